import { strict as assert } from 'node:assert';

import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { fakePorts, runOnce } from '../support/fake-ports.js';

const payload: JsonObject = {
  n: 5,
  half: 4.5,
  text: 'abc',
  digits: '12',
  yes: true,
  nil: null,
  list: [1, 5, 9],
  objects: [{ v: 'a' }, { v: 'b' }],
  empty: [],
  when: '2026-01-01T11:58:00Z',
  millis: 1767268680000,
  map: { a: 1 },
  limit: 3,
};

async function met(condition: JsonObject): Promise<boolean | string> {
  const run = await runOnce({ input: { simple: payload }, condition });
  return run.status === 'failed' ? `failed: ${run.reason ?? ''}` : run.conditionMet;
}

describe('the compare condition', () => {
  const table: readonly (readonly [string, string, Json, boolean | RegExp])[] = [
    ['n', 'eq', 5, true],
    ['n', 'eq', 5.0, true],
    ['n', 'eq', '5', true],
    ['n', 'not_eq', 5, false],
    ['n', 'gt', 4, true],
    ['n', 'gt', 5, false],
    ['n', 'gte', 5, true],
    ['n', 'lt', 5, false],
    ['n', 'lte', 5, true],
    ['half', 'lt', 5, true],
    ['digits', 'gt', 5, true],
    ['text', 'gt', 5, false],
    ['text', 'not_eq', 5, true],
    ['text', 'eq', 'abc', true],
    ['text', 'lt', 'abd', true],
    ['n', 'lt', '6', true],
    ['digits', 'lt', '6', true],
    ['yes', 'eq', true, true],
    ['yes', 'eq', false, false],
    ['yes', 'eq', 'true', true],
    ['yes', 'gte', true, true],
    ['yes', 'gt', false, false],
    ['missing', 'eq', null, true],
    ['nil', 'eq', null, true],
    ['missing', 'not_eq', null, false],
    ['n', 'not_eq', null, true],
    ['missing', 'gt', 0, false],
    ['missing', 'lt', 0, false],
    ['missing', 'not_eq', 0, true],
    ['list', 'eq', [1, 5, 9], true],
    ['list', 'eq', [1, 5], false],
    ['map', 'not_eq', { a: 2 }, true],
    ['map', 'eq', { a: 1 }, true],
    ['list.1', 'eq', 5, true],
    ['objects.1.v', 'eq', 'b', true],
    ['list.x', 'eq', null, true],
    ['n.deeper', 'eq', null, true],
    ['list.3', 'eq', null, /element 3 of a list of 3/],
    ['list', 'eq', 'x', /compared with text/],
    ['when', 'gte', '<{now-5m}>', true],
    ['when', 'gte', '<{now-1m}>', false],
    ['when', 'lt', '<{2026-01-01||+1d}>', true],
    ['millis', 'gte', '<{now-5m}>', true],
    ['text', 'gte', '<{now-5m}>', false],
    ['n', 'gt', '{{ctx.payload.limit}}', true],
    ['limit', 'gt', '{{ctx.payload.n}}', false],
    ['n', 'eq', '{{ctx.payload.missing}}', false],
  ];
  for (const [path, op, value, expected] of table) {
    it(`${path} ${op} ${JSON.stringify(value)} is ${String(expected)}`, async () => {
      const result = await met({ compare: { [`ctx.payload.${path}`]: { [op]: value } } });
      if (expected instanceof RegExp) assert.match(String(result), expected);
      else assert.equal(result, expected);
    });
  }

  it('sees the times, the id and the metadata of the watch', async () => {
    const paths: readonly (readonly [string, string])[] = [
      ['ctx.watch_id', 'probe'],
      ['ctx.execution_time', '2026-01-01T12:00:02.000Z'],
      ['ctx.trigger.triggered_time', '2026-01-01T12:00:01.000Z'],
      ['ctx.trigger.scheduled_time', '2026-01-01T12:00:00.000Z'],
      ['ctx.metadata.owner', 'soc'],
    ];
    for (const [path, value] of paths) {
      const body = { metadata: { owner: 'soc' }, condition: { compare: { [path]: { eq: value } } } };
      const times = { triggeredTime: 1767268801000, executionTime: 1767268802000 };
      assert.equal((await runOnce(body, fakePorts(), times)).conditionMet, true, path);
    }
  });
});

describe('the array_compare condition', () => {
  const table: readonly (readonly [string, JsonObject, boolean | RegExp])[] = [
    ['list', { gt: { value: 8 } }, true],
    ['list', { gt: { value: 9 } }, false],
    ['list', { gte: { value: 1, quantifier: 'all' } }, true],
    ['list', { gte: { value: 2, quantifier: 'all' } }, false],
    ['list', { eq: { value: 5 } }, true],
    ['objects', { path: 'v', eq: { value: 'b' } }, true],
    ['objects', { path: 'v', not_eq: { value: 'c', quantifier: 'all' } }, true],
    ['objects', { path: 'missing', not_eq: { value: 'c' } }, false],
    ['objects', { path: 'v', gte: { value: '' } }, true],
    ['empty', { gte: { value: 0 } }, false],
    ['empty', { gte: { value: 0, quantifier: 'all' } }, true],
    ['missing', { gte: { value: 0 } }, false],
    ['list', { eq: { value: '{{ctx.payload.n}}' } }, true],
    ['n', { eq: { value: 5 } }, /"ctx.payload.n" is no list/],
  ];
  for (const [path, comparison, expected] of table) {
    it(`${path} ${JSON.stringify(comparison)} is ${String(expected)}`, async () => {
      const result = await met({ array_compare: { [`ctx.payload.${path}`]: comparison } });
      if (expected instanceof RegExp) assert.match(String(result), expected);
      else assert.equal(result, expected);
    });
  }
});

describe('other conditions', () => {
  it('always and never are what they say', async () => {
    assert.equal(await met({ always: {} }), true);
    assert.equal(await met({ never: {} }), false);
  });

  it('a watch without a condition always goes on', async () => {
    assert.equal((await runOnce({})).conditionMet, true);
  });

  it('a script gets ctx and its params and decides', async () => {
    const ports = fakePorts({
      scripts: { above: (ctx, params) => (ctx['payload'] as { n: number }).n > Number(params['limit']) },
    });
    const body = { input: { simple: payload }, condition: { script: { id: 'above', params: { limit: 4 } } } };
    assert.equal((await runOnce(body, ports)).conditionMet, true);
    assert.deepEqual(
      ports.scriptCalls.map(({ id, params }) => ({ id, params })),
      [{ id: 'above', params: { limit: 4 } }],
    );
  });

  const failing: readonly (readonly [string, string, RegExp])[] = [
    ['a script that is not of the set', 'unknown', /"unknown" is not of the fixed set/],
    ['a script that gives no boolean', 'count', /must return true or false/],
    ['a script that throws', 'broken', /"broken" failed: no such bucket/],
  ];
  for (const [name, id, reason] of failing) {
    it(`${name} fails the run at its place`, async () => {
      const broken = (): Json => {
        throw new Error('no such bucket');
      };
      const run = await runOnce(
        { condition: { script: { id } } },
        fakePorts({ scripts: { count: () => 3, broken } }),
      );
      assert.equal(run.status, 'failed');
      assert.match(run.reason ?? '', reason);
      assert.deepEqual(
        run.errors.map(({ code, pointer }) => ({ code, pointer })),
        [{ code: 'watch/run-failed', pointer: '/condition/script' }],
      );
    });
  }
});
