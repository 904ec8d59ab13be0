import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import type { BaselineStage, NormalRule } from '../../../src/normal/normal-rule.js';
import type { FieldRef } from '../../../src/normal/predicate.js';
import { profiles } from '../../../src/targets/profile.js';
import { watcher } from '../../../src/targets/watcher/compile.js';
import { branchOf, keyword, ruleOf } from '../../support/normal.js';
import { openRule, type Fault, type RuleEngine } from './support/rule-engine.js';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.parse('2026-01-08T12:01:00Z');
const everything = { kind: 'constant', value: true } as const;

function stageOf(more: Partial<BaselineStage> = {}): BaselineStage {
  return {
    kind: 'baseline',
    groupBy: [keyword('pod')],
    timespan: 3600,
    history: 86_400,
    minimumHistory: 7200,
    measure: { kind: 'event_count' },
    statistic: 'median',
    minSpread: 1,
    coldStart: { kind: 'silent' },
    deviation: [{ op: 'gte', value: 6 }],
    value: [],
    ...more,
  };
}

function rule(stage: Partial<BaselineStage> = {}, more: Partial<NormalRule> = {}): NormalRule {
  const own = stageOf(stage);
  return ruleOf({
    stage: own,
    branches: [branchOf(everything)],
    schedule: { every: 600, delay: 60, late: 0, cover: 'timespan' },
    suppress: { by: own.groupBy, for: 3600 },
    ...more,
  });
}

/** So many events of one moment. */
function happen(opened: RuleEngine, count: number, time: number, event: JsonObject, dataset?: string): void {
  for (let i = 0; i < count; i += 1) opened.index({ '@timestamp': time, ...event }, dataset);
}

/** Sums up so many hours before a moment. */
async function sumUp(opened: RuleEngine, hours: number, until = now): Promise<void> {
  const stride = Math.floor(opened.rollUp.reach / 3600) * hour;
  const last = Math.floor(until / hour) * hour;
  for (let at = last - hours * hour; at < last; at += stride) await opened.sumUp(at);
  await opened.sumUp(last);
}

/** One event in each of the hours before the tested one, then a burst in that. */
async function burst(
  opened: RuleEngine,
  hours: number,
  event: JsonObject = { pod: 'a' },
  count = 7,
): Promise<readonly string[]> {
  for (let back = 2; back < hours + 2; back += 1) happen(opened, 1, now - back * hour, event);
  happen(opened, count, now - 30 * minute, event);
  await sumUp(opened, hours + 3);
  return opened.detect(now);
}

