import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Catalog } from '../../src/catalog/catalog.js';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { createEngine } from '../../src/engine/create-engine.js';
import { normalise } from '../../src/normal/normalise.js';
import { profiles } from '../../src/targets/profile.js';
import { queryDsl } from '../../src/targets/query-dsl/compile.js';
import { valuesOf } from '../support/oracle/event-values.js';
import { detectionsOf } from '../support/rules.js';
import {
  bounds,
  child,
  contents,
  countGroups,
  countingRule,
  meets,
  oneSource,
  twoSources,
  type Counting,
  type Happening,
} from './support/counting.js';

const now = Date.parse('2026-01-01T12:00:00Z');
const counting: fc.Arbitrary<Counting> = fc.record({
  type: fc.constantFrom('event_count', 'value_count'),
  groupBy: fc.constantFrom(
    [],
    ['user.name'],
    ['host.name', 'user.name'],
    ['destination.port'],
    ['user.name', 'destination.port', 'host.name'],
  ),
  timespan: fc.constantFrom(60, 300),
  bounds,
});

/** Around both ends of the window, and exactly on them. */
const happening = (timespan: number): fc.Arbitrary<Happening> =>
  fc.record({
    time: fc
      .oneof(
        { weight: 5, arbitrary: fc.integer({ min: -timespan * 1000, max: -1 }) },
        { weight: 1, arbitrary: fc.integer({ min: -timespan * 1200, max: 5000 }) },
        { weight: 1, arbitrary: fc.constantFrom(0, -1, -timespan * 1000, -timespan * 1000 - 1) },
      )
      .map((offset) => now + offset),
    dataset: fc.constantFrom('test.one', 'test.two'),
    document: contents,
  });

function compileBody(rule: Counting, catalog: Catalog): JsonObject {
  const detection = detectionsOf(countingRule(rule)).find(({ kind }) => kind === 'correlation');
  assert.ok(detection !== undefined);
  const { rule: normal, diagnostics } = normalise(detection, catalog);
  assert.ok(normal !== undefined, JSON.stringify(diagnostics));
  const { artefact, diagnostics: refusals } = queryDsl.compile(normal, profiles['elasticsearch-8.19']);
  assert.ok(artefact !== undefined, JSON.stringify(refusals));
  return JSON.parse(JSON.stringify(artefact.body)) as JsonObject;
}

function search(body: JsonObject, catalog: Catalog, happenings: readonly Happening[]): JsonObject {
  const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => now });
  for (const { dataset, indices, mapping } of catalog.sources.values()) {
    engine.putIndexTemplate(dataset, { patterns: indices, mappings: mapping });
    engine.createIndex(`logs-${dataset}-default`);
  }
  for (const { dataset, time, document } of happenings) {
    const stream = { data_stream: { type: 'logs', dataset, namespace: 'default' } };
    const source = { '@timestamp': new Date(time).toISOString(), ...document, ...stream };
    assert.equal(engine.index({ index: `logs-${dataset}-default`, source }).result, 'created');
  }
  const { aggregations = {}, hits } = engine.search({ indices: ['logs-*'], body });
  return { ...aggregations, doc_count: hits.total.value };
}

/** The innermost buckets as groups and counts. */
function readBuckets(
  node: JsonObject,
  { groupBy, type }: Counting,
  sources: number,
): ReadonlyMap<string, number> {
  const levels = [...(sources > 1 ? [''] : []), ...groupBy];
  const found = new Map<string, number>();
  const visit = (at: JsonObject, depth: number, dataset: string, key: JsonObject): void => {
    const level = levels[depth];
    if (level === undefined) {
      const count = type === 'value_count' ? child(at, 'distinct')['value'] : at['doc_count'];
      found.set(JSON.stringify([dataset, key]), count as number);
      return;
    }
    for (const bucket of (child(at, 'groups')['buckets'] ?? []) as readonly JsonObject[]) {
      const value = bucket['key'] as Json;
      if (level === '') visit(bucket, depth + 1, value as string, key);
      else visit(bucket, depth + 1, dataset, { ...key, [level]: value });
    }
  };
  visit(node, 0, 'test.one', {});
  return found;
}

function requireSameCounts(rule: Counting, catalog: Catalog, happenings: readonly Happening[]): void {
  const own = happenings.filter(({ dataset }) => catalog.sources.has(dataset));
  const window = [now - rule.timespan * 1000, now] as const;
  const answer = search(compileBody(rule, catalog), catalog, own);
  const buckets = readBuckets(answer, rule, catalog.sources.size);
  const plain = countGroups(own, rule, window);
  for (const [group, count] of buckets) assert.equal(count, plain.get(group)?.count ?? 0, group);
  for (const [group, { count }] of plain) {
    if (meets(rule.bounds, count)) assert.ok(buckets.has(group), `${group} is missing, with ${count}`);
  }
  const counted = own.filter(
    ({ time, document }) => window[0] <= time && time < window[1] && document['kind'] !== 'r',
  );
  rule.groupBy.forEach((field, at) => {
    const without = counted.filter(({ document }) => valuesOf(document, field).length === 0);
    assert.equal(child(answer, `missing_${at}`)['doc_count'], without.length, `events without ${field}`);
  });
}

describe('the groups that a compiled correlation counts', function () {
  this.timeout(60_000);
  for (const catalog of [oneSource, twoSources]) {
    it(`are those of plain counting, over ${catalog.sources.size} sources`, () => {
      const example = counting.chain((rule) =>
        fc.tuple(
          fc.constant(rule),
          fc.array(happening(rule.timespan), { minLength: 5, maxLength: 40, size: 'max' }),
        ),
      );
      fc.assert(
        fc.property(example, ([rule, happenings]) => requireSameCounts(rule, catalog, happenings)),
        { numRuns: 300 },
      );
    });
  }
});
