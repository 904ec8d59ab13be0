import type { Json, JsonObject } from '../../diagnostics/json.js';
import { finishRun } from '../shared/finish-run.js';
import { choose, groupAlert, groupsOf, type Candidate } from '../shared/groups.js';
import { list, number, object, text, totalOf, valuesAt } from '../shared/read.js';
import {
  addHealth,
  boundedKey,
  checkAnswer,
  checkSearch,
  checkSources,
  evaluatedMoment,
  type RunReport,
} from '../shared/run.js';
import { canonicalJson, type Draft } from '../shared/write.js';

/** Feeds that one look-up returns at most. */
const maxFeeds = 1000;

interface Match extends Candidate {
  readonly window: number;
  readonly details: Draft;
}

/** Alerts out of events that say what an indicator names, once a key. */
export function alertsFromIndicators(context: JsonObject, params: JsonObject): Json {
  const report: RunReport = { alerts: [], health: [] };
  const payload = object(context.payload);
  const moment = evaluatedMoment(context, params);
  const window = number(params.window);
  checkValues(report, payload, params, moment);
  checkFeeds(report, payload, params, moment);
  const known = indicatorsOf(report, payload, params, moment, 'indicators');
  const fresh = indicatorsOf(report, payload, params, moment, 'fresh');
  const matches: Match[] = [];
  for (const item of list(params.looks)) {
    const look = object(item);
    matches.push(...matchesIn(report, context, params, look, look.retro === true ? fresh : known));
  }
  checkSources(report, context, params, moment, window);
  checkAnswer(report, params, moment, window, 'suppressed', object(payload.suppressed));
  for (const chosen of choose(matches, number(params.suppress_for) * 1000)) {
    report.alerts.push(groupAlert(params, chosen, chosen.window, 1, chosen.details));
  }
  return finishRun(report, context, params, window);
}

/** Whether all values of the window were listed. */
function checkValues(report: RunReport, payload: JsonObject, params: JsonObject, moment: number): void {
  const window = number(params.window);
  const response = object(payload.values);
  if (!checkSearch(report, params, moment, window, 'values', response)) return;
  const aggregations = object(response.aggregations);
  const size = number(params.values_size);
  const cut = Object.keys(aggregations).filter(
    (name) => list(object(aggregations[name]).buckets).length >= size,
  ).length;
  if (cut === 0) return;
  const message = 'There are more values than were returned, so some were not looked up.';
  addHealth(report, params, moment, window, { kind: 'truncated', subject: 'values', message, count: cut });
}

/** Whether there are indicators, and whether each feed was loaded in time. */
function checkFeeds(report: RunReport, payload: JsonObject, params: JsonObject, moment: number): void {
  const window = number(params.window);
  const response = object(payload.feeds);
  if (!checkSearch(report, params, moment, window, 'feeds', response)) return;
  const aggregations = object(response.aggregations);
  const add = (kind: string, subject: string, message: string, count: number): void =>
    addHealth(report, params, moment, window, { kind, subject, message, count });
  if (number(object(aggregations.live).doc_count) === 0) {
    add('no-indicators', 'feeds', 'There are no indicators, so nothing can be found.', 1);
  }
  const names = list(object(object(aggregations.feeds).names).buckets);
  if (names.length >= maxFeeds) {
    add('truncated', 'feeds', 'There are more feeds than were returned, so some were not checked.', 1);
  }
  for (const item of names) {
    const feed = object(item);
    const loaded = object(feed.loaded).value;
    const expected = object(feed.expected).value;
    if (typeof loaded !== 'number' || typeof expected !== 'number') continue;
    const age = Math.floor((moment - loaded) / 1000);
    if (age > expected) {
      add('feed-stale', text(feed.key), 'The feed was not loaded in the time that it is expected in.', age);
    }
  }
}

/** What indicators say, by the value that they name: of several, the most confident one. */
function indicatorsOf(
  report: RunReport,
  payload: JsonObject,
  params: JsonObject,
  moment: number,
  input: string,
): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  if (payload[input] === undefined) return found;
  const window = number(params.window);
  const response = object(payload[input]);
  checkAnswer(report, params, moment, window, input, response);
  const hits = list(object(response.hits).hits);
  const over = totalOf(response) - hits.length;
  if (over > 0) {
    const message = 'There are more indicators than were returned, so some were not looked for.';
    addHealth(report, params, moment, window, { kind: 'truncated', subject: input, message, count: over });
  }
  for (const hit of hits) {
    const source = object(object(hit)._source);
    for (const value of valuesAt(source, text(params.against))) {
      const key = textOf(value);
      const other = found.get(key);
      if (other === undefined || isBetter(source, other)) found.set(key, source);
    }
  }
  return found;
}

function confidenceOf(source: JsonObject): number {
  return number(object(object(source.picket).indicator).confidence);
}

/** By confidence, then by the name of the feed: the same choice whatever the order of the answer. */
function isBetter(source: JsonObject, other: JsonObject): boolean {
  const [left, right] = [confidenceOf(source), confidenceOf(other)];
  return left === right ? feedOf(source) < feedOf(other) : left > right;
}

function feedOf(source: JsonObject): string {
  return text(object(object(source.threat).feed).name);
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}

function matchesIn(
  report: RunReport,
  context: JsonObject,
  params: JsonObject,
  look: JsonObject,
  indicators: ReadonlyMap<string, JsonObject>,
): Match[] {
  const end = evaluatedMoment(context, params) - number(look.offset) * 1000;
  const window = number(look.window);
  const field = text(look.field);
  const asked = {
    ...params,
    levels: list(look.levels),
    group_by: list(look.group_by),
    suppress_by: list(look.suppress_by),
  };
  return groupsOf(report, context, asked, text(look.input), end, window).flatMap((candidate) => {
    const indicator = indicators.get(textOf(candidate.group.get(field) ?? null));
    // Events list more values than the one that was found.
    if (indicator === undefined) return [];
    const entity = Object.fromEntries([...candidate.group].filter(([name]) => name !== field));
    const details = { indicator: describe(indicator, field, look.retro === true) };
    return [{ ...candidate, window, entity: boundedKey(canonicalJson(entity)), details }];
  });
}

/** What an alert says of the indicator: the parts that are there. */
function describe(source: JsonObject, field: string, retro: boolean): Draft {
  const own = object(object(source.picket).indicator);
  const indicator = object(object(source.threat).indicator);
  const described: Draft = { field, retro };
  const put = (name: string, value: Json | undefined): void => {
    if (value !== undefined && value !== null) described[name] = value;
  };
  put('feed', object(object(source.threat).feed).name);
  put('type', indicator.type);
  put('description', indicator.description);
  put('reference', indicator.reference);
  put('confidence', own.confidence);
  put('valid_until', own.valid_until);
  return described;
}
