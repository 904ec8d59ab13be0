import type { Json, JsonObject } from '../../diagnostics/json.js';
import { list, number, object, text, valuesAt } from '../shared/read.js';
import { addHealth, checkSearch, evaluatedMoment, type RunReport } from '../shared/run.js';
import { canonicalJson, isoTime, putAt, sha256, type Draft } from '../shared/write.js';

const index = 'picket-pods';

/**
 * The table of pods: which pod was seen with which address from when to when (epoch milliseconds). One document an
 * address and pod, brought up to date by what the last minutes say.
 */
export function pods(context: JsonObject, params: JsonObject): Json {
  const report: RunReport = { alerts: [], health: [] };
  const end = evaluatedMoment(context, params);
  const window = number(params.window);
  const payload = object(context.payload);
  const seen = object(payload.seen);
  const known = object(payload.known);
  const searched = checkSearch(report, params, end, window, 'seen', seen);
  // An empty table is no fault: it is what the first run finds.
  if (!searched || known._shards === undefined) return result([], report);
  const buckets = list(object(object(seen.aggregations).pods).buckets);
  if (buckets.length >= number(params.size)) {
    const message = 'There are more pods than were returned, so some are not told by their address.';
    addHealth(report, params, end, window, { kind: 'truncated', subject: 'seen', message, count: 1 });
  }
  const first = firstSeen(known);
  return result(
    buckets.map((bucket) => podOf(object(bucket), first, params)),
    report,
  );
}

function firstSeen(known: JsonObject): ReadonlyMap<string, number> {
  const hits = list(object(known.hits).hits).map(object);
  return new Map(
    hits.map((hit) => [text(hit._id), number(object(object(object(hit._source).picket).pod).first_seen)]),
  );
}

function podOf(bucket: JsonObject, first: ReadonlyMap<string, number>, params: JsonObject): Draft {
  const key = object(bucket.key);
  const id = sha256(canonicalJson([key.ip ?? null, key.namespace ?? null, key.pod ?? null, key.uid ?? null]));
  const from = Math.trunc(number(object(bucket.first_seen).value));
  const last = Math.trunc(number(object(bucket.last_seen).value));
  const earlier = first.get(id);
  const source = object(object(list(object(object(bucket.latest).hits).hits)[0])._source);
  const document: Draft = {
    _index: index,
    _id: id,
    '@timestamp': isoTime(last),
    kubernetes: { namespace: key.namespace ?? null, pod: { ip: key.ip ?? null, name: key.pod ?? null } },
    picket: { pod: { first_seen: earlier === undefined ? from : Math.min(earlier, from), last_seen: last } },
  };
  if (text(key.uid) !== '') putAt(document, 'kubernetes.pod.uid', text(key.uid));
  // With several containers it cannot be told which one asked.
  const alone = number(object(bucket.containers).value) === 1;
  for (const item of list(params.fields)) {
    const field = text(item);
    const [value] = valuesAt(source, field);
    if (value !== undefined && (alone || !field.startsWith('container.'))) putAt(document, field, value);
  }
  return document;
}

function result(documents: readonly Draft[], report: RunReport): Json {
  return {
    pods: [...documents],
    pod_count: documents.length,
    health: report.health,
    health_count: report.health.length,
  };
}
