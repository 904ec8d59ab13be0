import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import type { Branch } from '../../../src/normal/normal-rule.js';
import { profiles } from '../../../src/targets/profile.js';
import { queryDsl } from '../../../src/targets/query-dsl/compile.js';
import { branchOf, equalsOf, keyword, ruleOf } from '../../support/normal.js';

function queryOf(branches: readonly Branch[]): JsonObject {
  const { artefact, diagnostics } = queryDsl.compile(ruleOf({ branches }), profiles['elasticsearch-9']);
  assert.deepEqual(diagnostics, []);
  return artefact?.body.query as JsonObject;
}

const a = equalsOf(keyword('a'), ['1']);
const b = equalsOf(keyword('b'), ['1']);
const not = { kind: 'not', of: a } as const;
const dataset = (...names: readonly string[]): JsonObject =>
  names.length === 1
    ? { term: { 'data_stream.dataset': names[0] ?? '' } }
    : { terms: { 'data_stream.dataset': names } };

describe('a query over several sources', () => {
  it('states once what is the same in all of them', () => {
    const branches = [branchOf(a, { dataset: 'x' }), branchOf(a, { dataset: 'y' })];
    assert.deepEqual(queryOf(branches), {
      bool: { filter: [dataset('x', 'y'), { term: { a: '1' } }] },
    });
  });

  it('keeps apart what differs, each under its own sources', () => {
    const branches = [
      branchOf(a, { dataset: 'x' }),
      branchOf(b, { dataset: 'y' }),
      branchOf(a, { dataset: 'z' }),
    ];
    assert.deepEqual(queryOf(branches), {
      bool: {
        should: [
          { bool: { filter: [dataset('x', 'z'), { term: { a: '1' } }] } },
          { bool: { filter: [dataset('y'), { term: { b: '1' } }] } },
        ],
        minimum_should_match: 1,
      },
    });
  });

  it('puts what must not be under the sources of which it is said', () => {
    const branches = [branchOf(not, { dataset: 'x' }), branchOf(a, { dataset: 'y' })];
    assert.deepEqual(queryOf(branches), {
      bool: {
        should: [
          { bool: { filter: [dataset('x')], must_not: [{ term: { a: '1' } }] } },
          { bool: { filter: [dataset('y'), { term: { a: '1' } }] } },
        ],
        minimum_should_match: 1,
      },
    });
  });
});
