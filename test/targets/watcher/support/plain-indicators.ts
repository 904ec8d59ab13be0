import type { IndicatorStage, NormalRule } from '../../../../src/normal/normal-rule.js';

/** Moments are epoch milliseconds. */
export interface PlainQuery {
  readonly time: number;
  readonly arrives: number;
  readonly client: string;
  readonly name: string;
}

export interface PlainIndicator {
  readonly value: string;
  readonly confidence: number;
  readonly from?: number;
  readonly until?: number;
  readonly retroAt: number;
}

export interface PlainMatch {
  readonly client: string;
  readonly value: string;
  readonly end: number;
  readonly count: number;
  readonly retro: boolean;
}

function names({ value }: PlainIndicator, name: string, match: IndicatorStage['match']): boolean {
  return name === value || (match === 'suffix' && name.endsWith(`.${value}`));
}

/** What a run sees in the past of some moment, before it is compared with earlier alerts. */
function countsIn(
  span: { readonly from: number; readonly to: number; readonly end: number; readonly retro: boolean },
  visible: readonly PlainQuery[],
  indicators: readonly PlainIndicator[],
  match: IndicatorStage['match'],
): PlainMatch[] {
  const counts = new Map<string, PlainMatch>();
  const values = new Map(indicators.map((indicator) => [indicator.value, indicator]));
  for (const { time, client, name } of visible) {
    if (time < span.from || time >= span.to) continue;
    for (const indicator of values.values()) {
      if (!names(indicator, name, match)) continue;
      const { value } = indicator;
      const key = JSON.stringify([client, value]);
      const count = (counts.get(key)?.count ?? 0) + 1;
      counts.set(key, { client, value, end: span.end, count, retro: span.retro });
    }
  }
  return [...counts.values()];
}

/** The alerts that a rule has to raise, computed run by run and event by event. */
export function plainIndicators(
  rule: NormalRule,
  stage: IndicatorStage,
  queries: readonly PlainQuery[],
  indicators: readonly PlainIndicator[],
  runs: readonly number[],
): readonly PlainMatch[] {
  const { delay, late, every } = rule.schedule;
  const apart = rule.suppress.for * 1000;
  const alerts: PlainMatch[] = [];
  for (const run of runs) {
    const moment = run - delay * 1000;
    const span = stage.timespan * 1000;
    const visible = queries.filter(({ arrives }) => arrives <= run);
    const valid = indicators.filter(
      ({ confidence, from, until }) =>
        confidence >= stage.minimumConfidence && (from ?? 0) <= moment && (until ?? Infinity) >= moment,
    );
    const fresh = valid.filter(({ retroAt }) => retroAt >= moment - every * 1000 && retroAt < moment);
    const earlier = moment - late * 1000;
    const found = [
      ...countsIn(
        { from: moment - span, to: moment, end: moment, retro: false },
        visible,
        valid,
        stage.match,
      ),
      ...countsIn(
        { from: earlier - span, to: earlier, end: earlier, retro: false },
        visible,
        valid,
        stage.match,
      ),
      ...countsIn(
        { from: moment - stage.retro * 1000, to: moment - span, end: moment, retro: true },
        visible,
        fresh,
        stage.match,
      ),
    ].sort((a, b) => b.count - a.count || a.end - b.end);
    const known = [...alerts];
    const taken: PlainMatch[] = [];
    for (const match of found) {
      const isSame = ({ client, value }: PlainMatch): boolean =>
        client === match.client && value === match.value;
      const near = ({ end }: PlainMatch): boolean => Math.abs(end - match.end) < Math.max(1000, apart);
      if (known.some((alert) => isSame(alert) && near(alert))) continue;
      if (taken.some((other) => isSame(other) && near(other))) continue;
      taken.push(match);
    }
    alerts.push(...taken);
  }
  return alerts;
}
