import type { Json, JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import type { InputEvent, InputItem, InputOptions } from './input.js';
import type { Line } from './lines.js';
import { isBlank, lineBatches, tooLongReason } from './lines.js';
import { decodeJsonText } from './text.js';
import { isoTime } from './time.js';

/** How the records of one kind of log are read. */
export interface JsonLogKind {
  /** Dataset of the events, unless the options name another. */
  readonly dataset: string;
  /** Name of the record's time, for messages. */
  readonly timeField: string;
  /** Epoch milliseconds of a record; undefined where it has no time. */
  timeOf(record: JsonObject): number | undefined;
}

/** One JSON object a line. Each becomes an event whose `message` is its text, as a shipper sends it. */
export async function* readJsonLog(
  bytes: AsyncIterable<Uint8Array>,
  options: InputOptions,
  kind: JsonLogKind,
): AsyncGenerator<InputItem> {
  for await (const lines of lineBatches(bytes)) {
    for (const line of lines) {
      const item = readJsonLine(line, options, kind);
      if (item !== undefined) yield item;
    }
  }
}

/** One line; undefined for a blank one. */
export function readJsonLine(line: Line, options: InputOptions, kind: JsonLogKind): InputItem | undefined {
  if (line.bytes === undefined) return skipped(line, options, tooLongReason);
  if (isBlank(line.bytes)) return undefined;
  const text = decodeJsonText(line.bytes);
  const record = parseObject(recordText(text));
  if (record === undefined) return skipped(line, options, 'not a JSON object');
  const time = kind.timeOf(record);
  if (time === undefined) {
    const has = record[kind.timeField] !== undefined;
    return skipped(line, options, has ? `${kind.timeField} is not a time` : `no ${kind.timeField}`);
  }
  return jsonLogEvent(line, text, time, options, kind);
}

/** An event that holds the text of a record. */
export function jsonLogEvent(
  line: Line,
  message: string,
  time: number,
  options: InputOptions,
  kind: JsonLogKind,
): InputEvent {
  const dataset = options.dataset ?? kind.dataset;
  const document: JsonObject = {
    '@timestamp': isoTime(time),
    message,
    log: { offset: line.offset },
    // Tells the pipeline that @timestamp is the record's own time already, which a case may have moved.
    event: { dataset, created: isoTime(time) },
    data_stream: { type: 'logs', dataset, namespace: 'default' },
  };
  return { kind: 'event', dataset, time, document, position: line.number };
}

/** A line that could not be read. */
export function skipped(line: Line, options: InputOptions, reason: string): InputItem {
  return { kind: 'skipped', reason, position: line.number, file: options.file };
}

/** Exports of CloudWatch put the time of arrival before the record. */
function recordText(text: string): string {
  return text.replace(/^\s*\d{4}-\d\d-\d\dT[\d:.]+Z (?=\{)/, '');
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
