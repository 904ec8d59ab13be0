import type { DateFormat } from '../values/date-format.js';
import type { FloatType, IntegerType } from '../values/numbers.js';

export type FieldType =
  | 'keyword'
  | 'constant_keyword'
  | 'wildcard'
  | 'text'
  | 'match_only_text'
  | IntegerType
  | FloatType
  | 'boolean'
  | 'date'
  | 'date_nanos'
  | 'ip'
  | 'flattened'
  | 'binary'
  | 'geo_point';

export type AnalyserName = 'standard' | 'simple' | 'whitespace' | 'keyword';

/** What a mapping's parameters say of a field. */
export interface FieldSettings {
  readonly type: FieldType;
  readonly index: boolean;
  readonly docValues: boolean;
  readonly ignoreAbove: number;
  readonly ignoreMalformed: boolean;
  readonly coerce: boolean;
  readonly nullValue?: string | number | boolean;
  readonly format: DateFormat;
  /** `scaling_factor` of scaled_float. */
  readonly scale: number;
  /** `normalizer: lowercase`. */
  readonly lowercase: boolean;
  readonly analyser: AnalyserName;
  readonly searchAnalyser: AnalyserName;
  readonly depthLimit: number;
  readonly copyTo: readonly string[];
  /** `value` of constant_keyword. */
  readonly constant?: string;
}

/** A leaf of the mapping, multi-fields included. `slot` numbers the columns of an index. */
export interface Field extends FieldSettings {
  readonly kind: 'field';
  readonly name: string;
  readonly slot: number;
  /** The path of the nested object that it lies in; empty for none. */
  readonly nestedPath: string;
  readonly subFields: readonly Field[];
}

export interface AliasNode {
  readonly kind: 'alias';
  readonly name: string;
  readonly path: string;
}

export type Dynamic = 'true' | 'false' | 'strict' | 'runtime';

export interface ObjectNode {
  readonly kind: 'object';
  readonly name: string;
  readonly dynamic: Dynamic;
  readonly enabled: boolean;
  readonly subobjects: boolean;
  readonly nested?: { readonly inParent: boolean; readonly inRoot: boolean };
  /** The path of the nearest nested object, itself included; empty for none. */
  readonly nestedPath: string;
  /** Grows as documents bring new fields. */
  readonly children: Map<string, MappingNode>;
}

export type MappingNode = Field | AliasNode | ObjectNode;

/** Terms are kept as a set, numbers with their doubles: as doc values are. */
export function isDistinct(type: FieldType): boolean {
  return type === 'keyword' || type === 'ip' || type === 'flattened' || type === 'wildcard';
}

export function isText(type: FieldType): boolean {
  return type === 'text' || type === 'match_only_text';
}

/** Fields whose terms are strings and take prefix, wildcard and regexp queries. */
export function isStringLike(type: FieldType): boolean {
  return type === 'keyword' || type === 'constant_keyword' || type === 'wildcard' || isText(type);
}

export function isDate(type: FieldType): boolean {
  return type === 'date' || type === 'date_nanos';
}

export function isInteger(type: FieldType): type is IntegerType {
  return ['byte', 'short', 'integer', 'long', 'unsigned_long'].includes(type);
}

export function isFloat(type: FieldType): type is FloatType {
  return ['half_float', 'float', 'double', 'scaled_float'].includes(type);
}
