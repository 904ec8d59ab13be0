import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { both, correlate } from '../support.js';

const value: fc.Arbitrary<Json> = fc.oneof(
  { depthSize: 'small', withCrossShrink: true },
  fc.constantFrom<Json>(
    null,
    true,
    '',
    'event_count',
    'value_count',
    'value_sum',
    'dns.question.name',
    'network.bytes',
    'host.name',
    'nowhere',
    'entity',
    'suffix',
    'mean',
    'silent',
    '0s',
    '1m',
    '90m',
    '7d',
    '52w',
    '999999999w',
    'x',
  ),
  fc.integer({ min: -9, max: 99 }),
  fc.array(fc.constantFrom<Json>('dns.question.name', 'host.name', 'nowhere', 3, null, []), { maxLength: 3 }),
  fc.record(
    {
      peers: fc.constantFrom<Json>('host.name', ['host.name'], [], 3),
      absolute: fc.constantFrom<Json>(5, 'x'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<JsonObject>,
);

const keys = [
  'measure',
  'field',
  'history',
  'minimum-history',
  'statistic',
  'min-spread',
  'cold-start',
  'scope',
  'at-most',
  'of-at-least',
  'index',
  'against',
  'match',
  'minimum-confidence',
  'retro',
] as const;

const parameters = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 8 });
const bounds = fc.dictionary(fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq', 'neq', 'x'), value, {
  maxKeys: 3,
});
const condition = fc.oneof(
  value,
  fc.record({ deviation: bounds, value: bounds }, { requiredKeys: [] }) as fc.Arbitrary<JsonObject>,
);
const groupBy = fc.constantFrom<Json>([], ['source.ip'], ['host.name', 'dns.question.name'], ['nowhere']);

describe('analytics of any shape', () => {
  for (const type of ['baseline', 'first_seen', 'rare', 'indicator']) {
    it(`become a stage or an error: ${type}`, () => {
      fc.assert(
        fc.property(parameters, condition, groupBy, (section, bound, group) => {
          const correlation = { type, rules: ['base'], timespan: '1h', 'group-by': group, [type]: section };
          const { rule, diagnostics } = correlate({ ...correlation, condition: bound }, both);
          assert.equal(
            rule === undefined,
            diagnostics.some(({ severity }) => severity === 'error'),
          );
          if (rule === undefined) return;
          assert.equal(rule.stage.kind, type);
          if (
            rule.stage.kind === 'baseline' ||
            rule.stage.kind === 'first_seen' ||
            rule.stage.kind === 'rare'
          ) {
            assert.ok(rule.stage.history >= rule.stage.timespan);
            assert.ok(rule.stage.history >= rule.stage.minimumHistory);
          }
        }),
      );
    });
  }
});
