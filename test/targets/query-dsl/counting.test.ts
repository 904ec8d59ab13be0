import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import type { AggregateStage, Bound } from '../../../src/normal/normal-rule.js';
import { profiles } from '../../../src/targets/profile.js';
import { queryDsl } from '../../../src/targets/query-dsl/compile.js';
import { levelSize, precisionFor } from '../../../src/targets/query-dsl/counting.js';
import { aggregateStage, branchOf, equalsOf, keyword, ruleOf } from '../../support/normal.js';

const one = keyword('dns.question.name');
const many = { ...one, multi: true };
const unknown = { name: one.name, type: one.type };

function termsOf(stage: Partial<AggregateStage>): JsonObject {
  const body = queryDsl.compile(ruleOf({ stage: aggregateStage(stage) }), profiles['elasticsearch-8.19'])
    .artefact?.body;
  const { groups } = body?.aggs as { readonly groups: { readonly terms: JsonObject } };
  return groups.terms;
}

describe('counting', () => {
  const least: readonly [string, AggregateStage['measure'], Bound[], number][] = [
    ['events, gte', { kind: 'event_count' }, [{ op: 'gte', value: 10 }], 10],
    ['events, gt', { kind: 'event_count' }, [{ op: 'gt', value: 10 }], 11],
    ['events, eq', { kind: 'event_count' }, [{ op: 'eq', value: 10 }], 10],
    ['events, a fraction', { kind: 'event_count' }, [{ op: 'gte', value: 9.5 }], 10],
    ['events, an upper bound alone', { kind: 'event_count' }, [{ op: 'lt', value: 10 }], 1],
    [
      'events, both bounds',
      { kind: 'event_count' },
      [
        { op: 'lt', value: 99 },
        { op: 'gte', value: 10 },
      ],
      10,
    ],
    ['values of a field with one', { kind: 'value_count', fields: [one] }, [{ op: 'gte', value: 10 }], 10],
    [
      'values of a field with several',
      { kind: 'value_count', fields: [many] },
      [{ op: 'gte', value: 10 }],
      1,
    ],
    ['values of an unknown field', { kind: 'value_count', fields: [unknown] }, [{ op: 'gte', value: 10 }], 1],
  ];
  for (const [what, measure, bounds, expected] of least) {
    it(`asks for groups of at least ${expected}: ${what}`, () => {
      const accepted = {
        ...ruleOf({ stage: aggregateStage({ measure, bounds }) }),
        acceptLoss: ['correlation/absence'],
      };
      const body = queryDsl.compile(accepted, profiles['elasticsearch-8.19']).artefact?.body;
      const { groups } = body?.aggs as { readonly groups: { readonly terms: JsonObject } };
      assert.equal(groups.terms.min_doc_count, expected);
    });
  }

  it('orders by count and asks each shard for ten times the groups', () => {
    assert.deepEqual(termsOf({}), {
      field: 'picket.client.name',
      size: 10_000,
      shard_size: 100_000,
      min_doc_count: 100,
      order: [{ _count: 'desc' }, { _key: 'asc' }],
    });
  });

  it('groups by dataset outermost where there are several sources', () => {
    const branches = ['a', 'b', 'c'].map((dataset) => branchOf(equalsOf(one, ['x']), { dataset }));
    const rule = ruleOf({ branches, stage: aggregateStage() });
    const { aggs } = queryDsl.compile(rule, profiles['elasticsearch-8.19']).artefact?.body ?? {};
    const { groups } = aggs as { readonly groups: { readonly terms: JsonObject } };
    assert.deepEqual([groups.terms.field, groups.terms.size], ['data_stream.dataset', 3]);
  });

  const precisions: readonly [number, number][] = [
    [1, 100],
    [25, 100],
    [26, 104],
    [10_000, 40_000],
    [20_000, 40_000],
  ];
  for (const [threshold, expected] of precisions) {
    it(`counts distinct values at ${expected} for a threshold of ${threshold}`, () => {
      assert.equal(precisionFor(threshold), expected);
    });
  }

  for (const sources of [1, 2, 3, 7]) {
    for (const depth of [1, 2, 3, 4]) {
      it(`uses the buckets of a search and no more: ${sources} sources, ${depth} levels`, () => {
        const total = (size: number): number => {
          let sum = sources > 1 ? sources : 0;
          for (let level = 1; level <= depth; level += 1) sum += sources * size ** level;
          return sum;
        };
        const size = levelSize(sources, depth, 65_536);
        assert.ok(total(size) <= 65_536);
        assert.ok(size === 10_000 || total(size + 1) > 65_000);
      });
    }
  }
});
