/** What is done with the text that a key stands for. */
export type DissectUse =
  | { readonly kind: 'field' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'append'; readonly order: number | undefined }
  | { readonly kind: 'reference-name' }
  | { readonly kind: 'reference-value' };

export interface DissectKey {
  readonly name: string;
  readonly use: DissectUse;
  /** `->`: repeats of the delimiter after the key are skipped. */
  readonly padded: boolean;
  /** What ends the key; empty for a last key, which takes the rest. */
  readonly delimiter: string;
}

export interface DissectPattern {
  readonly text: string;
  readonly leading: string;
  readonly keys: readonly DissectKey[];
  /** How many fields a text that fits gives. */
  readonly results: number;
}

/** A pattern that makes no sense. */
export class DissectPatternError extends Error {
  override readonly name = 'DissectPatternError';
}

/**
 * Reads a dissect pattern. Throws DissectPatternError.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/dissect-processor.html
 */
export function parseDissectPattern(text: string): DissectPattern {
  const pieces = [...text.matchAll(/%\{([^}]*)\}/g)];
  const [first] = pieces;
  if (first === undefined) throw new DissectPatternError('the pattern has no key');
  const keys = pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const delimiter = text.slice(piece.index + piece[0].length, next?.index);
    if (delimiter === '' && next !== undefined) {
      throw new DissectPatternError(`nothing stands between ${piece[0]} and ${next[0]}`);
    }
    return parseKey(piece[1] ?? '', delimiter);
  });
  checkReferences(keys);
  const results = new Set(keys.filter(({ use }) => use.kind !== 'skip').map(({ name }) => name)).size;
  if (results === 0) throw new DissectPatternError('the pattern only skips');
  return { text, leading: text.slice(0, first.index), keys: spreadAppends(keys), results };
}

function parseKey(content: string, delimiter: string): DissectKey {
  const padded = content.endsWith('->');
  const key = padded ? content.slice(0, -2) : content;
  const [modifier] = key;
  const name = key.slice(1);
  switch (modifier) {
    case undefined:
      return { name: '', use: { kind: 'skip' }, padded, delimiter };
    case '?':
      return { name, use: { kind: 'skip' }, padded, delimiter };
    case '+':
      return { ...parseAppend(name), padded, delimiter };
    case '*':
      return { name: named(name), use: { kind: 'reference-name' }, padded, delimiter };
    case '&':
      return { name: named(name), use: { kind: 'reference-value' }, padded, delimiter };
    default:
      return { name: named(key), use: { kind: 'field' }, padded, delimiter };
  }
}

function parseAppend(text: string): Pick<DissectKey, 'name' | 'use'> {
  const match = /^(.*)\/(\d+)$/.exec(text);
  if (match === null) return { name: named(text), use: { kind: 'append', order: undefined } };
  return { name: named(match[1] ?? ''), use: { kind: 'append', order: Number(match[2]) } };
}

function named(name: string): string {
  if (name === '') throw new DissectPatternError('a key with a modifier needs a name');
  if (/[/+*&?]/.test(name)) throw new DissectPatternError(`the key [${name}] has a modifier out of place`);
  return name;
}

/** Each `*name` has its `&name` and the other way round. */
function checkReferences(keys: readonly DissectKey[]): void {
  const names = (kind: DissectUse['kind']): string[] =>
    keys.filter((key) => key.use.kind === kind).map((key) => key.name);
  const [left, right] = [names('reference-name'), names('reference-value')];
  const alone = left.find((name) => !right.includes(name)) ?? right.find((name) => !left.includes(name));
  if (alone !== undefined)
    throw new DissectPatternError(`the reference [${alone}] needs both *${alone} and &${alone}`);
  if (new Set(left).size < left.length) throw new DissectPatternError('a reference is named twice');
}

/** A plain key whose name is appended to elsewhere is the first of what is appended. */
function spreadAppends(keys: readonly DissectKey[]): readonly DissectKey[] {
  const appended = new Set(keys.filter((key) => key.use.kind === 'append').map((key) => key.name));
  return keys.map((key) =>
    key.use.kind === 'field' && appended.has(key.name)
      ? { ...key, use: { kind: 'append', order: undefined } as const }
      : key,
  );
}
