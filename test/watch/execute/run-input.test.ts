import { strict as assert } from 'node:assert';

import type { JsonObject } from '../../../src/diagnostics/json.js';
import { EngineError } from '../../../src/engine/api.js';
import { fakePorts, response, runOnce } from '../support/fake-ports.js';

const search = (request: JsonObject, more: JsonObject = {}): JsonObject => ({
  input: { search: { request, ...more } },
});

describe('inputs', () => {
  it('without one the payload is empty', async () => {
    assert.deepEqual((await runOnce({})).inputPayload, {});
    assert.deepEqual((await runOnce({ input: { none: {} } })).inputPayload, {});
  });

  it('simple gives its object', async () => {
    assert.deepEqual((await runOnce({ input: { simple: { a: [1] } } })).inputPayload, { a: [1] });
  });
});

describe('the search input', () => {
  it('renders its body with the moment of the schedule, whatever the clock says', async () => {
    const ports = fakePorts();
    const range = {
      range: {
        '@timestamp': { gte: '{{ctx.trigger.scheduled_time}}||-300s', lt: '{{ctx.trigger.scheduled_time}}' },
      },
    };
    await runOnce(search({ indices: ['logs-*'], body: { query: range } }), ports, {
      executionTime: Date.parse('2026-01-01T12:00:09Z'),
    });
    assert.deepEqual(ports.requests[0]?.body, {
      query: {
        range: { '@timestamp': { gte: '2026-01-01T12:00:00.000Z||-300s', lt: '2026-01-01T12:00:00.000Z' } },
      },
    });
  });

  it('is lenient about indices by default, as Watcher is and the search API is not', async () => {
    const ports = fakePorts();
    await runOnce(search({ indices: 'a, b' }), ports);
    await runOnce(
      search({
        indices: ['<c-{now/d}>'],
        indices_options: { allow_no_indices: false, ignore_unavailable: false },
      }),
      ports,
    );
    assert.deepEqual(ports.requests, [
      { indices: ['a', 'b'], body: {}, ignoreUnavailable: true, allowNoIndices: true },
      { indices: ['c-2026.01.01'], body: {}, ignoreUnavailable: false, allowNoIndices: false },
    ]);
  });

  it('gives the total as a number unless told otherwise', async () => {
    const ports = fakePorts({ search: () => response(7) });
    const total = async (request: JsonObject): Promise<unknown> =>
      (await runOnce(search(request), ports)).payload['hits'];
    assert.deepEqual(await total({ indices: 'a' }), { total: 7, max_score: null, hits: [] });
    assert.deepEqual(await total({ indices: 'a', rest_total_hits_as_int: false }), {
      total: { value: 7, relation: 'eq' },
      max_score: null,
      hits: [],
    });
  });

  it('keeps values with braces out of the template when they are params', async () => {
    const ports = fakePorts();
    const template = { source: { query: { term: { f: '{{p0}}' } } }, params: { p0: '{{ctx.watch_id}} "x"' } };
    await runOnce(search({ indices: 'a', template }), ports);
    assert.deepEqual(ports.requests[0]?.body, { query: { term: { f: '{{ctx.watch_id}} "x"' } } });
  });

  it('prefers params to ctx', async () => {
    const ports = fakePorts();
    const template = { source: '{"a":"{{ctx.watch_id}}"}', params: { ctx: { watch_id: 'mine' } } };
    await runOnce(search({ indices: 'a', template }), ports);
    assert.deepEqual(ports.requests[0]?.body, { a: 'mine' });
  });

  it('renders stored templates', async () => {
    const ports = fakePorts({ templates: { stored: '{"size":{{n}}}' } });
    await runOnce(search({ indices: 'a', template: { id: 'stored', params: { n: 3 } } }), ports);
    assert.deepEqual(ports.requests[0]?.body, { size: 3 });
  });

  it('keeps only the keys of extract', async () => {
    const hits = {
      total: { value: 2, relation: 'eq' as const },
      max_score: 1,
      hits: [
        { _index: 'i', _id: '1', _score: 1, _source: { host: 'a', secret: 's' } },
        { _index: 'i', _id: '2', _score: 1, _source: { host: 'b', secret: 't' } },
      ],
    };
    const ports = fakePorts({ search: () => response(2, { hits }) });
    const run = await runOnce(
      search({ indices: 'i' }, { extract: ['hits.total', 'hits.hits._source.host'] }),
      ports,
    );
    assert.deepEqual(run.payload, {
      hits: { total: 2, hits: [{ _source: { host: 'a' } }, { _source: { host: 'b' } }] },
    });
  });

  it('records what it asked and what it was answered', async () => {
    const ports = fakePorts({ search: () => response(7) });
    const run = await runOnce(search({ indices: 'a', body: { size: 0 } }), ports);
    assert.deepEqual(run.searches, [
      {
        pointer: '/input/search/request',
        request: { indices: ['a'], body: { size: 0 }, ignoreUnavailable: true, allowNoIndices: true },
        response: response(7),
      },
    ]);
  });

  const failures: readonly (readonly [string, JsonObject, RegExp, string])[] = [
    [
      'a search that the engine refuses, down to its pointer',
      { indices: 'refused', body: { query: {} } },
      /the search was refused: unknown query/,
      '/input/search/request/body/query',
    ],
    [
      'a search that fails',
      { indices: 'down' },
      /the search failed: connection reset/,
      '/input/search/request',
    ],
    [
      'a body that does not render to JSON',
      { indices: 'a', template: { source: '{"a": {{ctx.watch_id}}}' } },
      /does not render to a JSON object/,
      '/input/search/request/template',
    ],
    [
      'a template that prints a map',
      { indices: 'a', body: { x: '{{ctx.trigger}}' } },
      /use \{\{#toJson\}\}/,
      '/input/search/request/body',
    ],
    [
      'a stored template that is not known',
      { indices: 'a', template: { id: 'gone' } },
      /"gone" is not known/,
      '/input/search/request/template',
    ],
  ];
  for (const [name, request, reason, pointer] of failures) {
    it(`fails the run for ${name}`, async () => {
      const ports = fakePorts({
        search: ({ indices }) => {
          if (indices[0] === 'refused') throw new EngineError('unknown query', '/query');
          if (indices[0] === 'down') throw new Error('connection reset');
          return response(0);
        },
      });
      const run = await runOnce({ ...search(request), actions: { log: { logging: { text: 'x' } } } }, ports);
      assert.equal(run.status, 'failed');
      assert.match(run.reason ?? '', reason);
      assert.equal(run.errors[0]?.pointer, pointer);
      assert.deepEqual(run.actions, []);
    });
  }

  it('fails the run when the payload is larger than allowed', async () => {
    const run = await runOnce(search({ indices: 'a' }), fakePorts(), { maxPayload: 50 });
    assert.match(run.reason ?? '', /larger than 50 characters/);
  });
});

describe('the chain input', () => {
  const chain = (...inputs: readonly JsonObject[]): JsonObject => ({ input: { chain: { inputs } } });

  it('shows each input the payloads before it, and the rest of the watch all of them', async () => {
    const ports = fakePorts({ search: () => response(4) });
    const body = { size: '{{ctx.payload.first.n}}', terms: '{{ctx.payload.later.n}}' };
    const run = await runOnce(
      chain(
        { first: { simple: { n: 9 } } },
        { second: { search: { request: { indices: 'a', body } } } },
        { later: { simple: { n: 1 } } },
      ),
      ports,
    );
    assert.deepEqual(ports.requests[0]?.body, { size: '9', terms: '' });
    assert.deepEqual(Object.keys(run.payload), ['first', 'second', 'later']);
  });

  it('runs on with an empty payload after an input that failed, and says so', async () => {
    const ports = fakePorts({
      search: () => {
        throw new Error('shards failed');
      },
    });
    const run = await runOnce(
      chain({ bad: { search: { request: { indices: 'a' } } } }, { good: { simple: { n: 1 } } }),
      ports,
    );
    assert.equal(run.status, 'executed');
    assert.deepEqual(run.payload, { bad: {}, good: { n: 1 } });
    assert.deepEqual(run.errors, [
      {
        code: 'watch/chained-input-failed',
        pointer: '/input/chain/inputs/0/bad/search/request',
        message: 'input "bad": the search failed: shards failed',
      },
    ]);
  });
});

describe('the http input', () => {
  const input = (more: JsonObject = {}): JsonObject => ({
    input: { http: { request: { host: 'example.net', port: 443, path: '/{{ctx.watch_id}}' }, ...more } },
  });

  it('fails the run where nothing may send requests', async () => {
    assert.match((await runOnce(input())).reason ?? '', /HTTP inputs cannot be run here/);
  });

  it('sends the rendered request and loads the answer', async () => {
    const requests: JsonObject[] = [];
    const http = {
      send: (request: JsonObject) => {
        requests.push(request);
        return { status: 200, headers: { 'content-type': ['application/json'] }, body: '{"a":1,"b":2}' };
      },
    };
    const run = await runOnce(input({ extract: ['a'] }), { ...fakePorts(), http });
    assert.deepEqual(requests, [{ host: 'example.net', port: 443, path: '/probe' }]);
    assert.deepEqual(run.payload, {
      a: 1,
      _status_code: 200,
      _headers: { 'content-type': ['application/json'] },
    });
  });
});
