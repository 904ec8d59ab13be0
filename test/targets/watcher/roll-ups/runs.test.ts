import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../../src/diagnostics/json.js';
import type { SearchResponse } from '../../../../src/engine/api.js';
import { openRollUp, type Fault, type RollUpEngine } from './support/roll-up-engine.js';
import { valueRollUp, windowRollUp } from './support/roll-ups.js';
import { searchName } from './support/timeline.js';

const at = (time: string, day = '2026-01-01'): number => Date.parse(`${day}T${time}Z`);
const kinds = [
  { name: 'windows', rollUp: windowRollUp() },
  { name: 'values', rollUp: valueRollUp() },
];

/** Since when and until when the roll-up says that it has summed up, a line a day. */
function spans(rollUp: RollUpEngine): readonly string[] {
  const text = ({ since, until }: JsonObject): string => `${since as string} ${until as string}`;
  return rollUp.summaries('run').map(text).sort();
}

/** The answer to one of the searches, changed. */
function answering(name: string, change: (answer: SearchResponse) => SearchResponse): Fault {
  return (request, answer) => (searchName(request) === name ? change(answer()) : undefined);
}

function seeded(rollUp: RollUpEngine): void {
  for (const host of ['a', 'b']) {
    for (const name of ['u', 'v']) rollUp.index({ '@timestamp': at('11:58:00'), host, name });
  }
}

const faults: readonly { readonly what: string; readonly fault: Fault; readonly finding: string }[] = [
  ...['events', 'existing', 'run'].flatMap((name) => [
    {
      what: `the search for ${name} fails`,
      fault: answering(name, () => {
        throw new Error('unreachable');
      }),
      finding: 'search-failed',
    },
    {
      what: `a shard fails in the search for ${name}`,
      fault: answering(name, (answer) => ({ ...answer, _shards: { ...answer._shards, failed: 1 } })),
      finding: 'failed-shards',
    },
    {
      what: `the search for ${name} runs out of time`,
      fault: answering(name, (answer) => ({ ...answer, timed_out: true })),
      finding: 'timed-out',
    },
  ]),
  {
    what: 'no index has events',
    fault: answering('events', (answer) => ({
      ...answer,
      _shards: { total: 0, successful: 0, skipped: 0, failed: 0 },
    })),
    finding: 'no-shards',
  },
  {
    what: 'there are more events than one search returns',
    fault: answering('events', (answer) => withBuckets(answer, 30_000)),
    finding: 'truncated',
  },
];

/** As many buckets, the last one again and again. */
function withBuckets(answer: SearchResponse, count: number): SearchResponse {
  const { buckets } = answer.aggregations?.groups as { readonly buckets: readonly JsonObject[] };
  const more = Array.from({ length: count }, (_, index) => buckets[index] ?? buckets.at(-1) ?? {});
  return { ...answer, aggregations: { ...answer.aggregations, groups: { buckets: more } } };
}

