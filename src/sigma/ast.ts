import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { YamlMapping } from '../read/document.js';
import type { Located } from './located.js';
import type { RuleMetadata } from './metadata.js';
import type { StringPart } from './sigma-string.js';

/*
 * The tree that a rule's document becomes. Every node carries the `range` that it was written at; a hash over the
 * tree leaves out `range` and `file`.
 */

export type Comparison = 'gt' | 'gte' | 'lt' | 'lte';
export type DatePart = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
export type FieldRelation = 'equals' | 'starts-with' | 'ends-with' | 'contains';

/** What one value asks of a field, after its modifiers were applied. */
export type ValueTest =
  | { readonly kind: 'string'; readonly parts: readonly StringPart[]; readonly cased: boolean }
  /** `text` is the number as written, `1.10` or `0x10`. */
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'exists'; readonly value: boolean }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: RegexFlags }
  | { readonly kind: 'cidr'; readonly network: string }
  | { readonly kind: 'range'; readonly op: Comparison; readonly value: string | number }
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly relation: FieldRelation;
      readonly cased: boolean;
    }
  | { readonly kind: 'date-part'; readonly unit: DatePart; readonly value: number };

export interface RegexFlags {
  readonly ignoreCase: boolean;
  readonly multiLine: boolean;
  readonly dotAll: boolean;
}

/** One value as written. A modifier may turn it into several tests, of which one must hold. */
export interface ItemValue {
  readonly tests: readonly ValueTest[];
  readonly range: SourceRange;
}

/** `field|modifier: values`, or without a field a search in the whole event. */
export interface DetectionItem {
  readonly kind: 'item';
  readonly field: Located<string> | null;
  readonly modifiers: readonly Located<string>[];
  readonly values: readonly ItemValue[];
  /** Whether one of the values must hold, or each. */
  readonly link: 'any' | 'all';
  /** The `neq` modifier: the field is none of the values. */
  readonly negated: boolean;
  /** Key and values. */
  readonly range: SourceRange;
}

/** `all-of` is a mapping, `any-of` a list of mappings. */
export type Detection =
  | DetectionItem
  | { readonly kind: 'all-of'; readonly of: readonly Detection[]; readonly range: SourceRange }
  | { readonly kind: 'any-of'; readonly of: readonly Detection[]; readonly range: SourceRange };

export interface Selection {
  readonly name: Located<string>;
  readonly detection: Detection;
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[]; readonly range: SourceRange }
  | { readonly kind: 'not'; readonly of: Condition; readonly range: SourceRange }
  | { readonly kind: 'selection'; readonly name: string; readonly range: SourceRange }
  | {
      readonly kind: 'quantified';
      /** How many must hold; `all`: each of them. */
      readonly count: number | 'all';
      /** The pattern as written, or `them`. */
      readonly pattern: string;
      /** Names of the selections that it stands for, in file order. */
      readonly names: readonly string[];
      readonly range: SourceRange;
    };

/** The keys that say where events come from, and any others as they are. */
export interface RuleLogsource {
  readonly category?: string;
  readonly product?: string;
  readonly service?: string;
  readonly range: SourceRange;
}

export interface SigmaRule {
  readonly kind: 'rule';
  readonly meta: RuleMetadata;
  readonly logsource: RuleLogsource;
  readonly selections: readonly Selection[];
  /** A list of conditions is one `or`. */
  readonly condition: Condition;
}

export type CorrelationType =
  | 'event_count'
  | 'value_count'
  | 'temporal'
  | 'temporal_ordered'
  | 'value_sum'
  | 'value_avg'
  | 'value_percentile'
  | 'value_median'
  | 'baseline'
  | 'first_seen'
  | 'rare'
  | 'indicator';

export type BoundOperator = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq';

export interface CorrelationBound {
  readonly op: BoundOperator;
  readonly value: number;
  readonly range: SourceRange;
}

export interface CorrelationCondition {
  /** ANDed. */
  readonly bounds: readonly CorrelationBound[];
  readonly fields: readonly Located<string>[];
  readonly range: SourceRange;
}

/** An alias stands for another field in each of the rules. */
export interface CorrelationAlias {
  readonly name: Located<string>;
  /** Rule reference to field. */
  readonly fields: readonly { readonly rule: Located<string>; readonly field: Located<string> }[];
}

export interface SigmaCorrelation {
  readonly kind: 'correlation';
  readonly meta: RuleMetadata;
  readonly type: Located<CorrelationType>;
  readonly rules: readonly Located<string>[];
  readonly groupBy: readonly Located<string>[];
  /** Seconds. */
  readonly timespan: Located<number>;
  readonly condition: CorrelationCondition | null;
  readonly aliases: readonly CorrelationAlias[];
  /** Whether the rules that it refers to are detections of their own too. */
  readonly generate: boolean;
  /** The `correlation` section as written, for the types whose own parameters their stage reads; else null. */
  readonly section: YamlMapping | null;
}

export interface SigmaFilter {
  readonly kind: 'filter';
  readonly meta: RuleMetadata;
  readonly logsource: RuleLogsource | null;
  /** References to rules, or every rule of the logsource. */
  readonly rules: 'any' | readonly Located<string>[];
  readonly selections: readonly Selection[];
  readonly condition: Condition;
}

export type SigmaDocument = SigmaRule | SigmaCorrelation | SigmaFilter;
