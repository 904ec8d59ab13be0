import { runPrelude } from '../painless/run.js';
import { textPrelude } from '../painless/text.js';
import { valuesPrelude } from '../painless/values.js';

const body = `
Map podResult(List documents, Map report) {
  Map out = new HashMap();
  out.put('pods', documents);
  out.put('pod_count', documents.size());
  out.put('health', report.get('health'));
  out.put('health_count', items(report.get('health')).size());
  return out;
}
Map podOf(Map bucket, Map first, Map params) {
  Map key = obj(bucket.get('key'));
  List parts = new ArrayList();
  parts.add(key.get('ip'));
  parts.add(key.get('namespace'));
  parts.add(key.get('pod'));
  parts.add(key.get('uid'));
  String id = sha256(json(parts));
  long from = num(obj(bucket.get('first_seen')).get('value'));
  long last = num(obj(bucket.get('last_seen')).get('value'));
  if (first.containsKey(id)) from = Math.min(num(first.get(id)), from);
  List hits = items(obj(obj(bucket.get('latest')).get('hits')).get('hits'));
  Map source = hits.size() == 0 ? new HashMap() : obj(obj(hits.get(0)).get('_source'));
  Map pod = new HashMap();
  pod.put('ip', key.get('ip'));
  pod.put('name', key.get('pod'));
  Map kubernetes = new HashMap();
  kubernetes.put('namespace', key.get('namespace'));
  kubernetes.put('pod', pod);
  Map seen = new HashMap();
  seen.put('first_seen', from);
  seen.put('last_seen', last);
  Map picket = new HashMap();
  picket.put('pod', seen);
  Map document = new HashMap();
  document.put('_index', 'picket-pods');
  document.put('_id', id);
  document.put('@timestamp', iso(last));
  document.put('kubernetes', kubernetes);
  document.put('picket', picket);
  if (!str(key.get('uid')).equals('')) putAt(document, 'kubernetes.pod.uid', str(key.get('uid')));
  boolean alone = num(obj(bucket.get('containers')).get('value')) == 1L;
  for (def item : items(params.get('fields'))) {
    String field = str(item);
    List values = valuesAt(source, field);
    if (values.size() > 0 && (alone || !field.startsWith('container.'))) putAt(document, field, values.get(0));
  }
  return document;
}
Map pods(Map ctx, Map params) {
  Map report = new HashMap();
  report.put('alerts', new ArrayList());
  report.put('health', new ArrayList());
  long end = millis(obj(ctx.get('trigger')).get('scheduled_time')) - num(params.get('delay')) * 1000L;
  long window = num(params.get('window'));
  Map payload = obj(ctx.get('payload'));
  Map seen = obj(payload.get('seen'));
  Map known = obj(payload.get('known'));
  boolean searched = checkSearch(report, params, end, window, 'seen', seen);
  if (!searched || known.get('_shards') == null) return podResult(new ArrayList(), report);
  List buckets = items(obj(obj(seen.get('aggregations')).get('pods')).get('buckets'));
  if (buckets.size() >= num(params.get('size'))) {
    addHealth(report, params, end, window, 'truncated', 'seen', 'There are more pods than were returned, so some are not told by their address.', 1L);
  }
  Map first = new HashMap();
  for (def item : items(obj(known.get('hits')).get('hits'))) {
    Map hit = obj(item);
    first.put(str(hit.get('_id')), num(obj(obj(obj(hit.get('_source')).get('picket')).get('pod')).get('first_seen')));
  }
  List documents = new ArrayList();
  for (def bucket : buckets) documents.add(podOf(obj(bucket), first, params));
  return podResult(documents, report);
}
return pods(ctx, params);
`;

/** As stored on the cluster. */
export const painless = valuesPrelude + textPrelude + runPrelude + body;