describe('watches of baselines', () => {
  it('alert on an entity that does more than its own past lets expect, and say how much more', async () => {
    const opened = await openRule(rule());
    assert.deepEqual(await burst(opened, 10), []);
    const [alert] = opened.alerts();
    assert.deepEqual(
      [alert?.entity, alert?.value, alert?.expected, alert?.spread, alert?.deviation, alert?.threshold],
      ['{"pod":"a"}', 7, 1, 1, 6, 7],
    );
    assert.deepEqual([alert?.baseline, alert?.history_windows], ['own', 10]);
  });

  const groupings: readonly [string, readonly FieldRef[], JsonObject, string][] = [
    ['by nothing', [], {}, '{}'],
    ['by two fields', [keyword('pod'), keyword('zone')], { pod: 'a', zone: 'z' }, '{"pod":"a","zone":"z"}'],
    [
      'by a truth value',
      [{ name: 'flag', type: 'boolean', multi: false }],
      { flag: false },
      '{"flag":false}',
    ],
    ['by a number', [{ name: 'bytes', type: 'long', multi: false }], { bytes: 53 }, '{"bytes":53}'],
    [
      'by a moment',
      [{ name: 'moment', type: 'date', multi: false }],
      { moment: '2026-01-01T00:00:00.000Z' },
      '{"moment":"2026-01-01T00:00:00.000Z"}',
    ],
  ];
  for (const [name, groupBy, event, entity] of groupings) {
    it(`know the past of groups ${name}`, async () => {
      const opened = await openRule(rule({ groupBy }));
      await burst(opened, 10, event);
      const found = opened.alerts().map((alert) => [alert.entity, alert.baseline]);
      assert.deepEqual(found, [[entity, 'own']]);
    });
  }

  for (const pod of ['a"b', '{{x}}', 'é\u2028\\', 'x'.repeat(1200), '']) {
    it(`look up names as they are: ${JSON.stringify(pod).slice(0, 20)}`, async () => {
      const opened = await openRule(rule());
      await burst(opened, 10, { pod });
      assert.deepEqual(
        opened.alerts().map(({ baseline }) => baseline),
        ['own'],
      );
    });
  }

  it('compare what each source saw with what it saw before, and alert once for both', async () => {
    const branches = ['coredns.log', 'zeek.dns'].map((dataset) => branchOf(everything, { dataset }));
    const opened = await openRule(rule({}, { branches }));
    // One source saw much all along, the other little.
    for (let back = 2; back < 12; back += 1) {
      happen(opened, 20, now - back * hour, { pod: 'a' }, 'coredns.log');
      happen(opened, 1, now - back * hour, { pod: 'a' }, 'zeek.dns');
    }
    happen(opened, 20, now - 30 * minute, { pod: 'a' }, 'coredns.log');
    happen(opened, 19, now - 30 * minute, { pod: 'a' }, 'zeek.dns');
    await sumUp(opened, 13);
    await opened.detect(now);
    const found = opened.alerts().map(({ dataset, value }) => [dataset, value]);
    assert.deepEqual(found, [['zeek.dns', 19]]);
  });

  it('judge an entity without enough history by its peers, and without peers by a limit', async () => {
    const coldStart = { kind: 'peers', by: [keyword('zone')], absolute: 30 } as const;
    const opened = await openRule(rule({ coldStart }));
    for (let back = 2; back < 12; back += 1) happen(opened, 1, now - back * hour, { pod: 'old', zone: 'z' });
    happen(opened, 7, now - 30 * minute, { pod: 'new', zone: 'z' });
    happen(opened, 6, now - 30 * minute, { pod: 'calm', zone: 'z' });
    happen(opened, 29, now - 30 * minute, { pod: 'alone', zone: 'y' });
    happen(opened, 30, now - 30 * minute, { pod: 'loud' });
    await sumUp(opened, 13);
    await opened.detect(now);
    const found = opened.alerts().map(({ entity, baseline }) => [entity, baseline]);
    assert.deepEqual(found, [
      ['{"pod":"loud"}', 'absolute'],
      ['{"pod":"new"}', 'peers'],
    ]);
  });

  it('count an entity as new whose whole history lies under alerts, and say so', async () => {
    const opened = await openRule(
      rule({ history: 4 * 3600 }, { suppress: { by: [keyword('pod')], for: 0 } }),
    );
    const kinds = new Set<string>();
    for (let at = now - 12 * hour; at <= now; at += hour) {
      const quiet = at < now - 8 * hour;
      happen(opened, quiet ? 1 : 50, at - 30 * minute, { pod: 'a' });
      await opened.sumUp(at - minute);
      for (const kind of await opened.detect(at)) kinds.add(kind);
    }
    assert.ok(kinds.has('no-history'), [...kinds].join());
    // As long as some of the calm lies in the history.
    assert.ok(opened.alerts().length >= 3);
  });

  it('see no groups that fall silent, which is a loss', () => {
    const falling = rule({ deviation: [{ op: 'lte', value: -3 }] });
    const { diagnostics } = watcher.compile(falling, profiles['elasticsearch-8.19']);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['correlation/absence'],
    );
    const fleet = rule({ deviation: [{ op: 'lte', value: -3 }], groupBy: [] });
    assert.deepEqual(watcher.compile(fleet, profiles['elasticsearch-8.19']).diagnostics, []);
  });

  it('refuse fields that make no groups', () => {
    const wrong = rule({ groupBy: [{ name: 'message', type: 'text', multi: false }] });
    const { diagnostics } = watcher.compile(wrong, profiles['elasticsearch-8.19']);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['compile/group-by-type'],
    );
  });
});

