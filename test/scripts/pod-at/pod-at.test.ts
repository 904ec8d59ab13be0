import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { podAt } from '../../../src/scripts/pod-at/twin.js';

const params = { before: 60_000, after: 300_000 };
const noon = Date.UTC(2026, 0, 1, 12);

function pod(name: string, first: number, last: number): JsonObject {
  return {
    kubernetes: { pod: { name } },
    picket: { pod: { first_seen: noon + first * 1000, last_seen: noon + last * 1000 } },
  };
}

function nameAt(seconds: number, pods: readonly JsonObject[]): unknown {
  const told = podAt(
    { '@timestamp': new Date(noon + seconds * 1000).toISOString(), _pods: [...pods] },
    params,
  );
  return told === null ? null : (told as { kubernetes: { pod: { name: string } } }).kubernetes.pod.name;
}

describe('picket-pod-at-v1', () => {
  const first = pod('first', 0, 600);
  const second = pod('second', 660, 1200);
  const table: readonly (readonly [string, number, readonly JsonObject[], string | null])[] = [
    ['tells the pod that had the address', 300, [second, first], 'first'],
    ['tells the next pod that was given it', 700, [second, first], 'second'],
    ['tells the nearer one between two pods', 620, [second, first], 'first'],
    ['tells the nearer one between two pods, the later too', 650, [second, first], 'second'],
    ['tells none exactly between two', 630, [second, first], null],
    ['tells a pod a minute before it was first seen', -60, [first], 'first'],
    ['tells none earlier', -61, [first], null],
    ['tells a pod five minutes after it was last seen', 900, [first], 'first'],
    ['tells none later', 901, [first], null],
    ['tells none of two that had the address at once', 300, [first, pod('host', 100, 400)], null],
    ['tells none near two that had the address at once', 650, [first, pod('host', 100, 640)], null],
    ['tells none where there is none', 0, [], null],
  ];
  for (const [name, seconds, pods, expected] of table) {
    it(name, () => {
      assert.equal(nameAt(seconds, pods), expected);
    });
  }

  const moments: readonly (readonly [string, JsonObject[string], boolean])[] = [
    ['milliseconds', noon, true],
    ['an offset', '2026-01-01T13:00:00+01:00', true],
    ['nanoseconds', '2026-01-01T12:00:00.000999999Z', true],
    ['minutes', '2026-01-01T12:00Z', true],
    ['no zone', '2026-01-01T12:00:00', false],
    ['a day', '2026-01-01', false],
    ['words', 'noon', false],
    ['nothing', null, false],
  ];
  for (const [name, time, told] of moments) {
    it(`${told ? 'reads' : 'tells nobody at'} a moment of ${name}`, () => {
      const found = podAt({ '@timestamp': time ?? null, _pods: [first] }, params);
      assert.equal(found !== null, told);
    });
  }

  it('tells the same whatever the order in which pods are looked up', () => {
    const pods = fc.array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 900 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(pods, fc.integer({ min: -500, max: 4000 }), (spans, seconds) => {
        const all = spans.map(([from, length], at) => pod(`p${at}`, from, from + length));
        assert.equal(nameAt(seconds, all), nameAt(seconds, [...all].reverse()));
      }),
    );
  });
});
