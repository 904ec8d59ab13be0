import type { JsonObject } from '../../diagnostics/json.js';
import { meetsAll, type Candidate } from '../shared/groups.js';
import { list, number, object, text } from '../shared/read.js';
import { boundedKey } from '../shared/run.js';
import { canonicalJson, type Draft } from '../shared/write.js';
import { byOwner, ownerOf, type DaySummary, type Past } from './past.js';
import { deviationOf, statisticsOf, type Statistics } from './statistics.js';
import { extentOf, windowValues, type Extent, type WindowValues } from './windows.js';

/** A candidate that deviates, with what its alert says of that. */
export interface Deviant extends Candidate {
  readonly threshold: number;
  readonly details: Draft;
}

/** What a candidate is compared with. */
interface Baseline extends Statistics {
  readonly kind: 'own' | 'peers';
  /** Windows that it was made of. */
  readonly windows: number;
}

/** What the candidates of one run are judged with. */
export interface Bench {
  readonly past: Past;
  readonly params: JsonObject;
  /** Days of the history by whose they are. */
  readonly owners: ReadonlyMap<string, readonly DaySummary[]>;
  /** What the peers of several candidates make, since those often have the same. Filled on the way. */
  readonly pools: Map<string, Baseline | undefined>;
  /** Entities all of whose history lies under alerts. Filled on the way. */
  readonly covered: Set<string>;
}

export function benchOf(past: Past, params: JsonObject): Bench {
  return { past, params, owners: byOwner(past.history.days), pools: new Map(), covered: new Set() };
}

/** The candidate, if it deviates; undefined where it does not, or where nothing is known of it. */
export function judge(bench: Bench, candidate: Candidate): Deviant | undefined {
  const { past, params } = bench;
  if (!meetsAll(list(params.value), candidate.value)) return undefined;
  const entity = boundedKey(canonicalJson(Object.fromEntries(candidate.group)));
  const days = bench.owners.get(ownerOf(entity, candidate.dataset));
  if (days === undefined && past.history.cut) return undefined;
  const extent = extentBefore(bench, candidate);
  const own = windowValues(days ?? [], past.alerted.get(entity) ?? [], extent);
  if (isWarm(bench, candidate, own)) {
    if (own.values.length > 0) return compare(bench, candidate, baselineOf(bench, 'own', own.values));
    bench.covered.add(entity);
  }
  if (text(params.cold_start) === 'silent' || past.peers === undefined) return undefined;
  const pool = poolOf(bench, candidate, extent);
  return pool === undefined ? compareAbsolute(bench, candidate) : compare(bench, candidate, pool);
}

function startOf({ params }: Bench, { end }: Candidate): number {
  return end - number(params.window) * 1000;
}

/** The windows that a tested one is compared with. */
function extentBefore(bench: Bench, candidate: Candidate): Extent {
  const { past, params } = bench;
  const length = number(params.window) * 1000;
  return extentOf(startOf(bench, candidate), number(params.history) * 1000, past.until, length);
}

function isWarm(bench: Bench, candidate: Candidate, { first }: WindowValues): boolean {
  const minimum = number(bench.params.minimum_history) * 1000;
  return first !== undefined && startOf(bench, candidate) - first >= minimum;
}

function baselineOf({ params }: Bench, kind: Baseline['kind'], values: readonly number[]): Baseline {
  const statistics = statisticsOf(values, text(params.statistic), number(params.min_spread));
  return { kind, windows: values.length, ...statistics };
}

/** The windows of all peers that have a history, as one; undefined where there are none. */
function poolOf(bench: Bench, candidate: Candidate, extent: Extent): Baseline | undefined {
  const { past, pools } = bench;
  const names = peerNames(bench, candidate);
  if (names.length === 0 || names.some((values) => values.length === 0)) return undefined;
  const key = canonicalJson([names, candidate.dataset, candidate.end]);
  if (pools.has(key)) return pools.get(key);
  const alike = (past.peers?.days ?? []).filter(
    ({ dataset, peers }) =>
      dataset === candidate.dataset &&
      names.every((values, index) => values.some((value) => peers[index]?.has(value))),
  );
  const values: number[] = [];
  for (const days of byOwner(alike).values()) {
    const spans = past.alerted.get(days[0]?.entity ?? '') ?? [];
    const one = windowValues(days, spans, extent);
    if (isWarm(bench, candidate, one)) for (const value of one.values) values.push(value);
  }
  values.sort((a, b) => a - b);
  const pool = values.length === 0 ? undefined : baselineOf(bench, 'peers', values);
  pools.set(key, pool);
  return pool;
}

/** Values of each peers field that the candidate had in its window, as summaries have them. Sorted. */
function peerNames({ params }: Bench, { leaf }: Candidate): readonly (readonly string[])[] {
  return Array.from({ length: number(params.peers) }, (_, index) => {
    const { buckets } = object(leaf[`peer_${index}`]);
    const names = list(buckets).map((bucket) => {
      const { key, key_as_string: shown } = object(bucket);
      return typeof shown === 'string' ? shown : typeof key === 'string' ? key : canonicalJson(key ?? null);
    });
    return names.sort();
  });
}

function compare({ params }: Bench, candidate: Candidate, baseline: Baseline): Deviant | undefined {
  const deviation = deviationOf(candidate.value, baseline);
  if (!meetsAll(list(params.deviation), deviation)) return undefined;
  const { kind, expected, spread, windows } = baseline;
  const { deviation: least, value: floor } = object(params.thresholds);
  const above = least === undefined ? undefined : expected + number(least) * spread;
  const threshold =
    above === undefined ? number(floor) : floor === undefined ? above : Math.max(above, number(floor));
  const details = { baseline: kind, deviation, expected, spread, history_windows: windows };
  return { ...candidate, threshold, details };
}

function compareAbsolute({ params }: Bench, candidate: Candidate): Deviant | undefined {
  const threshold = number(params.absolute);
  if (candidate.value < threshold) return undefined;
  return { ...candidate, threshold, details: { baseline: 'absolute', history_windows: 0 } };
}
