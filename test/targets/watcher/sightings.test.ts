import { strict as assert } from 'node:assert';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import type { SearchRequest, SearchResponse } from '../../../src/engine/api.js';
import type { FirstSeenStage, NormalRule, RareStage } from '../../../src/normal/normal-rule.js';
import type { FieldRef } from '../../../src/normal/predicate.js';
import { scripts } from '../../../src/scripts/registry.js';
import { profiles } from '../../../src/targets/profile.js';
import { watcher } from '../../../src/targets/watcher/compile.js';
import { branchOf, keyword, ruleOf } from '../../support/normal.js';
import { openRule, type Fault, type RuleEngine } from './support/rule-engine.js';

const minute = 60_000;
const day = 1440 * minute;
const now = Date.parse('2026-01-10T00:10:00Z');
const schedule = { every: 60, delay: 60, late: 900, cover: 'timespan' } as const;

function firstSeen(more: Partial<FirstSeenStage> = {}): FirstSeenStage {
  return {
    kind: 'first_seen',
    scope: 'fleet',
    groupBy: [keyword('pod')],
    field: keyword('name'),
    timespan: 300,
    history: 7 * 86_400,
    minimumHistory: 3600,
    ...more,
  };
}

function rareOf(more: Partial<RareStage> = {}): RareStage {
  const { groupBy, field, timespan, history, minimumHistory } = firstSeen();
  return {
    kind: 'rare',
    groupBy,
    field,
    timespan,
    history,
    minimumHistory,
    atMost: 1,
    ofAtLeast: 2,
    ...more,
  };
}

function ruleFor(stage: FirstSeenStage | RareStage, more: Partial<NormalRule> = {}): NormalRule {
  const branches = [branchOf({ kind: 'constant', value: true })];
  return ruleOf({ stage, schedule, branches, suppress: { by: stage.groupBy, for: 600 }, ...more });
}

/** A rule whose roll-up has summed up two pods that asked for `usual`, two hours and a day before. */
async function opened(
  stage: FirstSeenStage | RareStage,
  more: Partial<NormalRule> = {},
): Promise<RuleEngine> {
  const engine = await openRule(ruleFor(stage, more));
  for (const time of [now - day, now - 120 * minute]) {
    for (const pod of ['a', 'b']) engine.index({ '@timestamp': time, pod, name: 'usual' });
    await engine.sumUp(time + 2 * minute);
  }
  await engine.sumUp(now);
  return engine;
}

function ask(engine: RuleEngine, pod: string, name: string, before = 2): void {
  engine.index({ '@timestamp': now - before * minute, pod, name });
}

const groups = (engine: RuleEngine): unknown => engine.alerts().map(({ group }) => group);

/** Spoils the answer of the searches whose indices begin so and whose aggregations have the name. */
function spoiling(name: string, more: (answer: SearchResponse) => Partial<SearchResponse>): Fault {
  const nothing: SearchResponse = {
    took: 0,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { total: { value: 0, relation: 'eq' }, max_score: null, hits: [] },
    aggregations: {},
  };
  return (request: SearchRequest) =>
    Object.hasOwn((request.body.aggs ?? {}) as JsonObject, name) &&
    request.indices.some((index) => index.startsWith('picket-summary-'))
      ? { ...nothing, ...more(nothing) }
      : undefined;
}

