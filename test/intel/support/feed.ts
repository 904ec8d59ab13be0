import { strict as assert } from 'node:assert';
import type { ColumnField, FeedItem, FeedReader } from '../../../src/intel/indicator.js';

/** The bytes of a text, in chunks of a size. */
export async function* chunksOf(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** All that a reader gives of a text. */
export async function readAll(
  reader: FeedReader,
  text: string,
  columns: Readonly<Partial<Record<ColumnField, string>>> = {},
): Promise<readonly FeedItem[]> {
  const map = new Map(Object.entries(columns) as [ColumnField, string][]);
  const items: FeedItem[] = [];
  for await (const item of reader(chunksOf(text), { columns: map })) items.push(item);
  return items;
}

/** Line and value of each indicator; a reader that gives anything else fails the test. */
export function listed(items: readonly FeedItem[]): readonly string[] {
  return items.map((item) => {
    assert.ok(item.kind === 'indicator', JSON.stringify(item));
    return `${item.line} ${item.text}`;
  });
}

/** What is not an indicator, as `line kind code`. */
export function unused(items: readonly FeedItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === 'indicator' ? [] : [`${item.line} ${item.kind} ${item.code}`],
  );
}
