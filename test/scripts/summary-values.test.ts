import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { summaryValues } from '../../src/scripts/summary-values/twin.js';

const searched = { total: 1, successful: 1, skipped: 0, failed: 0 };
const params: JsonObject = {
  rule: { id: 'picket-summary-0123456789abcdef', name: 'picket-summary-0123456789abcdef', version: 1 },
  key: '0123456789abcdef',
  every: 300,
  delay: 60,
  span: 1260,
  group_by: ['host'],
  dates: [],
  size: 100,
  existing_size: 100,
};

const time = (text: string): number => Date.parse(`2026-01-0${text}:00Z`);
const today = time('2T00:00');
const yesterday = time('1T00:00');

interface Sight {
  readonly host?: string;
  readonly value: string | number;
  readonly day?: number;
  readonly first: string;
  readonly last: string;
}

function sightOf({ host, value, day = today, first, last }: Sight): JsonObject {
  return {
    key: { d: day, ...(host === undefined ? {} : { g0: host }), v: value },
    doc_count: 1,
    first: { value: time(first) },
    last: { value: time(last) },
  };
}

/** A document that stands: of a value, or of an entity where it has none. */
interface Standing {
  readonly entity: string;
  readonly value: string | null;
  readonly first: string;
  readonly last: string;
}

function standingOf({ entity, value, first, last }: Standing): JsonObject {
  return {
    key: { d: today, e: entity, v: value },
    doc_count: 1,
    first: { value: time(first) },
    last: { value: time(last) },
  };
}

/** Lines of kind, entity, value, day, and from when to when it was seen. */
function run(
  sights: readonly Sight[],
  standing: readonly Standing[] = [],
  more: JsonObject = {},
): readonly string[] {
  const answer = (buckets: readonly JsonObject[]): JsonObject => ({
    _shards: searched,
    aggregations: { groups: { buckets } },
  });
  const payload = {
    events: answer(sights.map(sightOf)),
    existing: answer(standing.map(standingOf)),
    run: { _shards: searched, hits: { total: 0, hits: [] } },
  };
  const context = { trigger: { scheduled_time: '2026-01-02T00:10:00.000Z' }, payload };
  const { summaries } = summaryValues(context, { ...params, ...more }) as unknown as {
    readonly summaries: readonly {
      readonly picket: { readonly summary: Readonly<Record<string, string>> };
    }[];
  };
  return summaries
    .map(({ picket }) => picket.summary)
    .filter(({ kind }) => kind !== 'run')
    .map(({ kind = '', entity = '', value = '-', day = '', first_seen = '', last_seen = '' }) =>
      [kind, entity, value, day.slice(0, 10), `${first_seen.slice(11, 16)}-${last_seen.slice(11, 16)}`].join(
        ' ',
      ),
    )
    .sort();
}

describe('the script that sums up values', () => {
  it('gives a document of each value and entity, and of each entity', () => {
    const found = run([
      { host: 'a', value: 'u', first: '2T00:01', last: '2T00:03' },
      { host: 'a', value: 'v', first: '2T00:02', last: '2T00:05' },
      { host: 'b', value: 'u', first: '2T00:04', last: '2T00:04' },
    ]);
    assert.deepEqual(found, [
      'entity {"host":"a"} - 2026-01-02 00:01-00:05',
      'entity {"host":"b"} - 2026-01-02 00:04-00:04',
      'values {"host":"a"} u 2026-01-02 00:01-00:03',
      'values {"host":"a"} v 2026-01-02 00:02-00:05',
      'values {"host":"b"} u 2026-01-02 00:04-00:04',
    ]);
  });

  it('gives values alone where the fleet is one', () => {
    const found = run([{ value: 'u', first: '2T00:01', last: '2T00:03' }], [], { group_by: [] });
    assert.deepEqual(found, ['values {} u 2026-01-02 00:01-00:03']);
  });

  it('gives a document a day', () => {
    const found = run([
      { host: 'a', value: 'u', day: yesterday, first: '1T23:50', last: '1T23:59' },
      { host: 'a', value: 'u', first: '2T00:01', last: '2T00:02' },
    ]);
    assert.deepEqual(found, [
      'entity {"host":"a"} - 2026-01-01 23:50-23:59',
      'entity {"host":"a"} - 2026-01-02 00:01-00:02',
      'values {"host":"a"} u 2026-01-01 23:50-23:59',
      'values {"host":"a"} u 2026-01-02 00:01-00:02',
    ]);
  });

  it('widens what stands, and gives nothing that says less', () => {
    const entity = '{"host":"a"}';
    const found = run(
      [
        { host: 'a', value: 'u', first: '2T00:02', last: '2T00:06' },
        { host: 'a', value: 'v', first: '2T00:03', last: '2T00:04' },
        { host: 'a', value: 'w', first: '2T00:00', last: '2T00:04' },
      ],
      [
        { entity, value: 'u', first: '2T00:01', last: '2T00:05' },
        { entity, value: 'v', first: '2T00:02', last: '2T00:05' },
        { entity, value: 'w', first: '2T00:01', last: '2T00:07' },
        { entity, value: null, first: '2T00:00', last: '2T00:07' },
      ],
    );
    assert.deepEqual(found, [
      'values {"host":"a"} u 2026-01-02 00:01-00:06',
      'values {"host":"a"} w 2026-01-02 00:00-00:07',
    ]);
  });

  it('prints moments as documents hold them', () => {
    const found = run([{ host: 'a', value: today, first: '2T00:01', last: '2T00:01' }], [], { dates: ['v'] });
    assert.equal(found[1], 'values {"host":"a"} 2026-01-02T00:00:00.000Z 2026-01-02 00:01-00:01');
  });
});
