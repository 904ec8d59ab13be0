import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import type { Source } from '../../src/catalog/catalog.js';
import { catalogOf, sourceWith } from '../normal/sources.js';
import { oracleMatches } from '../support/oracle/oracle.js';
import { ruleOf } from '../support/rules.js';
import { disagreements, openTrial } from './support/trial.js';

const typed = sourceWith('typed', {
  name: 'keyword',
  address: 'ip',
  port: 'long',
  score: 'double',
  flag: 'boolean',
  moment: 'date',
  note: { type: 'text', exact: 'note.raw' },
  'note.raw': 'keyword',
  message: 'keyword',
});
/** Lacks half of the fields: neither they nor their negation can be asked of it. */
const lacking = sourceWith('lacking', {
  name: 'keyword',
  address: 'ip',
  score: { type: 'double', presence: 'never' },
});
const catalog = catalogOf(typed, lacking);

const texts = ['', 'a', 'AB', 'ab*', 'Straße', 'STRASSE', 'straße', '{{a}}', '"', '443'];
const addresses = ['10.0.0.1', '10.255.255.255', '11.0.0.0', '192.0.2.7', 'fe80::1', '2001:db8::1'];
const moments = [
  '2026-01-01T00:00:00Z',
  '2026-01-01T12:00:00.500Z',
  '2025-12-31T23:59:59.999Z',
  '2026-06-01T00:00:00Z',
];
const numbers = [-1, 0, 7, 8, 443, 65_535];

interface Item {
  readonly key: string;
  readonly value: Json;
}
const items = (key: readonly string[], values: readonly Json[]): fc.Arbitrary<Item> =>
  fc.record({
    key: fc.constantFrom(...key),
    value: fc.oneof(
      fc.constantFrom(...values),
      fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
    ),
  });
const bound = (key: string, values: readonly Json[]): fc.Arbitrary<Item> =>
  fc.record({
    key: fc.constantFrom('gt', 'gte', 'lt', 'lte').map((op) => `${key}|${op}`),
    value: fc.constantFrom(...values),
  });
const names = ['name', 'address', 'port', 'score', 'flag', 'moment', 'note'];
const item = fc.oneof(
  items(
    ['name', 'name|contains', 'name|startswith', 'name|cased', 'name|neq', 'note', 'note|endswith'],
    texts,
  ),
  items(['address', 'address|neq'], addresses),
  items(['address|cidr'], ['10.0.0.0/8', '192.0.2.0/24', 'fe80::/10', '10.0.0.1/32', '2001:db8::/32']),
  items(['port', 'port|neq'], [...numbers, '443', null]),
  items(['score'], [0, 1.5, -0.25, '1.5']),
  items(['flag'], [true, false, 'true']),
  bound('port', numbers),
  bound('score', [0, 1.5, 1]),
  bound('moment', moments),
  fc.record({ key: fc.constantFrom(...names).map((name) => `${name}|exists`), value: fc.boolean() }),
  fc.record({ key: fc.constantFrom(...names), value: fc.constant(null) }),
);
const map = fc
  .array(item, { minLength: 1, maxLength: 3 })
  .map((found): JsonObject => Object.fromEntries(found.map(({ key, value }) => [key, value])));
const detection = fc.record({
  one: fc.oneof(map, fc.array(map, { minLength: 1, maxLength: 2 })),
  two: map,
  three: fc.oneof(map, fc.constant(['a', '443'])),
  condition: fc.constantFrom(
    'one',
    'one and not two',
    'not one',
    '1 of them',
    '2 of them',
    'not (one or two) or three',
    'not 1 of t*',
  ),
});

const several = (values: readonly Json[]): fc.Arbitrary<Json> =>
  fc.oneof(
    fc.constantFrom(...values),
    fc.constant(null),
    fc.array(fc.constantFrom(...values), { maxLength: 3 }),
  );
const contents = {
  name: several(texts),
  address: several(addresses),
  port: several([...numbers, '443']),
  score: several([0, 1.5, 1, -0.25, '1.5']),
  flag: several([true, false, 'true', 'false']),
  moment: several(moments),
  note: several(texts),
  message: several(texts),
};

/** An event of a source, with what the source has. */
function eventOf({ dataset, fields }: Source): fc.Arbitrary<JsonObject> {
  const model = Object.fromEntries(
    Object.entries(contents).filter(([name]) => fields.has(name) && fields.get(name)?.presence !== 'never'),
  );
  return fc
    .record(model, { requiredKeys: [] })
    .map((event): JsonObject => ({ ...event, data_stream: { dataset } }));
}

describe('rules on typed fields of two sources', function () {
  this.timeout(60_000);
  for (const source of [typed, lacking]) {
    it(`mean the same to the oracle, to a search and to match on events of the source "${source.dataset}"`, () => {
      const lacks = (name: string): boolean => (source.fields.get(name)?.presence ?? 'never') === 'never';
      const oracle = { lacks, keywordFields: lacks('message') ? [] : ['message'] };
      let matched = 0;
      fc.assert(
        fc.property(
          detection,
          fc.array(eventOf(source), { maxLength: 10, size: 'max' }),
          (section, events) => {
            const rule = ruleOf(section, { logsource: { category: 'dns' } });
            const trial = openTrial(rule, { catalog, oracle });
            fc.pre(trial !== undefined);
            const [first] = disagreements(trial, events);
            assert.equal(first, undefined, JSON.stringify(first));
            matched += events.filter((event) => oracleMatches(rule, event, oracle)).length;
          },
        ),
        { numRuns: 500 },
      );
      assert.ok(matched > 100, `${matched} matches`);
    });
  }
});
