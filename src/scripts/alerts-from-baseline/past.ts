import type { JsonObject } from '../../diagnostics/json.js';
import { list, number, object, text, totalOf } from '../shared/read.js';
import { addHealth, checkAnswer, type RunReport } from '../shared/run.js';
import { canonicalJson } from '../shared/write.js';

/** What one document of a day says. */
export interface DaySummary {
  readonly entity: string;
  readonly dataset: string;
  /** Windows that were not empty: their starts (epoch milliseconds) and measures. */
  readonly windows: readonly (readonly [start: number, value: number])[];
  /** Values of each peers field. */
  readonly peers: readonly ReadonlySet<string>[];
}

/** Documents of one search for summaries. */
export interface Summaries {
  readonly days: readonly DaySummary[];
  /** True where there are more: those who are not among them are then not known to have none. */
  readonly cut: boolean;
}

/** From (inclusive) to (exclusive) in epoch milliseconds. */
export type Span = readonly [from: number, to: number];

/** What is known of the time before the tested windows. */
export interface Past {
  readonly history: Summaries;
  /** Undefined where it is not known. */
  readonly peers: Summaries | undefined;
  /** What lies under alerts of this rule, by entity. */
  readonly alerted: ReadonlyMap<string, readonly Span[]>;
  /** Up to where windows are summed up. */
  readonly until: number;
}

/** One look at the past, as all findings about it name it. */
interface Looking {
  readonly report: RunReport;
  readonly payload: JsonObject;
  readonly params: JsonObject;
  readonly moment: number;
}

/** The past, or undefined where too little of it is known to judge anything by. */
export function readPast(
  report: RunReport,
  payload: JsonObject,
  params: JsonObject,
  moment: number,
): Past | undefined {
  const looking = { report, payload, params, moment };
  const until = readUntil(looking);
  const history = readSummaries(looking, 'history');
  const peers = number(params.peers) > 0 ? readSummaries(looking, 'peers') : { days: [], cut: false };
  const alerted = readAlerted(looking);
  return until === undefined || history === undefined ? undefined : { history, peers, alerted, until };
}

function note(
  { report, params, moment }: Looking,
  kind: string,
  subject: string,
  message: string,
  count: number,
): void {
  addHealth(report, params, moment, number(params.window), { kind, subject, message, count });
}

/** The answer of a search where all of it is there. An index that is not there yet holds nothing. */
function wholeAnswer({ report, payload, params, moment }: Looking, input: string): JsonObject | undefined {
  const before = report.health.length;
  const response = object(payload[input]);
  checkAnswer(report, params, moment, number(params.window), input, response);
  return report.health.length === before ? response : undefined;
}

function summaryOf(hit: JsonObject): JsonObject {
  return object(object(object(hit._source).picket).summary);
}

/** How far the roll-up has come. Without one there is no past at all. */
function readUntil(looking: Looking): number | undefined {
  const { params, moment } = looking;
  const response = wholeAnswer(looking, 'roll_up');
  if (response === undefined) return undefined;
  const [hit] = list(object(response.hits).hits);
  const until = text(summaryOf(object(hit)).until);
  if (until === '') {
    const message = 'No roll-up has noted that it ran, so there is nothing to compare with.';
    note(looking, 'no-roll-up', 'roll_up', message, 1);
    return 0;
  }
  const time = Date.parse(until);
  if (time < moment - number(params.stale_after) * 1000) {
    const message = `The roll-up has come no further than ${until}, so the time since then is not compared with.`;
    note(looking, 'stale-roll-up', 'roll_up', message, 1);
  }
  return time;
}

function readSummaries(looking: Looking, input: string): Summaries | undefined {
  const response = wholeAnswer(looking, input);
  if (response === undefined) return undefined;
  const count = number(looking.params.peers);
  const days = list(object(response.hits).hits).map((hit) => daySummary(summaryOf(object(hit)), count));
  const total = totalOf(response);
  if (total <= days.length) return { days, cut: false };
  const message = 'There are more summaries than were returned, so some entities were not compared.';
  note(looking, 'truncated', input, message, total);
  // They are sorted by entity: the last one may lack some of its days.
  const last = days.at(-1)?.entity;
  return { days: days.filter(({ entity }) => entity !== last), cut: true };
}

function daySummary(summary: JsonObject, peers: number): DaySummary {
  const { starts, values } = object(summary.windows);
  const measures = list(values);
  return {
    entity: text(summary.entity),
    dataset: text(summary.dataset),
    windows: list(starts).map((start, index) => [number(start) * 1000, number(measures[index])] as const),
    peers: Array.from({ length: peers }, (_, index) => new Set(list(summary[`peer_${index}`]).map(text))),
  };
}

/** An alert covers its window and the time for which it silences others like it. */
function readAlerted(looking: Looking): ReadonlyMap<string, readonly Span[]> {
  const { params } = looking;
  const response = wholeAnswer(looking, 'alerted');
  const spans = new Map<string, Span[]>();
  if (response === undefined) return spans;
  const buckets = list(object(object(response.aggregations).alerts).buckets);
  if (buckets.length >= number(params.alerted_size)) {
    const message = 'There are more alerts than were returned, so windows under some were compared with.';
    note(looking, 'truncated', 'alerted', message, buckets.length);
  }
  for (const bucket of buckets) {
    const key = object(object(bucket).key);
    const entity = text(key.entity);
    const span = [
      number(key.window_start),
      number(key.window_end) + number(params.suppress_for) * 1000,
    ] as const;
    spans.set(entity, [...(spans.get(entity) ?? []), span]);
  }
  return spans;
}

/** Days by whose they are: an entity, as one source saw it. */
export function byOwner(days: readonly DaySummary[]): ReadonlyMap<string, readonly DaySummary[]> {
  const owners = new Map<string, DaySummary[]>();
  for (const day of days) {
    const owner = ownerOf(day.entity, day.dataset);
    owners.set(owner, [...(owners.get(owner) ?? []), day]);
  }
  return owners;
}

export function ownerOf(entity: string, dataset: string): string {
  return canonicalJson([entity, dataset]);
}
