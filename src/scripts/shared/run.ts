import type { Json, JsonObject } from '../../diagnostics/json.js';
import { list, number, object, text, valuesAt } from './read.js';
import { canonicalJson, isoTime, putAt, sha256 } from './write.js';
import type { Draft } from './write.js';

/** Values of a related field, and keys of an alert, beyond which nothing is kept. */
const maxRelated = 100;
const maxKeyLength = 1024;

/** What an alert script says of one run: alerts and health, as the watch's actions index them. */
export interface RunReport {
  readonly alerts: Draft[];
  readonly health: Draft[];
}

/** The moment that a run evaluates, in epoch milliseconds. */
export function evaluatedMoment(context: JsonObject, params: JsonObject): number {
  return Date.parse(text(object(context.trigger).scheduled_time)) - number(params.delay) * 1000;
}

/** A key that is short enough to be indexed and looked up. */
export function boundedKey(key: string): string {
  return key.length <= maxKeyLength ? key : `sha256:${sha256(key)}`;
}

/** What a health document is about. */
export interface Finding {
  readonly kind: string;
  /** What the finding is about besides its kind: an input, a field, a dataset. Part of the id. */
  readonly subject: string;
  readonly message: string;
  readonly count: number;
}

/** Adds a finding about a window to the report. The same run always writes the same id. */
export function addHealth(
  report: RunReport,
  params: JsonObject,
  end: number,
  window: number,
  finding: Finding,
): void {
  const rule = object(params.rule);
  const id = canonicalJson(['health', text(rule.id), finding.kind, finding.subject, isoTime(end)]);
  report.health.push({
    _id: sha256(id),
    '@timestamp': isoTime(end),
    event: { kind: 'state' },
    rule,
    picket: {
      health: {
        kind: finding.kind,
        subject: finding.subject,
        message: finding.message,
        rule: text(rule.name),
        count: finding.count,
        window_start: isoTime(end - window * 1000),
        window_end: isoTime(end),
      },
    },
  });
}

/**
 * Findings about how a search went: failed as a whole (a chain then goes on with nothing), failed shards, out of time.
 * Returns the number of shards that were searched.
 */
export function checkAnswer(
  report: RunReport,
  params: JsonObject,
  end: number,
  window: number,
  input: string,
  response: JsonObject,
): number {
  const shards = object(response._shards);
  const add = (kind: string, message: string, count: number): void =>
    addHealth(report, params, end, window, { kind, subject: input, message, count });
  if (response._shards === undefined) {
    add('search-failed', 'The search failed, so nothing is known.', 1);
    return 0;
  }
  if (number(shards.failed) > 0) {
    add('failed-shards', 'Some shards failed, so events may be missing.', number(shards.failed));
  }
  if (response.timed_out === true)
    add('timed-out', 'The search ran out of time, so events may be missing.', 1);
  return number(shards.total);
}

/** As checkAnswer, and that something was searched at all. False: there is nothing to look at. */
export function checkSearch(
  report: RunReport,
  params: JsonObject,
  end: number,
  window: number,
  input: string,
  response: JsonObject,
): boolean {
  if (checkAnswer(report, params, end, window, input, response) > 0) return true;
  if (response._shards !== undefined) {
    const message = 'No index was searched: the source writes no data, or under another name.';
    addHealth(report, params, end, window, { kind: 'no-shards', subject: input, message, count: 1 });
  }
  return false;
}

/** Findings about sources: silent for too long, or events that arrive later than the rule waits. */
export function checkSources(
  report: RunReport,
  context: JsonObject,
  params: JsonObject,
  end: number,
  window: number,
): void {
  const countsOf = (input: string): JsonObject => object(object(object(context.payload)[input]).aggregations);
  const seenCounts = countsOf('sources');
  const lateCounts = countsOf('arrivals');
  list(params.sources).forEach((item, index) => {
    const source = object(item);
    const dataset = text(source.dataset);
    const seen = seenCounts[`seen_${index}`];
    if (seen !== undefined && number(object(seen).doc_count) === 0) {
      const message = `${dataset} has sent nothing for ${number(source.expect_every)} seconds.`;
      addHealth(report, params, end, window, { kind: 'source-silent', subject: dataset, message, count: 1 });
    }
    const late = number(object(lateCounts[`late_${index}`]).doc_count);
    if (late > 0) {
      const message = `Events of ${dataset} arrive later than the ${number(params.delay)} seconds that the rule waits.`;
      addHealth(report, params, end, window, { kind: 'ingest-lag', subject: dataset, message, count: late });
    }
  });
}

