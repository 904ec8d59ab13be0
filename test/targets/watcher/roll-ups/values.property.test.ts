import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { FieldRef } from '../../../../src/normal/predicate.js';
import type { ValueRollUp } from '../../../../src/targets/watcher/roll-ups/roll-up.js';
import { branchOf } from '../../../support/normal.js';
import { dayOf, entitiesOf, textsOf } from './support/plain.js';
import { openRollUp, type RollUpEngine } from './support/roll-up-engine.js';
import { arrivals, disturbed, play, undisturbed, type Arrival, type DoneRun } from './support/timeline.js';

const keyword = (name: string): FieldRef => ({ name, type: 'keyword' });
const schedule = { delay: 60, late: 900 };
const soon = schedule.delay + schedule.late;

const rollUps: fc.Arbitrary<ValueRollUp> = fc.record({
  kind: fc.constant('values' as const),
  branches: fc.constant([branchOf({ kind: 'constant', value: true })]),
  groupBy: fc.constantFrom<FieldRef[][]>(
    [],
    [keyword('host')],
    [keyword('zone'), keyword('host')],
    [{ name: 'port', type: 'long' }],
  ),
  field: fc.constantFrom<FieldRef[]>(
    keyword('name'),
    { name: 'ip', type: 'ip' },
    { name: 'moment', type: 'date' },
    { name: 'flag', type: 'boolean' },
  ),
  schedule: fc.constant(schedule),
  history: fc.constant(604_800),
  every: fc.constantFrom(300, 60),
});

/** First and last sight by kind, entity, value and day. */
type Sights = Record<string, readonly [string, string]>;

function written(rollUp: RollUpEngine): Sights {
  const all = ['values', 'entity'].flatMap((kind) => rollUp.summaries(kind));
  const sights = all.map(({ kind, entity, value, day, first_seen, last_seen }) => {
    const name = JSON.stringify([kind, entity, value ?? null, dayOf(Date.parse(day as string))]);
    return [name, [first_seen as string, last_seen as string]] as const;
  });
  assert.equal(new Set(sights.map(([name]) => name)).size, all.length);
  return Object.fromEntries(sights);
}

function plain(rollUp: ValueRollUp, events: readonly Arrival[]): Sights {
  const sights: Record<string, [string, string]> = {};
  const see = (kind: string, entity: string, value: string | null, time: number): void => {
    const moment = new Date(time).toISOString();
    const sight = (sights[JSON.stringify([kind, entity, value, dayOf(time)])] ??= [moment, moment]);
    if (moment < sight[0]) sight[0] = moment;
    if (moment > sight[1]) sight[1] = moment;
  };
  const fields = rollUp.groupBy.map(({ name }) => name);
  for (const { time, event } of events) {
    if (event['data_stream.dataset'] !== 'coredns.log') continue;
    const values = textsOf(event, rollUp.field.name);
    for (const entity of entitiesOf(event, fields)) {
      for (const value of values) see('values', entity, value, time);
      if (fields.length > 0 && values.length > 0) see('entity', entity, null, time);
    }
  }
  return sights;
}

/** The events that some run reached and that were there. */
function reached(done: readonly DoneRun[], reach: number): readonly Arrival[] {
  const events = done.flatMap(({ moment, visible }) =>
    visible.filter(({ time }) => time >= moment - reach && time < moment),
  );
  return [...new Set(events)];
}

describe('roll-ups of values over random streams', () => {
  it('say when what any run saw was seen first and last', async () => {
    await fc.assert(
      fc.asyncProperty(rollUps, arrivals(5400, soon, 7200), disturbed, async (rollUp, all, ticks) => {
        const opened = openRollUp(rollUp);
        const done = await play(opened, all, ticks);
        const reach = (schedule.late + opened.compiled.every + schedule.delay) * 1000;
        assert.deepEqual(written(opened), plain(rollUp, reached(done, reach)));
      }),
      { numRuns: 60 },
    );
  });

  it('miss no event that comes in time', async () => {
    await fc.assert(
      fc.asyncProperty(rollUps, arrivals(4000, soon, 0), undisturbed, async (rollUp, all, ticks) => {
        const opened = openRollUp(rollUp);
        const done = await play(opened, all, ticks);
        const [first, last] = [done[0], done.at(-1)];
        assert.ok(first && last);
        const from = first.moment - (schedule.late + opened.compiled.every + schedule.delay) * 1000;
        const due = last.visible.filter(({ time }) => time >= from && time < last.moment);
        assert.deepEqual(written(opened), plain(rollUp, due));
      }),
      { numRuns: 60 },
    );
  });
});
