import type { Json, JsonObject } from '../../diagnostics/json.js';
import { fieldValue, sameValue } from '../fields.js';

/** What a case expects of the alerts of one key. */
export interface ExpectedAlert {
  readonly key: JsonObject;
  readonly count: number;
  /** Dotted fields that each of these alerts must have with these values. */
  readonly fields: JsonObject;
}

/** One way in which the alerts differ from what a case expects. */
export type AlertDifference =
  | { readonly kind: 'missing'; readonly expected: ExpectedAlert; readonly found: number }
  | { readonly kind: 'too-many'; readonly expected: ExpectedAlert; readonly found: number }
  | { readonly kind: 'unexpected'; readonly alert: JsonObject }
  | {
      readonly kind: 'field';
      readonly expected: ExpectedAlert;
      readonly field: string;
      readonly wanted: Json;
      readonly found: Json | undefined;
    };

/** Every difference between the alerts that were raised and the complete list that was expected. */
export function compareAlerts(
  alerts: readonly JsonObject[],
  expected: readonly ExpectedAlert[],
): AlertDifference[] {
  const differences: AlertDifference[] = [];
  const unmatched = new Set(alerts);
  for (const entry of expected) {
    const matching = [...unmatched].filter((alert) => hasKey(alert, entry.key));
    for (const alert of matching) unmatched.delete(alert);
    if (matching.length < entry.count) {
      differences.push({ kind: 'missing', expected: entry, found: matching.length });
    } else if (matching.length > entry.count) {
      differences.push({ kind: 'too-many', expected: entry, found: matching.length });
    }
    for (const alert of matching) differences.push(...fieldDifferences(alert, entry));
  }
  for (const alert of unmatched) differences.push({ kind: 'unexpected', alert });
  return differences;
}

function hasKey(alert: JsonObject, key: JsonObject): boolean {
  return Object.entries(key).every(([field, value]) => sameValue(fieldValue(alert, field), value));
}

function fieldDifferences(alert: JsonObject, expected: ExpectedAlert): AlertDifference[] {
  return Object.entries(expected.fields)
    .filter(([field, wanted]) => !sameValue(fieldValue(alert, field), wanted))
    .map(([field, wanted]) => ({
      kind: 'field',
      expected,
      field,
      wanted,
      found: fieldValue(alert, field),
    }));
}
