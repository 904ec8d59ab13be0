import { strict as assert } from 'node:assert';

import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { parseWatch } from '../../src/watch/parse-watch.js';
import { runWatch } from '../../src/watch/run-watch.js';
import { acknowledge } from '../../src/watch/state.js';
import type { WatchRun } from '../../src/watch/watch-run.js';
import { everyMinute, fakePorts, noon, response, runOnce, type FakePorts } from './support/fake-ports.js';

const log = (text: string): JsonObject => ({ logging: { text } });

/** Runs one watch at several moments (seconds after noon), each run with the state of the one before. */
async function runAt(
  body: JsonObject,
  seconds: readonly number[],
  ports: FakePorts = fakePorts(),
  between: (run: WatchRun) => WatchRun['state'] = (run) => run.state,
): Promise<readonly WatchRun[]> {
  const watch = parseWatch({ trigger: everyMinute, ...body });
  const runs: WatchRun[] = [];
  for (const second of seconds) {
    const last = runs.at(-1);
    const state = last && between(last);
    const context = { watchId: 'probe', scheduledTime: noon + second * 1000, ports, ...(state && { state }) };
    runs.push(await runWatch(watch, context));
  }
  return runs;
}

function statuses(runs: readonly WatchRun[]): readonly (readonly string[])[] {
  return runs.map((run) => [run.status, ...run.actions.map((action) => action.status)]);
}

describe('a run of a watch', () => {
  it('goes from input over condition and transform to action condition, action transform and action', async () => {
    const order: string[] = [];
    const note = (name: string, value: Json) => (): Json => {
      order.push(name);
      return value;
    };
    const ports = fakePorts({
      search: () => {
        order.push('input');
        return response(1);
      },
      scripts: {
        condition: note('condition', true),
        transform: note('transform', { shaped: 1 }),
        actionCondition: note('action condition', true),
        actionTransform: note('action transform', { shaped: 2 }),
      },
      write: (document) => {
        order.push(`action ${JSON.stringify(document.source)}`);
        return { result: 'created', id: 'x' };
      },
    });
    const run = await runOnce(
      {
        input: { search: { request: { indices: 'a' } } },
        condition: { script: { id: 'condition' } },
        transform: { script: { id: 'transform' } },
        actions: {
          write: {
            condition: { script: { id: 'actionCondition' } },
            transform: { script: { id: 'actionTransform' } },
            index: { index: 'a' },
          },
        },
      },
      ports,
    );
    assert.deepEqual(order, [
      'input',
      'condition',
      'transform',
      'action condition',
      'action transform',
      'action {"shaped":2}',
    ]);
    assert.deepEqual(run.payload, { shaped: 1 });
    assert.deepEqual(ports.scriptCalls[2]?.context['payload'], { shaped: 1 });
  });

  it('ends at a condition that is not met', async () => {
    const ports = fakePorts();
    const run = await runOnce(
      { condition: { never: {} }, transform: { script: { id: 'unknown' } }, actions: { log: log('x') } },
      ports,
    );
    assert.deepEqual(
      [run.status, run.conditionMet, run.actions, run.errors],
      ['condition-not-met', false, [], []],
    );
    assert.deepEqual(ports.scriptCalls, []);
  });

  it('does not transform where no action would see it', async () => {
    const run = await runOnce({ input: { simple: { a: 1 } }, transform: { script: { id: 'unknown' } } });
    assert.deepEqual([run.status, run.payload], ['executed', { a: 1 }]);
  });

  it('fails with its transform', async () => {
    const run = await runOnce({ transform: { script: { id: 'unknown' } }, actions: { log: log('x') } });
    assert.deepEqual([run.status, run.actions, run.conditionMet], ['failed', [], true]);
    assert.deepEqual(run.errors, [
      {
        code: 'watch/run-failed',
        pointer: '/transform/script',
        message: 'the transform failed: the script "unknown" is not of the fixed set',
      },
    ]);
  });

  it('is the same JSON for the same watch, moment and answers', async () => {
    const body = {
      input: { search: { request: { indices: 'a' } } },
      actions: { a: log('{{ctx.id}}'), b: log('x') },
    };
    const first = JSON.stringify(await runOnce(body));
    assert.equal(JSON.stringify(await runOnce(body)), first);
    assert.deepEqual(JSON.parse(first), await runOnce(body));
  });

  it('leaves the state that it was given alone', async () => {
    const [first] = await runAt({ actions: { a: log('x') } }, [0]);
    assert(first !== undefined);
    const before = JSON.stringify(first.state);
    await runAt({ actions: { a: log('x') } }, [60, 120], fakePorts(), () => first.state);
    assert.equal(JSON.stringify(first.state), before);
  });
});

