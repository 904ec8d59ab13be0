import type { Json, JsonObject } from '../../diagnostics/json.js';
import { finishRun } from '../shared/finish-run.js';
import { choose, groupAlert, groupsOf } from '../shared/groups.js';
import { list, number, object, text } from '../shared/read.js';
import { addHealth, checkAnswer, checkSources, evaluatedMoment, type RunReport } from '../shared/run.js';
import { benchOf, judge, type Bench, type Deviant } from './judge.js';
import { readPast } from './past.js';

/** Alerts out of counted groups: those that deviate from what their own past lets expect, once a key. */
export function alertsFromBaseline(context: JsonObject, params: JsonObject): Json {
  const report: RunReport = { alerts: [], health: [] };
  const payload = object(context.payload);
  const moment = evaluatedMoment(context, params);
  const window = number(params.window);
  const past = readPast(report, payload, params, moment);
  const bench = past === undefined ? undefined : benchOf(past, params);
  const deviants: Deviant[] = [];
  for (const item of list(params.looks)) {
    const look = object(item);
    const end = moment - number(look.offset) * 1000;
    for (const candidate of groupsOf(report, context, params, text(look.input), end, window)) {
      const deviant = bench === undefined ? undefined : judge(bench, candidate);
      if (deviant !== undefined) deviants.push(deviant);
    }
  }
  checkCovered(report, params, moment, bench);
  checkSources(report, context, params, moment, window);
  checkAnswer(report, params, moment, window, 'suppressed', object(payload.suppressed));
  for (const chosen of choose(deviants, number(params.suppress_for) * 1000)) {
    report.alerts.push(groupAlert(params, chosen, window, chosen.threshold, chosen.details));
  }
  return finishRun(report, context, params, window);
}

/** An attack that lasts as long as the history leaves nothing to compare with. That must be known. */
function checkCovered(report: RunReport, params: JsonObject, moment: number, bench: Bench | undefined): void {
  const count = bench?.covered.size ?? 0;
  if (count === 0) return;
  const message = 'All of the history of some entities lies under alerts, so they count as new.';
  const finding = { kind: 'no-history', subject: 'history', message, count };
  addHealth(report, params, moment, number(params.window), finding);
}
