/** What both scripts of roll-ups share, as src/scripts/shared/summary.ts does in TypeScript. */
export const summaryPrelude = `
String textOf(def value) {
  if (value == null) return '';
  if (value instanceof String) return (String) value;
  if (value instanceof Boolean) return yes(value) ? 'true' : 'false';
  return decimal(dbl(value));
}
def valueOf(Map params, Map key, String name) {
  def value = key.get(name);
  return value instanceof Number && items(params.get('dates')).contains(name) ? iso(num(value)) : value;
}
Map entityOf(Map params, Map key) {
  Map group = new HashMap();
  List parts = new ArrayList();
  List fields = items(params.get('group_by'));
  for (int i = 0; i < fields.size(); i++) {
    def value = valueOf(params, key, 'g' + i);
    group.put(fields.get(i), value);
    parts.add(textOf(value));
  }
  Map entity = new HashMap();
  entity.put('group', group);
  entity.put('entity', boundedKey(json(group)));
  entity.put('parts', parts);
  return entity;
}
List keysOf(Map params, Map key) {
  List keys = new ArrayList();
  for (int i = 0; i < items(params.get('group_by')).size(); i++) keys.add(textOf(key.get('g' + i)));
  return keys;
}
String lookupOf(List parts) {
  StringBuilder out = new StringBuilder();
  for (int i = 0; i < parts.size(); i++) {
    if (i > 0) out.append((char) 31);
    out.append(str(parts.get(i)));
  }
  return out.toString();
}
boolean isTooLong(String lookup) {
  return lookup.length() > 8191;
}
Map entityFacts(Map entity, String lookup) {
  Map facts = new HashMap();
  facts.put('entity', entity.get('entity'));
  facts.put('group', entity.get('group'));
  facts.put('lookup', lookup);
  List parts = items(entity.get('parts'));
  for (int i = 0; i < parts.size(); i++) facts.put('group_' + i, parts.get(i));
  return facts;
}
long quotient(long number, long by) {
  long whole = number / by;
  return number % by < 0 ? whole - 1L : whole;
}
long floorTo(long time, long length) {
  return quotient(time, length) * length;
}
Map summaryDocument(Map params, String kind, long day, List id, Map facts) {
  String start = iso(day);
  String key = str(params.get('key'));
  List parts = new ArrayList();
  parts.add(key);
  parts.add(kind);
  parts.addAll(id);
  parts.add(start);
  Map summary = new HashMap(facts);
  summary.put('key', key);
  summary.put('kind', kind);
  summary.put('day', start);
  Map picket = new HashMap();
  picket.put('summary', summary);
  Map document = new HashMap();
  document.put('_index', 'picket-summary-' + key + '-' + start.substring(0, 4) + '.' + start.substring(5, 7) + '.' + start.substring(8, 10));
  document.put('_id', sha256(json(parts)));
  document.put('@timestamp', start);
  document.put('picket', picket);
  return document;
}
Map newReading(Map payload, long scheduled, Map params) {
  Map reading = new HashMap();
  reading.put('report', newReport());
  reading.put('params', params);
  reading.put('payload', payload);
  reading.put('moment', scheduled - num(params.get('delay')) * 1000L);
  reading.put('span', num(params.get('span')));
  return reading;
}
void note(Map reading, String kind, String subject, String message, long count) {
  addHealth(obj(reading.get('report')), obj(reading.get('params')), num(reading.get('moment')), num(reading.get('span')), kind, subject, message, count);
}
Map wholeAnswer(Map reading, String input, boolean mustExist) {
  Map report = obj(reading.get('report'));
  Map params = obj(reading.get('params'));
  int before = items(report.get('health')).size();
  Map response = obj(obj(reading.get('payload')).get(input));
  long moment = num(reading.get('moment'));
  long span = num(reading.get('span'));
  if (mustExist) checkSearch(report, params, moment, span, input, response);
  else checkAnswer(report, params, moment, span, input, response);
  return items(report.get('health')).size() == before ? response : null;
}
boolean isCut(Map reading, String input, long count, long most) {
  if (count < most) return false;
  note(reading, 'truncated', input, 'There is more to sum up than was returned, so nothing was written.', count);
  return true;
}
void checkUnkeyed(Map reading, Map response) {
  Map aggregations = obj(response.get('aggregations'));
  List fields = items(obj(reading.get('params')).get('group_by'));
  for (int i = 0; i < fields.size(); i++) {
    String field = str(fields.get(i));
    long count = num(obj(aggregations.get('missing_' + i)).get('doc_count'));
    if (count > 0) note(reading, 'unkeyed', 'events:' + field, 'Events without ' + field + ' are in no summary.', count);
  }
}
void checkTooLong(Map reading, long count) {
  if (count > 0) note(reading, 'unkeyed', 'events:too-long', 'Events with very long values are in no summary.', count);
}
Map runDocument(Map reading, Map response, long from) {
  Map params = obj(reading.get('params'));
  long moment = num(reading.get('moment'));
  List hits = items(obj(response.get('hits')).get('hits'));
  Map known = hits.size() == 0 ? new HashMap() : obj(obj(obj(obj(hits.get(0)).get('_source')).get('picket')).get('summary'));
  String sinceText = str(known.get('since'));
  String untilText = str(known.get('until'));
  boolean fresh = sinceText.equals('') || untilText.equals('');
  long since = fresh ? from : millis(sinceText);
  long until = fresh ? moment : millis(untilText);
  if (!fresh && from > until) {
    long missed = quotient(moment - until, num(params.get('every')) * 1000L) - 1L;
    note(reading, 'missed-runs', 'run', 'Runs were missed, and events between them are in no summary.', missed < 1L ? 1L : missed);
  }
  long begun = fresh || (from < since && since <= moment) ? from : since;
  long done = fresh || moment > until ? moment : until;
  if (!fresh && begun == since && done == until) return null;
  Map facts = new HashMap();
  facts.put('since', iso(begun));
  facts.put('until', iso(done));
  return summaryDocument(params, 'run', floorTo(moment, 86400000L), new ArrayList(), facts);
}
Map summaryPayload(Map reading, List documents) {
  List health = items(obj(reading.get('report')).get('health'));
  documents.sort((left, right) -> str(obj(left).get('_id')).compareTo(str(obj(right).get('_id'))));
  Map payload = new HashMap();
  payload.put('summaries', documents);
  payload.put('summary_count', documents.size());
  payload.put('health', health);
  payload.put('health_count', health.size());
  return payload;
}
`;
