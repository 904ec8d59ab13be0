import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { Sources } from '../../../src/engine/store/sources.js';

const documents = 10_000;

function document(i: number): JsonObject {
  return {
    number: i,
    text: `Zürich ${'😀'.repeat(i % 3)} \n "${i}"`,
    list: [null, true, { deep: -(i + 1) / 3 }],
  };
}

describe('the documents of an index', () => {
  it('come back as they were sent, long after they were packed', () => {
    const sources = new Sources();
    for (let i = 0; i < documents; i++) assert.equal(sources.add(document(i)), i);
    for (let i = 0; i < documents; i += 37) assert.deepEqual(sources.get(i), document(i));
  });

  it('stay readable where their neighbours were dropped before and after packing', () => {
    const sources = new Sources();
    for (let i = 0; i < documents; i++) {
      sources.add(document(i));
      if (i % 3 === 1) sources.drop(i);
    }
    for (let i = 0; i < documents; i++) if (i % 3 === 2) sources.drop(i);
    for (let i = 0; i < documents; i += 3) assert.deepEqual(sources.get(i), document(i));
  });

  it('keep a key that is named like a prototype', () => {
    const sources = new Sources();
    const odd = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as JsonObject;
    for (let i = 0; i < documents; i++) sources.add(odd);
    assert.deepEqual(Object.entries(sources.get(0)), Object.entries(odd));
  });

  it('come back whatever JSON they are', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(json, { minLength: 1, maxLength: 5 }), (some) => {
        const sources = new Sources();
        const sent = some.map((one) => JSON.parse(JSON.stringify(one)) as JsonObject);
        for (let i = 0; i < 4500; i++) sources.add(sent[i % sent.length] ?? {});
        sent.forEach((one, i) => assert.deepEqual(sources.get(i), one));
      }),
      { numRuns: 20 },
    );
  });
});
