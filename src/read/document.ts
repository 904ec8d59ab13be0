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

/** True where nothing was written: `key:`. Its range is empty. */
export function isEmptyValue(node: YamlNode): boolean {
  return (
    isNothing(node) && node.range.line === node.range.endLine && node.range.column === node.range.endColumn
  );
}

/** True for what stands in for a value that could not be resolved (an alias without an anchor): already reported. */
export function isUnresolved(node: YamlNode): boolean {
  return isNothing(node) && !isEmptyValue(node);
}

function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.text === '' && node.style === 'plain';
}
