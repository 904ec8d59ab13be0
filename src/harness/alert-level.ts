import type { JsonObject } from '../diagnostics/json.js';
import type { Level } from '../normal/normal-rule.js';
import { fieldValue } from './fields.js';

/** The lowest severity of each level, as alerts carry it. */
const severities: readonly (readonly [Level, number])[] = [
  ['critical', 99],
  ['high', 73],
  ['medium', 47],
  ['low', 21],
];

/** The level of an alert's rule, out of its `event.severity`. */
export function alertLevel(alert: JsonObject): Level {
  const severity = Number(fieldValue(alert, 'event.severity') ?? 0);
  return severities.find(([, lowest]) => severity >= lowest)?.[0] ?? 'informational';
}
