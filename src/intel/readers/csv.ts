import { suggest } from '../../diagnostics/suggest.js';
import {
  columnFields,
  type ColumnField,
  type FeedItem,
  type ListedIndicator,
  type ReadOptions,
} from '../indicator.js';
import { csvFields, csvRecords } from './csv-records.js';
import { present, readMoment } from './members.js';

/** Where each field stands in a record, from 0, and what parts the columns. */
interface Layout {
  readonly delimiter: string;
  readonly places: ReadonlyMap<ColumnField, number>;
}

const delimiters = [',', ';', '\t', '|'];

/**
 * Reads CSV by a map of columns. A column is named by the header, or by its number from 1. The header is the first
 * record, or the last comment before it, as many feeds have it. Comma, semicolon, tab and bar part columns: the first
 * of them under which all named columns are found.
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  { columns }: ReadOptions,
): AsyncGenerator<FeedItem> {
  let layout: Layout | undefined;
  let comment: string | undefined;
  for await (const { line, text } of csvRecords(bytes)) {
    if (text === undefined) {
      const message = 'The record cannot be read: it is longer than 1 MiB, or a quote is never closed.';
      yield { kind: 'refused', line, code: 'intel/unreadable', message };
      continue;
    }
    if (text.trim() === '') continue;
    if (text.startsWith('#')) {
      comment = text.replace(/^[#\s]+/u, '');
      continue;
    }
    if (layout !== undefined) {
      yield ofRecord(csvFields(text, layout.delimiter), layout, line);
      continue;
    }
    const ofComment = comment === undefined ? undefined : findLayout(comment, columns);
    const ofFirst = findLayout(text, columns);
    layout = ofComment ?? ofFirst;
    if (layout === undefined) {
      yield noColumn(text, columns, line);
      return;
    }
    const isHeader = ofComment === undefined && namesColumns(columns);
    if (!isHeader) yield ofRecord(csvFields(text, layout.delimiter), layout, line);
  }
}

function namesColumns(columns: ReadOptions['columns']): boolean {
  return [...columns.values()].some((name) => !isNumber(name));
}

function isNumber(name: string): boolean {
  return /^[1-9]\d*$/u.test(name);
}

function findLayout(text: string, columns: ReadOptions['columns']): Layout | undefined {
  for (const delimiter of delimiters) {
    const header = csvFields(text, delimiter).map((name) => name.toLowerCase());
    const places = new Map<ColumnField, number>();
    for (const [field, name] of columns) {
      const place = isNumber(name) ? Number(name) - 1 : header.indexOf(name.toLowerCase());
      if (place >= 0 && place < header.length) places.set(field, place);
    }
    if (places.size === columns.size) return { delimiter, places };
  }
  return undefined;
}

function noColumn(text: string, columns: ReadOptions['columns'], line: number): FeedItem {
  const header = csvFields(text, ',');
  const missing = [...columns.values()].find((name) => !header.includes(name)) ?? '';
  const near = suggest(missing, header)[0];
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  const message = `No header has the columns ${[...columns.values()].join(', ')}.${hint}`;
  return { kind: 'fault', line, code: 'intel/column', message };
}

function ofRecord(fields: readonly string[], { places }: Layout, line: number): FeedItem {
  const [text, confidence, validFrom, validUntil, description, reference, firstSeen, lastSeen] =
    columnFields.map((field) => {
      const place = places.get(field);
      const value = place === undefined ? undefined : fields[place];
      return value === '' ? undefined : value;
    });
  if (text === undefined) {
    return {
      kind: 'refused',
      line,
      code: 'intel/not-a-value',
      message: 'The record has no value in its column.',
    };
  }
  const facts = present<Omit<ListedIndicator, 'kind' | 'line' | 'text'>>({
    confidence: shareIn(confidence),
    validFrom: momentIn(validFrom),
    validUntil: momentIn(validUntil),
    description,
    reference,
    firstSeen: momentIn(firstSeen),
    lastSeen: momentIn(lastSeen),
  });
  return { kind: 'indicator', line, text, ...facts };
}

function momentIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readMoment(text);
}

/** `75`, `75%` and `75.0` are one. */
function shareIn(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,3}(?:\.\d+)?\s*%?$/u.test(text.trim())) return undefined;
  const share = Number.parseFloat(text);
  return share <= 100 ? Math.round(share) : undefined;
}
