import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import type { FieldRef, Predicate } from '../../../src/normal/predicate.js';
import { profiles } from '../../../src/targets/profile.js';
import type { ProfileName } from '../../../src/targets/profile.js';
import { queryDsl } from '../../../src/targets/query-dsl/compile.js';
import { branchOf, equalsOf, keyword, literal, patternOf, regexOf, ruleOf } from '../../support/normal.js';

const name = keyword('name');
const of = (type: FieldRef['type']): FieldRef => ({ name: 'f', type });

/** The one filter that a predicate becomes beside no dataset. */
function filterOf(where: Predicate, profile: ProfileName = 'elasticsearch-8.19'): unknown {
  const outcome = queryDsl.compile(
    ruleOf({ branches: [branchOf(where, { dataset: null })] }),
    profiles[profile],
  );
  assert.deepEqual(outcome.diagnostics, []);
  const { bool } = outcome.artefact?.body.query as { readonly bool: JsonObject };
  const filter = bool.filter as readonly JsonObject[] | undefined;
  return filter?.length === 1 && bool.must_not === undefined ? filter[0] : bool;
}

describe('queries of predicates', () => {
  const cases: readonly [string, Predicate, JsonObject][] = [
    [
      'one value in any case',
      equalsOf(name, ['Ab']),
      { term: { name: { value: 'Ab', case_insensitive: true } } },
    ],
    ['one value with its case', equalsOf(name, ['Ab'], true), { term: { name: 'Ab' } }],
    ['values without letters', equalsOf(name, ['1', '2']), { terms: { name: ['1', '2'] } }],
    ['the empty value', equalsOf(name, ['']), { term: { name: '' } }],
    ['a number on a keyword', equalsOf(name, [8080]), { term: { name: '8080' } }],
    ['a beginning', patternOf(name, 'a.b*'), { prefix: { name: { value: 'a.b', case_insensitive: true } } }],
    ['an end', patternOf(name, '*.b'), { wildcard: { name: { value: '*.b', case_insensitive: true } } }],
    ['a middle without letters', patternOf(name, '*1-2*'), { wildcard: { name: { value: '*1-2*' } } }],
    [
      'wildcards that are meant literally',
      {
        kind: 'pattern',
        field: name,
        cased: true,
        parts: [{ kind: 'any-run' }, { kind: 'literal', text: 'a*?\\' }],
      },
      { wildcard: { name: { value: '*a\\*\\?\\\\' } } },
    ],
    ['any run alone', patternOf(name, '*'), { exists: { field: 'name' } }],
    ['any one character', patternOf(name, '?'), { wildcard: { name: { value: '?' } } }],
    ['existence', { kind: 'exists', field: name }, { exists: { field: 'name' } }],
    [
      'absence',
      { kind: 'not', of: { kind: 'exists', field: name } },
      { must_not: [{ exists: { field: 'name' } }] },
    ],
    ['truth', { kind: 'constant', value: true }, { match_all: {} }],
    ['falsehood', { kind: 'constant', value: false }, { match_none: {} }],
    ['a long', equalsOf(of('long'), [1, '2']), { terms: { f: [1, 2] } }],
    ['a fraction on a long, which none has', equalsOf(of('long'), [1.5]), { match_none: {} }],
    ['a number no long can hold', equalsOf(of('long'), [2 ** 63]), { match_none: {} }],
    ['a double', equalsOf(of('double'), [1.5]), { term: { f: 1.5 } }],
    ['a boolean as text', equalsOf(of('boolean'), ['true']), { term: { f: true } }],
    ['an address', equalsOf(of('ip'), ['::1']), { term: { f: '::1' } }],
    ['a network', { kind: 'cidr', field: of('ip'), network: '10.0.0.0/8' }, { term: { f: '10.0.0.0/8' } }],
    [
      'a range',
      { kind: 'range', field: of('date'), op: 'lt', value: '2026-01-01' },
      { range: { f: { lt: '2026-01-01' } } },
    ],
    ['a key of a flattened field', patternOf(of('flattened'), '1*'), { prefix: { f: { value: '1' } } }],
    ['an expression', regexOf(name, literal('a')), { regexp: { name: { value: '.*a.*' } } }],
    ['an expression that is always found', regexOf(name, { kind: 'empty' }), { exists: { field: 'name' } }],
  ];
  for (const [what, predicate, expected] of cases) {
    it(`compiles ${what}`, () => {
      assert.deepEqual(filterOf(predicate), expected);
    });
  }

  it('puts alternatives and exclusions side by side', () => {
    const where: Predicate = {
      kind: 'all',
      of: [
        { kind: 'any', of: [equalsOf(name, ['1']), equalsOf(name, ['2'])] },
        { kind: 'not', of: equalsOf(name, ['3']) },
      ],
    };
    assert.deepEqual(filterOf(where), {
      filter: [
        { bool: { should: [{ term: { name: '1' } }, { term: { name: '2' } }], minimum_should_match: 1 } },
      ],
      must_not: [{ term: { name: '3' } }],
    });
  });

  const spelled: readonly [ProfileName, unknown][] = [
    ['elasticsearch-9', { term: { name: { value: 'é', case_insensitive: true } } }],
    [
      'elasticsearch-8.19',
      {
        bool: {
          should: ['É', 'é'].map((value) => ({ term: { name: { value, case_insensitive: true } } })),
          minimum_should_match: 1,
        },
      },
    ],
  ];
  for (const [profile, expected] of spelled) {
    it(`spells letters outside ASCII as ${profile} needs them`, () => {
      assert.deepEqual(filterOf(equalsOf(name, ['é']), profile), expected);
    });
  }
});

describe('sources of a query', () => {
  const query = (rule: Parameters<typeof ruleOf>[0]): unknown =>
    queryDsl.compile(ruleOf(rule), profiles['elasticsearch-8.19']).artefact?.body.query;

  it('puts the dataset beside the filters of a single source', () => {
    const branches = [branchOf({ kind: 'not', of: equalsOf(name, ['1']) })];
    assert.deepEqual(query({ branches }), {
      bool: {
        filter: [{ term: { 'data_stream.dataset': 'coredns.log' } }],
        must_not: [{ term: { name: '1' } }],
      },
    });
  });

  it('keeps several sources apart, each under its own dataset', () => {
    const branches = [
      branchOf({ kind: 'not', of: equalsOf(name, ['1']) }),
      branchOf(equalsOf(name, ['2']), { dataset: 'zeek.dns' }),
    ];
    assert.deepEqual(query({ branches }), {
      bool: {
        should: [
          {
            bool: {
              filter: [{ term: { 'data_stream.dataset': 'coredns.log' } }],
              must_not: [{ term: { name: '1' } }],
            },
          },
          { bool: { filter: [{ term: { 'data_stream.dataset': 'zeek.dns' } }, { term: { name: '2' } }] } },
        ],
        minimum_should_match: 1,
      },
    });
  });
});
