import type { Json, JsonObject } from '../../diagnostics/json.js';
import { finishRun } from '../shared/finish-run.js';
import { choose, groupAlert } from '../shared/groups.js';
import { number, object } from '../shared/read.js';
import { checkAnswer, checkSources, evaluatedMoment } from '../shared/run.js';
import {
  checkWindow,
  coverageOf,
  isWarm,
  keysOf,
  looksOf,
  pastOf,
  sightingsOf,
  unsilenced,
  type Coverage,
  type Look,
  type Sighting,
  type Survey,
} from '../shared/sightings.js';

/** Alerts out of values that were not there before the window, once a key. */
export function alertsFromFirstSeen(context: JsonObject, params: JsonObject): Json {
  const moment = evaluatedMoment(context, params);
  const window = number(params.window);
  const report = { alerts: [], health: [] };
  const survey: Survey = { report, context, params, moment, window };
  const coverage = coverageOf(survey);
  const candidates = looksOf(survey).flatMap((look) => newIn(survey, look, coverage));
  checkSources(report, context, params, moment, window);
  checkAnswer(report, params, moment, window, 'suppressed', object(object(context.payload).suppressed));
  const alerts = choose(candidates, number(params.suppress_for) * 1000).map((chosen) =>
    groupAlert(params, chosen, window, 1),
  );
  return finishRun({ ...report, alerts }, context, params, window);
}

/** What is new in one window. */
function newIn(survey: Survey, look: Look, coverage: Coverage | undefined): readonly Sighting[] {
  const { params } = survey;
  if (!checkWindow(survey, look) || coverage === undefined) return [];
  const byEntity = params.by_entity === true;
  if (!byEntity && !isWarm(survey, look, coverage)) return [];
  const recent = pastOf(survey, look, 'recent');
  const older = params.older === true ? pastOf(survey, look, 'older') : {};
  if (recent === undefined || older === undefined) return [];
  const known = new Set([...keysOf(recent, 'known'), ...keysOf(older, 'known')]);
  const warm = new Set([...keysOf(recent, 'warm'), ...keysOf(older, 'warm')]);
  const anyEntity = !byEntity || number(params.minimum_history) === 0;
  const fresh = sightingsOf(survey, look).filter(({ lookup }) => {
    if (!anyEntity && !warm.has(lookup.entity)) return false;
    return !known.has(byEntity ? lookup.both : lookup.value);
  });
  return unsilenced(survey, look, fresh);
}
