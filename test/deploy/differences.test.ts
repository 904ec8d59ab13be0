import { strict as assert } from 'node:assert';
import { differences, rangeOf } from '../../src/deploy/differences.js';

const range = { file: 'rules/a.yml', line: 7, column: 3, endLine: 7, endColumn: 9 };

describe('differences', () => {
  it('names the smallest parts that differ', () => {
    assert.deepEqual(differences({ a: [1, 2], b: { c: 'x' }, d: 0 }, { a: [1, 3, 4], b: { c: 'x' }, e: 0 }), [
      { pointer: '/a/1', before: 2, after: 3 },
      { pointer: '/a/2', after: 4 },
      { pointer: '/d', before: 0 },
      { pointer: '/e', after: 0 },
    ]);
  });

  it('replaces a part whose kind changes as a whole', () => {
    assert.deepEqual(differences({ a: [1] }, { a: { b: 1 } }), [
      { pointer: '/a', before: [1], after: { b: 1 } },
    ]);
  });

  it('is empty for equal values in any order of their keys', () => {
    assert.deepEqual(differences({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }), []);
  });

  it('escapes keys that a pointer gives a meaning', () => {
    assert.deepEqual(differences({ 'a/b~c': 1 }, { 'a/b~c': 2 }), [
      { pointer: '/a~1b~0c', before: 1, after: 2 },
    ]);
  });

  it('says the line of the nearest part that is known', () => {
    const [difference] = differences({ a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, { '/a/b': range });
    assert.deepEqual(difference?.range, range);
  });
});

describe('rangeOf', () => {
  it('is undefined where nothing around is known', () => {
    assert.equal(rangeOf('/a/b', { '/c': range }), undefined);
  });
});
