import type { SourceRange } from '../../src/diagnostics/diagnostic.js';
import type { AggregateStage, Branch, EachStage, NormalRule } from '../../src/normal/normal-rule.js';
import type { FieldRef, Predicate, PatternPart, PredicateValue } from '../../src/normal/predicate.js';
import type { RegexTree } from '../../src/normal/regex-tree.js';

/** A range on a line of a made-up file. */
export function at(line: number, column = 1): SourceRange {
  return { file: 'rules/example.yml', line, column, endLine: line, endColumn: column + 4 };
}

export const keyword = (name: string): FieldRef => ({ name, type: 'keyword', multi: false });

/** `*` and `?` in the text are wildcards; no escapes. */
export function patternOf(field: FieldRef, text: string, cased = false): Predicate {
  const parts = text.split(/([*?])/u).filter((part) => part !== '');
  return {
    kind: 'pattern',
    field,
    cased,
    parts: parts.map((part): PatternPart => {
      if (part === '*') return { kind: 'any-run' };
      return part === '?' ? { kind: 'any-one' } : { kind: 'literal', text: part };
    }),
  };
}

export function equalsOf(field: FieldRef, values: readonly PredicateValue[], cased = false): Predicate {
  return { kind: 'equals', field, values, cased };
}

export function regexOf(field: FieldRef, tree: RegexTree, ignoreCase = false): Predicate {
  return { kind: 'regex', field, tree, ignoreCase, source: 'as written' };
}

export const literal = (text: string): RegexTree => ({ kind: 'literal', text });
export const sequence = (...of: RegexTree[]): RegexTree => ({ kind: 'sequence', of });
export const either = (...of: RegexTree[]): RegexTree => ({ kind: 'alternation', of });
export const start: RegexTree = { kind: 'anchor', at: 'start' };
export const end: RegexTree = { kind: 'anchor', at: 'end' };
export const anyOne: RegexTree = { kind: 'class', negated: true, ranges: [{ from: 10, to: 10 }] };
export function repeat(of: RegexTree, min: number, max: number | null): RegexTree {
  return { kind: 'repeat', of, min, max };
}
/** A class of pairs of characters: `az` is a to z. */
export function classOf(pairs: readonly string[], negated = false): RegexTree {
  const point = (text: string, index: number): number => Array.from(text)[index]?.codePointAt(0) ?? 0;
  return {
    kind: 'class',
    negated,
    ranges: pairs.map((pair) => ({ from: point(pair, 0), to: point(pair, 1) })),
  };
}

/** The DNS source of CoreDNS, unless said otherwise. */
export function branchOf(where: Predicate, more: Partial<Branch> = {}): Branch {
  const dataset = more.dataset === undefined ? 'coredns.log' : more.dataset;
  return { dataset, indices: [`logs-${dataset ?? ''}-*`], where, ingested: true, ...more };
}

export function eachStage(more: Partial<EachStage> = {}): EachStage {
  return { kind: 'each', lookback: 360, ...more };
}

export function aggregateStage(more: Partial<AggregateStage> = {}): AggregateStage {
  return {
    kind: 'aggregate',
    measure: { kind: 'event_count' },
    groupBy: [keyword('picket.client.name')],
    timespan: 300,
    window: 300,
    bounds: [{ op: 'gte', value: 100 }],
    ...more,
  };
}

/** A rule over one source that looks at the type of a question. */
export function ruleOf(more: Partial<NormalRule> = {}): NormalRule {
  const stage = more.stage ?? eachStage();
  const by = stage.kind === 'aggregate' ? stage.groupBy : [];
  const wait = stage.kind === 'aggregate' ? 2 * stage.timespan : 0;
  return {
    rule: {
      id: '11111111-2222-4333-8444-555555555555',
      name: 'example_rule',
      title: 'Example rule',
      description: '',
      version: 3,
      level: 'medium',
      tags: ['attack.t1590.002'],
      threat: [
        {
          framework: 'MITRE ATT&CK',
          tactic: {
            id: 'TA0043',
            name: 'Reconnaissance',
            reference: 'https://attack.mitre.org/tactics/TA0043/',
          },
        },
      ],
      references: [],
      author: '',
    },
    origin: at(1),
    branches: [branchOf(equalsOf(keyword('dns.question.type'), ['ANY']))],
    stage,
    schedule: { every: 60, delay: 60, late: 900, cover: 'timespan' },
    suppress: { by, for: wait },
    acceptLoss: [],
    ...more,
  };
}
