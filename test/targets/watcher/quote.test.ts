import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import type { SearchRequest, SearchResponse } from '../../../src/engine/api.js';
import { createOrigins } from '../../../src/targets/provenance.js';
import { createTemplate, type AnswerList } from '../../../src/targets/watcher/quote.js';
import { parseWatch } from '../../../src/watch/parse-watch.js';
import { runWatch } from '../../../src/watch/run-watch.js';
import { at } from '../../support/normal.js';

const buckets = 'ctx.payload.first.aggregations.groups.buckets';

function quoted(body: JsonObject): ReturnType<ReturnType<typeof createTemplate>['quote']> {
  return createTemplate().quote(body, createOrigins());
}

/** The search that a chain sends after one that gave the answer. */
async function sent(
  lists: readonly AnswerList[],
  aggregations: Json,
  rest: JsonObject = {},
): Promise<JsonObject> {
  const template = createTemplate();
  const terms = template.terms('f', lists);
  const { body, params } = template.quote({ query: { bool: { filter: [terms, rest] } } }, createOrigins());
  const request = { indices: ['i'], template: { source: body, params } };
  const searches: SearchRequest[] = [];
  const answer = {
    took: 0,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { total: { value: 0, relation: 'eq' }, max_score: null, hits: [] },
    aggregations,
  } as unknown as SearchResponse;
  const watch = parseWatch({
    trigger: { schedule: { cron: '0 * * * * ?' } },
    input: {
      chain: {
        inputs: [
          { first: { search: { request: { indices: ['i'], body: { size: 0 } } } } },
          { second: { search: { request } } },
        ],
      },
    },
    condition: { never: {} },
    actions: {},
  });
  const { errors } = await runWatch(watch, {
    watchId: 'w',
    scheduledTime: 0,
    ports: {
      search: { search: (one) => (searches.push(one), answer) },
      write: { write: () => [] },
      scripts: { run: () => undefined },
    },
  });
  assert.deepEqual(errors, []);
  const [, second] = searches;
  assert.ok(second);
  return second.body;
}

/** The values that the search looks for. */
async function looked(lists: readonly AnswerList[], aggregations: Json): Promise<readonly Json[]> {
  const body = await sent(lists, aggregations);
  const { bool } = body.query as { readonly bool: { readonly filter: readonly JsonObject[] } };
  return (bool.filter[0]?.terms as { readonly f: readonly Json[] }).f;
}

const groupsOf = (keys: readonly Json[]): Json => ({ groups: { buckets: keys.map((key) => ({ key })) } });
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '"],"x":["',
    '{{ctx.watch_id}}',
    '{{/x}}',
    '{{{y}}}',
    '\u0000\u001f\u2028',
    '😀',
  ),
);

describe('templates of searches', () => {
  it('leave a search without templates as it is', () => {
    const body = { query: { term: { a: 'b' } }, size: 3 };
    assert.deepEqual(quoted(body), { body, params: {}, refused: [] });
  });

  it('give values that look like templates as parameters, each once', () => {
    const { body, params } = quoted({ a: 'x{{y}}', b: ['x{{y}}', '{{'], c: 'z' });
    assert.deepEqual(body, { a: '{{p0}}', b: ['{{p0}}', '{{p1}}'], c: 'z' });
    assert.deepEqual(params, { p0: 'x{{y}}', p1: '{{' });
  });

  it('refuse names of fields that look like templates', () => {
    assert.deepEqual(quoted({ term: { 'a{{b': 1 } }).refused, ['a{{b']);
  });

  it('keep where a clause came from', () => {
    const origins = createOrigins();
    const clause = origins.mark({ term: { a: '{{' } }, at(3));
    const { body } = createTemplate().quote({ query: clause }, origins);
    assert.deepEqual(origins.of((body as { readonly query: JsonObject }).query), at(3));
  });

  const lists: readonly [string, readonly AnswerList[], Json, readonly Json[]][] = [
    ['one list', [{ loops: [buckets], value: 'key' }], groupsOf(['a', 'b']), ['a', 'b', '']],
    ['no list of an empty answer', [{ loops: [buckets], value: 'key' }], {}, ['']],
    [
      'values inside of an item',
      [{ loops: [buckets], value: 'key.g0' }],
      groupsOf([{ g0: 'a' }, { g0: 7 }, { g0: true }]),
      ['a', '7', 'true', ''],
    ],
    [
      'several values as one',
      [{ loops: [buckets], value: ['key.g0', 'key.v'] }],
      groupsOf([{ g0: 'a', v: 'b' }]),
      ['a\u001fb', ''],
    ],
    ['no value of each item', [{ loops: [buckets], value: [] }], groupsOf(['a']), ['', '']],
    [
      'lists inside of lists',
      [{ loops: [buckets, 'inner.buckets'], value: 'key' }],
      {
        groups: {
          buckets: [
            { key: 'x', inner: { buckets: [{ key: 'a' }, { key: 'b' }] } },
            { key: 'y', inner: { buckets: [] } },
            { key: 'z', inner: { buckets: [{ key: 'c' }] } },
          ],
        },
      },
      ['a', 'b', 'c', ''],
    ],
    [
      'one list after another',
      [
        { loops: [buckets], value: 'key' },
        { loops: ['ctx.payload.first.aggregations.more.buckets'], value: 'key' },
      ],
      { ...(groupsOf(['a']) as JsonObject), more: { buckets: [{ key: 'b' }] } },
      ['a', 'b', ''],
    ],
  ];
  for (const [what, list, aggregations, expected] of lists) {
    it(`look for ${what} of an earlier answer, and for the empty string`, async () => {
      assert.deepEqual(await looked(list, aggregations), expected);
    });
  }

  it('look for exactly the values that an earlier answer holds, whatever JSON or Mustache would make of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (keys) => {
        assert.deepEqual(await looked([{ loops: [buckets], value: 'key' }], groupsOf(keys)), [...keys, '']);
      }),
      { numRuns: 200 },
    );
  });

  it('carry values of the rule beside lists of an answer', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (value, key) => {
        const body = await sent([{ loops: [buckets], value: 'key' }], groupsOf([key]), {
          term: { g: value },
        });
        assert.deepEqual(body.query, {
          bool: { filter: [{ terms: { f: [key, ''] } }, { term: { g: value } }] },
        });
      }),
      { numRuns: 200 },
    );
  });
});
