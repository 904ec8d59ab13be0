import type { JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import type { InputItem, InputOptions, InputReader } from './input.js';
import type { JsonLogKind } from './json-log.js';
import { jsonLogEvent, readJsonLine, skipped } from './json-log.js';
import type { Line } from './lines.js';
import { isBlank, lineBatches, tooLongReason } from './lines.js';
import { decodeText } from './text.js';
import { isMoment, parseTime } from './time.js';
import { readZeekHeader, zeekRecord, type ZeekHeader } from './zeek-table.js';

const kind: JsonLogKind = {
  dataset: 'zeek.dns',
  timeField: 'ts',
  timeOf: (record) => zeekTime(record['ts']),
};

/**
 * Zeek's dns.log as JSON, or as the table of tabs that it writes by default. A row of the table becomes the JSON that Zeek
 * would have written, since that is what the ingest pipeline reads.
 */
export const zeekReader: InputReader = {
  name: 'zeek',
  async *read(bytes, options) {
    let header: ZeekHeader = {};
    for await (const lines of lineBatches(bytes)) {
      for (const line of lines) {
        if (line.bytes?.[0] === 0x23) header = readZeekHeader(header, decodeText(line.bytes));
        else yield* readRecord(line, header, options);
      }
    }
  },
};

function* readRecord(line: Line, header: ZeekHeader, options: InputOptions): Generator<InputItem> {
  const item =
    header.fields === undefined ? readJsonLine(line, options, kind) : readRow(line, header, options);
  if (item !== undefined) yield item;
}

function readRow(line: Line, header: ZeekHeader, options: InputOptions): InputItem | undefined {
  if (line.bytes === undefined) return skipped(line, options, tooLongReason);
  if (isBlank(line.bytes)) return undefined;
  // Some logs change from one form to the other where Zeek was set up anew.
  if (line.bytes[0] === 0x7b) return readJsonLine(line, options, kind);
  if (header.path !== undefined && header.path !== 'dns') {
    return skipped(line, options, `a record of ${header.path}.log, not of dns.log`);
  }
  const record = zeekRecord(decodeText(line.bytes), header);
  if (record === undefined) return skipped(line, options, 'not as many columns as the header has');
  const time = kind.timeOf(record);
  if (time === undefined) return skipped(line, options, 'ts is not a time');
  return jsonLogEvent(line, JSON.stringify(record), time, options, kind);
}

/** Zeek writes seconds with decimals, and milliseconds or text where it is told to. */
function zeekTime(value: unknown): number | undefined {
  if (typeof value !== 'number') return parseTime(value);
  const time = Math.floor(Math.abs(value) > 1e11 ? value : value * 1000 + 1e-4);
  return isMoment(time) ? time : undefined;
}

/** True for a record of dns.log. */
export function isZeekRecord(record: JsonObject): boolean {
  const asks = ['query', 'qtype', 'trans_id'].some((key) => record[key] !== undefined);
  const origin =
    record['id.orig_h'] ??
    record['id_orig_h'] ??
    (isJsonObject(record['id']) ? record['id']['orig_h'] : undefined);
  return asks && record['ts'] !== undefined && origin !== undefined;
}

/** True for the first line of one of Zeek's tables. */
export function isZeekHeader(text: string): boolean {
  return /^#(?:separator|fields|path)[ \t]/.test(text);
}
