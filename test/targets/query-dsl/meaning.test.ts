import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { isJsonObject } from '../../../src/diagnostics/json.js';
import { createMatcher } from '../../../src/engine/create-matcher.js';
import type { Predicate } from '../../../src/normal/predicate.js';
import type { ProfileName } from '../../../src/targets/profile.js';
import { profiles } from '../../../src/targets/profile.js';
import { queryDsl } from '../../../src/targets/query-dsl/compile.js';
import { branchOf, equalsOf, keyword, patternOf, regexOf, ruleOf } from '../../support/normal.js';
import { patterns, trees, values } from '../../support/pattern-inputs.js';
import { patternMatches, searchFinds } from '../../support/regex-oracle.js';

const field = keyword('value');
const mapping = { properties: { value: { type: 'keyword' } } };

function queryOf(where: Predicate, profile: ProfileName): JsonObject | undefined {
  const rule = ruleOf({ branches: [branchOf(where, { dataset: null })] });
  return queryDsl.compile(rule, profiles[profile]).artefact?.body.query as JsonObject | undefined;
}

/** Whether the embedded engine matches the value, or undefined where the predicate was refused. */
function matches(where: Predicate, profile: ProfileName, value: string): boolean | undefined {
  const query = queryOf(where, profile);
  if (query === undefined) return undefined;
  return createMatcher([{ id: 'q', query }], mapping, profile)({ value }).length === 1;
}

const names = fc.constantFrom<ProfileName[]>('elasticsearch-8.19', 'elasticsearch-9', 'opensearch-2.19');

describe('the meaning of compiled patterns', () => {
  it('is that of the regular expression', () => {
    fc.assert(
      fc.property(trees, fc.boolean(), values, names, (tree, ignoreCase, value, profile) => {
        const found = matches(regexOf(field, tree, ignoreCase), profile, value);
        if (found !== undefined) assert.equal(found, searchFinds(tree, ignoreCase, value));
      }),
      { numRuns: 500 },
    );
  });

  it('is that of the pattern with wildcards', () => {
    fc.assert(
      fc.property(patterns, fc.boolean(), values, names, (parts, cased, value, profile) => {
        assert.equal(
          matches({ kind: 'pattern', field, parts, cased }, profile, value),
          patternMatches(parts, cased, value),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is that of the value', () => {
    fc.assert(
      fc.property(values, fc.boolean(), values, names, (wanted, cased, value, profile) => {
        const expected = cased
          ? wanted === value
          : patternMatches([{ kind: 'literal', text: wanted }], false, value);
        assert.equal(matches(equalsOf(field, [wanted], cased), profile, value), expected);
      }),
      { numRuns: 500 },
    );
  });
});

/** The shape of a query: everything but the values. */
function shapeOf(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(shapeOf);
  if (isJsonObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]));
  return typeof value;
}

describe('a value of a rule', () => {
  it('never changes the structure of a query', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      values.filter((value) => value !== ''),
    );
    fc.assert(
      fc.property(text, (value) => {
        const cased = (each: string): Predicate => ({
          kind: 'all',
          of: [
            equalsOf(field, [each], true),
            {
              ...patternOf(field, '*', true),
              parts: [{ kind: 'any-run' }, { kind: 'literal', text: each }],
            } as Predicate,
          ],
        });
        const query = queryOf(cased(value), 'elasticsearch-8.19');
        assert.deepEqual(shapeOf(query ?? null), shapeOf(queryOf(cased('x'), 'elasticsearch-8.19') ?? null));
        assert.deepEqual(JSON.parse(JSON.stringify(query)), query);
      }),
    );
  });
});
