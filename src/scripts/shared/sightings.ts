import type { Json, JsonObject } from '../../diagnostics/json.js';
import { checkMissing, suppressedKeys, type Candidate } from './groups.js';
import { list, number, object, text } from './read.js';
import { addHealth, boundedKey, checkAnswer, checkSearch, type RunReport } from './run.js';
import { entityOf, isTooLong, lookupOf, textOf, valueOf } from './summary.js';
import { canonicalJson } from './write.js';

/** A run that looks at values, and at who had them before. */
export interface Survey {
  readonly report: RunReport;
  readonly context: JsonObject;
  readonly params: JsonObject;
  /** The evaluated moment, epoch milliseconds. */
  readonly moment: number;
  /** Length of the window, seconds. */
  readonly window: number;
}

/** One window of a run, by the name of its search. */
export interface Look {
  readonly input: string;
  /** Epoch milliseconds. */
  readonly end: number;
  readonly start: number;
}

/** A value that an entity had in a window. */
export interface Sighting extends Candidate {
  readonly entity: string;
  /** The value as summaries have it. */
  readonly text: string;
  /** What summaries of the value, of the entity, and of both are looked up by. */
  readonly lookup: { readonly value: string; readonly entity: string; readonly both: string };
}

export function looksOf({ params, moment, window }: Survey): readonly Look[] {
  return list(params.looks).map((item) => {
    const { input, offset } = object(item);
    const end = moment - number(offset) * 1000;
    return { input: text(input), end, start: end - window * 1000 };
  });
}

/** How far the roll-up has come. Epoch milliseconds. */
export interface Coverage {
  /** From when on it knows everything. */
  readonly since: number;
  readonly until: number;
}

/** What the roll-up says of itself; undefined where it has said nothing yet, so that nothing is known of the past. */
export function coverageOf(survey: Survey): Coverage | undefined {
  const { report, context, params, moment, window } = survey;
  const response = object(object(context.payload).roll_up);
  const before = report.health.length;
  checkAnswer(report, params, moment, window, 'roll_up', response);
  const [hit] = list(object(response.hits).hits);
  const known = object(object(object(object(hit)._source).picket).summary);
  const since = Date.parse(text(known.since));
  const until = Date.parse(text(known.until));
  if (Number.isNaN(since) || Number.isNaN(until)) {
    if (report.health.length > before) return undefined;
    const message = 'The roll-up that this rule reads has not run, so nothing is known of the past.';
    addHealth(report, params, moment, window, { kind: 'no-roll-up', subject: 'roll_up', message, count: 1 });
    return undefined;
  }
  const behind = Math.floor((moment - window * 1000 - until) / 1000);
  if (behind > 0) {
    const message = 'The roll-up that this rule reads is behind, so what came last is taken for new.';
    addHealth(report, params, moment, window, {
      kind: 'stale-roll-up',
      subject: 'roll_up',
      message,
      count: behind,
    });
  }
  return { since, until };
}

/** True where the roll-up goes back far enough before the window. */
export function isWarm({ params }: Survey, { start }: Look, { since }: Coverage): boolean {
  return since <= start - number(params.minimum_history) * 1000;
}

/** Findings about the search for the window itself. False: there is nothing to look at. */
export function checkWindow({ report, context, params, window }: Survey, { input, end }: Look): boolean {
  const response = object(object(context.payload)[input]);
  if (!checkSearch(report, params, end, window, input, response)) return false;
  checkMissing(report, params, input, end, window, object(response.aggregations));
  return true;
}

/**
 * Aggregations of a search for the past; undefined where it is not all there: what is not found would be taken for new.
 * A look that is given up comes back as the late one.
 */
export function pastOf(
  { report, context, params, window }: Survey,
  { input, end }: Look,
  name: string,
): JsonObject | undefined {
  const search = `${input}_${name}`;
  const response = object(object(context.payload)[search]);
  const before = report.health.length;
  checkAnswer(report, params, end, window, search, response);
  return report.health.length === before ? object(response.aggregations) : undefined;
}

