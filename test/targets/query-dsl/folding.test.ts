import { strict as assert } from 'node:assert';
import { profiles } from '../../../src/targets/profile.js';
import { closeOverCase, explicitForms, hasCase } from '../../../src/targets/query-dsl/folding.js';
import { spellings } from '../../../src/targets/query-dsl/string-query.js';

const ascii = profiles['elasticsearch-8.19'];
const unicode = profiles['elasticsearch-9'];

describe('folding', () => {
  const forms: readonly [string, readonly string[] | undefined][] = [
    ['a', undefined],
    ['É', ['É', 'é']],
    ['σ', ['Σ', 'ς', 'σ']],
    ['ß', ['ß', 'ẞ']],
    ['ǆ', ['Ǆ', 'ǅ', 'ǆ']],
    ['𐐀', ['𐐀', '𐐨']],
    ['İ', undefined],
    ['中', undefined],
  ];
  for (const [letter, expected] of forms) {
    it(`knows the forms of ${letter}`, () => {
      assert.deepEqual(explicitForms(letter, ascii), expected);
      assert.equal(explicitForms(letter, unicode), undefined);
    });
  }

  it('agrees with the runtime on letters of the Latin, Greek and Cyrillic blocks', () => {
    for (let point = 0x80; point < 0x530; point += 1) {
      const letter = String.fromCodePoint(point);
      const others = explicitForms(letter, ascii) ?? [letter];
      for (const other of others) assert.match(other, new RegExp(`^${letter}$`, 'iu'));
      for (const other of [letter.toLowerCase(), letter.toUpperCase()]) {
        const folds = Array.from(other).length === 1 && new RegExp(`^${letter}$`, 'iu').test(other);
        if (folds && other.charCodeAt(0) >= 0x80) assert.ok(others.includes(other), letter);
      }
    }
  });

  it('names every spelling, or none where there are too many', () => {
    assert.deepEqual(spellings('éaü', ascii), ['ÉaÜ', 'Éaü', 'éaÜ', 'éaü']);
    assert.equal(spellings('éüöä', ascii), undefined);
    assert.deepEqual(spellings('éüöä', unicode), ['éüöä']);
  });

  it('closes ranges over case', () => {
    const closed = closeOverCase(
      [
        { from: 0x61, to: 0x63 },
        { from: 0xe9, to: 0xe9 },
      ],
      ascii,
    );
    assert.deepEqual(closed, [
      { from: 0x41, to: 0x43 },
      { from: 0x61, to: 0x63 },
      { from: 0xc9, to: 0xc9 },
      { from: 0xe9, to: 0xe9 },
    ]);
  });

  it('tells texts with case from others', () => {
    assert.deepEqual(['1.2-3', 'x', 'é', '中', 'Ǆ'].map(hasCase), [false, true, true, false, true]);
  });
});
