declare const brand: unique symbol;

/** The path of a request. Only `path` makes one, so that no name can lead elsewhere. */
export type Path = string & { readonly [brand]: 'path' };

/**
 * A path out of a template whose values are each one segment:
 *
 * ```
 * path`/_watcher/watch/${id}`
 * ```
 *
 * Values are percent-encoded. A list of index patterns is one segment too: commas and stars are kept in `indices`.
 * Throws for a segment that is empty, `.` or `..`: those would lead to another resource.
 */
export function path(fixed: TemplateStringsArray, ...values: readonly (string | Indices)[]): Path {
  const text = fixed.reduce((before, part, at) => before + segmentOf(values[at - 1]) + part);
  return text as Path;
}

/** Index names and patterns as one segment of a path. */
export interface Indices {
  readonly indices: readonly string[];
}

/** Names and patterns that a request is about, for `path`. */
export function indices(names: readonly string[]): Indices {
  return { indices: names };
}

function segmentOf(value: string | Indices | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return encode(value);
  if (value.indices.length === 0)
    throw new Error('A request needs an index: without one it would be about all.');
  return value.indices.map(encode).join(',');
}

function encode(name: string): string {
  if (name === '' || name === '.' || name === '..') {
    throw new Error(`${JSON.stringify(name)} is no name that a path can hold.`);
  }
  // A lone surrogate has no encoding; encodeURIComponent would throw without saying why.
  if (/\p{Surrogate}/u.test(name)) throw new Error(`${JSON.stringify(name)} is not well-formed text.`);
  return encodeURIComponent(name).replaceAll('%2A', '*');
}
