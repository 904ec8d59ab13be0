import type { Predicate } from '../../normal/predicate.js';
import { anyOf, matchNone } from './context.js';
import type { Clause, QueryContext } from './context.js';
import { automatonEffort } from './effort.js';
import { hasCase } from './folding.js';
import { planSearch } from './regexp.js';
import { spellOutCase } from './regexp-tree.js';

/** An unanchored search as regexp queries, which match whole values. */
export function regexQuery(node: Extract<Predicate, { kind: 'regex' }>, context: QueryContext): Clause {
  const { profile, ledger } = context;
  const tree = node.ignoreCase ? spellOutCase(node.tree, profile) : node.tree;
  const plan = planSearch(tree);
  if (plan === undefined) {
    ledger.lose(
      'regex/anchor',
      `\`${node.source}\` has ^ or $ where Lucene, which always matches whole values, cannot express it.`,
      node.origin,
    );
    return matchNone;
  }
  if (plan.kind === 'nothing') return matchNone;
  if (plan.kind === 'anything') return { exists: { field: node.field.name } };
  const tooLong = plan.expressions.find((expression) => expression.length > profile.maxRegexLength);
  if (tooLong !== undefined) {
    const message = `\`${shorten(node.source)}\` becomes ${tooLong.length} characters of Lucene's syntax, and the server takes ${profile.maxRegexLength}.`;
    ledger.lose('limit/regex-length', message, node.origin);
    return matchNone;
  }
  if (automatonEffort(plan.trees, node.ignoreCase, profile.maxAutomatonEffort) > profile.maxAutomatonEffort) {
    const message = `\`${shorten(node.source)}\` needs an automaton larger than the server is willing to make.`;
    ledger.lose('limit/automaton', message, node.origin);
    return matchNone;
  }
  const insensitive = node.ignoreCase && plan.expressions.some(hasCase) ? { case_insensitive: true } : {};
  return anyOf(
    plan.expressions.map((value) =>
      value === ''
        ? { term: { [node.field.name]: '' } }
        : { regexp: { [node.field.name]: { value, ...insensitive } } },
    ),
  );
}

function shorten(source: string): string {
  return source.length <= 60 ? source : `${source.slice(0, 57)}…`;
}
