/** What the scripts that look at values share, as src/scripts/shared/sightings.ts does in TypeScript. */
export const sightingsPrelude = `
Map newSurvey(Map payload, long scheduled, Map params) {
  Map survey = new HashMap();
  survey.put('report', newReport());
  survey.put('payload', payload);
  survey.put('params', params);
  survey.put('moment', scheduled - num(params.get('delay')) * 1000L);
  survey.put('window', num(params.get('window')));
  return survey;
}
void find(Map survey, long end, String kind, String subject, String message, long count) {
  addHealth(obj(survey.get('report')), obj(survey.get('params')), end, num(survey.get('window')), kind, subject, message, count);
}
int healthCount(Map survey) {
  return items(obj(survey.get('report')).get('health')).size();
}
List looksOf(Map survey) {
  List looks = new ArrayList();
  for (def item : items(obj(survey.get('params')).get('looks'))) {
    long end = num(survey.get('moment')) - num(obj(item).get('offset')) * 1000L;
    Map look = new HashMap();
    look.put('input', str(obj(item).get('input')));
    look.put('end', end);
    look.put('start', end - num(survey.get('window')) * 1000L);
    looks.add(look);
  }
  return looks;
}
Map coverageOf(Map survey) {
  long moment = num(survey.get('moment'));
  long window = num(survey.get('window'));
  Map response = obj(obj(survey.get('payload')).get('roll_up'));
  int before = healthCount(survey);
  checkAnswer(obj(survey.get('report')), obj(survey.get('params')), moment, window, 'roll_up', response);
  List hits = items(obj(response.get('hits')).get('hits'));
  Map known = hits.size() == 0 ? new HashMap() : obj(obj(obj(obj(hits.get(0)).get('_source')).get('picket')).get('summary'));
  String since = str(known.get('since'));
  String until = str(known.get('until'));
  if (since.equals('') || until.equals('')) {
    if (healthCount(survey) > before) return null;
    find(survey, moment, 'no-roll-up', 'roll_up', 'The roll-up that this rule reads has not run, so nothing is known of the past.', 1L);
    return null;
  }
  long behind = quotient(moment - window * 1000L - millis(until), 1000L);
  if (behind > 0) find(survey, moment, 'stale-roll-up', 'roll_up', 'The roll-up that this rule reads is behind, so what came last is taken for new.', behind);
  Map coverage = new HashMap();
  coverage.put('since', millis(since));
  return coverage;
}
boolean isWarm(Map survey, Map look, Map coverage) {
  return num(coverage.get('since')) <= num(look.get('start')) - num(obj(survey.get('params')).get('minimum_history')) * 1000L;
}
boolean checkWindow(Map survey, Map look) {
  Map report = obj(survey.get('report'));
  Map params = obj(survey.get('params'));
  String input = str(look.get('input'));
  long end = num(look.get('end'));
  long window = num(survey.get('window'));
  Map response = obj(obj(survey.get('payload')).get(input));
  if (!checkSearch(report, params, end, window, input, response)) return false;
  checkMissing(report, params, input, end, window, obj(response.get('aggregations')));
  return true;
}
Map pastOf(Map survey, Map look, String name) {
  String search = str(look.get('input')) + '_' + name;
  Map response = obj(obj(survey.get('payload')).get(search));
  int before = healthCount(survey);
  checkAnswer(obj(survey.get('report')), obj(survey.get('params')), num(look.get('end')), num(survey.get('window')), search, response);
  return healthCount(survey) == before ? obj(response.get('aggregations')) : null;
}
void addKeys(Set keys, Map past, String name) {
  for (def bucket : items(obj(obj(past.get(name)).get('keys')).get('buckets'))) keys.add(str(obj(bucket).get('key')));
}
boolean cutOff(Map survey, long end, String input, long count, long most) {
  if (count < most) return false;
  find(survey, end, 'truncated', input, 'There are more values than were returned, so some were not looked at.', count);
  return true;
}
List groupsIn(Map payload, String input) {
  return items(obj(obj(obj(payload.get(input)).get('aggregations')).get('groups')).get('buckets'));
}
String valueKey(def bucket) {
  return json(obj(obj(bucket).get('key')).get('v'));
}
List whole(List buckets, boolean cut) {
  if (!cut || buckets.size() == 0) return buckets;
  String last = valueKey(buckets.get(buckets.size() - 1));
  List kept = new ArrayList();
  for (def bucket : buckets) {
    if (!valueKey(bucket).equals(last)) kept.add(bucket);
  }
  return kept;
}
List freshGroups(Map survey, Map look) {
  Map payload = obj(survey.get('payload'));
  Map params = obj(survey.get('params'));
  String events = str(look.get('input')) + '_events';
  long end = num(look.get('end'));
  if (!checkSearch(obj(survey.get('report')), params, end, num(survey.get('window')), events, obj(payload.get(events)))) return new ArrayList();
  List buckets = groupsIn(payload, events);
  return whole(buckets, cutOff(survey, end, events, buckets.size(), num(params.get('fresh_size'))));
}
Map sightingOf(Map params, Map bucket, long end) {
  Map key = obj(bucket.get('key'));
  Map entity = entityOf(params, key);
  Map group = new HashMap(obj(entity.get('group')));
  Map named = new HashMap();
  for (def field : items(params.get('suppress_by'))) named.put(field, group.get(field));
  def value = valueOf(params, key, 'v');
  named.put(params.get('field'), value);
  group.put(params.get('field'), value);
  Map sighting = new HashMap();
  sighting.put('key', boundedKey(json(named)));
  sighting.put('end', end);
  sighting.put('dataset', str(key.get('ds')));
  sighting.put('value', num(bucket.get('doc_count')));
  sighting.put('group', group);
  sighting.put('rank', json(group));
  sighting.put('entity', entity.get('entity'));
  sighting.put('leaf', bucket);
  sighting.put('text', textOf(value));
  List keys = new ArrayList();
  for (int i = 0; i < items(params.get('group_by')).size(); i++) keys.add(textOf(key.get('g' + i)));
  sighting.put('lookup_value', textOf(key.get('v')));
  sighting.put('lookup_entity', lookupOf(keys));
  List both = new ArrayList(keys);
  both.add(textOf(key.get('v')));
  sighting.put('lookup', lookupOf(both));
  return sighting;
}
List sightingsOf(Map survey, Map look) {
  Map params = obj(survey.get('params'));
  String input = str(look.get('input'));
  long end = num(look.get('end'));
  List seen = groupsIn(obj(survey.get('payload')), input);
  boolean cut = cutOff(survey, end, input, seen.size(), num(params.get('size')));
  List buckets = yes(params.get('narrow')) ? freshGroups(survey, look) : whole(seen, cut);
  List sightings = new ArrayList();
  for (def bucket : buckets) {
    Map sighting = sightingOf(params, obj(bucket), end);
    if (!isTooLong(str(sighting.get('lookup')))) sightings.add(sighting);
  }
  long tooLong = buckets.size() - sightings.size();
  if (tooLong > 0) find(survey, end, 'unkeyed', input + ':too-long', 'Events with very long values are not looked at: no summary has them.', tooLong);
  return sightings;
}
List unsilenced(Map survey, Map look, List sightings) {
  Set silenced = suppressedKeys(obj(survey.get('report')), obj(survey.get('payload')), obj(survey.get('params')), str(look.get('input')), num(look.get('end')), num(survey.get('window')));
  List kept = new ArrayList();
  for (def sighting : sightings) {
    if (!silenced.contains(obj(sighting).get('key'))) kept.add(sighting);
  }
  return kept;
}
void checkRest(Map survey) {
  Map report = obj(survey.get('report'));
  Map payload = obj(survey.get('payload'));
  Map params = obj(survey.get('params'));
  long moment = num(survey.get('moment'));
  long window = num(survey.get('window'));
  checkSources(report, payload, params, moment, window);
  checkAnswer(report, params, moment, window, 'suppressed', obj(payload.get('suppressed')));
}
`;
