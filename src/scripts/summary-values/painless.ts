import { runPrelude } from '../painless/run.js';
import { summaryPrelude } from '../painless/summary.js';
import { textPrelude } from '../painless/text.js';
import { valuesPrelude } from '../painless/values.js';

const body = `
List bucketsOf(Map response) {
  return items(obj(obj(response.get('aggregations')).get('groups')).get('buckets'));
}
long timeOf(Map bucket, String name) {
  return num(obj(bucket.get(name)).get('value'));
}
String nameOf(String kind, List id, long day) {
  List parts = new ArrayList();
  parts.add(kind);
  parts.addAll(id);
  parts.add(day);
  return json(parts);
}
void widen(Map seen, String kind, List id, long day, Map facts, long first, long last) {
  String name = nameOf(kind, id, day);
  if (!seen.containsKey(name)) {
    Map sighting = new HashMap();
    sighting.put('kind', kind);
    sighting.put('id', id);
    sighting.put('day', day);
    sighting.put('facts', facts);
    sighting.put('first', first);
    sighting.put('last', last);
    seen.put(name, sighting);
    return;
  }
  Map known = obj(seen.get(name));
  if (first < num(known.get('first'))) known.put('first', first);
  if (last > num(known.get('last'))) known.put('last', last);
}
Map collect(Map reading, Map events) {
  Map params = obj(reading.get('params'));
  Map seen = new HashMap();
  Map entities = new HashMap();
  long tooLong = 0L;
  for (def item : bucketsOf(events)) {
    Map bucket = obj(item);
    Map key = obj(bucket.get('key'));
    List keys = keysOf(params, key);
    String whose = json(keys);
    if (!entities.containsKey(whose)) entities.put(whose, entityOf(params, key));
    Map entity = obj(entities.get(whose));
    String value = textOf(valueOf(params, key, 'v'));
    List wider = new ArrayList(keys);
    wider.add(textOf(key.get('v')));
    String lookup = lookupOf(wider);
    if (isTooLong(lookup)) {
      tooLong += num(bucket.get('doc_count'));
      continue;
    }
    long day = num(key.get('d'));
    long first = timeOf(bucket, 'first');
    long last = timeOf(bucket, 'last');
    Map facts = entityFacts(entity, lookup);
    facts.put('value', value);
    List id = new ArrayList();
    id.add(entity.get('entity'));
    id.add(value);
    widen(seen, 'values', id, day, facts, first, last);
    if (keys.size() > 0) {
      List own = new ArrayList();
      own.add(entity.get('entity'));
      widen(seen, 'entity', own, day, entityFacts(entity, lookupOf(keys)), first, last);
    }
  }
  checkTooLong(reading, tooLong);
  return seen;
}
Map knownOf(Map existing) {
  Map known = new HashMap();
  for (def item : bucketsOf(existing)) {
    Map bucket = obj(item);
    Map key = obj(bucket.get('key'));
    List id = new ArrayList();
    id.add(str(key.get('e')));
    if (key.get('v') != null) id.add(str(key.get('v')));
    known.put(nameOf(id.size() > 1 ? 'values' : 'entity', id, num(key.get('d'))), bucket);
  }
  return known;
}
List changedOf(Map params, Map seen, Map known) {
  List changed = new ArrayList();
  for (def name : seen.keySet()) {
    Map sighting = obj(seen.get(name));
    long first = num(sighting.get('first'));
    long last = num(sighting.get('last'));
    if (known.containsKey(name)) {
      Map before = obj(known.get(name));
      long knownFirst = timeOf(before, 'first');
      long knownLast = timeOf(before, 'last');
      if (knownFirst < first) first = knownFirst;
      if (knownLast > last) last = knownLast;
      if (first == knownFirst && last == knownLast) continue;
    }
    Map facts = new HashMap(obj(sighting.get('facts')));
    facts.put('first_seen', iso(first));
    facts.put('last_seen', iso(last));
    changed.add(summaryDocument(params, str(sighting.get('kind')), num(sighting.get('day')), items(sighting.get('id')), facts));
  }
  return changed;
}
Map summaries(Map payload, long scheduled, Map params) {
  Map reading = newReading(payload, scheduled, params);
  Map events = wholeAnswer(reading, 'events', true);
  Map existing = wholeAnswer(reading, 'existing', false);
  Map run = wholeAnswer(reading, 'run', false);
  if (events == null || existing == null || run == null) return summaryPayload(reading, new ArrayList());
  checkUnkeyed(reading, events);
  boolean cutEvents = isCut(reading, 'events', bucketsOf(events).size(), num(params.get('size')));
  boolean cutExisting = isCut(reading, 'existing', bucketsOf(existing).size(), num(params.get('existing_size')));
  if (cutEvents || cutExisting) return summaryPayload(reading, new ArrayList());
  List documents = changedOf(params, collect(reading, events), knownOf(existing));
  Map document = runDocument(reading, run, num(reading.get('moment')) - num(reading.get('span')) * 1000L);
  if (document != null) documents.add(document);
  return summaryPayload(reading, documents);
}
return summaries(obj(ctx.payload), millis(ctx.trigger.scheduled_time), params);
`;

/** As stored on the cluster. */
export const painless = `${valuesPrelude}${textPrelude}${runPrelude}${summaryPrelude}${body}`;
