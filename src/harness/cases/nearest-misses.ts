import type { Artefact } from '../../compile/artefact.js';
import type { Json, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import type { Catalog } from '../../catalog/catalog.js';
import { serialise } from '../../targets/serialise.js';
import type { ProfileName } from '../../targets/profile.js';
import { fieldText, fieldValue } from '../fields.js';
import { lineUp } from '../line-up.js';
import { openSession } from '../session.js';
import type { TestedRule } from '../tested-rules.js';
import { caseDeliveries } from './case-deliveries.js';
import { playTimeline } from './play-timeline.js';
import { alertsOf, datasetOf, type CaseResult } from './run-case.js';

/** The most that one key came to in any window of the case. */
export interface NearestMiss {
  readonly key: JsonObject;
  readonly value: number;
  readonly windowStart: string;
  readonly windowEnd: string;
}

interface Environment {
  readonly catalog: Catalog;
  readonly profile: ProfileName;
}

const shown = 5;

/**
 * What the keys of a failed case came to: the same watch, run again without its threshold and suppression. Only to
 * explain a failure; it decides nothing.
 */
export async function nearestMisses(
  result: CaseResult,
  rule: TestedRule,
  environment: Environment,
): Promise<readonly NearestMiss[]> {
  const { stage } = rule.normal;
  if (stage.kind !== 'aggregate' || result.faults.some(({ kind }) => kind === 'file')) return [];
  const relaxed = { ...rule, watch: withoutThreshold(rule.watch) };
  const { rollUps, detections } = lineUp([relaxed]);
  const artefacts = detections.map(({ watch }) => watch);
  const session = await openSession({ ...environment, artefacts, rollUps });
  const deliveries = await caseDeliveries(result.case, datasetOf(rule));
  await playTimeline(session, result.case, deliveries, relaxed);
  const best = new Map<string, NearestMiss>();
  for (const alert of alertsOf(session.alerts, rule)) {
    const value = Number(fieldValue(alert, 'picket.alert.value'));
    const key = Object.fromEntries(stage.groupBy.map(({ name }) => [name, fieldValue(alert, name) ?? null]));
    const id = JSON.stringify(key);
    if (value > (best.get(id)?.value ?? Number.NEGATIVE_INFINITY)) {
      const windowStart = fieldText(alert, 'picket.alert.window_start');
      const windowEnd = fieldText(alert, 'picket.alert.window_end');
      best.set(id, { key, value, windowStart, windowEnd });
    }
  }
  return [...best.values()].sort((a, b) => b.value - a.value).slice(0, shown);
}

/** The watch with every bound met by any group that has an event, and nothing suppressed. */
function withoutThreshold(watch: Artefact): Artefact {
  const relaxed = relax(watch.body);
  return { ...watch, text: serialise(relaxed as JsonObject) };
}

function relax(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => relax(item));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (key === 'min_doc_count') return [key, 1];
      if (key === 'bounds') return [key, []];
      if (key === 'suppressed' && isJsonObject(child) && child['search'] !== undefined) {
        return [key, { simple: {} }];
      }
      return [key, relax(child)];
    }),
  );
}
