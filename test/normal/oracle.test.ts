import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { normalise } from '../../src/normal/normalise.js';
import { oracleMatches } from '../support/oracle/oracle.js';
import { ruleOf } from '../support/rules.js';
import { evaluate } from './evaluate.js';
import { catalogOf, sourceWith } from './sources.js';

const fields = ['f', 'g', 'missing.here', 'nowhere'];
const words = ['a', 'ab', 'ABC', 'b', '', 'ä', 'Ä', 'K', '\u212a', 'a*b', 'a?', '7', 'x.y'];

const item = fc.oneof(
  fc.tuple(
    fc.constantFrom('', '|contains', '|startswith', '|endswith', '|cased', '|contains|cased'),
    fc.constantFrom(...words),
  ),
  fc.tuple(fc.constant('|re'), fc.constantFrom('^a', 'b$', 'a.', '[^a]', '(?i)B', 'a|7', '')),
  fc.tuple(fc.constant('|exists'), fc.boolean()),
  fc.tuple(fc.constantFrom('', '|neq'), fc.constantFrom<Json>(7, null, 'a')),
  fc.tuple(
    fc.constantFrom('|contains|all', '|all', ''),
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
  ),
);
const map = fc
  .array(fc.tuple(fc.constantFrom(...fields), item), { minLength: 1, maxLength: 3 })
  .map((items): JsonObject =>
    Object.fromEntries(items.map(([name, [modifiers, value]]) => [name + modifiers, value])),
  );
const keywords = fc.array(fc.constantFrom('a', 'b*c', 'K', '7'), { minLength: 1, maxLength: 2 });
const selection: fc.Arbitrary<Json> = fc.oneof(map, fc.array(map, { minLength: 1, maxLength: 2 }), keywords);

const names = ['one', 'two', 'three'];
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...names, '1 of t*', 'all of t*', '2 of them', '1 of them'),
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('condition').map((inner) => `not ${inner}`),
  ),
}));
const detection = fc.record({ one: selection, two: selection, three: selection, condition });

const value = fc.oneof(
  fc.constantFrom<Json>(...words, 7, null),
  fc.array(fc.constantFrom<Json>(...words), { maxLength: 3 }),
);
const event: fc.Arbitrary<JsonObject> = fc.record(
  { f: value, g: value, message: fc.constantFrom('xx a', 'k7', '') },
  { requiredKeys: [] },
);

describe('the normal form', () => {
  it('means what the rule means, in a rule without source', () => {
    fc.assert(
      fc.property(detection, event, (section, document) => {
        const rule = ruleOf(section);
        const { rule: normal } = normalise({ kind: 'rule', rule, filters: [] }, catalogOf());
        const where = normal?.branches[0]?.where;
        assert.ok(where !== undefined);
        assert.equal(evaluate(where, document), oracleMatches(rule, document));
      }),
      { numRuns: 500 },
    );
  });

  it('means what the rule means in a source that lacks fields', () => {
    const lacking = sourceWith('lacking', {
      f: 'keyword',
      message: 'keyword',
      nowhere: { type: 'keyword', presence: 'never' },
    });
    const full = sourceWith(
      'full',
      Object.fromEntries(['message', ...fields].map((name) => [name, 'keyword' as const])),
    );
    const lacks = (name: string): boolean => name !== 'f';
    fc.assert(
      fc.property(detection, event, (section, document) => {
        const rule = ruleOf(section, { logsource: { category: 'dns' } });
        const { rule: normal } = normalise({ kind: 'rule', rule, filters: [] }, catalogOf(full, lacking));
        const branch = normal?.branches.find(({ dataset }) => dataset === 'lacking');
        const rest = Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'g'));
        // A branch that never matches is left out.
        const matches = branch !== undefined && evaluate(branch.where, rest);
        assert.equal(matches, oracleMatches(rule, rest, { lacks, keywordFields: ['message'] }));
      }),
      { numRuns: 500 },
    );
  });
});
