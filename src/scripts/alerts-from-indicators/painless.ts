import { groupsPrelude } from '../painless/groups.js';
import { runPrelude } from '../painless/run.js';
import { textPrelude } from '../painless/text.js';
import { valuesPrelude } from '../painless/values.js';

const body = `
void checkValues(Map report, Map payload, Map params, long moment) {
  long window = num(params.get('window'));
  Map response = obj(payload.get('values'));
  if (!checkSearch(report, params, moment, window, 'values', response)) return;
  Map aggregations = obj(response.get('aggregations'));
  long cut = 0L;
  for (def name : aggregations.keySet()) {
    if (items(obj(aggregations.get(name)).get('buckets')).size() >= num(params.get('values_size'))) cut++;
  }
  if (cut > 0L) addHealth(report, params, moment, window, 'truncated', 'values', 'There are more values than were returned, so some were not looked up.', cut);
}
void checkFeeds(Map report, Map payload, Map params, long moment) {
  long window = num(params.get('window'));
  Map response = obj(payload.get('feeds'));
  if (!checkSearch(report, params, moment, window, 'feeds', response)) return;
  Map aggregations = obj(response.get('aggregations'));
  if (num(obj(aggregations.get('live')).get('doc_count')) == 0L) {
    addHealth(report, params, moment, window, 'no-indicators', 'feeds', 'There are no indicators, so nothing can be found.', 1L);
  }
  List names = items(obj(obj(aggregations.get('feeds')).get('names')).get('buckets'));
  if (names.size() >= 1000) addHealth(report, params, moment, window, 'truncated', 'feeds', 'There are more feeds than were returned, so some were not checked.', 1L);
  for (def item : names) {
    Map feed = obj(item);
    def loaded = obj(feed.get('loaded')).get('value');
    def expected = obj(feed.get('expected')).get('value');
    if (!(loaded instanceof Number) || !(expected instanceof Number)) continue;
    long age = (long) Math.floor(((double) moment - dbl(loaded)) / 1000.0);
    if ((double) age > dbl(expected)) addHealth(report, params, moment, window, 'feed-stale', str(feed.get('key')), 'The feed was not loaded in the time that it is expected in.', age);
  }
}
String textOf(def value) {
  return value instanceof String ? (String) value : json(value);
}
String feedOf(Map source) {
  return str(obj(obj(source.get('threat')).get('feed')).get('name'));
}
double confidenceOf(Map source) {
  return dbl(obj(obj(source.get('picket')).get('indicator')).get('confidence'));
}
boolean isBetter(Map source, Map other) {
  double left = confidenceOf(source);
  double right = confidenceOf(other);
  return left == right ? feedOf(source).compareTo(feedOf(other)) < 0 : left > right;
}
Map indicatorsOf(Map report, Map payload, Map params, long moment, String input) {
  Map found = new HashMap();
  if (!payload.containsKey(input)) return found;
  long window = num(params.get('window'));
  Map response = obj(payload.get(input));
  checkAnswer(report, params, moment, window, input, response);
  List hits = items(obj(response.get('hits')).get('hits'));
  long over = totalOf(response) - hits.size();
  if (over > 0L) addHealth(report, params, moment, window, 'truncated', input, 'There are more indicators than were returned, so some were not looked for.', over);
  for (def hit : hits) {
    Map source = obj(obj(hit).get('_source'));
    for (def value : valuesAt(source, str(params.get('against')))) {
      String key = textOf(value);
      if (!found.containsKey(key) || isBetter(source, obj(found.get(key)))) found.put(key, source);
    }
  }
  return found;
}
void putKnown(Map described, String name, def value) {
  if (value != null) described.put(name, value);
}
Map describe(Map source, String field, boolean retro) {
  Map own = obj(obj(source.get('picket')).get('indicator'));
  Map indicator = obj(obj(source.get('threat')).get('indicator'));
  Map described = new HashMap();
  described.put('field', field);
  described.put('retro', retro);
  putKnown(described, 'feed', obj(obj(source.get('threat')).get('feed')).get('name'));
  putKnown(described, 'type', indicator.get('type'));
  putKnown(described, 'description', indicator.get('description'));
  putKnown(described, 'reference', indicator.get('reference'));
  putKnown(described, 'confidence', own.get('confidence'));
  putKnown(described, 'valid_until', own.get('valid_until'));
  return described;
}
List matchesIn(Map report, Map payload, Map params, Map look, long moment, Map indicators) {
  long end = moment - num(look.get('offset')) * 1000L;
  long window = num(look.get('window'));
  String field = str(look.get('field'));
  Map asked = new HashMap(params);
  asked.put('levels', items(look.get('levels')));
  asked.put('group_by', items(look.get('group_by')));
  asked.put('suppress_by', items(look.get('suppress_by')));
  List matches = new ArrayList();
  for (def item : groupsOf(report, payload, asked, str(look.get('input')), end, window)) {
    Map candidate = obj(item);
    Map group = obj(candidate.get('group'));
    def indicator = indicators.get(textOf(group.get(field)));
    if (indicator == null) continue;
    Map entity = new HashMap(group);
    entity.remove(field);
    Map details = new HashMap();
    details.put('indicator', describe(obj(indicator), field, yes(look.get('retro'))));
    candidate.put('window', window);
    candidate.put('entity', boundedKey(json(entity)));
    candidate.put('details', details);
    matches.add(candidate);
  }
  return matches;
}
Map alerts(Map payload, long scheduled, Map params) {
  Map report = newReport();
  long moment = scheduled - num(params.get('delay')) * 1000L;
  long window = num(params.get('window'));
  checkValues(report, payload, params, moment);
  checkFeeds(report, payload, params, moment);
  Map known = indicatorsOf(report, payload, params, moment, 'indicators');
  Map fresh = indicatorsOf(report, payload, params, moment, 'fresh');
  List matches = new ArrayList();
  for (def item : items(params.get('looks'))) {
    Map look = obj(item);
    matches.addAll(matchesIn(report, payload, params, look, moment, yes(look.get('retro')) ? fresh : known));
  }
  checkSources(report, payload, params, moment, window);
  checkAnswer(report, params, moment, window, 'suppressed', obj(payload.get('suppressed')));
  for (def item : choose(matches, num(params.get('suppress_for')) * 1000L)) {
    Map chosen = obj(item);
    items(report.get('alerts')).add(groupAlert(params, chosen, num(chosen.get('window')), 1L, obj(chosen.get('details'))));
  }
  return finishRun(report, payload, scheduled, params, window);
}
return alerts(obj(ctx.payload), millis(ctx.trigger.scheduled_time), params);
`;

/** As stored on the cluster. */
export const painless = [valuesPrelude, textPrelude, runPrelude, groupsPrelude, body].join('');
