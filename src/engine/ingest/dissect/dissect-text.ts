import type { DissectKey, DissectPattern } from './dissect-pattern.js';

/** The fields that a pattern finds in a text, in the order in which they are set; undefined where it does not fit. */
export function dissectText(
  pattern: DissectPattern,
  text: string,
  separator: string,
): ReadonlyMap<string, string> | undefined {
  const values = splitByDelimiters(pattern, text);
  return values === undefined ? undefined : assemble(pattern.keys, values, separator);
}

function splitByDelimiters(pattern: DissectPattern, text: string): readonly string[] | undefined {
  if (!text.startsWith(pattern.leading)) return undefined;
  const values: string[] = [];
  let position = pattern.leading.length;
  for (const { delimiter, padded } of pattern.keys) {
    if (delimiter === '') {
      values.push(text.slice(position));
      break;
    }
    const end = text.indexOf(delimiter, position);
    if (end < 0) return undefined;
    values.push(text.slice(position, end));
    position = end + delimiter.length;
    while (padded && text.startsWith(delimiter, position)) position += delimiter.length;
  }
  return values;
}

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
        appended.set(name, [...parts, { order: use.order ?? parts.length, value }]);
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
  for (const [name, parts] of appended) fields.set(name, joined(parts, separator));
  for (const [key, name] of names) fields.set(name, contents.get(key) ?? '');
  return fields;
}

function joined(parts: readonly Appended[], separator: string): string {
  return [...parts]
    .sort((left, right) => left.order - right.order)
    .map((part) => part.value)
    .join(separator);
}
