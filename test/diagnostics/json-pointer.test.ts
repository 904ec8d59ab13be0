import { strict as assert } from 'node:assert';
import { escapePointer } from '../../src/diagnostics/json-pointer.js';

describe('escapePointer', () => {
  const cases = [
    ['dns.question.name', 'dns.question.name'],
    ['a/b', 'a~1b'],
    ['a~b', 'a~0b'],
    ['~1', '~01'],
    ['', ''],
  ] as const;
  for (const [key, token] of cases) {
    it(`writes ${JSON.stringify(key)} as ${JSON.stringify(token)}`, () => {
      assert.equal(escapePointer(key), token);
    });
  }
});
