import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseSigmaString, plainText, type StringPart } from '../../src/sigma/sigma-string.js';

/** Parts in short: literals quoted, `*` and `?`. */
function short(parts: readonly StringPart[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'literal':
          return `<${part.text}>`;
        case 'any-run':
          return '*';
        case 'any-one':
          return '?';
      }
    })
    .join('');
}

describe('parseSigmaString', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['plain text', 'abc', '<abc>'],
    ['the empty string', '', ''],
    ['wildcards', 'a*b?c', '<a>*<b>?<c>'],
    ['a run of stars', '**a***', '*<a>*'],
    ['question marks that are kept apart', '??', '??'],
    ['a single backslash before other text', 'C:\\Windows', '<C:\\Windows>'],
    ['a double backslash', 'C:\\\\Windows', '<C:\\Windows>'],
    ['an escaped star', 'a\\*b', '<a*b>'],
    ['an escaped question mark', 'a\\?', '<a?>'],
    ['a backslash and a wildcard', 'a\\\\*', '<a\\>*'],
    ['a backslash and a plain star', 'a\\\\\\*', '<a\\*>'],
    ['three backslashes', 'a\\\\\\b', '<a\\\\b>'],
    ['four backslashes', 'a\\\\\\\\b', '<a\\\\b>'],
    ['a backslash at the end', 'a\\', '<a\\>'],
  ];
  for (const [name, text, expected] of table) {
    it(`reads ${name}`, () => {
      assert.equal(short(parseSigmaString(text)), expected);
    });
  }

  it('gives every text back when its special characters are escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(plainText(parseSigmaString(text.replace(/[\\*?]/g, '\\$&'))), text);
      }),
    );
  });

  it('never leaves two literals or two stars side by side', () => {
    const texts = fc.array(fc.constantFrom('a', '*', '?', '\\', 'b')).map((chars) => chars.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const parts = parseSigmaString(text);
        for (const [index, part] of parts.entries()) {
          assert.ok(part.kind === 'any-one' || part.kind !== parts[index + 1]?.kind);
        }
      }),
    );
  });
});
