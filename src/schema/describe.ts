import type { YamlNode } from '../read/document.js';
import type { SchemaNode } from './validator.js';

/** How a message that begins with the value at a JSON pointer names it: by its key, or as an entry of its list. */
export function subject(pointer: string): string {
  const steps = pointer.split('/').slice(1).map(unescape);
  const last = steps.pop();
  if (last === undefined) return 'The document';
  if (!/^\d+$/.test(last)) return `\`${last}\``;
  const list = steps.reverse().find((step) => !/^\d+$/.test(step));
  return list === undefined ? 'An entry' : `An entry of \`${list}\``;
}

/** The same within a sentence. */
export function innerSubject(pointer: string): string {
  const name = subject(pointer);
  return name.startsWith('`') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function unescape(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'empty',
};

/** What a schema expects, in words. */
export function expectation(schema: SchemaNode | undefined): string {
  if (schema?.expected !== undefined) return schema.expected;
  if (schema?.enum !== undefined) return listed(schema.enum.map(String), 'or');
  const types = typeof schema?.type === 'string' ? [schema.type] : (schema?.type ?? []);
  return listed(
    types.map((type) => typeNames[type] ?? type),
    'or',
  );
}

/** What a node is, in words. */
export function nodeKind(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'sequence' ? 'a list' : 'a mapping';
  if (node.value === null) return 'empty';
  return typeof node.value === 'string' ? 'text' : `the ${typeof node.value} ${node.text}`;
}

/** `a, b or c`. */
export function listed(words: readonly string[], conjunction: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}
