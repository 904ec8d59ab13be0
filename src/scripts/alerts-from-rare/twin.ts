import type { Json, JsonObject } from '../../diagnostics/json.js';
import { finishRun } from '../shared/finish-run.js';
import { choose, groupAlert } from '../shared/groups.js';
import { list, number, object, text } from '../shared/read.js';
import { addHealth, checkAnswer, checkSources, evaluatedMoment } from '../shared/run.js';
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

/** A value that few have. Its own value is the number of entities, negative: the fewest come first. */
interface Rarity extends Sighting {
  readonly entities: number;
  readonly fleet: number;
}

/** Alerts out of values that few entities of many have, once a key. */
export function alertsFromRare(context: JsonObject, params: JsonObject): Json {
  const moment = evaluatedMoment(context, params);
  const window = number(params.window);
  const report = { alerts: [], health: [] };
  const survey: Survey = { report, context, params, moment, window };
  const coverage = coverageOf(survey);
  const candidates = looksOf(survey).flatMap((look) => rareIn(survey, look, coverage));
  checkSources(report, context, params, moment, window);
  checkAnswer(report, params, moment, window, 'suppressed', object(object(context.payload).suppressed));
  const alerts = choose(candidates, number(params.suppress_for) * 1000).map((chosen) => {
    const { entities, fleet } = chosen;
    const details = { entities, fleet };
    return groupAlert(params, { ...chosen, value: entities }, window, number(params.at_most), details);
  });
  return finishRun({ ...report, alerts }, context, params, window);
}

/** What is rare in one window. */
function rareIn(survey: Survey, look: Look, coverage: Coverage | undefined): readonly Rarity[] {
  const { params } = survey;
  if (!checkWindow(survey, look) || coverage === undefined || !isWarm(survey, look, coverage)) return [];
  const recent = pastOf(survey, look, 'recent');
  const older = pastOf(survey, look, 'older');
  if (recent === undefined || older === undefined) return [];
  const fleet = fleetOf(recent, older);
  if (fleet < number(params.of_at_least)) return [];
  const counted = countedIn(survey, look, older);
  const common = new Set(keysOf(recent, 'common'));
  const sightings = sightingsOf(survey, look).filter(({ text: value }) => !common.has(value));
  const holders = holdersOf(sightings, counted);
  return unsilenced(survey, look, sightings).flatMap((sighting) => {
    const entities = holders.get(sighting.text)?.size ?? 0;
    if (entities > number(params.at_most)) return [];
    // Where the list was cut off, those that are not in it may have many.
    if (counted.cut && !counted.entities.has(sighting.text)) return [];
    return [{ ...sighting, value: -entities, entities, fleet }];
  });
}

/** Entities of the fleet: of the last two days where those are enough, else of the whole history. */
function fleetOf(recent: JsonObject, older: JsonObject): number {
  const days = list(object(object(recent.fleet).days).buckets);
  const counts = days.map((bucket) => number(object(bucket).doc_count));
  return Math.max(0, number(object(object(older.fleet).entities).value), ...counts);
}

interface Counted {
  /** Of each value, at most one more than may have it. */
  readonly entities: ReadonlyMap<string, readonly string[]>;
  readonly cut: boolean;
}

/** Who had the values before the window. */
function countedIn({ report, params, window }: Survey, { input, end }: Look, older: JsonObject): Counted {
  const buckets = list(object(object(older.values).keys).buckets).map(object);
  const entities = new Map(
    buckets.map((bucket) => {
      const inner = list(object(bucket.entities).buckets);
      return [text(bucket.key), inner.map((item) => text(object(item).key))] as const;
    }),
  );
  const cut = buckets.length >= number(params.counted_size);
  if (cut) {
    const message = 'Entities were not counted for all values, so some were not looked at.';
    const count = buckets.length;
    addHealth(report, params, end, window, { kind: 'truncated', subject: `${input}_older`, message, count });
  }
  return { entities, cut };
}

/** Who has each value: those before the window, and those in it. */
function holdersOf(sightings: readonly Sighting[], { entities }: Counted): ReadonlyMap<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { text: value, entity } of sightings) {
    const known = holders.get(value) ?? new Set(entities.get(value));
    holders.set(value, known.add(entity));
  }
  return holders;
}
