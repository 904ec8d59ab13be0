import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Catalog } from '../../../src/catalog/catalog.js';
import { loadCatalog } from '../../../src/catalog/load-catalog.js';
import type { Artefact } from '../../../src/compile/artefact.js';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { openSession, type Session } from '../../../src/harness/session.js';
import type { IndicatorStage, NormalRule } from '../../../src/normal/normal-rule.js';
import { profiles } from '../../../src/targets/profile.js';
import { serialise } from '../../../src/targets/serialise.js';
import { watcher } from '../../../src/targets/watcher/compile.js';
import { branchOf, keyword, ruleOf } from '../../support/normal.js';
import {
  plainIndicators,
  type PlainIndicator,
  type PlainMatch,
  type PlainQuery,
} from './support/plain-indicators.js';

const begin = Date.parse('2026-01-01T12:00:00Z');
const minute = 60_000;
const iso = (time: number): string => new Date(time).toISOString();
const client = keyword('picket.client.name');

function stageOf(more: Partial<IndicatorStage> = {}): IndicatorStage {
  return {
    kind: 'indicator',
    fields: [keyword('dns.question.name')],
    groupBy: [client],
    timespan: 300,
    index: 'picket-indicators',
    against: 'threat.indicator.url.domain',
    match: 'exact',
    minimumConfidence: 50,
    retro: 1800,
    ...more,
  };
}

function ruleFor(stage: IndicatorStage, silence = 600): NormalRule {
  return ruleOf({
    stage,
    schedule: { every: 60, delay: 60, late: 600, cover: 'timespan' },
    branches: [branchOf({ kind: 'constant', value: true })],
    suppress: { by: stage.groupBy, for: silence },
  });
}

let catalog: Catalog;

async function open(rule: NormalRule): Promise<Session> {
  const { artefact, diagnostics } = watcher.compile(rule, profiles['elasticsearch-8.19']);
  assert.deepEqual(diagnostics, []);
  assert.ok(artefact);
  const { id, name, version } = rule.rule;
  const text = serialise(artefact.body);
  const watch: Artefact = {
    target: 'watcher',
    rule: name,
    id,
    version,
    path: '',
    text,
    sha256: '',
    ...artefact,
  };
  return openSession({ catalog, profile: 'elasticsearch-8.19', artefacts: [watch] });
}

function put(
  session: Session,
  time: number,
  document: JsonObject,
  where: { dataset: string; index?: string },
): void {
  const outcome = session.deliver({ ...where, time, arrival: time, document });
  assert.equal(outcome.result, 'created', JSON.stringify(outcome));
}

function ask(session: Session, { time, arrives, client: name, name: question }: PlainQuery): void {
  const document = {
    '@timestamp': iso(time),
    dns: { question: { name: question, type: 'A' } },
    picket: { client: { id: name, name, type: 'ip' } },
  };
  const outcome = session.deliver({ dataset: 'coredns.log', time, arrival: arrives, document });
  assert.equal(outcome.result, 'created', JSON.stringify(outcome));
}

function indicatorDocument({ value, confidence, from, until, retroAt }: PlainIndicator): JsonObject {
  return {
    '@timestamp': iso(begin),
    threat: { feed: { name: 'feed' }, indicator: { type: 'domain-name', url: { domain: value } } },
    picket: {
      indicator: {
        kind: 'indicator',
        feed: 'feed',
        value,
        confidence,
        retro_at: iso(retroAt),
        ...(from === undefined ? {} : { valid_from: iso(from) }),
        ...(until === undefined ? {} : { valid_until: iso(until) }),
      },
    },
  };
}

const load = (session: Session, time: number, document: JsonObject): void =>
  put(session, time, document, { dataset: '', index: 'picket-indicators' });

const known = (value: string, more: Partial<PlainIndicator> = {}): PlainIndicator => ({
  value,
  confidence: 80,
  retroAt: begin - 1_000_000,
  ...more,
});

async function runAt(session: Session, time: number): Promise<readonly string[]> {
  const [watch] = session.watches;
  assert.ok(watch);
  const before = session.health.length;
  const run = await session.run(watch, time);
  assert.deepEqual(run.errors, []);
  return session.health.slice(before).map(({ picket }) => {
    const { kind, subject } = (
      picket as { readonly health: { readonly kind: string; readonly subject: string } }
    ).health;
    return `${kind} ${subject}`;
  });
}

