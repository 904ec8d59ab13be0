import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { analyse } from '../../../src/engine/values/analyse.js';
import { foldFor, variantsFor } from '../../../src/engine/values/fold.js';
import { formatAddress, parseAddress, parseCidr } from '../../../src/engine/values/ip.js';
import { compareStrings } from '../../../src/engine/values/scalar.js';
import { compileWildcard } from '../../../src/engine/values/wildcard.js';

/** Matches by trying every split: slow and plain. */
function slowWildcard(pattern: readonly string[], text: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text.length === 0;
  if (first === '*')
    return slowWildcard(rest, text) || (text.length > 0 && slowWildcard(pattern, text.slice(1)));
  const wanted = first.startsWith('\\') ? first.slice(1) : first;
  if (text.length === 0) return false;
  return (first === '?' || text[0] === wanted) && slowWildcard(rest, text.slice(1));
}

describe('wildcards', () => {
  const part = fc.constantFrom('a', 'b', '\u{1f600}', '*', '?', '\\*', '\\?', '\\\\');
  const character = fc.constantFrom('a', 'b', '\u{1f600}', '*', '?', '\\');

  it('match as trying every split does', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.array(character, { maxLength: 10 }),
        (pattern, text) => {
          assert.equal(compileWildcard(pattern.join(''))(text.join('')), slowWildcard(pattern, text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('sees no half of a surrogate pair', () => {
    for (const pattern of ['*\udc00*', '*\udc00', '\ud801*', '*\ud801*']) {
      assert.equal(compileWildcard(pattern)('\u{10400}'), false, JSON.stringify(pattern));
    }
    assert.equal(compileWildcard('*\udc00*')('a\udc00b'), true);
    assert.equal(compileWildcard('*\u{10400}*')('a\u{10400}b'), true);
  });

  it('take linear time where backtracking would not', () => {
    const test = compileWildcard(`${'*a'.repeat(40)}*b`);
    assert.equal(test('a'.repeat(20_000)), false);
  });
});

describe('folding', () => {
  it('folds ASCII only on Elasticsearch 8.19 and OpenSearch 2.19', () => {
    for (const profile of ['elasticsearch-8.19', 'opensearch-2.19'] as const) {
      assert.equal(foldFor(profile)('CAFÉ'), 'cafÉ');
    }
  });

  const alike: readonly (readonly [string, string])[] = [
    ['CAFÉ', 'café'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['ſ', 'S'],
    ['\u212a', 'k'],
    ['ẞ', 'ß'],
    ['Ⴀ', 'ⴀ'],
    ['𐐀', '𐐨'],
    ['µ', 'Μ'],
  ];
  for (const [a, b] of alike) {
    it(`Elasticsearch 9 takes ${a} and ${b} as equal`, () => {
      assert.equal(foldFor('elasticsearch-9')(a), foldFor('elasticsearch-9')(b));
    });
  }

  const different: readonly (readonly [string, string])[] = [
    ['ß', 'ss'],
    ['İ', 'i'],
    ['ı', 'I'],
    ['é', 'e'],
  ];
  for (const [a, b] of different) {
    it(`Elasticsearch 9 keeps ${a} and ${b} apart`, () => {
      assert.notEqual(foldFor('elasticsearch-9')(a), foldFor('elasticsearch-9')(b));
    });
  }

  it('gives as variants what folds alike', () => {
    const points = (profile: 'elasticsearch-9' | 'elasticsearch-8.19', letter: string): string =>
      [...variantsFor(profile)(letter.codePointAt(0) ?? 0)]
        .map((point) => String.fromCodePoint(point))
        .join('');
    assert.equal(points('elasticsearch-8.19', 'k'), 'kK');
    assert.equal(points('elasticsearch-8.19', 'é'), 'é');
    assert.deepEqual(new Set(points('elasticsearch-9', 'K')), new Set('Kk\u212a'));
    assert.deepEqual(new Set(points('elasticsearch-9', 'σ')), new Set('σςΣ'));
  });
});

describe('the order of strings', () => {
  it('is that of their UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
        assert.equal(Math.sign(compareStrings(a, b)), bytes);
      }),
    );
    assert.ok(compareStrings('\uffff', '\u{1f600}') < 0);
  });
});

describe('addresses', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['1.2.3.4', '1.2.3.4'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::ffff:102:304', '1.2.3.4'],
    ['2001:DB8::0:1', '2001:db8::1'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::', '::'],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304'],
    ['1.2.3', undefined],
    ['1.2.3.256', undefined],
    ['1.2.3.04', undefined],
    ['1:2', undefined],
    ['1::2::3', undefined],
    ['12345::', undefined],
    [':1:2:3:4:5:6:7', undefined],
    ['1:2:3:4:5:6:7:8:9', undefined],
  ];
  for (const [text, printed] of table) {
    it(`reads ${text}`, () => {
      const address = parseAddress(text);
      assert.equal(address === undefined ? undefined : formatAddress(address), printed);
    });
  }

  it('prints what it reads as the same address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const address = parseAddress(text);
        assert.ok(address);
        assert.equal(parseAddress(formatAddress(address)), address);
      }),
    );
  });

  it('knows the ends of a block', () => {
    const ends = (text: string): string[] | undefined => parseCidr(text)?.map(formatAddress);
    assert.deepEqual(ends('10.1.2.3/24'), ['10.1.2.0', '10.1.2.255']);
    assert.deepEqual(ends('2001:db8::/32'), ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff']);
    assert.deepEqual(ends('0.0.0.0/0'), ['0.0.0.0', '255.255.255.255']);
    assert.equal(ends('10.0.0.0/33'), undefined);
    assert.equal(ends('10.0.0.0/'), undefined);
  });
});

describe('the standard analyser', () => {
  const table: readonly (readonly [string, string])[] = [
    [
      "The 2 QUICK Brown-Foxes jumped over the lazy dog's bone.",
      "the 2 quick brown foxes jumped over the lazy dog's bone",
    ],
    ['user_name=a.b.c;x:y', 'user_name a.b.c x:y'],
    ['3.14 1,000 12:30', '3.14 1,000 12 30'],
    ['日本語 テスト ひらがな', '日 本 語 テスト ひ ら が な'],
    ['naïve cafe\u0301', 'naïve cafe\u0301'],
    ['--- *** ', ''],
    ['C:\\Windows\\cmd.exe', 'c windows cmd.exe'],
  ];
  for (const [text, terms] of table) {
    it(`splits ${text}`, () => {
      assert.equal(analyse('standard', text).join(' '), terms);
    });
  }

  it('cuts tokens of more than 255 characters', () => {
    assert.deepEqual(
      analyse('standard', 'x'.repeat(300)).map((token) => token.length),
      [255, 45],
    );
  });
});
