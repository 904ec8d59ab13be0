import type { Json, JsonObject } from '../../diagnostics/json.js';
import { finishRun } from '../shared/finish-run.js';
import { choose, groupAlert, groupsOf, meetsAll, type Candidate } from '../shared/groups.js';
import { list, number, object, text } from '../shared/read.js';
import { checkAnswer, checkSources, evaluatedMoment } from '../shared/run.js';
import type { RunReport } from '../shared/run.js';

/** Alerts out of counted groups: those that meet the bounds, once a key. */
export function alertsFromBuckets(context: JsonObject, params: JsonObject): Json {
  const report: RunReport = { alerts: [], health: [] };
  const moment = evaluatedMoment(context, params);
  const window = number(params.window);
  const bounds = list(params.bounds);
  const candidates: Candidate[] = [];
  for (const item of list(params.looks)) {
    const look = object(item);
    const end = moment - number(look.offset) * 1000;
    const groups = groupsOf(report, context, params, text(look.input), end, window);
    candidates.push(...groups.filter(({ value }) => meetsAll(bounds, value)));
  }
  checkSources(report, context, params, moment, window);
  checkAnswer(report, params, moment, window, 'suppressed', object(object(context.payload).suppressed));
  for (const chosen of choose(candidates, number(params.suppress_for) * 1000)) {
    report.alerts.push(groupAlert(params, chosen, window, number(params.threshold)));
  }
  return finishRun(report, context, params, window);
}
