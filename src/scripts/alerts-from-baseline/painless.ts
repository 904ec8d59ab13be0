import { groupsPrelude } from '../painless/groups.js';
import { runPrelude } from '../painless/run.js';
import { textPrelude } from '../painless/text.js';
import { valuesPrelude } from '../painless/values.js';
import { judgePart } from './painless-judge.js';
import { pastPart } from './painless-past.js';

const body = `
Map alerts(Map payload, long scheduled, Map params) {
  Map report = newReport();
  long moment = scheduled - num(params.get('delay')) * 1000L;
  long window = num(params.get('window'));
  Map past = readPast(report, payload, params, moment);
  Map bench = past == null ? null : benchOf(past, params);
  List deviants = new ArrayList();
  for (def look : items(params.get('looks'))) {
    long end = moment - num(obj(look).get('offset')) * 1000L;
    for (def candidate : groupsOf(report, payload, params, str(obj(look).get('input')), end, window)) {
      Map deviant = bench == null ? null : judge(bench, obj(candidate));
      if (deviant != null) deviants.add(deviant);
    }
  }
  long covered = bench == null ? 0L : ((Set) bench.get('covered')).size();
  if (covered > 0L) addHealth(report, params, moment, window, 'no-history', 'history', 'All of the history of some entities lies under alerts, so they count as new.', covered);
  checkSources(report, payload, params, moment, window);
  checkAnswer(report, params, moment, window, 'suppressed', obj(payload.get('suppressed')));
  for (def item : choose(deviants, num(params.get('suppress_for')) * 1000L)) {
    Map chosen = obj(item);
    items(report.get('alerts')).add(groupAlert(params, chosen, window, chosen.get('threshold'), obj(chosen.get('details'))));
  }
  return finishRun(report, payload, scheduled, params, window);
}
return alerts(obj(ctx.payload), millis(ctx.trigger.scheduled_time), params);
`;

/** As stored on the cluster. */
export const painless = [
  valuesPrelude,
  textPrelude,
  runPrelude,
  groupsPrelude,
  pastPart,
  judgePart,
  body,
].join('');
