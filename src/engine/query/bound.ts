import type { EngineProfile } from '../api.js';
import type { AnalyserName } from '../mapping/field.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Scalar } from '../values/scalar.js';
import type { QueryNode } from './node.js';

/** What a query is bound against: one index. */
export interface BindScope {
  readonly mapping: Mapping;
  readonly profile: EngineProfile;
  /** Epoch milliseconds of `now` in date math. */
  readonly now: number;
  readonly index: string;
}

interface Common {
  /** The clause that it comes from. */
  readonly node: QueryNode;
}

/** Matches every document or none; `why` for whoever asks for an explanation. */
export interface ConstantBound extends Common {
  readonly kind: 'all' | 'none';
  readonly why: string;
}

export interface BoolBound extends Common {
  readonly kind: 'bool';
  readonly must: readonly BoundQuery[];
  readonly filter: readonly BoundQuery[];
  readonly should: readonly BoundQuery[];
  readonly mustNot: readonly BoundQuery[];
  /** How many of `should` must match. */
  readonly minimum: number;
}

/** One of the field's values passes the test. */
export interface CellBound extends Common {
  readonly kind: 'cell';
  readonly slot: number;
  readonly field: string;
  readonly test: (value: Scalar) => boolean;
  /** The values in the range, where the test is one on a date: it lets the index skip documents. */
  readonly range?: { readonly low: number; readonly high: number };
}

/** The terms of an analysed text pass the test: one list for each value. */
export interface TokensBound extends Common {
  readonly kind: 'tokens';
  readonly slot: number;
  readonly field: string;
  readonly analyser: AnalyserName;
  readonly test: (lists: readonly (readonly string[])[]) => boolean;
}

/** One of the columns has a value. */
export interface PresentBound extends Common {
  readonly kind: 'present';
  readonly slots: readonly number[];
}

export interface IdsBound extends Common {
  readonly kind: 'ids';
  readonly ids: ReadonlySet<string>;
}

export interface NestedBound extends Common {
  readonly kind: 'nested';
  readonly path: string;
  readonly query: BoundQuery;
}

export interface MaxBound extends Common {
  readonly kind: 'max';
  readonly queries: readonly BoundQuery[];
}

export interface ConstantScoreBound extends Common {
  readonly kind: 'constant_score';
  readonly filter: BoundQuery;
}

/** A query with its fields resolved against a mapping: what both executors run. */
export type BoundQuery =
  | ConstantBound
  | BoolBound
  | CellBound
  | TokensBound
  | PresentBound
  | IdsBound
  | NestedBound
  | MaxBound
  | ConstantScoreBound;

export function nothing(node: QueryNode, why: string): ConstantBound {
  return { kind: 'none', node, why };
}

export function everything(node: QueryNode, why: string): ConstantBound {
  return { kind: 'all', node, why };
}
