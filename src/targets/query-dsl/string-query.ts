import type { SourceRange } from '../../diagnostics/diagnostic.js';
import type { FieldRef, PatternPart } from '../../normal/predicate.js';
import type { RegexTree } from '../../normal/regex-tree.js';
import type { Profile } from '../profile.js';
import { anyOf, matchNone } from './context.js';
import type { Clause, QueryContext } from './context.js';
import { automatonEffort } from './effort.js';
import { explicitForms, hasCase } from './folding.js';
import { quoteWildcard } from './quote.js';
import { printExpression } from './regexp.js';
import { literalTree, withoutEmptyParts } from './regexp-tree.js';

/** Up to this many spellings of a value stand side by side; beyond it one regular expression names them all. */
const maxSpellings = 8;

/** Every spelling of the text that the server would not find by its own folding; undefined when they are too many. */
export function spellings(text: string, profile: Profile): readonly string[] | undefined {
  let found = [''];
  for (const character of text) {
    const forms = explicitForms(character, profile) ?? [character];
    if (found.length * forms.length > maxSpellings) return undefined;
    found = forms.flatMap((form) => found.map((start) => start + form));
  }
  return found.sort();
}

/** One of the values, whole. */
export function equalsQuery(
  field: FieldRef,
  values: readonly string[],
  cased: boolean,
  context: QueryContext,
  range: SourceRange | undefined,
): Clause {
  const exact: string[] = [];
  const clauses: Clause[] = [];
  for (const value of values) {
    const bytes = Buffer.byteLength(value);
    if (bytes > context.profile.maxTermBytes) {
      const message = `A value of ${bytes} bytes is longer than the ${context.profile.maxTermBytes} that can be indexed, so no event is found by it.`;
      context.ledger.lose('limit/term-bytes', message, range);
    } else if (cased || !hasCase(value)) {
      exact.push(value);
    } else {
      clauses.push(...foldedTerms(field, value, context, range));
    }
  }
  for (let from = 0; from < exact.length; from += context.profile.maxTerms) {
    const slice = exact.slice(from, from + context.profile.maxTerms);
    const [only = ''] = slice;
    clauses.push(slice.length === 1 ? { term: { [field.name]: only } } : { terms: { [field.name]: slice } });
  }
  return anyOf(clauses);
}

function foldedTerms(
  field: FieldRef,
  value: string,
  context: QueryContext,
  range: SourceRange | undefined,
): readonly Clause[] {
  const limit = context.profile.maxCaseInsensitiveTerm;
  if (value.length > limit) {
    const message = `A value of ${value.length} characters is longer than the ${limit} that the server compares without case.`;
    return context.ledger.lose('limit/term-length', message, range)
      ? [{ term: { [field.name]: value } }]
      : [];
  }
  const forms = spellings(value, context.profile);
  if (forms !== undefined) {
    return forms.map((form) => ({ term: { [field.name]: { value: form, case_insensitive: true } } }));
  }
  return [spelledOutQuery(field, [{ kind: 'literal', text: value }], context, range)];
}

/** A pattern over the whole value. */
export function patternQuery(
  field: FieldRef,
  parts: readonly PatternPart[],
  cased: boolean,
  context: QueryContext,
  range: SourceRange | undefined,
): Clause {
  const [first] = parts;
  if (parts.length === 0) return equalsQuery(field, [''], true, context, range);
  if (parts.length === 1 && first?.kind === 'literal')
    return equalsQuery(field, [first.text], cased, context, range);
  if (parts.every((part) => part.kind === 'any-run')) return { exists: { field: field.name } };
  const text = parts.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
  const folded = !cased && hasCase(text);
  const forms = folded ? literalSpellings(parts, context.profile) : [parts];
  if (forms === undefined) return spelledOutQuery(field, parts, context, range);
  if (!fits(parts, folded, context, range)) return matchNone;
  return anyOf(forms.map((form) => plainPattern(field, form, folded)));
}

