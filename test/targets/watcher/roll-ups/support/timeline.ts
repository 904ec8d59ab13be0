import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../../src/diagnostics/json.js';
import type { SearchRequest, SearchResponse } from '../../../../../src/engine/api.js';
import type { Fault, RollUpEngine } from './roll-up-engine.js';

/** An event, when it comes in, and how often. Epoch milliseconds. */
export interface Arrival {
  readonly time: number;
  readonly arrival: number;
  readonly event: JsonObject;
}

/** What becomes of one moment of the schedule. */
export type Tick = 'run' | 'skip' | 'twice' | 'fill' | FaultyTick;

const faultyTicks = [
  'events fail',
  'existing fails',
  'run fails',
  'shards of events fail',
  'shards of existing fail',
  'events run out of time',
  'existing run out of time',
] as const;
type FaultyTick = (typeof faultyTicks)[number];

/** A run that wrote what it found: its evaluated moment, and the events that were there. */
export interface DoneRun {
  readonly moment: number;
  readonly visible: readonly Arrival[];
}

/** Ten minutes before midnight or so: days change in most timelines. */
export const beginning = Date.parse('2026-01-01T23:20:00Z');

const held: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  host: fc.oneof(fc.constantFrom<Json[]>('a', 'b', '"{{c}}\\', 'b\u001fx'), fc.constant<Json>(['a', 'b'])),
  zone: fc.constantFrom<Json[]>('x', 'y', 'x\u001fy'),
  port: fc.constantFrom<Json[]>(53, 443),
  flag: fc.boolean(),
  moment: fc.constantFrom<Json[]>('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.001Z'),
  ip: fc.constantFrom<Json[]>('10.0.0.1', '::1'),
  pod: fc.oneof(fc.constantFrom<Json[]>('p', 'q'), fc.constant<Json>(['p', 'r'])),
  name: fc.oneof(fc.constantFrom<Json[]>('u', 'v', '"{{w}}\\', ''), fc.constant<Json>(['u', 'w'])),
  bytes: fc.integer({ min: -2, max: 5 }),
  'data_stream.dataset': fc.constantFrom<Json[]>('coredns.log', 'coredns.log', 'zeek.dns'),
};

/** Values of few entities, some of them lists, some absent. */
export const events: fc.Arbitrary<JsonObject> = fc
  .record(held)
  .chain((event) =>
    fc
      .constantFrom('', '', '', '', ...Object.keys(held).filter((name) => name !== 'data_stream.dataset'))
      .map((absent) => Object.fromEntries(Object.entries(event).filter(([name]) => name !== absent))),
  );

/** Events that come in within so many seconds, and some that come after; some come twice. */
export function arrivals(length: number, soon: number, later: number): fc.Arbitrary<readonly Arrival[]> {
  const one = fc
    .tuple(
      fc.integer({ min: -1800, max: length }),
      fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 0, max: 30 }) },
        { weight: 3, arbitrary: fc.integer({ min: 0, max: soon }) },
        { weight: later > 0 ? 1 : 0, arbitrary: fc.integer({ min: soon, max: soon + later }) },
      ),
      fc.integer({ min: 0, max: 999 }),
      events,
      fc.constantFrom(1, 1, 1, 2),
    )
    .map(([second, wait, milliseconds, event, copies]): Arrival[] => {
      const time = beginning + second * 1000 + milliseconds;
      const arrival = { time, arrival: time + wait * 1000, event: { ...event, '@timestamp': time } };
      return Array.from({ length: copies }, () => arrival);
    });
  return fc
    .array(one, { maxLength: 40, size: 'max' })
    .map((all) => all.flat().sort((a, b) => a.arrival - b.arrival));
}

export const undisturbed: fc.Arbitrary<readonly Tick[]> = fc.constant(
  Array.from({ length: 14 }, (): Tick => 'run'),
);

/** Moments that are missed, repeated, disturbed, or made up for later. */
export const disturbed: fc.Arbitrary<readonly Tick[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<Tick>('run') },
    { weight: 4, arbitrary: fc.constantFrom<Tick[]>('skip', 'twice', 'fill') },
    { weight: 2, arbitrary: fc.constantFrom<Tick[]>(...faultyTicks) },
  ),
  { minLength: 1, maxLength: 14 },
);

/** Any engine with the watch of a roll-up. */
export interface Played {
  readonly compiled: Pick<RollUpEngine['compiled'], 'every' | 'delay'>;
  index(event: JsonObject): void | Promise<void>;
  run(scheduled: number, fault?: Fault): Promise<unknown>;
}

/** Plays the events and runs, and tells which runs wrote what they found. */
export async function play(
  rollUp: Played,
  all: readonly Arrival[],
  ticks: readonly Tick[],
): Promise<readonly DoneRun[]> {
  const { every, delay } = rollUp.compiled;
  const done: DoneRun[] = [];
  let indexed = 0;
  const missed: number[] = [];
  const attempt = async (scheduled: number, fault?: Fault): Promise<void> => {
    await rollUp.run(scheduled, fault);
    if (fault === undefined) done.push({ moment: scheduled - delay * 1000, visible: all.slice(0, indexed) });
  };
  const first = Math.ceil(beginning / (every * 1000)) * every * 1000;
  for (const [index, tick] of ticks.entries()) {
    const scheduled = first + index * every * 1000;
    for (let next = all[indexed]; next !== undefined && next.arrival <= scheduled; next = all[indexed]) {
      await rollUp.index(next.event);
      indexed += 1;
    }
    if (tick === 'skip') missed.push(scheduled);
    else if (tick === 'run' || tick === 'twice' || tick === 'fill') await attempt(scheduled);
    else await attempt(scheduled, faultOf(tick));
    if (tick === 'twice') await attempt(scheduled);
    if (tick === 'fill') for (const earlier of missed.splice(0)) await attempt(earlier);
  }
  return done;
}

/** Which of its three searches a request is. */
export function searchName(request: SearchRequest): 'events' | 'existing' | 'run' {
  if (request.indices.some((index) => index.startsWith('logs-'))) return 'events';
  return request.body.sort === undefined ? 'existing' : 'run';
}

function faultOf(tick: FaultyTick): Fault {
  switch (tick) {
    case 'events fail':
      return failing('events');
    case 'existing fails':
      return failing('existing');
    case 'run fails':
      return failing('run');
    case 'shards of events fail':
      return partly('events', (answer) => ({ _shards: { ...answer._shards, failed: 1 } }));
    case 'shards of existing fail':
      return partly('existing', (answer) => ({ _shards: { ...answer._shards, failed: 1 } }));
    case 'events run out of time':
      return partly('events', () => ({ timed_out: true }));
    case 'existing run out of time':
      return partly('existing', () => ({ timed_out: true }));
  }
}

function failing(name: string): Fault {
  return (request) => {
    if (searchName(request) === name) throw new Error('unreachable');
    return undefined;
  };
}

/** Answers with nothing found, and says that it is not all. */
function partly(name: string, more: (answer: SearchResponse) => Partial<SearchResponse>): Fault {
  return (request, answer) => {
    if (searchName(request) !== name) return undefined;
    const whole = answer();
    const empty = { groups: { buckets: [] }, peers: { buckets: [] } };
    const hits = { ...whole.hits, hits: [], total: { value: 0, relation: 'eq' as const } };
    return { ...whole, hits, aggregations: empty, ...more(whole) };
  };
}
