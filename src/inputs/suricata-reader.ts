import type { JsonObject } from '../diagnostics/json.js';
import type { InputReader } from './input.js';
import { readJsonLog } from './json-log.js';
import { parseTime } from './time.js';

/** Suricata's EVE log (eve.json). Every kind of event is read; DNS is what the pipeline makes more of. */
export const suricataReader: InputReader = {
  name: 'suricata',
  read: (bytes, options) =>
    readJsonLog(bytes, options, {
      dataset: 'suricata.eve',
      timeField: 'timestamp',
      timeOf: (record) => parseTime(record['timestamp']),
    }),
};

/** True for an event of Suricata. */
export function isSuricataEvent(record: JsonObject): boolean {
  return typeof record['event_type'] === 'string' && typeof record['timestamp'] === 'string';
}
