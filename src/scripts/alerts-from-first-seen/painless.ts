import { groupsPrelude } from '../painless/groups.js';
import { runPrelude } from '../painless/run.js';
import { sightingsPrelude } from '../painless/sightings.js';
import { summaryPrelude } from '../painless/summary.js';
import { textPrelude } from '../painless/text.js';
import { valuesPrelude } from '../painless/values.js';

const body = `
List newIn(Map survey, Map look, Map coverage) {
  List fresh = new ArrayList();
  Map params = obj(survey.get('params'));
  if (!checkWindow(survey, look) || coverage == null) return fresh;
  boolean byEntity = yes(params.get('by_entity'));
  if (!byEntity && !isWarm(survey, look, coverage)) return fresh;
  Map recent = pastOf(survey, look, 'recent');
  Map older = yes(params.get('older')) ? pastOf(survey, look, 'older') : new HashMap();
  if (recent == null || older == null) return fresh;
  Set known = new HashSet();
  addKeys(known, recent, 'known');
  addKeys(known, older, 'known');
  Set warm = new HashSet();
  addKeys(warm, recent, 'warm');
  addKeys(warm, older, 'warm');
  boolean anyEntity = !byEntity || num(params.get('minimum_history')) == 0L;
  for (def item : sightingsOf(survey, look)) {
    Map sighting = obj(item);
    if (!anyEntity && !warm.contains(sighting.get('lookup_entity'))) continue;
    if (!known.contains(byEntity ? str(sighting.get('lookup')) : str(sighting.get('lookup_value')))) fresh.add(sighting);
  }
  return unsilenced(survey, look, fresh);
}
Map alerts(Map payload, long scheduled, Map params) {
  Map survey = newSurvey(payload, scheduled, params);
  Map report = obj(survey.get('report'));
  long window = num(params.get('window'));
  Map coverage = coverageOf(survey);
  List candidates = new ArrayList();
  for (def look : looksOf(survey)) candidates.addAll(newIn(survey, obj(look), coverage));
  checkRest(survey);
  for (def candidate : choose(candidates, num(params.get('suppress_for')) * 1000L)) {
    items(report.get('alerts')).add(groupAlert(params, obj(candidate), window, 1L, new HashMap()));
  }
  return finishRun(report, payload, scheduled, params, window);
}
return alerts(obj(ctx.payload), millis(ctx.trigger.scheduled_time), params);
`;

const preludes = [valuesPrelude, textPrelude, runPrelude, groupsPrelude, summaryPrelude, sightingsPrelude];

/** As stored on the cluster. */
export const painless = `${preludes.join('')}${body}`;
