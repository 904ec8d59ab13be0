import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { presentText, readName } from '../../../src/inputs/pcap/dns-name.js';
import { wireName } from '../../support/packets.js';

/** Bytes of text in which a backslash stands before three digits or a character. */
function unescape(text: string): Buffer {
  const bytes = text.replace(/\\(?:(\d{3})|(.))/g, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCharCode(Number(code)),
  );
  return Buffer.from(bytes, 'latin1');
}

/** The labels of a name, cut at the dots that no backslash stands before. */
function labelsOf(name: string): Buffer[] {
  return (name.match(/(?:\\\d{3}|\\.|[^.\\])+/g) ?? []).map(unescape);
}

const label = fc.uint8Array({ minLength: 1, maxLength: 63 }).map((bytes) => Buffer.from(bytes));

describe('text of names and strings', () => {
  it('gives every byte of a label back, and is printable ASCII', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), (labels) => {
        const found = readName(wireName(labels), 0);
        assert.ok(found.kind === 'name');
        assert.match(found.name, /^[!-~ ]+$/);
        assert.deepEqual(labelsOf(found.name), labels);
      }),
    );
  });

  it('has a backslash before the characters of master files, and three digits for bytes that are not printable', () => {
    const all = Array.from({ length: 256 }, (_, byte) => presentText(Buffer.from([byte])));
    const plain = all.filter((text, byte) => text === String.fromCharCode(byte));
    assert.equal(plain.length, 95 - 2);
    assert.deepEqual(
      [all[0x22], all[0x5c], all[0], all[9], all[127], all[255]],
      ['\\"', '\\\\', '\\000', '\\009', '\\127', '\\255'],
    );
  });

  it('gives every byte of a string back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.deepEqual(unescape(presentText(Buffer.from(bytes))), Buffer.from(bytes));
      }),
    );
  });
});
