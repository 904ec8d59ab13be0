import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { locateRefusal, pointerAt } from '../../src/deploy/locate-refusal.js';
import { makeResource } from '../../src/deploy/resource.js';
import { escapePointer } from '../../src/diagnostics/json-pointer.js';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';

const line = (
  at: number,
): { file: string; line: number; column: number; endLine: number; endColumn: number } => ({
  file: 'rules/a.yml',
  line: at,
  column: 1,
  endLine: at,
  endColumn: 5,
});

const resource = {
  ...makeResource('watch', 'a', {
    input: { search: { request: { body: { query: { regexp: { 'dns.name': { value: 'a{1' } } } } } } },
    trigger: { schedule: { cron: 'x' } },
  }),
  provenance: {
    '/input/search/request/body/query': line(12),
    '/input/search/request/body/query/regexp': line(14),
    '/trigger': line(30),
  },
};

describe('locateRefusal', () => {
  it('takes the place in the bytes that were sent', () => {
    const at = resource.text.split('\n').findIndex((text) => text.includes('"cron"')) + 1;
    assert.deepEqual(locateRefusal(`failed to parse [x]: [${at}:20] expected a cron`, resource), line(30));
  });

  it('takes a name in brackets where there is no place', () => {
    assert.deepEqual(locateRefusal('invalid pattern for field [dns.name]', resource), line(14));
  });

  it('takes a value in brackets', () => {
    assert.deepEqual(locateRefusal('could not parse [a{1]', resource), line(14));
  });

  it('points at the rule as a whole where the reason names nothing', () => {
    assert.deepEqual(locateRefusal('something went wrong', resource), line(12));
  });

  it('has no place for what comes from no rule', () => {
    assert.equal(locateRefusal('wrong', makeResource('pipeline', 'p', { processors: [] })), undefined);
  });
});

describe('pointerAt', () => {
  it('finds each value of any JSON at its place', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const body = { top: value as Json };
        const text = JSON.stringify(body, null, 2);
        for (const [pointer, marked] of withMarks(body)) {
          const markedText = JSON.stringify(marked, null, 2);
          const offset = markedText.indexOf(JSON.stringify('\u0001mark'));
          const before = markedText.slice(0, offset).split('\n');
          const place = pointerAt(text, before.length, (before.at(-1)?.length ?? 0) + 1);
          assert.equal(place, pointer);
        }
      }),
    );
  });
});

/** The body once for each of its leaves, with a mark in the place of that leaf. */
function withMarks(body: JsonObject): readonly (readonly [string, Json])[] {
  const visit = (
    value: Json,
    pointer: string,
    rebuild: (part: Json) => Json,
  ): (readonly [string, Json])[] => {
    if (Array.isArray(value) && value.length > 0) {
      const items = value as readonly Json[];
      return items.flatMap((item, at) =>
        visit(item, `${pointer}/${at}`, (part) => rebuild(items.with(at, part))),
      );
    }
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
      return Object.entries(value).flatMap(([key, item]) =>
        visit(item, `${pointer}/${escapePointer(key)}`, (part) =>
          rebuild(
            Object.fromEntries(Object.entries(value).map(([name, old]) => [name, name === key ? part : old])),
          ),
        ),
      );
    }
    if (typeof value === 'object' && value !== null) return [];
    return [[pointer, rebuild('\u0001mark')]];
  };
  return visit(body, '', (part) => part);
}
