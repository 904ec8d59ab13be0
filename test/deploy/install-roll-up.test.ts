import { strict as assert } from 'node:assert';
import { now, openDeployment, words, type Deployment } from './support/deployment.js';
import { rollUp, rollUpId, watchResource } from './support/resources.js';

describe('installRollUp', () => {
  let deployment: Deployment;
  beforeEach(async () => {
    deployment = await openDeployment();
  });
  afterEach(async () => deployment.close());

  it('fills one before it runs by itself, oldest first, and before any detection is there', async () => {
    const { fake, apply } = deployment;
    fake.firstEvent = now - 3600 * 1000;
    await apply([...rollUp(), watchResource('a')]);
    const runs = fake.runs.get(rollUpId) ?? [];
    assert.deepEqual([runs[0], runs.at(-1)], ['2026-01-08T11:25:00.000Z', '2026-01-08T12:00:00.000Z']);
    assert.deepEqual([...runs].sort(), runs);
    const order = fake.writes.map((write) => write.replace(rollUpId, 'x'));
    const detection = order.indexOf('PUT /_watcher/watch/a');
    assert.ok(
      order.lastIndexOf('POST /_watcher/watch/x/_execute') < order.indexOf('PUT /_watcher/watch/x/_activate'),
    );
    assert.ok(order.indexOf('PUT /_watcher/watch/x/_activate') < detection);
  });

  it('does not let it run by itself while it is filled', async () => {
    const { fake, apply } = deployment;
    fake.firstEvent = now - 3600 * 1000;
    const states: unknown[] = [];
    fake.disturb = ({ path }) => {
      if (path.endsWith('_execute')) states.push(fake.watches.get(rollUpId)?.active);
      return undefined;
    };
    await apply(rollUp());
    assert.deepEqual([...new Set(states)], [false]);
    assert.equal(fake.watches.get(rollUpId)?.active, true);
  });

  it('runs the stored watch for past moments without keeping a record', async () => {
    const { fake, apply } = deployment;
    fake.firstEvent = now - 600_000;
    await apply(rollUp());
    const { body } = fake.seen.find(({ path }) => path.endsWith('_execute')) ?? { body: null };
    const time = '2026-01-08T12:00:00.000Z';
    assert.deepEqual(body, {
      trigger_data: { scheduled_time: time, triggered_time: time },
      ignore_condition: false,
      action_modes: { _all: 'force_execute' },
      record_execution: false,
    });
  });

  it('fills nothing where there are no events yet', async () => {
    const { fake, apply } = deployment;
    await apply(rollUp());
    assert.deepEqual([fake.runs.size, fake.watches.get(rollUpId)?.active], [0, true]);
  });

  it('goes on with a filling that was broken off, and then lets it run', async () => {
    const { fake, apply, plan } = deployment;
    fake.firstEvent = now - 7200 * 1000;
    let left = 2;
    fake.disturb = ({ path }) =>
      path.endsWith('_execute') && left-- <= 0 ? { status: 500, body: { error: 'down' } } : undefined;
    const applied = await apply([...rollUp(), watchResource('a')]);
    assert.deepEqual(
      [applied.failed && words([applied.failed]), words(applied.pending)],
      [[`create roll-up ${rollUpId}`], ['create watch a']],
    );
    assert.equal(fake.watches.get(rollUpId)?.active, false);
    fake.disturb = undefined;
    const again = await plan([...rollUp(), watchResource('a')]);
    assert.deepEqual(
      [words(again.changes), again.silenced],
      [[`fill roll-up ${rollUpId}`, 'create watch a'], []],
    );
    await deployment.carryOut(again);
    assert.equal(fake.watches.get(rollUpId)?.active, true);
    assert.deepEqual(words((await plan([...rollUp(), watchResource('a')])).changes), []);
  });

  it('keeps one switched off that an operator has switched off, whatever is filled', async () => {
    const { fake, apply, plan } = deployment;
    await apply(rollUp());
    fake.changeWatch(rollUpId, { active: false });
    assert.deepEqual(words((await plan(rollUp())).changes), []);
    await apply(rollUp('b'.repeat(64)));
    assert.equal(fake.watches.get(rollUpId)?.active, false);
  });

  for (const [name, record, code] of [
    ['a run that failed', { state: 'failed' }, 'deploy/fill'],
    [
      'an action that failed',
      {
        state: 'executed',
        result: { actions: [{ id: 'summaries', status: 'failure', reason: 'mapping' }] },
      },
      'deploy/fill',
    ],
    [
      'a search that failed, with which nothing is written',
      {
        state: 'executed',
        result: { transform: { payload: { health: [{ picket: { health: { kind: 'search-failed' } } }] } } },
      },
      'deploy/fill',
    ],
    [
      'a problem of the past that does not keep it from writing',
      {
        state: 'executed',
        result: { transform: { payload: { health: [{ picket: { health: { kind: 'unkeyed' } } }] } } },
      },
      'deploy/fill-health',
    ],
  ] as const) {
    it(`reports ${name}`, async () => {
      const { fake, apply } = deployment;
      fake.firstEvent = now - 600_000;
      fake.disturb = ({ path }) =>
        path.endsWith('_execute') ? { status: 200, body: { watch_record: record } } : undefined;
      const applied = await apply(rollUp());
      assert.deepEqual(
        applied.diagnostics.map((diagnostic) => diagnostic.code),
        [code],
      );
      assert.equal(applied.failed === undefined, code === 'deploy/fill-health');
      assert.equal(fake.watches.get(rollUpId)?.active, code === 'deploy/fill-health');
    });
  }
});
