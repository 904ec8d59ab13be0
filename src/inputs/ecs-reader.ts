import type { Json, JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import { inexactNumbers } from './exact-numbers.js';
import type { InputItem, InputOptions, InputReader } from './input.js';
import type { Line } from './lines.js';
import { isBlank, lineBatches, tooLongReason } from './lines.js';
import { decodeJsonText } from './text.js';
import { parseTime } from './time.js';

/**
 * NDJSON, one document a line, as Elasticsearch's clients and exporters write it. Keys stay nested or dotted as they
 * are. A line that is a search hit (`_source` beside `_index`) gives its source.
 */
export const ecsReader: InputReader = {
  name: 'ecs',
  async *read(bytes, options) {
    for await (const lines of lineBatches(bytes)) {
      for (const line of lines) {
        const item = readLine(line, options);
        if (item !== undefined) yield item;
      }
    }
  },
};

function readLine(line: Line, options: InputOptions): InputItem | undefined {
  const skip = (reason: string): InputItem => ({
    kind: 'skipped',
    reason,
    position: line.number,
    file: options.file,
  });
  if (line.bytes === undefined) return skip(tooLongReason);
  if (isBlank(line.bytes)) return undefined;
  const text = decodeJsonText(line.bytes);
  const value = parseJson(text);
  if (value === undefined) return skip('not valid JSON');
  if (!isJsonObject(value)) return skip('not a JSON object');
  const document = sourceOfHit(value);
  const time = parseTime(document['@timestamp']);
  if (time === undefined) {
    return skip('@timestamp' in document ? '@timestamp is not a time' : 'no @timestamp');
  }
  const dataset = datasetOf(document) ?? options.dataset;
  if (dataset === undefined) return skip('no data_stream.dataset or event.dataset, and none was given');
  const notes = inexactNumbers(text);
  const event = { kind: 'event', dataset, time, document, position: line.number } as const;
  return notes.length > 0 ? { ...event, notes } : event;
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function sourceOfHit(value: JsonObject): JsonObject {
  const source = value['_source'];
  return isJsonObject(source) && typeof value['_index'] === 'string' ? source : value;
}

function datasetOf(document: JsonObject): string | undefined {
  return stringAt(document, 'data_stream', 'dataset') ?? stringAt(document, 'event', 'dataset');
}

function stringAt(document: JsonObject, object: string, key: string): string | undefined {
  const parent = document[object];
  const nested = isJsonObject(parent) ? parent[key] : undefined;
  const value = nested ?? document[`${object}.${key}`];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
