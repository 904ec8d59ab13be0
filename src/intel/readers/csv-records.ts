import { lineBatches } from '../../inputs/lines.js';
import { decodeText } from '../../inputs/text.js';

/** One record of a CSV file, still as text, with its quotes. */
export interface CsvRecord {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** Undefined where it is longer than 1 MiB: a quote that was never closed, most often. */
  readonly text: string | undefined;
}

const maxRecordLength = 1024 * 1024;

/** Cuts CSV into records: a line break within quotes belongs to the field (RFC 4180, section 2). */
export async function* csvRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  let held: string[] = [];
  let heldLength = 0;
  let isOpen = false;
  let from = 0;
  const take = (text: string | undefined): CsvRecord => {
    const record = { line: from, text };
    held = [];
    heldLength = 0;
    isOpen = false;
    from = 0;
    return record;
  };
  for await (const batch of lineBatches(bytes)) {
    for (const { number, bytes: content } of batch) {
      const text = content === undefined ? undefined : decodeText(content);
      if (from === 0) from = number;
      if (text === undefined || heldLength + text.length > maxRecordLength) {
        yield take(undefined);
        continue;
      }
      held.push(text);
      heldLength += text.length + 1;
      // A comment holds no quoted field.
      if (held.length > 1 || !text.startsWith('#')) isOpen = isOpen !== hasOddQuotes(text);
      if (!isOpen) yield take(held.join('\n'));
    }
  }
  if (from !== 0) yield take(undefined);
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** The fields of a record. White space around a quoted field is dropped, a doubled quote within one stands for itself. */
export function csvFields(text: string, delimiter: string): readonly string[] {
  const fields: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    const start = skipBlanks(text, at, delimiter);
    if (text[start] === '"') {
      const { value, end } = quoted(text, start + 1);
      fields.push(value);
      const next = text.indexOf(delimiter, end);
      at = next === -1 ? text.length : next;
    } else {
      const next = text.indexOf(delimiter, at);
      const end = next === -1 ? text.length : next;
      fields.push(text.slice(at, end).trim());
      at = end;
    }
  }
  return fields;
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at += 1;
  return at;
}

function quoted(text: string, from: number): { readonly value: string; readonly end: number } {
  let value = '';
  for (let at = from; ; at++) {
    const close = text.indexOf('"', at);
    if (close === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 1;
  }
}
