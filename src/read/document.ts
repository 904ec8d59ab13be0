import type { SourceRange } from '../diagnostics/diagnostic.js';

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';
export type ScalarValue = string | number | boolean | null;

/** A scalar with its resolved value (YAML 1.2 core schema) and its text as written. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  readonly style: ScalarStyle;
  /** The content after unquoting and folding, before its type was resolved: `0x10`, `yes`, `1.50`. */
  readonly text: string;
  readonly range: SourceRange;
}

export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

/** A mapping in file order. Duplicate keys are a diagnostic; the first one is kept. */
export interface YamlMapping {
  readonly kind: 'mapping';
  readonly entries: readonly YamlEntry[];
  readonly range: SourceRange;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
  readonly range: SourceRange;
}

export type YamlNode = YamlScalar | YamlMapping | YamlSequence;

/** One document of a file. `index` counts from 0. Aliases are expanded and keep the range of the alias. */
export interface YamlDocument {
  readonly file: string;
  readonly index: number;
  readonly root: YamlNode;
}
