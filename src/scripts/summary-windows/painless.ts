import { runPrelude } from '../painless/run.js';
import { summaryPrelude } from '../painless/summary.js';
import { textPrelude } from '../painless/text.js';
import { valuesPrelude } from '../painless/values.js';

const body = `
List bucketsOf(Map events, String name) {
  return items(obj(obj(events.get('aggregations')).get(name)).get('buckets'));
}
boolean anyCut(Map reading, Map events, Map existing) {
  long size = num(obj(reading.get('params')).get('size'));
  long found = items(obj(existing.get('hits')).get('hits')).size();
  boolean cutEvents = isCut(reading, 'events', bucketsOf(events, 'groups').size(), size);
  boolean cutPeers = isCut(reading, 'peers', bucketsOf(events, 'peers').size(), size);
  boolean cutExisting = isCut(reading, 'existing', totalOf(existing), found + 1L);
  return cutEvents || cutPeers || cutExisting;
}
boolean isOver(Map key, long from, long end, long length) {
  long start = num(key.get('w'));
  return start >= from && start + length <= end;
}
def measureOf(Map params, Map bucket) {
  def value = str(params.get('measure')).equals('event_count') ? bucket.get('doc_count') : obj(bucket.get('measure')).get('value');
  return value == null ? 0 : value;
}
String lookupOfKey(Map params, Map key) {
  List keys = keysOf(params, key);
  if (yes(params.get('by_dataset'))) keys.add(str(key.get('ds')));
  return lookupOf(keys);
}
Map entityDay(Map days, Map params, Map key, String lookup) {
  long day = floorTo(num(key.get('w')), 86400000L);
  List name = keysOf(params, key);
  name.add(str(key.get('ds')));
  name.add(day);
  String text = json(name);
  if (days.containsKey(text)) return obj(days.get(text));
  Map entity = entityOf(params, key);
  Map facts = entityFacts(entity, lookup);
  List id = new ArrayList();
  id.add(entity.get('entity'));
  if (yes(params.get('by_dataset'))) {
    facts.put('dataset', str(key.get('ds')));
    id.add(str(key.get('ds')));
  }
  List peers = new ArrayList();
  for (long i = 0L; i < num(params.get('peers')); i++) peers.add(new TreeSet());
  Map created = new HashMap();
  created.put('document', summaryDocument(params, 'windows', day, id, facts));
  created.put('windows', new HashMap());
  created.put('peers', peers);
  days.put(text, created);
  return created;
}
Map collect(Map reading, Map events, long from, long end, long length) {
  Map params = obj(reading.get('params'));
  Map days = new HashMap();
  long tooLong = 0L;
  for (def item : bucketsOf(events, 'groups')) {
    Map bucket = obj(item);
    Map key = obj(bucket.get('key'));
    if (!isOver(key, from, end, length)) continue;
    String lookup = lookupOfKey(params, key);
    if (isTooLong(lookup)) {
      tooLong += num(bucket.get('doc_count'));
      continue;
    }
    long second = quotient(num(key.get('w')), 1000L);
    obj(entityDay(days, params, key, lookup).get('windows')).put(second, measureOf(params, bucket));
  }
  for (def item : bucketsOf(events, 'peers')) {
    Map key = obj(obj(item).get('key'));
    String lookup = lookupOfKey(params, key);
    if (!isOver(key, from, end, length) || isTooLong(lookup)) continue;
    List peers = items(entityDay(days, params, key, lookup).get('peers'));
    for (int i = 0; i < peers.size(); i++) {
      def value = valueOf(params, key, 'p' + i);
      if (value != null) ((TreeSet) peers.get(i)).add(textOf(value));
    }
  }
  checkTooLong(reading, tooLong);
  return days;
}
boolean sameNumbers(List left, List right) {
  if (left.size() != right.size()) return false;
  for (int i = 0; i < left.size(); i++) {
    if (dbl(left.get(i)) != dbl(right.get(i))) return false;
  }
  return true;
}
Map merged(Map day, Map before, long from, long end) {
  TreeMap windows = new TreeMap();
  List starts = items(obj(before.get('windows')).get('starts'));
  List values = items(obj(before.get('windows')).get('values'));
  for (int i = 0; i < starts.size(); i++) {
    long time = num(starts.get(i)) * 1000L;
    if (time < from || time >= end) windows.put(num(starts.get(i)), i < values.size() ? values.get(i) : 0);
  }
  Map own = obj(day.get('windows'));
  for (def start : own.keySet()) {
    if (dbl(own.get(start)) != 0.0) windows.put(start, own.get(start));
  }
  List order = new ArrayList(windows.keySet());
  List measures = new ArrayList(windows.values());
  boolean same = sameNumbers(order, starts) && sameNumbers(measures, values);
  Map document = obj(day.get('document'));
  Map summary = obj(obj(document.get('picket')).get('summary'));
  List peers = items(day.get('peers'));
  for (int i = 0; i < peers.size(); i++) {
    List known = items(before.get('peer_' + i));
    TreeSet names = new TreeSet();
    for (def name : known) names.add(str(name));
    names.addAll((TreeSet) peers.get(i));
    if (names.size() != known.size()) same = false;
    if (names.size() > 0) summary.put('peer_' + i, new ArrayList(names));
  }
  if (same) return null;
  Map all = new HashMap();
  all.put('starts', order);
  all.put('values', measures);
  summary.put('windows', all);
  return document;
}
List mergeAll(Map days, Map existing, long from, long end) {
  Map known = new HashMap();
  for (def hit : items(obj(existing.get('hits')).get('hits'))) {
    known.put(str(obj(hit).get('_id')), obj(obj(obj(obj(hit).get('_source')).get('picket')).get('summary')));
  }
  List changed = new ArrayList();
  for (def item : days.values()) {
    Map day = obj(item);
    Map document = merged(day, obj(known.get(str(obj(day.get('document')).get('_id')))), from, end);
    if (document != null) changed.add(document);
  }
  return changed;
}
Map summaries(Map payload, long scheduled, Map params) {
  Map reading = newReading(payload, scheduled, params);
  long length = num(params.get('window')) * 1000L;
  long moment = num(reading.get('moment'));
  long from = floorTo(moment - num(params.get('span')) * 1000L, length);
  long end = floorTo(moment, length);
  Map events = wholeAnswer(reading, 'events', true);
  Map existing = wholeAnswer(reading, 'existing', false);
  Map run = wholeAnswer(reading, 'run', false);
  if (events == null || existing == null || run == null) return summaryPayload(reading, new ArrayList());
  checkUnkeyed(reading, events);
  if (anyCut(reading, events, existing)) return summaryPayload(reading, new ArrayList());
  List documents = mergeAll(collect(reading, events, from, end, length), existing, from, end);
  Map document = runDocument(reading, run, from);
  if (document != null) documents.add(document);
  return summaryPayload(reading, documents);
}
return summaries(obj(ctx.payload), millis(ctx.trigger.scheduled_time), params);
`;

/** As stored on the cluster. */
export const painless = `${valuesPrelude}${textPrelude}${runPrelude}${summaryPrelude}${body}`;