/** Keys of alerts near a window, by the name of the aggregation that looked them up. */
export function bucketKeys(context: JsonObject, name: string, inner: string): ReadonlySet<string> {
  const response = object(object(context.payload).suppressed);
  const { buckets } = object(object(object(response.aggregations)[name])[inner]);
  return new Set(list(buckets).map((bucket) => text(object(bucket).key)));
}

/** What makes one alert. */
export interface AlertFacts {
  readonly id: string;
  readonly key: string;
  /** Values of the fields that the key is made of, and of the grouping. */
  readonly group: ReadonlyMap<string, Json>;
  readonly dataset: string;
  readonly value: number;
  readonly threshold: number;
  readonly end: number;
  readonly window: number;
  readonly firstEvent: Json;
  readonly lastEvent: Json;
  /** Hits, the earliest first. */
  readonly hits: readonly Json[];
  /** Whom the alert is about, where that is not all of the group. */
  readonly entity?: string;
  /** What a kind of rule says besides, under `picket.alert`. */
  readonly details?: Draft;
}

/** The alert as it is indexed, its index and id included. */
export function alertDocument(params: JsonObject, facts: AlertFacts): Draft {
  const end = isoTime(facts.end);
  const sources = facts.hits.map((hit) => object(object(hit)._source));
  const group = Object.fromEntries(facts.group);
  const alert: Draft = {
    ...facts.details,
    id: facts.id,
    key: facts.key,
    entity: facts.entity ?? boundedKey(canonicalJson(group)),
    group,
    value: facts.value,
    threshold: facts.threshold,
    measure: text(params.measure),
    window_start: isoTime(facts.end - facts.window * 1000),
    window_end: end,
    events: facts.hits.map((hit) => ({
      index: text(object(hit)._index),
      id: text(object(hit)._id),
      source: object(object(hit)._source),
    })),
  };
  if (facts.dataset !== '') alert.dataset = facts.dataset;
  if (facts.firstEvent !== null) alert.first_event = facts.firstEvent;
  if (facts.lastEvent !== null) alert.last_event = facts.lastEvent;
  const document: Draft = {
    _index: `picket-alerts-${end.slice(0, 4)}.${end.slice(5, 7)}`,
    _id: facts.id,
    '@timestamp': end,
    event: { kind: 'alert', severity: number(params.severity) },
    message: text(params.title),
    rule: object(params.rule),
    tags: list(params.tags),
    threat: list(params.threat),
    related: relatedValues(params, sources),
    picket: { alert },
  };
  for (const [field, value] of facts.group) if (value !== null) putAt(document, field, value);
  for (const field of list(params.identity)) putShared(document, text(field), sources);
  return document;
}

/** Puts a field in where all events agree on its one value. */
function putShared(document: Draft, field: string, sources: readonly JsonObject[]): void {
  const found = sources.map((source) => valuesAt(source, field));
  const [value] = found[0] ?? [];
  if (value === undefined) return;
  const expected = canonicalJson(value);
  for (const values of found) {
    if (values.length !== 1 || canonicalJson(values[0] ?? null) !== expected) return;
  }
  putAt(document, field, value);
}

function relatedValues(params: JsonObject, sources: readonly JsonObject[]): Draft {
  const related: Draft = {};
  const wanted = object(params.related);
  for (const name of Object.keys(wanted).sort()) {
    const values = new Set<string>();
    for (const path of list(wanted[name])) {
      for (const source of sources) {
        for (const value of valuesAt(source, text(path))) if (typeof value === 'string') values.add(value);
      }
    }
    if (values.size > 0) related[name] = [...values].sort().slice(0, maxRelated);
  }
  return related;
}

/** The payload that the watch's actions see. */
export function reportPayload(report: RunReport): Json {
  return {
    alerts: report.alerts as Json[],
    health: report.health as Json[],
    alert_count: report.alerts.length,
    health_count: report.health.length,
  };
}
