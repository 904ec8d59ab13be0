import type { Json, JsonObject } from '../../diagnostics/json.js';
import { finishRun } from '../shared/finish-run.js';
import { list, number, object, text, totalOf, valuesAt } from '../shared/read.js';
import {
  addHealth,
  alertDocument,
  boundedKey,
  bucketKeys,
  checkAnswer,
  checkSearch,
  checkSources,
  evaluatedMoment,
} from '../shared/run.js';
import type { RunReport } from '../shared/run.js';
import { canonicalJson, sha256 } from '../shared/write.js';

/** Keys that one look-up of alerts returns at most; as many mean that some may be missing. */
const maxKeys = 10_000;

/** One alert an event, unless it raised one before or its key did within the time of suppression. */
export function alertsFromEvents(context: JsonObject, params: JsonObject): Json {
  const report: RunReport = { alerts: [], health: [] };
  const end = evaluatedMoment(context, params);
  const lookback = number(params.lookback);
  const response = object(object(context.payload).window);
  if (checkSearch(report, params, end, lookback, 'window', response)) {
    collect(report, context, params, end, response);
  }
  checkSources(report, context, params, end, lookback);
  checkAnswer(report, params, end, lookback, 'suppressed', object(object(context.payload).suppressed));
  return finishRun(report, context, params, lookback);
}

function collect(
  report: RunReport,
  context: JsonObject,
  params: JsonObject,
  end: number,
  response: JsonObject,
): void {
  const lookback = number(params.lookback);
  const suppresses = number(params.suppress_for) > 0;
  const known = bucketKeys(context, 'known', 'ids');
  const suppressed = new Set(suppresses ? bucketKeys(context, 'window', 'keys') : []);
  const add = (kind: string, message: string, count: number): void =>
    addHealth(report, params, end, lookback, { kind, subject: 'window', message, count });
  if (suppressed.size >= maxKeys || known.size >= maxKeys) {
    add(
      'suppression-overflow',
      'There are more recent alerts than were returned, so an alert may come twice.',
      maxKeys,
    );
  }
  const hits = list(object(response.hits).hits);
  let over = totalOf(response) - hits.length;
  for (const item of hits) {
    const hit = object(item);
    const id = sha256(canonicalJson([text(object(params.rule).id), text(hit._id)]));
    const group = groupOf(params, object(hit._source));
    const key = boundedKey(canonicalJson(Object.fromEntries(group)));
    if (known.has(id) || suppressed.has(key)) continue;
    if (report.alerts.length >= number(params.limit)) {
      over += 1;
      continue;
    }
    if (suppresses) suppressed.add(key);
    report.alerts.push(eventAlert(params, hit, id, key, group, end));
  }
  if (over > 0) add('overflow', 'There are more matching events than alerts in one run.', over);
}

/** The values that the key of an event is made of: one, several as a list, or null. */
function groupOf(params: JsonObject, source: JsonObject): ReadonlyMap<string, Json> {
  return new Map(
    list(params.suppress_by).map((field) => {
      const values = valuesAt(source, text(field));
      return [text(field), values.length === 0 ? null : values.length === 1 ? (values[0] ?? null) : values];
    }),
  );
}

function eventAlert(
  params: JsonObject,
  hit: JsonObject,
  id: string,
  key: string,
  group: ReadonlyMap<string, Json>,
  end: number,
): RunReport['alerts'][number] {
  const source = object(hit._source);
  const time = valuesAt(source, '@timestamp')[0] ?? null;
  const dataset = valuesAt(source, 'data_stream.dataset')[0];
  return alertDocument(params, {
    id,
    key,
    group,
    dataset: text(dataset),
    value: 1,
    threshold: 1,
    end,
    window: number(params.lookback),
    firstEvent: time,
    lastEvent: time,
    hits: [hit],
  });
}