describe('transforms', () => {
  it('put what is no map under _value', async () => {
    const body = { transform: { script: { id: 's' } }, actions: { log: log('x') } };
    assert.deepEqual((await runOnce(body, fakePorts({ scripts: { s: () => [1, 2] } }))).payload, {
      _value: [1, 2],
    });
  });

  it('search with the payload before them', async () => {
    const ports = fakePorts({ search: () => response(3) });
    const transform = { search: { request: { indices: 'b', body: { size: '{{ctx.payload.n}}' } } } };
    const run = await runOnce(
      { input: { simple: { n: 2 } }, transform, actions: { log: log('{{ctx.payload.hits.total}}') } },
      ports,
    );
    assert.deepEqual(ports.requests[0]?.body, { size: '2' });
    assert.equal(run.actions[0]?.messages[0]?.content['text'], '3');
  });

  it('in a chain see each the result of the one before', async () => {
    const add = (ctx: JsonObject, params: JsonObject): Json => ({
      n: Number((ctx['payload'] as JsonObject)['n']) * 10 + Number(params['digit']),
    });
    const step = (digit: number): JsonObject => ({ script: { id: 'add', params: { digit } } });
    const body = {
      input: { simple: { n: 1 } },
      transform: { chain: [step(2), step(3)] },
      actions: { log: log('x') },
    };
    assert.deepEqual((await runOnce(body, fakePorts({ scripts: { add } }))).payload, { n: 123 });
  });
});

describe('actions', () => {
  it('run in the order of the watch, and one that fails stops no other', async () => {
    const actions = { z: log('{{ctx.trigger}}'), a: log('fine'), m: { index: { index: 'i' } } };
    const run = await runOnce({ actions });
    assert.deepEqual(
      run.actions.map(({ id, status }) => [id, status]),
      [
        ['z', 'failed'],
        ['a', 'executed'],
        ['m', 'executed'],
      ],
    );
    assert.deepEqual([run.status, run.errors.length], ['executed', 1]);
    assert.equal(run.errors[0]?.pointer, '/actions/z/logging/text');
  });

  it('whose own condition is not met are passed over', async () => {
    const condition = { compare: { 'ctx.payload.n': { gt: 5 } } };
    const run = await runOnce({
      input: { simple: { n: 1 } },
      actions: { a: { condition, ...log('x') }, b: log('y') },
    });
    assert.deepEqual(
      run.actions.map(({ status, messages }) => [status, messages.length]),
      [
        ['condition-not-met', 0],
        ['executed', 1],
      ],
    );
    assert.deepEqual(run.errors, []);
  });

  it('whose own condition fails are passed over, and the run says so', async () => {
    const condition = { compare: { 'ctx.payload.list.0': { eq: 1 } } };
    const run = await runOnce({
      input: { simple: { list: [] } },
      actions: { a: { condition, ...log('x') } },
    });
    assert.equal(run.actions[0]?.status, 'condition-not-met');
    assert.deepEqual(
      run.errors.map(({ code, pointer }) => [code, pointer]),
      [['watch/action-failed', '/actions/a/condition/compare']],
    );
  });

  it('whose transform fails have failed', async () => {
    const run = await runOnce({ actions: { a: { transform: { script: { id: 'unknown' } }, ...log('x') } } });
    assert.deepEqual(
      [run.actions[0]?.status, run.errors[0]?.pointer],
      ['failed', '/actions/a/transform/script'],
    );
  });
});

describe('foreach', () => {
  const input = { simple: { list: [{ n: 1 }, 'two', { n: 3 }], empty: [], map: {} } };
  const texts = (run: WatchRun): readonly unknown[] =>
    run.actions[0]?.messages.map(({ content }) => content['text']) ?? [];

  it('runs the action on each element, which is the payload or its _value', async () => {
    const action = { foreach: 'ctx.payload.list', ...log('{{ctx.payload.n}}{{ctx.payload._value}}') };
    assert.deepEqual(texts(await runOnce({ input, actions: { a: action } })), ['1', 'two', '3']);
  });

  it('stops at max_iterations', async () => {
    const action = { foreach: 'ctx.payload.list', max_iterations: 2, ...log('x') };
    assert.deepEqual(texts(await runOnce({ input, actions: { a: action } })), ['x', 'x']);
  });

  it('stops at a hundred by default', async () => {
    const many = { simple: { list: Array.from({ length: 120 }, (_, n) => ({ n })) } };
    const run = await runOnce({ input: many, actions: { a: { foreach: 'ctx.payload.list', ...log('x') } } });
    assert.equal(texts(run).length, 100);
  });

  it("looks for its list in the watch's payload, not in the action's transformed one", async () => {
    const transform = { script: { id: 's' } };
    const ports = fakePorts({ scripts: { s: () => ({ list: [{ n: 9 }] }) } });
    const action = { foreach: 'ctx.payload.list', transform, ...log('{{ctx.payload.n}}') };
    assert.deepEqual(texts(await runOnce({ input, actions: { a: action } }, ports)), ['1', '', '3']);
  });

  for (const path of ['empty', 'map', 'missing']) {
    it(`fails where the list is ${path}`, async () => {
      const run = await runOnce({ input, actions: { a: { foreach: `ctx.payload.${path}`, ...log('x') } } });
      assert.deepEqual([run.actions[0]?.status, run.errors[0]?.pointer], ['failed', '/actions/a/foreach']);
    });
  }

  it('ends at a single document that is refused, and shows what was written before', async () => {
    const ports = fakePorts({
      write: ({ source }) =>
        source['n'] === 2 ? { result: 'conflict', id: '2' } : { result: 'created', id: '1' },
    });
    const three = { simple: { list: [{ n: 1 }, { n: 2 }, { n: 3 }] } };
    const run = await runOnce(
      { input: three, actions: { a: { foreach: 'ctx.payload.list', index: { index: 'i' } } } },
      ports,
    );
    assert.equal(run.actions[0]?.status, 'failed');
    assert.deepEqual(
      run.actions[0].documents.map(({ outcome }) => outcome.result),
      ['created', 'conflict'],
    );
  });
});