describe('first_seen', () => {
  it('raises a value that nobody had, with who had it, where and when', async () => {
    const engine = await opened(firstSeen());
    ask(engine, 'a', 'new', 3);
    ask(engine, 'a', 'new');
    ask(engine, 'b', 'usual');
    assert.deepEqual(await engine.detect(now), []);
    const [alert, ...rest] = engine.alerts();
    assert.deepEqual(rest, []);
    assert.ok(alert);
    const { key, entity, group, value, threshold, measure, first_event, last_event, window_start } = alert;
    assert.deepEqual(
      { key, entity, group, value, threshold, measure, first_event, last_event, window_start },
      {
        key: '{"name":"new","pod":"a"}',
        entity: '{"pod":"a"}',
        group: { name: 'new', pod: 'a' },
        value: 2,
        threshold: 1,
        measure: 'first_seen',
        first_event: '2026-01-10T00:07:00.000Z',
        last_event: '2026-01-10T00:08:00.000Z',
        window_start: '2026-01-10T00:04:00.000Z',
      },
    );
    assert.equal((alert.events as readonly unknown[]).length, 2);
  });

  it('knows in the fleet what any entity had, and of an entity only what it had itself', async () => {
    const raised = async (scope: FirstSeenStage['scope']): Promise<unknown> => {
      const engine = await opened(firstSeen({ scope }));
      engine.index({ '@timestamp': now - 60 * minute, pod: 'a', name: 'own' });
      await engine.sumUp(now - 50 * minute);
      await engine.sumUp(now);
      ask(engine, 'b', 'own');
      await engine.detect(now);
      return groups(engine);
    };
    assert.deepEqual(await raised('fleet'), []);
    assert.deepEqual(await raised('entity'), [{ name: 'own', pod: 'b' }]);
  });

  it('is silent about an entity that is younger than the minimum history', async () => {
    const engine = await opened(firstSeen({ scope: 'entity' }));
    ask(engine, 'newcomer', 'usual');
    await engine.detect(now);
    assert.deepEqual(groups(engine), []);
  });

  it('knows a value of yesterday just after midnight', async () => {
    const engine = await opened(firstSeen());
    engine.index({ '@timestamp': Date.parse('2026-01-09T23:59:59.999Z'), pod: 'a', name: 'night' });
    await engine.sumUp(now - 5 * minute);
    await engine.sumUp(now);
    ask(engine, 'b', 'night');
    await engine.detect(now);
    assert.deepEqual(groups(engine), []);
  });

  it('takes every value of a field with several for itself', async () => {
    const several: FieldRef = { name: 'name', type: 'keyword' };
    const engine = await opened(firstSeen({ field: several, groupBy: [] }));
    engine.index({ '@timestamp': now - 2 * minute, pod: 'a', name: ['usual', 'new'] });
    await engine.detect(now);
    assert.deepEqual(groups(engine), [{ name: 'new' }]);
  });

  it('looks at values that are numbers and truths', async () => {
    for (const [name, type, old, fresh] of [
      ['bytes', 'long', 53, 5353],
      ['flag', 'boolean', true, false],
    ] as const) {
      const engine = await openRule(ruleFor(firstSeen({ field: { name, type, multi: false }, groupBy: [] })));
      engine.index({ '@timestamp': now - 120 * minute, [name]: old });
      await engine.sumUp(now - 118 * minute);
      await engine.sumUp(now);
      engine.index({ '@timestamp': now - 2 * minute, [name]: old });
      engine.index({ '@timestamp': now - 2 * minute, [name]: fresh });
      assert.deepEqual(await engine.detect(now), []);
      assert.deepEqual(groups(engine), [{ [name]: fresh }]);
    }
  });
});

describe('rare', () => {
  it('raises a value that few have, with how many do and of how many', async () => {
    const engine = await opened(rareOf());
    ask(engine, 'a', 'own');
    ask(engine, 'a', 'usual');
    await engine.detect(now);
    assert.deepEqual(
      engine.alerts().map(({ group, value, threshold, entities, fleet }) => ({
        group,
        value,
        threshold,
        entities,
        fleet,
      })),
      [{ group: { name: 'own', pod: 'a' }, value: 1, threshold: 1, entities: 1, fleet: 2 }],
    );
  });

  it('counts entities of the window and those before it', async () => {
    const engine = await opened(rareOf());
    engine.index({ '@timestamp': now - 2 * day, pod: 'b', name: 'own' });
    for (let time = now - 2 * day + 2 * minute; time < now; time += 1000 * minute) await engine.sumUp(time);
    await engine.sumUp(now);
    ask(engine, 'a', 'own');
    await engine.detect(now);
    assert.deepEqual(groups(engine), []);
  });

  it('raises one alert a value where the key holds no entity', async () => {
    const rule = { suppress: { by: [], for: 600 } };
    const engine = await opened(rareOf({ atMost: 2, ofAtLeast: 3 }), rule);
    ask(engine, 'c', 'usual', 61);
    await engine.sumUp(now - 50 * minute);
    await engine.sumUp(now);
    ask(engine, 'a', 'pair');
    ask(engine, 'b', 'pair');
    ask(engine, 'c', 'single');
    await engine.detect(now);
    assert.deepEqual(groups(engine), [
      { name: 'pair', pod: 'a' },
      { name: 'single', pod: 'c' },
    ]);
  });

  it('refuses moments, since hardly any comes twice', () => {
    const rule = ruleFor(rareOf({ field: { name: '@timestamp', type: 'date', multi: false } }));
    const { artefact, diagnostics } = watcher.compile(rule, profiles['elasticsearch-8.19']);
    assert.equal(artefact, undefined);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['compile/group-by-type'],
    );
  });
});

