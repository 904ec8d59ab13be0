import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json } from '../../../src/diagnostics/json.js';
import { canonicalJson, putAt } from '../../../src/scripts/shared/write.js';
import type { Draft } from '../../../src/scripts/shared/write.js';
import { valuesAt } from '../../../src/scripts/shared/read.js';

describe('canonicalJson', () => {
  it('reads back as the value, for every string, list and map', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.constant(null),
      fc.maxSafeInteger(),
    );
    const bounded = leaf.filter((value) => typeof value !== 'number' || Math.abs(value) < 9e15);
    const tree = fc.letrec<{ tree: Json }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        bounded,
        fc.array(tie('tree')),
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          tie('tree'),
          { noNullPrototype: true },
        ),
      ),
    })).tree;
    fc.assert(
      fc.property(tree, (value) => {
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  const cases: readonly [Json, string][] = [
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [0.5, '0.5'],
    [-1.25, '-1.25'],
    [0.1 + 0.2, '0.3'],
    [1e-9, '0'],
    [-0, '0'],
    [1e300, '9000000000000000'],
    [12345678901.75, '12345678901'],
    ['\u001f"\\\n', '"\\u001f\\"\\\\\\n"'],
  ];
  for (const [value, text] of cases) {
    it(`writes ${JSON.stringify(value)} as ${text}`, () => {
      assert.equal(canonicalJson(value), text);
    });
  }
});

describe('valuesAt', () => {
  const cases: readonly [string, Json, Json[]][] = [
    ['nested objects', { a: { b: { c: 1 } } }, [1]],
    ['dots in keys', { 'a.b.c': 1 }, [1]],
    ['both at once', { 'a.b': { c: 1 }, a: { 'b.c': 2 } }, [2, 1]],
    ['lists', { a: [{ b: { c: [1, null, 2] } }, { b: { c: 3 } }] }, [1, 2, 3]],
    ['an object at the end', { a: { b: { c: { d: 1 } } } }, []],
    ['nothing', {}, []],
  ];
  for (const [what, document, expected] of cases) {
    it(`reads ${what}`, () => {
      assert.deepEqual(valuesAt(document, 'a.b.c'), expected);
    });
  }
});

describe('putAt', () => {
  it('nests a dotted path beside what is there, and changes nothing that is', () => {
    const draft: Draft = { picket: { alert: { id: 'x' } }, host: 'name' };
    putAt(draft, 'picket.client.name', 'a');
    putAt(draft, 'picket.alert.id', 'y');
    putAt(draft, 'host.ip', 'z');
    assert.deepEqual(draft, { picket: { alert: { id: 'x' }, client: { name: 'a' } }, host: 'name' });
  });
});
