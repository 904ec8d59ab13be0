import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { lineBatches } from '../../src/inputs/lines.js';
import { decodeJsonText, decodeText } from '../../src/inputs/text.js';
import { chunksOf } from '../support/packets.js';

async function linesOf(bytes: Buffer, chunkSize: number): Promise<readonly (string | undefined)[]> {
  const lines = [];
  for await (const batch of lineBatches(chunksOf(bytes, chunkSize))) lines.push(...batch);
  for (const [index, line] of lines.entries()) assert.equal(line.number, index + 1);
  return lines.map((line) => line.bytes?.toString('latin1'));
}

describe('lines', () => {
  it('are the same whatever the chunks, and as text splits', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\n', '\r\n', 'é'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 10 }), async (content, chunkSize) => {
        const bytes = Buffer.from(content);
        const expected = bytes.toString('latin1').split(/\r?\n/);
        if (expected.at(-1) === '') expected.pop();
        assert.deepEqual(await linesOf(bytes, chunkSize), expected);
      }),
      { numRuns: 200 },
    );
  });

  it('know where they begin', async () => {
    const offsets = [];
    for await (const batch of lineBatches(chunksOf(Buffer.from('ab\r\n\ncde'), 2))) {
      offsets.push(...batch.map(({ offset }) => offset));
    }
    assert.deepEqual(offsets, [0, 4, 5]);
  });
});

describe('text that is not all UTF-8', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['plain', 'plain', 'plain'],
    ['é in UTF-8', 'c3a9', 'é'],
    ['an emoji', 'f09f9880', '😀'],
    ['a lone continuation', '61a962', 'a\\xa9b'],
    ['a sequence cut off', '61c3', 'a\\xc3'],
    ['a surrogate', 'eda080', '\\xed\\xa0\\x80'],
    ['an overlong form', 'c0af', '\\xc0\\xaf'],
    ['sound and unsound mixed', 'c3a9ffc3a9', 'é\\xffé'],
  ];
  for (const [title, hex, expected] of cases) {
    it(`is decoded: ${title}`, () => {
      const bytes = title === 'plain' ? Buffer.from(hex) : Buffer.from(hex, 'hex');
      assert.equal(decodeText(bytes), expected);
    });
  }

  it('stays valid inside JSON, and reads the same there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (array) => {
        const inside = Buffer.from(array.filter((byte) => byte >= 0x20 && byte !== 0x22 && byte !== 0x5c));
        const json = decodeJsonText(Buffer.concat([Buffer.from('"'), inside, Buffer.from('"')]));
        assert.equal(JSON.parse(json), decodeText(inside));
      }),
    );
  });
});
