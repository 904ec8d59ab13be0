import { createHash } from 'node:crypto';
import type { Json } from '../../../diagnostics/json.js';
import { isJsonObject } from '../../../diagnostics/json.js';
import type { BaselineMeasure, Branch, Schedule } from '../../../normal/normal-rule.js';
import type { FieldRef } from '../../../normal/predicate.js';
import { cronEvery } from '../schedule.js';

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
  /** Seconds between its runs, at most the timespan of those who read it: see valuesEvery. */
  readonly every?: number;
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
      : [rollUp.field.name, everyOf(rollUp)];
  const plan: Json = [
    rollUp.kind,
    branches.map(({ dataset, indices, where }) => [dataset, [...indices], withoutOrigin(where)]),
    names(groupBy),
    [schedule.delay, schedule.late],
    own,
  ];
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 16);
}

/** Seconds between the runs of a roll-up: as often as its windows are over, and no more seldom than in an hour. */
export function everyOf(rollUp: RollUp): number {
  if (rollUp.kind === 'values') return rollUp.every ?? usualEvery;
  return fitting(Math.min(hour, Math.max(minute, rollUp.window)));
}

/**
 * Seconds between the runs of a roll-up of values that rules of this timespan can read: what came before the tested
 * window must be summed up by then.
 */
export function valuesEvery(timespan: number): number {
  return fitting(Math.min(usualEvery, timespan));
}

const minute = 60;
const hour = 3600;
const usualEvery = 300;

/** The longest time, of at most so many seconds, that a watch can be run every. */
function fitting(seconds: number): number {
  let every = Math.max(1, Math.floor(seconds));
  while (cronEvery(every) === undefined) every -= 1;
  return every;
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
