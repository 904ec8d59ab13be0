import { strict as assert } from 'node:assert';
import { numberText, trimText, valueText } from '../../../src/engine/ingest/java-text.js';
import { IngestRefusal } from '../../../src/engine/ingest/ingest-failure.js';

const numbers = [
  [0, '0'],
  [-12, '-12'],
  [1.5, '1.5'],
  [0.001, '0.001'],
  [0.00025, '2.5E-4'],
  [1e-7, '1.0E-7'],
  [12345678.9, '1.23456789E7'],
  [2 ** 53, '9007199254740992'],
  [1e21, '1.0E21'],
] as const;

describe('text of values as Java prints them', () => {
  for (const [number, text] of numbers) {
    it(`prints ${number} as ${text}`, () => assert.equal(numberText(number), text));
  }

  it('prints lists in brackets', () => {
    assert.equal(valueText(['a', [1, null], true]), '[a, [1, null], true]');
  });

  it('refuses objects, whose order of keys is not certain', () => {
    assert.throws(() => valueText([{ a: 1 }]), IngestRefusal);
  });

  it('trims every character up to the space and no other white space', () => {
    assert.equal(trimText('\u0000 \u001fx\u2003\u00a0 '), 'x\u2003\u00a0');
  });
});
