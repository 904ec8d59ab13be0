import { createHash } from 'node:crypto';
import type { Json } from '../../../diagnostics/json.js';
import { isJsonObject } from '../../../diagnostics/json.js';
import type { BaselineMeasure, Branch, Schedule } from '../../../normal/normal-rule.js';
import type { FieldRef } from '../../../normal/predicate.js';

/** What every roll-up has: the events that it sums up, and for whom. */
interface RollUpBase {
  readonly branches: readonly Branch[];
  /** The entity. Empty: the whole fleet is one. */
  readonly groupBy: readonly FieldRef[];
  readonly schedule: Pick<Schedule, 'delay' | 'late'>;
  /** Seconds that its summaries are read back, by the rule that reads them longest. */
  readonly history: number;
}

/** How much each entity did in each window. */
export interface WindowRollUp extends RollUpBase {
  readonly kind: 'windows';
  readonly measure: BaselineMeasure;
  /** Seconds; windows are aligned to the epoch. */
  readonly window: number;
  /** Fields beside the entity that tell who its peers are. */
  readonly peers: readonly FieldRef[];
}

/** When each value of a field was seen first and last, of each entity. */
export interface ValueRollUp extends RollUpBase {
  readonly kind: 'values';
  readonly field: FieldRef;
}

export type RollUp = WindowRollUp | ValueRollUp;

/**
 * The name that rules with the same needs share a roll-up by: 16 hexadecimal digits of a hash over what is summed up.
 * How long it is kept is no part of it.
 */
export function rollUpKey(rollUp: RollUp): string {
  const { branches, groupBy, schedule } = rollUp;
  const names = (fields: readonly FieldRef[]): Json => fields.map(({ name }) => name);
  const own: Json =
    rollUp.kind === 'windows'
      ? [measureKey(rollUp.measure), rollUp.window, names(rollUp.peers)]
      : [rollUp.field.name];
  const plan: Json = [
    rollUp.kind,
    branches.map(({ dataset, indices, where }) => [dataset, [...indices], withoutOrigin(where)]),
    names(groupBy),
    [schedule.delay, schedule.late],
    own,
  ];
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 16);
}

function measureKey(measure: BaselineMeasure): Json {
  return measure.kind === 'event_count' ? [measure.kind] : [measure.kind, measure.field.name];
}

/** A plain copy with sorted keys, and without the places that it was written at. */
function withoutOrigin(value: unknown): Json {
  const plain = JSON.parse(JSON.stringify(value)) as Json;
  const visit = (node: Json): Json => {
    if (Array.isArray(node)) return (node as readonly Json[]).map(visit);
    if (!isJsonObject(node)) return node;
    const entries = Object.entries(node).filter(([name]) => name !== 'origin');
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, visit(item)]),
    );
  };
  return visit(plain);
}

/** Pattern of the indices of a roll-up: `picket-summary-<key>-*`. */
export function summaryIndices(key: string): string {
  return `picket-summary-${key}-*`;
}