/** The pattern once for each spelling of its literals. */
function literalSpellings(parts: readonly PatternPart[], profile: Profile): PatternPart[][] | undefined {
  let found: PatternPart[][] = [[]];
  for (const part of parts) {
    const forms = part.kind === 'literal' ? spellings(part.text, profile) : [''];
    if (forms === undefined || found.length * forms.length > maxSpellings) return undefined;
    found = forms.flatMap((text) =>
      found.map((start) => [...start, part.kind === 'literal' ? { kind: part.kind, text } : part]),
    );
  }
  return found;
}

function plainPattern(field: FieldRef, parts: readonly PatternPart[], folded: boolean): Clause {
  const [first, second] = parts;
  const insensitive = folded ? { case_insensitive: true } : {};
  if (parts.length === 2 && first?.kind === 'literal' && second?.kind === 'any-run') {
    return { prefix: { [field.name]: { value: first.text, ...insensitive } } };
  }
  return { wildcard: { [field.name]: { value: parts.map(wildcardOf).join(''), ...insensitive } } };
}

function wildcardOf(part: PatternPart): string {
  switch (part.kind) {
    case 'literal':
      return quoteWildcard(part.text);
    case 'any-run':
      return '*';
    case 'any-one':
      return '?';
  }
}

/** The pattern as a tree over the whole value. */
function patternTree(parts: readonly PatternPart[], ignoreCase: boolean, profile: Profile): RegexTree {
  const any: RegexTree = { kind: 'class', negated: true, ranges: [] };
  const of = parts.map((part): RegexTree => {
    switch (part.kind) {
      case 'literal':
        return literalTree(part.text, ignoreCase, profile);
      case 'any-run':
        return { kind: 'repeat', of: any, min: 0, max: null };
      case 'any-one':
        return any;
    }
  });
  return { kind: 'sequence', of };
}

/** Wildcards become automata on the server too; short ones are never a burden. */
function fits(
  parts: readonly PatternPart[],
  folded: boolean,
  context: QueryContext,
  range: SourceRange | undefined,
): boolean {
  const length = parts.reduce((sum, part) => sum + (part.kind === 'literal' ? part.text.length : 1), 0);
  const { maxCaseInsensitiveTerm, maxAutomatonEffort } = context.profile;
  if (folded && length > maxCaseInsensitiveTerm) {
    const message = `A pattern of ${length} characters is longer than the ${maxCaseInsensitiveTerm} that the server compares without case.`;
    context.ledger.lose('limit/term-length', message, range);
    return false;
  }
  if (isSimple(parts, length)) return true;
  const tree = patternTree(parts, folded, context.profile);
  if (automatonEffort([tree], folded, maxAutomatonEffort) <= maxAutomatonEffort) return true;
  const message = 'The pattern repeats itself so much that the server refuses to make an automaton of it.';
  context.ledger.lose('limit/automaton', message, range);
  return false;
}

/**
 * Wildcards that never come near the limit: one literal between any runs, or few characters and hardly a `?`. Measured
 * on live servers, repetitive patterns reach it from some 900 characters on.
 */
function isSimple(parts: readonly PatternPart[], length: number): boolean {
  const ones = parts.filter((part) => part.kind === 'any-one').length;
  const literals = parts.filter((part) => part.kind === 'literal').length;
  return (ones <= 3 && length <= 250) || (ones === 0 && literals <= 1);
}

/** One regular expression with every letter that the server does not fold as a class of its forms. */
function spelledOutQuery(
  field: FieldRef,
  parts: readonly PatternPart[],
  context: QueryContext,
  range: SourceRange | undefined,
): Clause {
  const tree = patternTree(parts, true, context.profile);
  const value = printExpression(withoutEmptyParts(tree));
  const tooLong = value.length > context.profile.maxRegexLength;
  if (field.type === 'flattened' || tooLong) {
    const reason = tooLong ? 'as one expression they are too long' : 'flattened fields take no expressions';
    const message = `Letters outside ASCII have too many spellings to ignore their case, and ${reason}.`;
    if (!context.ledger.lose('case/non-ascii', message, range)) return matchNone;
    return plainPattern(field, [...parts], true);
  }
  return { regexp: { [field.name]: { value, case_insensitive: true } } };
}
