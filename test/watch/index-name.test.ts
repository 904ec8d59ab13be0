import { strict as assert } from 'node:assert';

import { checkIndexName, resolveIndexName } from '../../src/watch/index-name.js';

const now = Date.parse('2026-03-31T13:45:56.789Z');

describe('names of indices with date maths', () => {
  const resolved: readonly (readonly [string, string])[] = [
    ['plain-name', 'plain-name'],
    ['<static>', 'static'],
    ['<logs-{now/d}>', 'logs-2026.03.31'],
    ['<logs-{now/M{yyyy.MM}}>', 'logs-2026.03'],
    ['<logs-{now/d-1d{yyyy-MM-dd}}-x>', 'logs-2026-03-30-x'],
    ['<logs-{now/d{yyyy.MM.dd|UTC}}>', 'logs-2026.03.31'],
    ['<a-{now/y{yyyy}}-{now/h{HH}}>', 'a-2026-13'],
  ];
  for (const [name, expected] of resolved) {
    it(`resolves ${name}`, () => {
      assert.deepEqual(resolveIndexName(name, now), { ok: true, name: expected });
    });
  }

  const refused: readonly (readonly [string, RegExp])[] = [
    ['<logs-{now/d}', /must end with/],
    ['<logs-{now/d>', /braces that do not match/],
    ['<logs-{tomorrow}>', /no date maths/],
    ['<logs-{now/d{yyyy.MM.dd|+12:00}}>', /time zone/],
    ['<logs-{now/d{YYYY.ww}}>', /date format/],
  ];
  for (const [name, reason] of refused) {
    it(`refuses ${name}`, () => {
      assert.match(checkIndexName(name) ?? '', reason);
    });
  }
});
