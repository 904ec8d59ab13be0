import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { editDistance, suggest } from '../../src/diagnostics/suggest.js';

describe('suggest', () => {
  const keys = ['title', 'detection', 'correlation', 'falsepositives', 'group-by', 'level', 'tags', 'date'];
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['titel', ['title']],
    ['TITLE', ['title']],
    ['detections', ['detection']],
    ['corelation', ['correlation']],
    ['false_positives', ['falsepositives']],
    ['group_by', ['group-by']],
    ['lvel', ['level']],
    ['title', []],
    ['simulation', []],
    ['', []],
  ];
  for (const [word, expected] of table) {
    it(`finds ${JSON.stringify(expected)} for ${JSON.stringify(word)}`, () => {
      assert.deepEqual(suggest(word, keys), expected);
    });
  }

  it('puts the nearest first and ties in order of the alphabet', () => {
    assert.deepEqual(suggest('gte', ['lte', 'gt', 'gtee', 'gtx']), ['gt', 'gtee', 'gtx']);
  });

  it('is silent about words that have nothing in common', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-f]{6,9}$/), (word) => {
        assert.deepEqual(suggest(word, ['xyzxyz', 'zzzzzzzz']), []);
      }),
    );
  });
});

describe('editDistance', () => {
  it('counts a swap of neighbours once', () => {
    assert.equal(editDistance('titel', 'title', 4), 1);
  });

  it('is symmetric and zero only for equal words', () => {
    const word = fc.stringMatching(/^[a-c]{0,6}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(editDistance(a, b, 20), editDistance(b, a, 20));
        assert.equal(editDistance(a, b, 20) === 0, a === b);
      }),
    );
  });

  it('gives up beyond the limit', () => {
    assert.equal(editDistance('aaaaaaaa', 'bbbbbbbb', 2), 3);
  });
});
