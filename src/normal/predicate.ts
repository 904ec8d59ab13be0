import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { FieldType } from '../catalog/field.js';
import type { RegexTree } from './regex-tree.js';

/** A field as the index knows it. */
export interface FieldRef {
  /** Dotted path in the index, e.g. `dns.question.name`. */
  readonly name: string;
  readonly type: FieldType;
  /** Whether events may hold several values; absent: not known, so they may. */
  readonly multi?: boolean;
}

/** A literal run of characters, or a wildcard: any run of characters, or exactly one. */
export type PatternPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'any-run' }
  | { readonly kind: 'any-one' };

export type Comparison = 'gt' | 'gte' | 'lt' | 'lte';
export type DateUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
export type PredicateValue = string | number | boolean;

/** Where a predicate came from. Not part of equality. */
export interface Origin {
  readonly origin?: SourceRange;
}

/**
 * What an event must be. No notion of Sigma (modifiers, selections, conditions) and no word of Elasticsearch is
 * left in it. A field with several values satisfies a leaf if one of its values does; a missing field satisfies
 * no leaf, so `not` of a leaf holds for it.
 */
export type Predicate =
  | ({ readonly kind: 'all'; readonly of: readonly Predicate[] } & Origin)
  | ({ readonly kind: 'any'; readonly of: readonly Predicate[] } & Origin)
  | ({ readonly kind: 'not'; readonly of: Predicate } & Origin)
  | ({ readonly kind: 'constant'; readonly value: boolean } & Origin)
  | ({ readonly kind: 'exists'; readonly field: FieldRef } & Origin)
  | ({
      readonly kind: 'equals';
      readonly field: FieldRef;
      /** One of these. Distinct, at least one. */
      readonly values: readonly PredicateValue[];
      /** False: letters match by simple case folding. Has no meaning for values that are not strings. */
      readonly cased: boolean;
    } & Origin)
  | ({
      readonly kind: 'pattern';
      readonly field: FieldRef;
      /** Anchored at both ends. Adjacent literals and adjacent `any-run`s are merged. */
      readonly parts: readonly PatternPart[];
      readonly cased: boolean;
    } & Origin)
  | ({
      readonly kind: 'regex';
      readonly field: FieldRef;
      /** An unanchored search: it may match anywhere in the value. */
      readonly tree: RegexTree;
      readonly ignoreCase: boolean;
      /** The expression as written, for messages. */
      readonly source: string;
    } & Origin)
  | ({
      readonly kind: 'range';
      readonly field: FieldRef;
      readonly op: Comparison;
      readonly value: string | number;
    } & Origin)
  | ({ readonly kind: 'cidr'; readonly field: FieldRef; readonly network: string } & Origin)
  | ({
      readonly kind: 'compare';
      readonly field: FieldRef;
      readonly other: FieldRef;
      readonly relation: 'equals' | 'starts-with' | 'ends-with' | 'contains';
      readonly cased: boolean;
    } & Origin)
  | ({
      readonly kind: 'date-part';
      readonly field: FieldRef;
      readonly unit: DateUnit;
      readonly value: number;
    } & Origin);