describe('the health of baselines', () => {
  const summaries =
    (name: string) =>
    (fault: Partial<Awaited<ReturnType<Fault>>>): Fault =>
    (request) => {
      const isIt = JSON.stringify(request.body).includes(name);
      return isIt ? { ...empty, ...fault } : undefined;
    };
  const empty = {
    took: 0,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { total: { value: 0, relation: 'eq' }, max_score: null, hits: [] },
  } as const;
  const history = summaries('picket.summary.windows');
  const alerted = summaries('"composite"');

  it('says that no roll-up ran, which is no silence', async () => {
    const opened = await openRule(rule());
    happen(opened, 7, now - 30 * minute, { pod: 'a' });
    assert.deepEqual(await opened.detect(now), ['no-roll-up']);
  });

  it('says that the roll-up stands still, and compares with what it had until then', async () => {
    const opened = await openRule(rule());
    for (let back = 6; back < 16; back += 1) happen(opened, 1, now - back * hour, { pod: 'a' });
    happen(opened, 7, now - 30 * minute, { pod: 'a' });
    await sumUp(opened, 12, now - 4 * hour);
    assert.deepEqual(await opened.detect(now), ['stale-roll-up']);
    const [alert] = opened.alerts();
    // Without the hours that nobody summed up, which are not empty.
    assert.deepEqual([alert?.expected, alert?.history_windows], [1, 10]);
  });

  const faults: readonly [string, Fault, readonly string[], number][] = [
    [
      'a look at the past that failed shards',
      history({ _shards: { total: 2, successful: 1, skipped: 0, failed: 1 } }),
      ['failed-shards'],
      0,
    ],
    ['a look at the past that timed out', history({ timed_out: true }), ['timed-out'], 0],
    [
      'a past that was cut off',
      history({ hits: { total: { value: 10_001, relation: 'eq' }, max_score: null, hits: [] } }),
      ['truncated'],
      0,
    ],
    ['alerts that could not be looked up', alerted({ timed_out: true }), ['timed-out'], 1],
  ];
  for (const [name, fault, kinds, alerts] of faults) {
    it(`tells of ${name}`, async () => {
      const opened = await openRule(rule());
      for (let back = 2; back < 12; back += 1) happen(opened, 1, now - back * hour, { pod: 'a' });
      happen(opened, 7, now - 30 * minute, { pod: 'a' });
      await sumUp(opened, 13);
      assert.deepEqual(await opened.detect(now, fault), kinds);
      assert.equal(opened.alerts().length, alerts);
    });
  }

  it('tells of a search that failed as a whole, and judges nothing by it', async () => {
    const opened = await openRule(rule());
    const failing: Fault = (request) => {
      if (JSON.stringify(request.body).includes('picket.summary.windows')) throw new Error('too many');
      return undefined;
    };
    assert.deepEqual(await burst(opened, 10), []);
    happen(opened, 70, now + 3 * hour - 30 * minute, { pod: 'a' });
    await sumUp(opened, 3, now + 3 * hour);
    assert.ok((await opened.detect(now + 3 * hour, failing)).includes('search-failed'));
    assert.equal(opened.alerts().length, 1);
  });
});

describe('the cost of a run of a baseline', () => {
  it('follows the events of its window: of a longer past it reads one document more a day and entity', async () => {
    const found = async (days: number): Promise<readonly number[]> => {
      const opened = await openRule(rule({ history: days * 86_400, value: [{ op: 'gte', value: 5 }] }));
      for (let back = 2; back < days * 24; back += 6) {
        for (const pod of ['a', 'b', 'c', 'd']) happen(opened, 1, now - back * hour, { pod });
      }
      happen(opened, 7, now - 30 * minute, { pod: 'a' });
      await sumUp(opened, days * 24);
      opened.searches.length = 0;
      await opened.detect(now);
      assert.equal(opened.alerts().length, 1);
      const events = opened.searches.filter(({ request }) => request.indices[0]?.startsWith('logs-'));
      const past = opened.searches.filter(({ request }) => request.indices[0]?.startsWith('picket-summary'));
      const total = (all: typeof events): number => all.reduce((sum, { found: hits }) => sum + hits, 0);
      return [total(events), total(past)];
    };
    const [one, seven, month] = [await found(1), await found(7), await found(28)];
    assert.deepEqual([one[0], seven[0], month[0]], [7, 7, 7]);
    // Of the one entity that comes into question: the days of its history, and the words of the roll-up.
    assert.ok((one[1] ?? 0) <= 2 + 4 && (seven[1] ?? 0) <= 8 + 4 && (month[1] ?? 0) <= 29 + 4);
  }).timeout(30_000);
});