function matchOf(alert: JsonObject): PlainMatch {
  const { picket } = alert as { readonly picket: { readonly alert: JsonObject } };
  const { key, window_end: end, value, indicator } = picket.alert;
  const parts = JSON.parse(key as string) as Readonly<Record<string, string>>;
  return {
    client: parts['picket.client.name'] ?? '',
    value: parts['dns.question.name'] ?? parts['picket.dns.suffixes'] ?? '',
    end: Date.parse(end as string),
    count: Number(value),
    retro: (indicator as { readonly retro: boolean }).retro,
  };
}

describe('a watch for indicators', () => {
  before(async () => {
    catalog = (await loadCatalog()).catalog;
  });

  it('says who asked, what the indicator says, and shows the events', async () => {
    const session = await open(ruleFor(stageOf({ match: 'suffix' })));
    load(session, begin, indicatorDocument(known('evil.example')));
    ask(session, { time: begin, arrives: begin, client: 'shop/cart', name: 'c2.evil.example' });
    assert.deepEqual(await runAt(session, begin + 2 * minute), []);
    const [alert] = session.alerts;
    assert.equal(session.alerts.length, 1);
    const { picket } = alert as {
      readonly picket: { readonly alert: JsonObject; readonly client: JsonObject };
    };
    assert.equal(picket.alert.key, '{"picket.client.name":"shop/cart","picket.dns.suffixes":"evil.example"}');
    assert.equal(picket.alert.entity, '{"picket.client.name":"shop/cart"}');
    assert.deepEqual(picket.alert.indicator, {
      field: 'picket.dns.suffixes',
      retro: false,
      feed: 'feed',
      type: 'domain-name',
      confidence: 80,
    });
    assert.equal(picket.client.name, 'shop/cart');
    assert.equal((picket.alert.events as JsonObject[]).length, 1);
  });

  const silent: readonly (readonly [string, Partial<PlainIndicator>])[] = [
    ['expired', { until: begin }],
    ['not valid yet', { from: begin + 10 * minute }],
    ['not confident enough', { confidence: 49 }],
  ];
  for (const [name, more] of silent) {
    it(`is silent about an indicator that is ${name}`, async () => {
      const session = await open(ruleFor(stageOf()));
      load(session, begin, indicatorDocument(known('evil.example', more)));
      ask(session, { time: begin, arrives: begin, client: 'a', name: 'evil.example' });
      await runAt(session, begin + 2 * minute);
      assert.deepEqual(session.alerts, []);
    });
  }

  const worded: readonly (readonly [string, JsonObject, number])[] = [
    ['takes the word of ECS where there is no number', { confidence: 'High' }, 1],
    ['leaves out a word that is too low', { confidence: 'Low' }, 0],
    ['leaves out what says nothing', {}, 0],
  ];
  for (const [name, indicator, alerts] of worded) {
    it(name, async () => {
      const session = await open(ruleFor(stageOf()));
      const document = { threat: { indicator: { ...indicator, url: { domain: 'evil.example' } } } };
      load(session, begin, document);
      ask(session, { time: begin, arrives: begin, client: 'a', name: 'evil.example' });
      await runAt(session, begin + 2 * minute);
      assert.equal(session.alerts.length, alerts);
    });
  }

  it('reports that there are no indicators, and an index that is missing', async () => {
    const empty = await open(ruleFor(stageOf()));
    const feed = {
      picket: { indicator: { kind: 'feed' }, feed: { name: 'f', loaded_at: iso(begin), expect_every: 3600 } },
    };
    load(empty, begin, feed);
    assert.deepEqual(await runAt(empty, begin + minute), ['no-indicators feeds']);
    const missing = await open(ruleFor(stageOf({ index: 'nowhere' })));
    assert.deepEqual(await runAt(missing, begin + minute), ['no-shards feeds']);
  });

  it('reports a feed that is older than it is expected to be', async () => {
    const session = await open(ruleFor(stageOf()));
    load(session, begin, indicatorDocument(known('evil.example')));
    const feed = (name: string, age: number): JsonObject => ({
      picket: {
        indicator: { kind: 'feed' },
        feed: { name, loaded_at: iso(begin - age), expect_every: 3600 },
      },
    });
    load(session, begin, feed('old', 2 * 3_600_000));
    load(session, begin, feed('new', 60_000));
    assert.deepEqual(await runAt(session, begin + minute), ['feed-stale old']);
  });

  it('lets no value of an event or an indicator change a search', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
          fc.constantFrom('{{ctx}}', '"}}', '"],"x":["', '\\', '{{#toJson}}ctx{{/toJson}}', '\u0000'),
        ),
        async (value) => {
          const session = await open(ruleFor(stageOf()));
          load(session, begin, indicatorDocument(known(value)));
          load(session, begin, indicatorDocument(known('other.example')));
          const events = [value, 'harmless.example'];
          for (const name of events) {
            const source = {
              '@timestamp': iso(begin),
              data_stream: { dataset: 'coredns.log' },
              dns: { question: { name } },
              picket: { client: { name: value } },
            };
            session.engine.index({ index: 'logs-coredns.log-default', source, pipeline: '_none' });
          }
          assert.deepEqual(await runAt(session, begin + 2 * minute), []);
          assert.deepEqual(
            session.alerts.map((alert) => matchOf(alert)).map(({ client: who, value: what }) => [who, what]),
            [[value, value]],
          );
        },
      ),
      { numRuns: 40 },
    );
  }).timeout(60_000);

  const hosts = ['evil.example', 'a.evil.example', 'b.a.evil.example', 'good.example', 'notevil.example'];
  const query: fc.Arbitrary<PlainQuery> = fc
    .record({
      at: fc.integer({ min: 0, max: 40 * 60 }),
      lag: fc.constantFrom(0, 1, 90, 400, 900),
      client: fc.constantFrom('a', 'b'),
      name: fc.constantFrom(...hosts),
    })
    .map(({ at, lag, client: who, name }) => {
      const time = begin + at * 1000;
      return { time, arrives: time + lag * 1000, client: who, name };
    });
  const indicator: fc.Arbitrary<PlainIndicator> = fc
    .record({
      value: fc.constantFrom('evil.example', 'a.evil.example', 'good.example'),
      confidence: fc.constantFrom(40, 50, 90, 90),
      retro: fc.integer({ min: -5, max: 45 }),
      from: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined, freq: 1 }),
      until: fc.option(fc.integer({ min: 10, max: 45 }), { nil: undefined, freq: 1 }),
    })
    .map(({ value, confidence, retro, from, until }) => ({
      value,
      confidence,
      retroAt: begin + retro * minute + 17_000,
      ...(from === undefined ? {} : { from: begin + from * minute }),
      ...(until === undefined ? {} : { until: begin + until * minute }),
    }));

  it('raises what a plain computation over the same documents does', async () => {
    let alerts = 0;
    let retro = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(query, { minLength: 30, maxLength: 60 }),
        fc.uniqueArray(indicator, { selector: ({ value }) => value, minLength: 2, maxLength: 3 }),
        fc.constantFrom<IndicatorStage['match'][]>('exact', 'suffix'),
        fc.constantFrom(0, 600, 1200),
        async (queries, indicators, match, silence) => {
          const stage = stageOf({ match });
          const rule = ruleFor(stage, silence);
          const session = await open(rule);
          for (const one of indicators) load(session, begin, indicatorDocument(one));
          const waiting = [...queries].sort((a, b) => a.arrives - b.arrives);
          const runs = Array.from({ length: 50 }, (_, at) => begin + at * minute);
          for (const run of runs) {
            while ((waiting[0]?.arrives ?? Infinity) <= run) {
              const next = waiting.shift();
              if (next !== undefined) ask(session, next);
            }
            await runAt(session, run);
            // A run that is repeated raises nothing twice.
            if (run % (7 * minute) === 0) await runAt(session, run);
          }
          const expected = plainIndicators(rule, stage, queries, indicators, runs);
          alerts += expected.length;
          retro += expected.filter((match_) => match_.retro).length;
          const order = (a: PlainMatch, b: PlainMatch): number =>
            JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
          assert.deepEqual(session.alerts.map(matchOf).sort(order), [...expected].sort(order));
        },
      ),
      { numRuns: 12 },
    );
    assert.ok(alerts > 30 && retro > 1, `too little was compared: ${alerts} alerts, ${retro} of the past`);
  }).timeout(120_000);
});
