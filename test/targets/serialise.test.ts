import { strict as assert } from 'node:assert';
import { serialise } from '../../src/targets/serialise.js';

describe('serialise', () => {
  it('sorts keys by code unit at every depth and ends with a newline', () => {
    const body = { b: [{ d: 1, c: 2 }], a: null, B: 'x', ä: true };
    assert.equal(
      serialise(body),
      '{\n  "B": "x",\n  "a": null,\n  "b": [\n    {\n      "c": 2,\n      "d": 1\n    }\n  ],\n  "ä": true\n}\n',
    );
  });
});
