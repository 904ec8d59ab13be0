import type { DissectKey, DissectPattern } from './dissect-pattern.js';

/** The fields that a pattern finds in a text, in the order in which they are set; undefined where it does not fit. */
export function dissectText(
  pattern: DissectPattern,
  text: string,
  separator: string,
): ReadonlyMap<string, string> | undefined {
  const values = splitByDelimiters(pattern, text);
  if (values === undefined) return undefined;
  const fields = assemble(pattern.keys, values, separator);
  // A name taken from the text may be that of another field, and then the text does not fit.
  return fields.size === pattern.results ? fields : undefined;
}

/** What each key stands for; undefined where a delimiter is missing. */
function splitByDelimiters(pattern: DissectPattern, text: string): readonly string[] | undefined {
  if (text.length <= pattern.leading.length || !text.startsWith(pattern.leading)) return undefined;
  const { keys } = pattern;
  const values: string[] = [];
  let position = pattern.leading.length;
  while (values.length < keys.length) {
    const { delimiter = '', padded = false } = keys[values.length] ?? {};
    const end = delimiter === '' ? text.length : text.indexOf(delimiter, position);
    if (end < 0) return undefined;
    values.push(text.slice(position, end));
    position = end + delimiter.length;
    // Each repeat of the delimiter is an empty value of the next key, whatever delimiter that key itself has.
    while (delimiter !== '' && text.startsWith(delimiter, position)) {
      position += delimiter.length;
      if (padded) continue;
      if (values.length === keys.length) break;
      values.push('');
    }
  }
  return values;
}

/** What has no order of its own comes before all that has one. */
const BEFORE_ALL = -1e6;

interface Appended {
  readonly order: number;
  readonly value: string;
}

function assemble(
  keys: readonly DissectKey[],
  values: readonly string[],
  separator: string,
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const appended = new Map<string, Appended[]>();
  const names = new Map<string, string>();
  const contents = new Map<string, string>();
  for (const [index, { name, use }] of keys.entries()) {
    const value = values[index] ?? '';
    switch (use.kind) {
      case 'skip':
        break;
      case 'field':
        fields.set(name, value);
        break;
      case 'append': {
        const parts = appended.get(name) ?? [];
        appended.set(name, [...parts, { order: use.order ?? BEFORE_ALL + index, value }]);
        break;
      }
      case 'reference-name':
        names.set(name, value);
        break;
      case 'reference-value':
        contents.set(name, value);
        break;
    }
  }
  for (const [key, name] of names) fields.set(name, contents.get(key) ?? '');
  for (const [name, parts] of appended) fields.set(name, joined(parts, separator));
  return fields;
}

function joined(parts: readonly Appended[], separator: string): string {
  return [...parts]
    .sort((left, right) => left.order - right.order)
    .map((part) => part.value)
    .join(separator);
}