/** Keys of a list of buckets of one kind of documents. */
export function keysOf(past: JsonObject, name: string): readonly string[] {
  return list(object(object(past[name]).keys).buckets).map((bucket) => text(object(bucket).key));
}

/** True where a list was cut off, which is a finding. */
function isCut(
  { report, params, window }: Survey,
  end: number,
  input: string,
  count: number,
  most: number,
): boolean {
  if (count < most) return false;
  const message = 'There are more values than were returned, so some were not looked at.';
  addHealth(report, params, end, window, { kind: 'truncated', subject: input, message, count });
  return true;
}

/** What was seen in the window, but for what earlier searches found to be nothing new where events have their own. */
export function sightingsOf(survey: Survey, look: Look): readonly Sighting[] {
  const { report, context, params, window } = survey;
  const { input, end } = look;
  const seen = groupsIn(object(context.payload), input);
  const cut = isCut(survey, end, input, seen.length, number(params.size));
  const buckets = params.narrow === true ? freshGroups(survey, look) : whole(seen, cut);
  const sightings = buckets.map((bucket) => sightingOf(params, bucket, end));
  const short = sightings.filter(({ lookup }) => !isTooLong(lookup.both));
  if (short.length < sightings.length) {
    const message = 'Events with very long values are not looked at: no summary has them.';
    const count = sightings.length - short.length;
    addHealth(report, params, end, window, { kind: 'unkeyed', subject: `${input}:too-long`, message, count });
  }
  return short;
}

/** Without what this rule's alerts silence. */
export function unsilenced(
  survey: Survey,
  { input, end }: Look,
  sightings: readonly Sighting[],
): readonly Sighting[] {
  const { report, context, params, window } = survey;
  const silenced = suppressedKeys(report, context, params, input, end, window);
  return sightings.filter(({ key }) => !silenced.has(key));
}

function groupsIn(payload: JsonObject, input: string): readonly JsonObject[] {
  return list(object(object(object(payload[input]).aggregations).groups).buckets).map(object);
}

/** The groups of what earlier searches did not find to be nothing new. */
function freshGroups(survey: Survey, { input, end }: Look): readonly JsonObject[] {
  const { report, context, params, window } = survey;
  const payload = object(context.payload);
  const events = `${input}_events`;
  if (!checkSearch(report, params, end, window, events, object(payload[events]))) return [];
  const buckets = groupsIn(payload, events);
  return whole(buckets, isCut(survey, end, events, buckets.length, number(params.fresh_size)));
}

/** Groups come sorted by their values: of a list that was cut off, the last value may lack some. */
function whole(buckets: readonly JsonObject[], cut: boolean): readonly JsonObject[] {
  const keyOf = (bucket: JsonObject | undefined): string => canonicalJson(object(bucket?.key).v ?? null);
  const last = keyOf(buckets.at(-1));
  return cut ? buckets.filter((bucket) => keyOf(bucket) !== last) : buckets;
}

function sightingOf(params: JsonObject, bucket: JsonObject, end: number): Sighting {
  const key = object(bucket.key);
  const { group, entity } = entityOf(params, key);
  // As the searches for summaries print them.
  const keys = list(params.group_by).map((_, index) => textOf(key[`g${index}`]));
  const value = valueOf(params, key, 'v');
  const own = textOf(key.v);
  const field = text(params.field);
  const by = list(params.suppress_by).map(text);
  const named: Record<string, Json> = Object.fromEntries(by.map((name) => [name, group.get(name) ?? null]));
  named[field] = value;
  return {
    key: boundedKey(canonicalJson(named)),
    end,
    dataset: text(key.ds),
    value: number(bucket.doc_count),
    group: new Map(group).set(field, value),
    entity,
    leaf: bucket,
    text: textOf(value),
    lookup: { value: own, entity: lookupOf(keys), both: lookupOf([...keys, own]) },
  };
}
