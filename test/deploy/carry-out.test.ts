import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { markBody, markScript } from '../../src/deploy/mark.js';
import { makeResource, resourceKinds, type Resource } from '../../src/deploy/resource.js';
import { openDeployment, words, type Deployment } from './support/deployment.js';
import { rollUp, rollUpId, watchBody, watchResource } from './support/resources.js';

const pipeline = makeResource('pipeline', 'logs-a@custom', markBody({ processors: [] }));
const component = makeResource(
  'component-template',
  'logs-a@custom',
  markBody({ template: { mappings: { properties: {} } } }),
);
const script = (version: number): Resource =>
  makeResource('script', `picket-x-v${version}`, {
    script: { lang: 'painless', source: markScript('return 1') },
  });

describe('carryOut', () => {
  let deployment: Deployment;
  beforeEach(async () => {
    deployment = await openDeployment();
  });
  afterEach(async () => deployment.close());

  it('sends what differs and nothing else, and nothing at all the second time', async () => {
    const { fake, apply } = deployment;
    const wanted = [script(1), pipeline, component, watchResource('a'), watchResource('b')];
    assert.equal((await apply(wanted)).done.length, 5);
    fake.forget();
    await apply([script(1), pipeline, component, watchResource('a', 'new'), watchResource('b')]);
    assert.deepEqual(fake.writes, ['PUT /_watcher/watch/a']);
    fake.forget();
    await apply([script(1), pipeline, component, watchResource('a', 'new'), watchResource('b')]);
    assert.deepEqual(fake.writes, []);
  });

  it('makes each thing after those that it needs, and removes it before them', async () => {
    const { fake, apply } = deployment;
    await apply([script(1), pipeline, component, ...rollUp(), watchResource('a')]);
    const order = fake.writes.map((write) => write.split(' ')[1] ?? '');
    assert.deepEqual(order.slice(0, 5), [
      '/_scripts/picket-x-v1',
      '/_ingest/pipeline/logs-a%40custom',
      '/_component_template/logs-a%40custom',
      `/_ilm/policy/${rollUpId}`,
      `/_index_template/${rollUpId}`,
    ]);
    assert.equal(order.at(-1), '/_watcher/watch/a');
    fake.forget();
    await apply([]);
    assert.deepEqual(
      fake.writes.map((write) => write.replace(/%40/, '@')),
      [
        'DELETE /_watcher/watch/a',
        `DELETE /_watcher/watch/${rollUpId}`,
        `DELETE /_index_template/${rollUpId}`,
        'DELETE /_component_template/logs-a@custom',
        'DELETE /_ingest/pipeline/logs-a@custom',
        `DELETE /_ilm/policy/${rollUpId}`,
      ],
    );
  });

  it('removes older versions of a script when nothing runs them any more', async () => {
    const { fake, apply } = deployment;
    await apply([script(1), watchResource('a', 'with v1')]);
    await apply([script(2), watchResource('a', 'with v2')]);
    assert.deepEqual([...fake.scripts.keys()], ['picket-x-v2']);
    assert.equal(fake.writes.at(-1), 'DELETE /_scripts/picket-x-v1');
  });

  it('keeps a watch as active as it was, also if an operator switches it off after the plan', async () => {
    const { fake, apply, plan, carryOut } = deployment;
    await apply([watchResource('a'), watchResource('b'), watchResource('c')]);
    fake.changeWatch('a', { active: false });
    const planned = await plan([watchResource('a', 'x'), watchResource('b', 'x'), watchResource('c', 'x')]);
    fake.changeWatch('b', { active: false });
    await carryOut(planned);
    assert.deepEqual(
      [...fake.watches].map(([id, { active, body }]) => [id, active, body['trigger']]),
      [
        ['a', false, { schedule: { cron: 'x' } }],
        ['b', false, { schedule: { cron: 'x' } }],
        ['c', true, { schedule: { cron: 'x' } }],
      ],
    );
  });

  it('leaves out a watch that is acknowledged after the plan, and goes on', async () => {
    const { fake, apply, plan, carryOut } = deployment;
    await apply([watchResource('a'), watchResource('b')]);
    const planned = await plan([watchResource('a', 'x'), watchResource('b', 'x')]);
    fake.changeWatch('a', { acked: ['alerts'] });
    const applied = await carryOut(planned);
    assert.deepEqual(
      [words(applied.left), words(applied.done), applied.diagnostics.map(({ code }) => code)],
      [['update watch a'], ['update watch b'], ['deploy/acknowledged']],
    );
    assert.deepEqual(fake.watches.get('a')?.acked, ['alerts']);
  });

  it('does not overwrite a change that nobody has seen', async () => {
    const { fake, apply, plan, carryOut } = deployment;
    await apply([watchResource('a')]);
    const planned = await plan([watchResource('a', 'x'), watchResource('b')]);
    fake.setWatch('a', watchBody('changed by hand'));
    const applied = await carryOut(planned);
    assert.deepEqual(
      [words(applied.done), applied.failed && words([applied.failed]), words(applied.pending)],
      [[], ['update watch a'], ['create watch b']],
    );
    assert.equal(applied.diagnostics[0]?.code, 'deploy/changed-meanwhile');
    assert.deepEqual(fake.watches.get('a')?.body['trigger'], { schedule: { cron: 'changed by hand' } });
  });

  it('does not take a name that somebody has taken after the plan', async () => {
    const { fake, plan, carryOut } = deployment;
    const planned = await plan([watchResource('a')]);
    fake.setWatch('a', { trigger: {} });
    assert.equal((await carryOut(planned)).diagnostics[0]?.code, 'deploy/changed-meanwhile');
    assert.deepEqual(fake.watches.get('a')?.body, { trigger: {} });
  });

  it('reads again where the watch has run between reading and writing', async () => {
    const { fake, apply } = deployment;
    await apply([watchResource('a')]);
    let runs = 2;
    fake.disturb = ({ method, path }) => {
      if (method === 'PUT' && path.endsWith('/watch/a') && runs-- > 0) fake.changeWatch('a', {});
      return undefined;
    };
    assert.equal((await apply([watchResource('a', 'x')])).done.length, 1);
    assert.deepEqual(fake.watches.get('a')?.body['trigger'], { schedule: { cron: 'x' } });
  });

  it('stops at the first fault, says what was done, and goes on from there the next time', async () => {
    const { fake, apply } = deployment;
    fake.disturb = ({ method, path }) =>
      method === 'PUT' && path.endsWith('/watch/b')
        ? { status: 403, body: { error: { type: 'security_exception', reason: 'no' } } }
        : undefined;
    const wanted = ['a', 'b', 'c'].map((id) => watchResource(id));
    const applied = await apply(wanted);
    assert.deepEqual(
      [words(applied.done), applied.failed && words([applied.failed]), words(applied.pending)],
      [['create watch a'], ['create watch b'], ['create watch c']],
    );
    assert.deepEqual(
      applied.diagnostics.map(({ code }) => code),
      ['connect/forbidden'],
    );
    fake.disturb = undefined;
    assert.deepEqual(words((await apply(wanted)).done), ['create watch b', 'create watch c']);
  });

  it('points at the line that a refused watch has the refused part from', async () => {
    const { fake, apply } = deployment;
    const range = { file: 'rules/a.yml', line: 9, column: 1, endLine: 9, endColumn: 4 };
    const watch = { ...watchResource('a'), provenance: { '/trigger': range } };
    fake.disturb = ({ method, path }) => {
      if (method !== 'PUT' || !path.endsWith('/watch/a')) return undefined;
      const reason = 'failed to parse watch [a]';
      const cause = { type: 'parse_exception', reason: 'invalid [cron] expression' };
      return { status: 400, body: { error: { type: 'x', reason, caused_by: cause } } };
    };
    const [diagnostic] = (await apply([watch])).diagnostics;
    assert.deepEqual([diagnostic?.code, diagnostic?.range], ['deploy/watch-refused', range]);
    assert.match(diagnostic?.message ?? '', /invalid \[cron\] expression/);
  });

  it('leaves the component template that an integration composes as it was before Picket', async () => {
    const { fake, apply } = deployment;
    fake.indexTemplates.set('logs-a', { composed_of: ['logs-a@custom'], template: {} });
    await apply([component]);
    await apply([]);
    const left = fake.componentTemplates.get('logs-a@custom');
    assert.deepEqual([left?.['_meta'], left?.['template']], [undefined, { settings: { index: {} } }]);
  });

  it('keeps what the server says is still in use, and goes on', async () => {
    const { fake, apply } = deployment;
    await apply([pipeline, script(1), script(2)].sort((a, b) => (a.kind < b.kind ? 1 : -1)));
    fake.disturb = ({ method, path }) =>
      method === 'DELETE' && path.includes('pipeline')
        ? { status: 400, body: { error: { type: 'x', reason: 'it is the default pipeline for 1 index' } } }
        : undefined;
    const applied = await apply([script(2)]);
    assert.deepEqual(
      [words(applied.left), words(applied.done), applied.failed],
      [['delete pipeline logs-a@custom'], ['delete script picket-x-v1'], undefined],
    );
  });

  it('leads from any state to any other, and never touches what is not Picket’s', async function () {
    this.timeout(60_000);
    const { fake, plan, apply } = deployment;
    const names = fc.constantFrom('a', 'b c', 'd/e', '../f', 'logs-g@custom', '%2e%2e', 'ü');
    const pick = fc.array(
      fc.record({
        kind: fc.constantFrom('pipeline', 'component-template', 'watch'),
        id: names,
        turn: fc.nat(2),
      }),
      { maxLength: 8 },
    );
    const made = (
      picked: readonly { readonly kind: string; readonly id: string; readonly turn: number }[],
    ): readonly Resource[] => {
      const unique = new Map(picked.map((one) => [`${one.kind} ${one.id}`, one]));
      return [...unique.values()]
        .map(({ kind, id, turn }) =>
          kind === 'watch'
            ? watchResource(id, `turn ${turn}`)
            : makeResource(kind as 'pipeline', id, markBody({ template: { mappings: { turn } }, turn })),
        )
        .sort((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind));
    };
    await fc.assert(
      fc.asyncProperty(pick, pick, async (first, second) => {
        for (const map of [fake.watches, fake.pipelines, fake.componentTemplates]) map.clear();
        fake.setWatch('theirs', { trigger: {} });
        fake.pipelines.set('theirs', { processors: [] });
        for (const picked of [first, second, []]) {
          const wanted = made(picked);
          const applied = await apply(wanted);
          assert.deepEqual([applied.failed, applied.left], [undefined, []]);
          assert.deepEqual(words((await plan(wanted)).changes), []);
          assert.equal(
            fake.watches.size + fake.pipelines.size + fake.componentTemplates.size,
            wanted.length + 2,
          );
        }
        assert.deepEqual(fake.watches.get('theirs')?.body, { trigger: {} });
        assert.deepEqual(fake.pipelines.get('theirs'), { processors: [] });
      }),
      { numRuns: 12 },
    );
  });
});
