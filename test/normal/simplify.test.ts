import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../src/diagnostics/json.js';
import type { Predicate } from '../../src/normal/predicate.js';
import { keyOf } from '../../src/normal/predicate-key.js';
import { simplify } from '../../src/normal/simplify.js';
import { evaluate } from './evaluate.js';

const field = (name: string) => ({ name, type: 'keyword' as const });
const equals = (name: string, ...values: readonly string[]): Predicate => ({
  kind: 'equals',
  field: field(name),
  values,
  cased: false,
});
const all = (...of: readonly Predicate[]): Predicate => ({ kind: 'all', of });
const any = (...of: readonly Predicate[]): Predicate => ({ kind: 'any', of });
const not = (of: Predicate): Predicate => ({ kind: 'not', of });
const constant = (value: boolean): Predicate => ({ kind: 'constant', value });

const leaf = fc.oneof(
  fc
    .tuple(fc.constantFrom('f', 'g'), fc.array(fc.constantFrom('a', 'b', 'A'), { minLength: 1 }))
    .map(([name, values]) => equals(name, ...values)),
  fc.constantFrom('f', 'g').map((name): Predicate => ({ kind: 'exists', field: field(name) })),
  fc.boolean().map(constant),
);

const { tree } = fc.letrec<{ tree: Predicate }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }).map((of) => all(...of)),
    fc.array(tie('tree'), { maxLength: 4 }).map((of) => any(...of)),
    tie('tree').map(not),
  ),
}));

const values = fc.oneof(
  fc.constantFrom('a', 'b', 'A', 'c', null),
  fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
);
const event: fc.Arbitrary<JsonObject> = fc.record({ f: values, g: values }, { requiredKeys: [] });

/** Every predicate in a tree with the kind of the one around it. */
function* nodesOf(
  predicate: Predicate,
  parent?: Predicate,
): Generator<readonly [Predicate, Predicate | undefined]> {
  yield [predicate, parent];
  if (predicate.kind === 'all' || predicate.kind === 'any') {
    for (const part of predicate.of) {
      yield* nodesOf(part, predicate);
    }
  } else if (predicate.kind === 'not') {
    yield* nodesOf(predicate.of, predicate);
  }
}

describe('simplify', () => {
  const table: readonly (readonly [string, Predicate, Predicate])[] = [
    ['a group of one', all(equals('f', 'a')), equals('f', 'a')],
    [
      'a nested group',
      all(all(equals('f', 'a'), equals('g', 'b')), equals('f', 'c')),
      all(equals('f', 'a'), equals('g', 'b'), equals('f', 'c')),
    ],
    ['a double negation', not(not(equals('f', 'a'))), equals('f', 'a')],
    ['a duplicate', all(equals('f', 'a'), equals('f', 'a')), equals('f', 'a')],
    [
      'values of one field under any',
      any(equals('f', 'a'), equals('g', 'x'), equals('f', 'b')),
      any(equals('f', 'a', 'b'), equals('g', 'x')),
    ],
    [
      'values of one field under all, which stay apart',
      all(equals('f', 'a'), equals('f', 'b')),
      all(equals('f', 'a'), equals('f', 'b')),
    ],
    ['a constant that decides', all(equals('f', 'a'), constant(false)), constant(false)],
    ['a constant that adds nothing', any(equals('f', 'a'), constant(false)), equals('f', 'a')],
    ['the empty groups', any(all(), constant(false)), constant(true)],
    ['a contradiction', all(equals('f', 'a'), equals('g', 'b'), not(equals('f', 'a'))), constant(false)],
    ['a tautology', any(equals('f', 'a'), not(equals('f', 'a'))), constant(true)],
  ];
  for (const [name, predicate, expected] of table) {
    it(`folds ${name}`, () => {
      assert.deepEqual(simplify(predicate), expected);
    });
  }

  it('keeps the meaning', () => {
    fc.assert(
      fc.property(tree, event, (predicate, document) => {
        assert.equal(evaluate(simplify(predicate), document), evaluate(predicate, document));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(tree, (predicate) => {
        const once = simplify(predicate);
        assert.deepEqual(simplify(once), once);
      }),
    );
  });

  it('leaves no constant inside, no double negation, no group in its like and no duplicate', () => {
    fc.assert(
      fc.property(tree, (predicate) => {
        for (const [node, parent] of nodesOf(simplify(predicate))) {
          assert.ok(node.kind !== 'constant' || parent === undefined);
          assert.ok(node.kind !== 'not' || parent?.kind !== 'not');
          if (node.kind === 'all' || node.kind === 'any') {
            assert.notEqual(node.kind, parent?.kind);
            assert.ok(node.of.length > 1);
            assert.equal(new Set(node.of.map(keyOf)).size, node.of.length);
          }
        }
      }),
    );
  });

  it('gives the same for predicates that differ in their origins alone', () => {
    const range = { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 2 };
    const predicate = any(equals('f', 'a'), { ...equals('f', 'a'), origin: range });
    assert.deepEqual(simplify(predicate), equals('f', 'a'));
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(tree, (predicate) => {
        const simple = simplify(predicate);
        assert.deepEqual(JSON.parse(JSON.stringify(simple)), simple);
      }),
    );
  });
});