for (const { name, rollUp: plan } of kinds) {
  describe(`runs of roll-ups of ${name}`, () => {
    it('note since when and until when there is a summary, by the day', async () => {
      const rollUp = openRollUp(plan);
      await rollUp.run(at('23:55:00'));
      const [before = ''] = spans(rollUp);
      const since = before.slice(0, 24);
      assert.equal(before.slice(25), '2026-01-01T23:54:00.000Z');
      for (const next of [at('00:00:00', '2026-01-02'), at('00:05:00', '2026-01-02')]) await rollUp.run(next);
      assert.deepEqual(spans(rollUp), [
        `${since} 2026-01-01T23:59:00.000Z`,
        `${since} 2026-01-02T00:04:00.000Z`,
      ]);
    });

    it('write nothing where nothing is new', async () => {
      const rollUp = openRollUp(plan);
      seeded(rollUp);
      await rollUp.run(at('12:05:00'));
      const before = rollUp.writes.length;
      assert.deepEqual(await rollUp.run(at('12:05:00')), []);
      assert.equal(rollUp.writes.length, before);
    });

    it('take nothing back when they are repeated for an earlier moment', async () => {
      const rollUp = openRollUp(plan);
      seeded(rollUp);
      for (const time of ['12:00:00', '12:05:00', '12:10:00']) await rollUp.run(at(time));
      const before = rollUp.documents();
      await rollUp.run(at('12:05:00'));
      assert.deepEqual(rollUp.documents(), before);
    });

    it('begin earlier when they are run for moments before', async () => {
      const rollUp = openRollUp(plan);
      await rollUp.run(at('12:00:00'));
      const [before = ''] = spans(rollUp);
      await rollUp.run(at('11:50:00'));
      const [after = ''] = spans(rollUp);
      assert.equal(Date.parse(before.slice(0, 24)) - Date.parse(after.slice(0, 24)), 600_000);
      assert.equal(after.slice(25), before.slice(25));
    });

    it('say when runs were missed whose events no later run reaches', async () => {
      const rollUp = openRollUp(plan);
      await rollUp.run(at('06:00:00'));
      assert.deepEqual(await rollUp.run(at('06:00:00') + rollUp.compiled.reach * 1000), []);
      assert.deepEqual(await rollUp.run(at('09:00:00')), ['missed-runs']);
      assert.match(spans(rollUp)[0] ?? '', / 2026-01-01T08:59:00.000Z$/u);
    });

    it('leave no hole between strides of their reach', async () => {
      const rollUp = openRollUp(plan);
      for (let minute = 0; minute < 240; minute += 1) {
        rollUp.index({ '@timestamp': at('06:00:30') + minute * 60_000, host: 'a', name: `n${minute}` });
      }
      for (let time = at('06:00:00'); time <= at('11:00:00'); time += rollUp.compiled.reach * 1000) {
        assert.deepEqual(await rollUp.run(time), []);
      }
      const counted = rollUp
        .summaries()
        .flatMap(({ kind, windows }) =>
          kind === 'windows'
            ? (windows as { readonly values: readonly number[] }).values
            : kind === 'values'
              ? [1]
              : [],
        );
      assert.equal(
        counted.reduce((sum, value) => sum + value, 0),
        240,
      );
    });

    it('count events that lack a field of the grouping, and sum up the others', async () => {
      const rollUp = openRollUp(plan);
      seeded(rollUp);
      rollUp.index({ '@timestamp': at('11:58:00'), name: 'u' });
      assert.deepEqual(await rollUp.run(at('12:05:00')), ['unkeyed']);
      assert.ok(rollUp.summaries(name).length > 0);
    });

    it('leave out values too long to be looked up again, and say so', async () => {
      const rollUp = openRollUp(plan);
      rollUp.index({ '@timestamp': at('11:58:00'), host: 'x'.repeat(8192), name: 'u' });
      assert.deepEqual(await rollUp.run(at('12:05:00')), ['unkeyed']);
      assert.deepEqual(rollUp.summaries(name), []);
    });

    for (const { what, fault, finding } of faults) {
      it(`write nothing where ${what}`, async () => {
        const rollUp = openRollUp(plan);
        seeded(rollUp);
        await rollUp.run(at('12:05:00'));
        const before = rollUp.documents();
        rollUp.index({ '@timestamp': at('11:59:00'), host: 'a', name: 'w' });
        assert.deepEqual(await rollUp.run(at('12:10:00'), fault), [finding]);
        assert.deepEqual(rollUp.documents(), before);
        assert.deepEqual(await rollUp.run(at('12:10:00')), []);
        assert.notDeepEqual(rollUp.documents(), before);
      });
    }
  });
}

describe('summaries that stand', () => {
  const cases = [
    {
      name: 'documents of windows',
      plan: windowRollUp(),
      change: (answer: SearchResponse): SearchResponse => {
        const total = { value: 2, relation: 'eq' as const };
        return { ...answer, hits: { ...answer.hits, total, hits: answer.hits.hits.slice(1) } };
      },
    },
    {
      name: 'sights of values',
      plan: valueRollUp(),
      change: (answer: SearchResponse): SearchResponse => withBuckets(answer, 65_000),
    },
  ];
  for (const { name, plan, change } of cases) {
    it(`are not overwritten where there are more ${name} than one search returns`, async () => {
      const rollUp = openRollUp(plan);
      seeded(rollUp);
      await rollUp.run(at('12:05:00'));
      const before = rollUp.documents();
      rollUp.index({ '@timestamp': at('11:59:00'), host: 'a', name: 'w' });
      assert.deepEqual(await rollUp.run(at('12:10:00'), answering('existing', change)), ['truncated']);
      assert.deepEqual(rollUp.documents(), before);
    });
  }
});
