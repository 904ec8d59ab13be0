import { runPrelude } from '../painless/run.js';
import { textPrelude } from '../painless/text.js';
import { valuesPrelude } from '../painless/values.js';

const body = `
Map groupOf(Map params, Map source) {
  Map group = new HashMap();
  for (def field : items(params.get('suppress_by'))) {
    List values = valuesAt(source, str(field));
    if (values.size() == 0) group.put(field, null);
    else if (values.size() == 1) group.put(field, values.get(0));
    else group.put(field, values);
  }
  return group;
}
def firstAt(Map source, String path) {
  List values = valuesAt(source, path);
  if (values.size() == 0) return null;
  return values.get(0);
}
Map eventAlert(Map params, Map hit, String id, String key, Map group, long end) {
  Map source = obj(hit.get('_source'));
  List hits = new ArrayList();
  hits.add(hit);
  Map facts = new HashMap();
  facts.put('id', id);
  facts.put('key', key);
  facts.put('group', group);
  facts.put('dataset', str(firstAt(source, 'data_stream.dataset')));
  facts.put('value', 1L);
  facts.put('threshold', 1L);
  facts.put('end', end);
  facts.put('window', num(params.get('lookback')));
  facts.put('first_event', firstAt(source, '@timestamp'));
  facts.put('last_event', firstAt(source, '@timestamp'));
  facts.put('hits', hits);
  return alertDocument(params, facts);
}
void collect(Map report, Map payload, Map params, long end, Map response) {
  long lookback = num(params.get('lookback'));
  boolean suppresses = num(params.get('suppress_for')) > 0;
  Set known = bucketKeys(payload, 'known', 'ids');
  Set suppressed = suppresses ? bucketKeys(payload, 'window', 'keys') : new HashSet();
  if (suppressed.size() >= 10000 || known.size() >= 10000) {
    addHealth(report, params, end, lookback, 'suppression-overflow', 'window', 'There are more recent alerts than were returned, so an alert may come twice.', 10000L);
  }
  List hits = items(obj(response.get('hits')).get('hits'));
  List alerts = items(report.get('alerts'));
  long over = totalOf(response) - hits.size();
  for (def item : hits) {
    Map hit = obj(item);
    List parts = new ArrayList();
    parts.add(str(obj(params.get('rule')).get('id')));
    parts.add(str(hit.get('_id')));
    String id = sha256(json(parts));
    Map group = groupOf(params, obj(hit.get('_source')));
    String key = boundedKey(json(group));
    if (!known.contains(id) && !suppressed.contains(key)) {
      if (alerts.size() >= num(params.get('limit'))) {
        over++;
      } else {
        if (suppresses) suppressed.add(key);
        alerts.add(eventAlert(params, hit, id, key, group, end));
      }
    }
  }
  if (over > 0) addHealth(report, params, end, lookback, 'overflow', 'window', 'There are more matching events than alerts in one run.', over);
}
Map alerts(Map payload, long scheduled, Map params) {
  Map report = newReport();
  long end = scheduled - num(params.get('delay')) * 1000L;
  long lookback = num(params.get('lookback'));
  Map response = obj(payload.get('window'));
  if (checkSearch(report, params, end, lookback, 'window', response)) collect(report, payload, params, end, response);
  checkSources(report, payload, params, end, lookback);
  checkAnswer(report, params, end, lookback, 'suppressed', obj(payload.get('suppressed')));
  return finishRun(report, payload, scheduled, params, lookback);
}
return alerts(obj(ctx.payload), millis(ctx.trigger.scheduled_time), params);
`;

/** As stored on the cluster. */
export const painless = `${valuesPrelude}${textPrelude}${runPrelude}${body}`;
