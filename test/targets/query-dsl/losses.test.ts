import { strict as assert } from 'node:assert';
import type { NormalRule } from '../../../src/normal/normal-rule.js';
import type { FieldRef, Predicate } from '../../../src/normal/predicate.js';
import type { Profile } from '../../../src/targets/profile.js';
import { profiles } from '../../../src/targets/profile.js';
import { queryDsl } from '../../../src/targets/query-dsl/compile.js';
import {
  aggregateStage,
  anyOne,
  at,
  branchOf,
  classOf,
  equalsOf,
  keyword,
  literal,
  patternOf,
  regexOf,
  repeat,
  ruleOf,
  sequence,
  start,
} from '../../support/normal.js';

const name = keyword('name');
const of = (type: FieldRef['type']): FieldRef => ({ name: 'f', type });
const profile = profiles['elasticsearch-8.19'];

function compile(
  more: Partial<NormalRule>,
  limits: Partial<Profile> = {},
): ReturnType<typeof queryDsl.compile> {
  return queryDsl.compile(ruleOf(more), { ...profile, ...limits });
}

describe('losses of query-dsl', () => {
  const cyrillic = 'абвгдежзик'.repeat(30);
  const predicates: readonly [string, Predicate][] = [
    ['case/non-ascii', equalsOf(name, [cyrillic])],
    ['limit/automaton', regexOf(name, sequence(literal('a'), repeat(anyOne, 40, 40), literal('b')))],
    ['limit/automaton', patternOf(name, `*${'ab?'.repeat(60)}*${'a?'.repeat(60)}*`)],
    ['limit/regex-length', regexOf(name, literal('x'.repeat(1001)))],
    ['limit/term-bytes', equalsOf(name, ['1'.repeat(32_767)])],
    ['limit/term-length', equalsOf(name, ['x'.repeat(1001)])],
    ['limit/term-length', patternOf(name, `*${'x'.repeat(1001)}`)],
    ['query-dsl/date-part', { kind: 'date-part', field: of('date'), unit: 'hour', value: 3 }],
    [
      'query-dsl/field-compare',
      { kind: 'compare', field: name, other: keyword('o'), relation: 'equals', cased: true },
    ],
    ['query-dsl/flattened', patternOf(of('flattened'), '*a')],
    ['query-dsl/flattened', regexOf(of('flattened'), literal('a'))],
    ['regex/anchor', regexOf(name, repeat(sequence(start, literal('a')), 2, 3))],
    ['text/analysed', equalsOf(of('text'), ['a b'])],
    ['text/analysed', patternOf(of('text'), '*a b*')],
  ];
  for (const [code, predicate] of predicates) {
    it(`${code} is an error at the predicate, ${predicate.kind}`, () => {
      const outcome = compile({ branches: [branchOf({ ...predicate, origin: at(12, 7) })] });
      assert.equal(outcome.artefact, undefined);
      assert.deepEqual(
        outcome.diagnostics.map((each) => [each.code, each.severity, each.range]),
        [[code, 'error', at(12, 7)]],
      );
    });

    it(`${code} is no error where the rule accepts it, ${predicate.kind}`, () => {
      const outcome = compile({ branches: [branchOf(predicate)], acceptLoss: [code] });
      assert.deepEqual(outcome.diagnostics, []);
      assert.deepEqual(
        outcome.artefact?.losses.map((loss) => [loss.code, loss.accepted]),
        [[code, true]],
      );
    });
  }

  it('counts clauses against the limit of the profile', () => {
    const where: Predicate = { kind: 'any', of: ['a', 'b', 'c'].map((value) => equalsOf(name, [value])) };
    const codes = (maxClauses: number): string[] =>
      compile({ branches: [branchOf(where)] }, { maxClauses }).diagnostics.map(({ code }) => code);
    assert.deepEqual(codes(4), []);
    assert.deepEqual(codes(3), ['limit/clauses']);
  });

  const zero: readonly [string, Partial<NormalRule>, string[]][] = [
    [
      'groups with an upper bound',
      { stage: aggregateStage({ bounds: [{ op: 'lt', value: 5 }] }) },
      ['correlation/absence'],
    ],
    [
      'groups with both bounds',
      {
        stage: aggregateStage({
          bounds: [
            { op: 'lt', value: 5 },
            { op: 'gt', value: 0 },
          ],
        }),
      },
      [],
    ],
    [
      'one total with an upper bound',
      { stage: aggregateStage({ groupBy: [], bounds: [{ op: 'lt', value: 5 }] }) },
      [],
    ],
    [
      'tuples of values',
      { stage: aggregateStage({ measure: { kind: 'value_count', fields: [name, keyword('o')] } }) },
      ['compile/value-count-tuples'],
    ],
    ['groups of text', { stage: aggregateStage({ groupBy: [of('text')] }) }, ['compile/group-by-type']],
    ['no bound', { stage: aggregateStage({ bounds: [] }) }, ['compile/no-bound']],
  ];
  for (const [what, rule, codes] of zero) {
    it(`says of ${what}: ${codes.join() || 'nothing'}`, () => {
      assert.deepEqual(
        compile(rule).diagnostics.map(({ code }) => code),
        codes,
      );
    });
  }

  const wrong: readonly Predicate[] = [
    patternOf(of('ip'), '10.*'),
    regexOf(of('long'), literal('1')),
    { kind: 'cidr', field: name, network: '10.0.0.0/8' },
    equalsOf(of('long'), ['many']),
    equalsOf(of('geo_point'), ['here']),
    regexOf(of('text'), classOf(['az'])),
  ];
  for (const predicate of wrong) {
    const field = 'field' in predicate ? predicate.field.type : '';
    it(`refuses ${predicate.kind} on ${field}, whatever the rule accepts`, () => {
      const { artefact, diagnostics } = compile({
        branches: [branchOf(predicate)],
        acceptLoss: ['compile/field-type'],
      });
      assert.equal(artefact, undefined);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['compile/field-type'],
      );
    });
  }
});