describe('throttling', () => {
  const table: readonly (readonly [string, JsonObject, readonly number[], readonly string[]])[] = [
    [
      'lasts five seconds by default, the fifth included',
      {},
      [0, 5, 5.001],
      ['executed', 'throttled', 'executed'],
    ],
    [
      "lasts the watch's period",
      { throttle_period: '1m' },
      [0, 60, 61],
      ['executed', 'throttled', 'executed'],
    ],
    [
      'takes milliseconds',
      { throttle_period_in_millis: 7000 },
      [0, 7, 8],
      ['executed', 'throttled', 'executed'],
    ],
  ];
  for (const [name, body, seconds, expected] of table) {
    it(name, async () => {
      const runs = await runAt({ ...body, actions: { a: log('x') } }, seconds);
      assert.deepEqual(
        runs.map((run) => run.actions[0]?.status),
        expected,
      );
      assert.deepEqual(
        runs.map((run) => run.status),
        expected,
      );
    });
  }

  it("prefers the action's period to the watch's", async () => {
    const actions = { a: { throttle_period: '10s', ...log('x') }, b: log('y') };
    const runs = await runAt({ throttle_period: '1h', actions }, [0, 60]);
    assert.deepEqual(statuses(runs), [
      ['executed', 'executed', 'executed'],
      ['throttled', 'executed', 'throttled'],
    ]);
  });

  it('counts from the last success: neither a failure nor a throttled run moves it', async () => {
    const failing = fakePorts({ write: () => ({ result: 'failed', reason: 'full' }) });
    const failed = await runAt(
      { throttle_period: '1h', actions: { a: { index: { index: 'i' } } } },
      [0, 1],
      failing,
    );
    assert.deepEqual(
      failed.map((run) => run.actions[0]?.status),
      ['failed', 'failed'],
    );
    const runs = await runAt({ throttle_period: '10s', actions: { a: log('x') } }, [0, 6, 11]);
    assert.deepEqual(
      runs.map((run) => run.actions[0]?.status),
      ['executed', 'throttled', 'executed'],
    );
  });

  it('comes before the condition of the action', async () => {
    const ports = fakePorts({ scripts: { yes: () => true } });
    const action = { condition: { script: { id: 'yes' } }, ...log('x') };
    await runAt({ throttle_period: '1h', actions: { a: action } }, [0, 60], ports);
    assert.equal(ports.scriptCalls.length, 1);
  });
});

describe('acknowledgement', () => {
  const body = (condition: JsonObject): JsonObject => ({ condition, actions: { a: log('x'), b: log('y') } });
  const script = { script: { id: 'hot' } };

  it('silences the actions that it names as long as the condition is met', async () => {
    const runs = await runAt(body({ always: {} }), [0, 60, 120], fakePorts(), (run) =>
      acknowledge(run.state, ['a']),
    );
    assert.deepEqual(statuses(runs), [
      ['executed', 'executed', 'executed'],
      ['acknowledged', 'acknowledged', 'executed'],
      ['acknowledged', 'acknowledged', 'executed'],
    ]);
  });

  it('ends when the condition is not met', async () => {
    const hot = [true, true, false, true];
    const ports = fakePorts({ scripts: { hot: () => hot.shift() ?? false } });
    let acknowledged = false;
    const runs = await runAt(body(script), [0, 60, 120, 180], ports, (run) => {
      if (acknowledged) return run.state;
      acknowledged = true;
      return acknowledge(run.state);
    });
    assert.deepEqual(
      runs.map((run) => run.status),
      ['executed', 'acknowledged', 'condition-not-met', 'executed'],
    );
  });

  it("ends for one action when that action's condition is not met", async () => {
    const hot = [true, false, true];
    const ports = fakePorts({ scripts: { hot: () => hot.shift() ?? false } });
    const actions = { a: { condition: script, ...log('x') } };
    const runs = await runAt({ actions }, [0, 60, 120], ports, (run) => run.state);
    assert.deepEqual(
      runs.map((run) => run.state.actions['a']?.ack),
      ['ackable', 'awaits_successful_execution', 'ackable'],
    );
  });

  it('takes hold only after a success', async () => {
    const runs = await runAt({ actions: { a: { index: {} } } }, [0, 60], fakePorts(), (run) =>
      acknowledge(run.state),
    );
    assert.deepEqual(
      runs.map((run) => run.actions[0]?.status),
      ['failed', 'failed'],
    );
  });
});
