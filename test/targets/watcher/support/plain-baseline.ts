import type { BaselineStage, Bound, NormalRule } from '../../../../src/normal/normal-rule.js';

/** An event as a plain computation needs it. Times in epoch milliseconds. */
export interface PlainEvent {
  readonly time: number;
  /** When it can be found. */
  readonly arrives: number;
  readonly entity: string;
  readonly dataset: string;
  readonly zone?: string;
  readonly name: string;
  readonly bytes: number;
}

export interface PlainAlert {
  readonly entity: string;
  readonly end: number;
  readonly value: number;
  readonly baseline: string;
  readonly windows: number;
  readonly deviation?: number;
}

/** Runs of one moment: the roll-up first, where it does not stand still. */
export interface PlainRun {
  readonly at: number;
  readonly sumsUp: boolean;
}

type Reader = (entity: string, dataset: string, from: number) => number;

/**
 * What a rule's baseline must raise over the runs, computed from the events alone: no roll-ups, no queries. Events
 * that come later than the rule waits for must not be among them.
 */
export function plainBaseline(
  rule: NormalRule,
  stage: BaselineStage,
  events: readonly PlainEvent[],
  runs: readonly PlainRun[],
): readonly PlainAlert[] {
  const { delay, late } = rule.schedule;
  const length = stage.timespan * 1000;
  const silence = rule.suppress.for * 1000;
  const alerts: PlainAlert[] = [];
  let summed: { readonly at: number; readonly until: number } | undefined;

  const measure = (found: readonly PlainEvent[]): number => {
    switch (stage.measure.kind) {
      case 'event_count':
        return found.length;
      case 'value_count':
        return new Set(found.map(({ name }) => name)).size;
      case 'value_sum':
        return found.reduce((sum, { bytes }) => sum + bytes, 0);
    }
  };
  const owned = (entity: string, dataset: string): readonly PlainEvent[] =>
    events.filter((event) => event.entity === entity && event.dataset === dataset);

  /** Measures of the windows before `start` that count, from the first that was not empty; or none. */
  const historyOf = (entity: string, dataset: string, start: number): readonly number[] | undefined => {
    if (summed === undefined) return undefined;
    const { at, until } = summed;
    const visible = owned(entity, dataset).filter(({ arrives }) => arrives <= at);
    const value: Reader = (_entity, _dataset, from) =>
      measure(visible.filter(({ time }) => time >= from && time < from + length));
    const starts: number[] = [];
    for (let from = Math.ceil((start - stage.history * 1000) / length) * length; ; from += length) {
      if (from + length > start || from + length > until) break;
      starts.push(from);
    }
    const first = starts.find((from) => value(entity, dataset, from) !== 0);
    if (first === undefined || start - first < stage.minimumHistory * 1000) return undefined;
    const mine = alerts.filter((alert) => alert.entity === entity);
    return starts
      .filter((from) => from >= first)
      .filter((from) => !mine.some(({ end }) => from < end + silence && from + length > end - length))
      .map((from) => value(entity, dataset, from));
  };

  const poolOf = (entity: string, dataset: string, seen: readonly PlainEvent[], start: number): number[] => {
    const zones = new Set(seen.flatMap(({ zone }) => (zone === undefined ? [] : [zone])));
    const peers = new Set(
      events
        .filter((event) => event.dataset === dataset && event.zone !== undefined && zones.has(event.zone))
        .map((event) => event.entity),
    );
    return [...peers].flatMap((peer) => (peer === entity ? [] : (historyOf(peer, dataset, start) ?? [])));
  };

  const judge = (entity: string, dataset: string, end: number, at: number): PlainAlert | undefined => {
    const start = end - length;
    const seen = owned(entity, dataset).filter(
      ({ time, arrives }) => time >= start && time < end && arrives <= at,
    );
    if (seen.length === 0) return undefined;
    const value = measure(seen);
    if (!stage.value.every((bound) => meets(bound, value))) return undefined;
    const own = historyOf(entity, dataset, start) ?? [];
    const cold = own.length === 0 ? stage.coldStart : undefined;
    if (cold?.kind === 'silent') return undefined;
    const pool = cold === undefined ? own : poolOf(entity, dataset, seen, start);
    if (pool.length === 0) {
      const least = cold?.absolute ?? Infinity;
      return value >= least ? { entity, end, value, baseline: 'absolute', windows: 0 } : undefined;
    }
    const deviation = deviationOf(stage, pool, value);
    if (!stage.deviation.every((bound) => meets(bound, deviation))) return undefined;
    const baseline = cold === undefined ? 'own' : 'peers';
    return { entity, end, value, baseline, windows: pool.length, deviation };
  };

  for (const { at, sumsUp } of runs) {
    const until = at - delay * 1000;
    if (sumsUp) summed = { at, until };
    const entities = new Set(events.map(({ entity }) => entity));
    const datasets = [...new Set(events.map(({ dataset }) => dataset))].sort();
    const found: PlainAlert[] = [];
    for (const end of late > 0 ? [until, until - late * 1000] : [until]) {
      for (const entity of entities) {
        const silent = alerts.some(
          (alert) => alert.entity === entity && Math.abs(alert.end - end) < Math.max(1000, silence),
        );
        if (silent) continue;
        for (const dataset of datasets) {
          const alert = judge(entity, dataset, end, at);
          if (alert !== undefined) found.push(alert);
        }
      }
    }
    // The datasets come in the order of their names where nothing else differs.
    found.sort(
      (a, b) =>
        b.value - a.value || a.end - b.end || (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0),
    );
    for (const alert of found) {
      const near = alerts.some(
        ({ entity, end }) =>
          entity === alert.entity && (end === alert.end || Math.abs(end - alert.end) < silence),
      );
      if (!near) alerts.push(alert);
    }
  }
  return alerts;
}

function meets({ op, value: limit }: Bound, value: number): boolean {
  const holds = {
    gt: value > limit,
    gte: value >= limit,
    lt: value < limit,
    lte: value <= limit,
    eq: value === limit,
    neq: value !== limit,
  };
  return holds[op];
}

function deviationOf(stage: BaselineStage, values: readonly number[], value: number): number {
  if (stage.statistic === 'mean') {
    const mean = sum(values) / values.length;
    const spread = Math.sqrt(sum(values.map((each) => (each - mean) ** 2)) / values.length);
    return (value - mean) / Math.max(spread, stage.minSpread);
  }
  const middle = median(values);
  const spread = 1.4826 * median(values.map((each) => Math.abs(each - middle)));
  return (value - middle) / Math.max(spread, stage.minSpread);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
  return (low + high) / 2;
}
