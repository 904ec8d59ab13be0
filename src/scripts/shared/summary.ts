import type { Json, JsonObject } from '../../diagnostics/json.js';
import { list, number, object, text } from './read.js';
import { addHealth, boundedKey, checkAnswer, checkSearch } from './run.js';
import type { RunReport } from './run.js';
import { canonicalJson, isoTime, sha256 } from './write.js';
import type { Draft } from './write.js';

export const dayLength = 86_400_000;
/** Stands between the parts of a look-up, as the search for existing documents prints them. */
const separator = '\u001f';
/** Characters of a look-up that the index of summaries still holds as one term. */
const maxLookup = 8191;

/** Whom a document sums up. */
export interface Entity {
  /** Values of the group-by fields, by name. */
  readonly group: ReadonlyMap<string, Json>;
  readonly entity: string;
  /** The values as text, by position. */
  readonly parts: readonly string[];
}

/** The entity of a bucket of `composite`, whose sources are named g0, g1, … */
export function entityOf(params: JsonObject, key: JsonObject): Entity {
  const fields = list(params.group_by).map(text);
  const values = fields.map((_, index) => valueOf(params, key, `g${index}`));
  const group = new Map(fields.map((field, index) => [field, values[index] ?? null]));
  return {
    group,
    entity: boundedKey(canonicalJson(Object.fromEntries(group))),
    parts: values.map(textOf),
  };
}

/** The group-by keys of a bucket as text, by position: numbers where values are moments. */
export function keysOf(params: JsonObject, key: JsonObject): string[] {
  return list(params.group_by).map((_, index) => textOf(key[`g${index}`]));
}

/** A key of a bucket as its field's own value. */
export function valueOf(params: JsonObject, key: JsonObject, name: string): Json {
  const value = key[name] ?? null;
  return typeof value === 'number' && list(params.dates).includes(name) ? isoTime(value) : value;
}

/** A scalar as text, as Mustache prints it. */
export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : canonicalJson(value);
}

/** What tells documents of one entity (and value) from others, as far as the search for them can print it. */
export function lookupOf(parts: readonly string[]): string {
  return parts.join(separator);
}

export function isTooLong(lookup: string): boolean {
  return lookup.length > maxLookup;
}

export function entityFacts({ group, entity, parts }: Entity, lookup: string): Draft {
  const groups = parts.map((part, index) => [`group_${index}`, part] as const);
  return { entity, group: Object.fromEntries(group), lookup, ...Object.fromEntries(groups) };
}

/** The day that a moment lies in, by its start. Epoch milliseconds. */
export function dayOf(time: number): number {
  return Math.floor(time / dayLength) * dayLength;
}

/** The document of a day, its index and id included. `id` is what tells it from others of its kind and day. */
export function summaryDocument(
  params: JsonObject,
  kind: string,
  day: number,
  id: readonly Json[],
  facts: Draft,
): Draft {
  const start = isoTime(day);
  const key = text(params.key);
  return {
    _index: `picket-summary-${key}-${start.slice(0, 4)}.${start.slice(5, 7)}.${start.slice(8, 10)}`,
    _id: sha256(canonicalJson([key, kind, ...id, start])),
    '@timestamp': start,
    picket: { summary: { ...facts, key, kind, day: start } },
  };
}

/** A look at the answers of one run: what they lack is a finding, and then nothing may be written. */
export interface Reading {
  readonly report: RunReport;
  readonly params: JsonObject;
  readonly payload: JsonObject;
  /** The evaluated moment, epoch milliseconds. */
  readonly moment: number;
  /** Seconds before it that are summed up. */
  readonly span: number;
}

/**
 * The answer of a search, or undefined where it is not all there. Events must come from some index; summaries need
 * not be there yet.
 */
export function wholeAnswer(reading: Reading, input: string, mustExist: boolean): JsonObject | undefined {
  const { report, params, payload, moment, span } = reading;
  const before = report.health.length;
  const response = object(payload[input]);
  if (mustExist) checkSearch(report, params, moment, span, input, response);
  else checkAnswer(report, params, moment, span, input, response);
  return report.health.length === before ? response : undefined;
}

/** True where a list was cut off, which is a finding. */
export function isCut(reading: Reading, input: string, count: number, most: number): boolean {
  if (count < most) return false;
  const message = 'There is more to sum up than was returned, so nothing was written.';
  note(reading, { kind: 'truncated', subject: input, message, count });
  return true;
}

/** Events that lack a field of the grouping are in no summary. */
export function checkUnkeyed(reading: Reading, response: JsonObject): void {
  const aggregations = object(response.aggregations);
  list(reading.params.group_by).forEach((field, index) => {
    const count = number(object(aggregations[`missing_${index}`]).doc_count);
    if (count === 0) return;
    const message = `Events without ${text(field)} are in no summary.`;
    note(reading, { kind: 'unkeyed', subject: `events:${text(field)}`, message, count });
  });
}

/** Values that are too long to be looked up again are in no summary. */
export function checkTooLong(reading: Reading, count: number): void {
  if (count === 0) return;
  const message = 'Events with very long values are in no summary.';
  note(reading, { kind: 'unkeyed', subject: 'events:too-long', message, count });
}

function note(
  { report, params, moment, span }: Reading,
  finding: { kind: string; subject: string; message: string; count: number },
): void {
  addHealth(report, params, moment, span, finding);
}

/**
 * The document that says since when, and until when, events are summed up without a gap; undefined where it stands
 * already. A run that was repeated for an earlier moment moves nothing back. A hole that this run does not reach
 * back to is a finding.
 */
export function runDocument(reading: Reading, response: JsonObject, from: number): Draft | undefined {
  const { params, moment } = reading;
  const [hit] = list(object(response.hits).hits);
  const known = object(object(object(object(hit)._source).picket).summary);
  const since = Date.parse(text(known.since));
  const until = Date.parse(text(known.until));
  const fresh = Number.isNaN(since) || Number.isNaN(until);
  if (!fresh && from > until) {
    const missed = Math.floor((moment - until) / (number(params.every) * 1000)) - 1;
    const message = 'Runs were missed, and events between them are in no summary.';
    note(reading, { kind: 'missed-runs', subject: 'run', message, count: Math.max(1, missed) });
  }
  const begun = fresh || (from < since && since <= moment) ? from : since;
  const done = fresh || moment > until ? moment : until;
  if (!fresh && begun === since && done === until) return undefined;
  return summaryDocument(params, 'run', dayOf(moment), [], {
    since: isoTime(begun),
    until: isoTime(done),
  });
}

/** The payload that the watch's actions see. Documents are sorted by their ids. */
export function summaryPayload({ report }: Reading, documents: readonly Draft[]): Json {
  const id = (document: Draft): string => text(document._id);
  const summaries = [...documents].sort((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0));
  return {
    summaries: summaries as Json[],
    summary_count: summaries.length,
    health: report.health as Json[],
    health_count: report.health.length,
  };
}
