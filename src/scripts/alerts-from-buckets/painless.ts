import { groupsPrelude } from '../painless/groups.js';
import { runPrelude } from '../painless/run.js';
import { textPrelude } from '../painless/text.js';
import { valuesPrelude } from '../painless/values.js';

const body = `
Map alerts(Map payload, long scheduled, Map params) {
  Map report = newReport();
  long moment = scheduled - num(params.get('delay')) * 1000L;
  long window = num(params.get('window'));
  List candidates = new ArrayList();
  for (def look : items(params.get('looks'))) {
    long end = moment - num(obj(look).get('offset')) * 1000L;
    for (def candidate : groupsOf(report, payload, params, str(obj(look).get('input')), end, window)) {
      if (meetsAll(items(params.get('bounds')), dbl(obj(candidate).get('value')))) candidates.add(candidate);
    }
  }
  checkSources(report, payload, params, moment, window);
  checkAnswer(report, params, moment, window, 'suppressed', obj(payload.get('suppressed')));
  for (def candidate : choose(candidates, num(params.get('suppress_for')) * 1000L)) {
    items(report.get('alerts')).add(groupAlert(params, obj(candidate), window, params.get('threshold'), new HashMap()));
  }
  return finishRun(report, payload, scheduled, params, window);
}
return alerts(obj(ctx.payload), millis(ctx.trigger.scheduled_time), params);
`;

/** As stored on the cluster. */
export const painless = `${valuesPrelude}${textPrelude}${runPrelude}${groupsPrelude}${body}`;
