import { groupsPrelude } from '../painless/groups.js';
import { runPrelude } from '../painless/run.js';
import { sightingsPrelude } from '../painless/sightings.js';
import { summaryPrelude } from '../painless/summary.js';
import { textPrelude } from '../painless/text.js';
import { valuesPrelude } from '../painless/values.js';

const body = `
long fleetOf(Map recent, Map older) {
  long fleet = num(obj(obj(older.get('fleet')).get('entities')).get('value'));
  for (def bucket : items(obj(obj(recent.get('fleet')).get('days')).get('buckets'))) {
    long count = num(obj(bucket).get('doc_count'));
    if (count > fleet) fleet = count;
  }
  return fleet;
}
Map countedIn(Map survey, Map look, Map older) {
  List buckets = items(obj(obj(older.get('values')).get('keys')).get('buckets'));
  Map entities = new HashMap();
  for (def item : buckets) {
    List names = new ArrayList();
    for (def inner : items(obj(obj(item).get('entities')).get('buckets'))) names.add(str(obj(inner).get('key')));
    entities.put(str(obj(item).get('key')), names);
  }
  boolean cut = buckets.size() >= num(obj(survey.get('params')).get('counted_size'));
  if (cut) find(survey, num(look.get('end')), 'truncated', str(look.get('input')) + '_older', 'Entities were not counted for all values, so some were not looked at.', buckets.size());
  Map counted = new HashMap();
  counted.put('entities', entities);
  counted.put('cut', cut);
  return counted;
}
Map holdersOf(List sightings, Map counted) {
  Map entities = obj(counted.get('entities'));
  Map holders = new HashMap();
  for (def item : sightings) {
    Map sighting = obj(item);
    def value = sighting.get('text');
    if (!holders.containsKey(value)) holders.put(value, new HashSet(items(entities.get(value))));
    ((Set) holders.get(value)).add(sighting.get('entity'));
  }
  return holders;
}
List rareIn(Map survey, Map look, Map coverage) {
  List found = new ArrayList();
  Map params = obj(survey.get('params'));
  if (!checkWindow(survey, look) || coverage == null || !isWarm(survey, look, coverage)) return found;
  Map recent = pastOf(survey, look, 'recent');
  Map older = pastOf(survey, look, 'older');
  if (recent == null || older == null) return found;
  long fleet = fleetOf(recent, older);
  if (fleet < num(params.get('of_at_least'))) return found;
  Map counted = countedIn(survey, look, older);
  Set common = new HashSet();
  addKeys(common, recent, 'common');
  List sightings = new ArrayList();
  for (def sighting : sightingsOf(survey, look)) {
    if (!common.contains(obj(sighting).get('text'))) sightings.add(sighting);
  }
  Map holders = holdersOf(sightings, counted);
  for (def item : unsilenced(survey, look, sightings)) {
    Map sighting = obj(item);
    long entities = ((Set) holders.get(sighting.get('text'))).size();
    if (entities > num(params.get('at_most'))) continue;
    if (yes(counted.get('cut')) && !obj(counted.get('entities')).containsKey(sighting.get('text'))) continue;
    sighting.put('value', -entities);
    sighting.put('entities', entities);
    sighting.put('fleet', fleet);
    found.add(sighting);
  }
  return found;
}
Map alerts(Map payload, long scheduled, Map params) {
  Map survey = newSurvey(payload, scheduled, params);
  Map report = obj(survey.get('report'));
  long window = num(params.get('window'));
  Map coverage = coverageOf(survey);
  List candidates = new ArrayList();
  for (def look : looksOf(survey)) candidates.addAll(rareIn(survey, obj(look), coverage));
  checkRest(survey);
  for (def item : choose(candidates, num(params.get('suppress_for')) * 1000L)) {
    Map candidate = obj(item);
    Map details = new HashMap();
    details.put('entities', candidate.get('entities'));
    details.put('fleet', candidate.get('fleet'));
    candidate.put('value', candidate.get('entities'));
    items(report.get('alerts')).add(groupAlert(params, candidate, window, params.get('at_most'), details));
  }
  return finishRun(report, payload, scheduled, params, window);
}
return alerts(obj(ctx.payload), millis(ctx.trigger.scheduled_time), params);
`;

const preludes = [valuesPrelude, textPrelude, runPrelude, groupsPrelude, summaryPrelude, sightingsPrelude];

/** As stored on the cluster. */
export const painless = `${preludes.join('')}${body}`;
