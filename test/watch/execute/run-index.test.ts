import { strict as assert } from 'node:assert';

import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import type { WriteOutcome } from '../../../src/watch/ports.js';
import type { ActionRun } from '../../../src/watch/watch-run.js';
import { fakePorts, runOnce, type FakePorts } from '../support/fake-ports.js';

async function index(
  action: JsonObject,
  payload: JsonObject,
  ports: FakePorts = fakePorts(),
): Promise<ActionRun> {
  const run = await runOnce({ input: { simple: payload }, actions: { write: { index: action } } }, ports);
  assert(run.actions[0] !== undefined);
  return run.actions[0];
}

describe('the index action', () => {
  it('indexes the whole payload where there is no _doc', async () => {
    const { documents, status } = await index({ index: 'alerts', doc_id: 'one' }, { a: 1 });
    assert.equal(status, 'executed');
    assert.deepEqual(
      documents.map(({ write }) => write),
      [{ index: 'alerts', id: 'one', opType: 'index', source: { a: 1 } }],
    );
  });

  it('indexes the one document of _doc', async () => {
    const { documents } = await index({ index: 'alerts' }, { _doc: { _id: 7, a: 1 }, rest: true });
    assert.deepEqual(
      documents.map(({ write }) => write),
      [{ index: 'alerts', id: '7', opType: 'index', source: { a: 1 } }],
    );
  });

  it('indexes every document of a list in one request, each under its own id and index', async () => {
    const ports = fakePorts();
    const docs = [
      { _id: 'x', _index: 'i1', a: 1 },
      { _index: '<i-{now/d}>', a: 2 },
    ];
    await index(
      { op_type: 'create', refresh: 'wait_for', execution_time_field: '@timestamp' },
      { _doc: docs },
      ports,
    );
    const time = { '@timestamp': '2026-01-01T12:00:00.000Z' };
    assert.deepEqual(ports.writes, [
      {
        refresh: true,
        documents: [
          { index: 'i1', id: 'x', opType: 'create', source: { a: 1, ...time } },
          { index: 'i-2026.01.01', opType: 'create', source: { a: 2, ...time } },
        ],
      },
    ]);
  });

  const refreshes: readonly (readonly [JsonObject, boolean])[] = [
    [{}, false],
    [{ refresh: 'false' }, false],
    [{ refresh: 'true' }, true],
    [{ refresh: 'wait_for' }, true],
  ];
  for (const [refresh, expected] of refreshes) {
    it(`${expected ? 'waits' : 'does not wait'} for ${JSON.stringify(refresh)}`, async () => {
      const ports = fakePorts();
      await index({ index: 'a', ...refresh }, {}, ports);
      assert.equal(ports.writes[0]?.refresh, expected);
    });
  }

  const failures: readonly (readonly [string, JsonObject, Json, RegExp, string])[] = [
    [
      'doc_id together with a list',
      { index: 'a', doc_id: 'x' },
      [{}],
      /"doc_id" cannot be used with a list/,
      '/actions/write/index/doc_id',
    ],
    ['an index in both places', { index: 'a' }, [{ _index: 'a' }], /both set/, '/actions/write/index/index'],
    [
      'an id in both places',
      { index: 'a', doc_id: 'x' },
      { _id: 'x' },
      /both set/,
      '/actions/write/index/doc_id',
    ],
    ['an index in neither place', {}, [{ a: 1 }], /no index is given/, '/actions/write/index'],
    ['an empty list', { index: 'a' }, [], /empty list/, '/actions/write/index'],
    ['a _doc that is no document', { index: 'a' }, 'x', /must hold a document/, '/actions/write/index'],
    ['a _doc that is null', { index: 'a' }, null, /must hold a document/, '/actions/write/index'],
    ['a list with more than documents', { index: 'a' }, [{}, 1], /documents only/, '/actions/write/index'],
  ];
  for (const [name, action, doc, reason, pointer] of failures) {
    it(`fails for ${name} and writes nothing`, async () => {
      const ports = fakePorts();
      const run = await runOnce(
        { input: { simple: { _doc: doc } }, actions: { write: { index: action } } },
        ports,
      );
      assert.equal(run.actions[0]?.status, 'failed');
      assert.match(run.actions[0].reason ?? '', reason);
      assert.deepEqual(
        run.errors.map(({ code, pointer: at }) => [code, at]),
        [['watch/action-failed', pointer]],
      );
      assert.deepEqual(ports.writes, []);
    });
  }

  const outcomes: readonly (readonly [
    string,
    readonly WriteOutcome['result'][],
    string,
    number,
    number,
    number,
  ])[] = [
    ['all written', ['created', 'updated'], 'executed', 0, 0, 0],
    ['some conflicts', ['created', 'conflict'], 'partially-failed', 1, 0, 0],
    ['conflicts only', ['conflict', 'conflict'], 'failed', 2, 0, 0],
    ['a refusal and a conflict', ['created', 'conflict', 'failed'], 'partially-failed', 1, 1, 1],
    ['refusals only', ['failed'], 'failed', 0, 1, 1],
  ];
  for (const [name, results, status, conflicts, failed, errors] of outcomes) {
    it(`counts ${name}: conflicts are never lost and never errors`, async () => {
      const queue = [...results];
      const ports = fakePorts({
        write: (document): WriteOutcome => {
          const result = queue.shift();
          if (result === 'failed') return { result, reason: 'mapping' };
          return { result: result ?? 'created', id: document.id ?? '' };
        },
      });
      const docs = results.map((_, number) => ({ _id: String(number) }));
      const run = await runOnce(
        {
          input: { simple: { _doc: docs } },
          actions: { write: { index: { index: 'a', op_type: 'create' } } },
        },
        ports,
      );
      const action = run.actions[0];
      assert.deepEqual(
        [action?.status, action?.conflicts, action?.failures, run.errors.length],
        [status, conflicts, failed, errors],
      );
      assert.deepEqual(
        action?.documents.map(({ outcome }) => outcome.result),
        results,
      );
    });
  }

  it('fails where the write itself fails', async () => {
    const ports = fakePorts({
      write: () => {
        throw new Error('read-only');
      },
    });
    assert.match((await index({ index: 'a' }, {}, ports)).reason ?? '', /could not be written: read-only/);
  });
});