describe('watches of rules over values', () => {
  const time: FieldRef = { name: 'moment', type: 'date', multi: false };
  const stages: Readonly<Record<string, FirstSeenStage | RareStage>> = {
    'first_seen in the fleet': firstSeen(),
    'first_seen of an entity': firstSeen({ scope: 'entity' }),
    'first_seen of moments': firstSeen({ groupBy: [time], field: time, scope: 'entity' }),
    'first_seen within a day': firstSeen({ history: 86_400, minimumHistory: 0 }),
    rare: rareOf(),
  };

  it('give their scripts the parameters that these take', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    for (const [name, stage] of Object.entries(stages)) {
      const { artefact } = watcher.compile(ruleFor(stage), profiles['elasticsearch-8.19']);
      const { script } = artefact?.body.transform as {
        readonly script: { readonly id: string; readonly params: JsonObject };
      };
      const validate = ajv.compile(scripts.get(script.id)?.params ?? { not: {} });
      assert.ok(validate(script.params), `${name}: ${ajv.errorsText(validate.errors)}`);
    }
  });

  it('share the roll-up of what they remember of the same entities', () => {
    const keyOf = (stage: FirstSeenStage | RareStage): string | undefined =>
      watcher.compile(ruleFor(stage), profiles['elasticsearch-8.19']).rollUps?.[0]?.key;
    assert.equal(keyOf(firstSeen({ scope: 'entity' })), keyOf(rareOf()));
    assert.notEqual(keyOf(firstSeen({ scope: 'entity' })), keyOf(firstSeen()));
    assert.equal(keyOf(firstSeen()), keyOf(firstSeen({ groupBy: [], history: 86_400 })));
  });
});

describe('rules over values whose searches lack something', () => {
  const stages = [
    { name: 'first_seen', stage: firstSeen() },
    { name: 'rare', stage: rareOf() },
  ];
  for (const { name, stage } of stages) {
    const found = name === 'rare' ? 'fleet' : 'known';
    const spoiled: readonly [string, string, (answer: SearchResponse) => Partial<SearchResponse>][] = [
      ['failed shards', 'failed-shards', ({ _shards }) => ({ _shards: { ..._shards, failed: 1 } })],
      ['a time-out', 'timed-out', () => ({ timed_out: true })],
    ];
    for (const [what, kind, more] of spoiled) {
      it(`${name} says that there was ${what}, and takes nothing for new`, async () => {
        const engine = await opened(stage);
        ask(engine, 'a', 'new');
        const kinds = await engine.detect(now, spoiling(found, more));
        assert.ok(kinds.length > 0 && kinds.every((one) => one === kind), kinds.join());
        assert.deepEqual(groups(engine), []);
        await engine.detect(now + minute);
        assert.deepEqual(groups(engine), [{ name: 'new', pod: 'a' }]);
      });
    }

    it(`${name} says that a search for the past failed, and takes nothing for new`, async () => {
      const engine = await opened(stage);
      ask(engine, 'a', 'new');
      const fails: Fault = (request) => {
        if (Object.hasOwn((request.body.aggs ?? {}) as JsonObject, found)) throw new Error('unreachable');
        return undefined;
      };
      assert.ok((await engine.detect(now, fails)).includes('search-failed'));
      assert.deepEqual(groups(engine), []);
    });

    it(`${name} says that its roll-up never ran, and is silent`, async () => {
      const engine = await openRule(ruleFor(stage));
      ask(engine, 'a', 'new');
      assert.deepEqual(await engine.detect(now), ['no-roll-up']);
      assert.deepEqual(groups(engine), []);
    });

    it(`${name} says that its roll-up is behind, and goes on`, async () => {
      const engine = await opened(stage);
      const later = now + 60 * minute;
      engine.index({ '@timestamp': later - 2 * minute, pod: 'a', name: 'new' });
      assert.deepEqual(await engine.detect(later), ['stale-roll-up']);
      assert.deepEqual(groups(engine), [{ name: 'new', pod: 'a' }]);
    });

    it(`${name} takes a roll-up that ran a window ago for up to date`, async () => {
      const engine = await opened(stage);
      assert.deepEqual(await engine.detect(now + 5 * minute), []);
    });

    it(`${name} says that events lack the entity`, async () => {
      const engine = await opened(stage);
      engine.index({ '@timestamp': now - 2 * minute, name: 'new' });
      assert.deepEqual(await engine.detect(now), ['unkeyed']);
    });

    it(`${name} says that no index was searched`, async () => {
      const engine = await opened(stage);
      assert.ok(engine.engine.deleteIndex('logs-coredns.log-default'));
      const kinds = await engine.detect(now);
      assert.ok(kinds.length > 0 && kinds.every((kind) => kind === 'no-shards'), kinds.join());
    });
  }
});
