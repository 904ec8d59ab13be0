import { strict as assert } from 'node:assert';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nock from 'nock';
import { carryOut } from '../../src/deploy/carry-out.js';
import { planProject, type PlannedProject } from '../../src/deploy/plan-project.js';
import { json, serverUrl, virtualTime } from '../connect/support/cluster.js';
import { repositoryDir } from '../support/repository.js';
import { withTemporaryFolder } from '../support/temporary.js';
import { FakeCluster } from './support/fake-cluster.js';
import { words } from './support/deployment.js';

const rule = (name: string, type: string): string => `title: A probe
id: 0b8a3c52-7d0e-4f0c-8a37-6a5a1de5f9${type === 'AXFR' ? '01' : '02'}
name: ${name}
status: stable
level: low
logsource: { product: coredns, service: log }
detection:
  selection: { dns.question.type: ${type} }
  condition: selection
`;

const settings = `environments:
  production:
    url: ${serverUrl}
    indices: { coredns.log: logs-coredns.log-production }
    tuning:
      second: { enabled: false }
  newer: { url: "${serverUrl}", profile: elasticsearch-9 }
  tuned: { url: "${serverUrl}", tuning: { first: { level: high } } }
  stale: { url: "${serverUrl}", tuning: { frist: { enabled: false } } }
  nowhere: { profile: elasticsearch-9 }
`;

async function withProject(
  use: (plan: (env?: string, url?: string) => Promise<PlannedProject>, dir: string) => Promise<void>,
): Promise<void> {
  await withTemporaryFolder(async (dir) => {
    await mkdir(join(dir, 'rules'));
    await writeFile(join(dir, 'picket.yml'), settings);
    await writeFile(join(dir, 'rules', 'first.yml'), rule('first', 'AXFR'));
    await writeFile(join(dir, 'rules', 'second.yml'), rule('second', 'ANY'));
    await use(async (env, url) => {
      const planned = await planProject(dir, {
        ...(env !== undefined && { env }),
        ...(url !== undefined && { url }),
        environment: {},
        retry: virtualTime(),
      });
      await planned.cluster?.close();
      return planned;
    }, dir);
  });
}

function errors({ diagnostics }: PlannedProject): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('planProject', () => {
  let fake: FakeCluster;
  beforeEach(() => {
    nock.disableNetConnect();
    fake = new FakeCluster(serverUrl);
  });
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
    assert.deepEqual(fake.unknown, []);
  });

  it('changes nothing on the cluster', async () => {
    await withProject(async (plan) => {
      const planned = await plan('production');
      assert.deepEqual([errors(planned), fake.writes], [[], []]);
      assert.ok((planned.plan?.changes.length ?? 0) > 5);
    });
  });

  it('plans what an environment says: its indices, its profile, without the rules that are off there', async () => {
    await withProject(async (plan) => {
      const planned = await plan('production');
      assert.deepEqual(
        words(planned.plan?.changes ?? []).filter((change) => change.startsWith('create watch')),
        ['create watch picket-pods', 'create watch first'],
      );
      const texts = (planned.plan?.changes ?? []).flatMap((change) =>
        change.action === 'create' && change.resource.kind === 'watch' ? [change.resource.text] : [],
      );
      assert.match(texts.join(''), /"logs-coredns\.log-production"/);
      assert.equal(words((await plan('newer')).plan?.changes ?? []).at(-1), 'create watch second');
    });
  });

  it('installs only what the sources of the rules need', async () => {
    await withProject(async (plan) => {
      const planned = words((await plan('production')).plan?.changes ?? []);
      assert.deepEqual(
        planned.filter((change) => /create (index|component)-template logs-/.test(change)),
        ['create component-template logs-coredns.log@custom', 'create index-template logs-coredns.log'],
      );
    });
  });

  it('asks no server where the project has an error: its rules would look removed', async () => {
    await withProject(async (plan, dir) => {
      await writeFile(join(dir, 'rules', 'third.yml'), 'title: broken\n');
      const planned = await plan('production');
      assert.equal(planned.plan, undefined);
      assert.ok(errors(planned).length > 0);
      assert.deepEqual(fake.seen, []);
    });
  });

  const refusals: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
    ['an environment that does not exist', 'prod', undefined, 'deploy/environment'],
    ['no server at all', undefined, undefined, 'deploy/no-url'],
    ['an environment without a server', 'nowhere', undefined, 'deploy/no-url'],
    ['tuning that would make another watch', 'tuned', undefined, 'deploy/tuning'],
    ['tuning of a rule that has another name now', 'stale', undefined, 'deploy/unknown-rule'],
    ['a URL with credentials', undefined, 'http://u:p@localhost', 'connect/url'],
  ];
  for (const [name, env, url, code] of refusals) {
    it(`refuses ${name}`, async () => {
      await withProject(async (plan) => {
        const planned = await plan(env, url);
        assert.deepEqual([errors(planned), fake.seen, planned.cluster], [[code], [], undefined]);
      });
    });
  }

  it('takes a URL in the place of that of the environment', async () => {
    await withProject(async (plan) => {
      const planned = await plan('nowhere', serverUrl);
      assert.deepEqual(errors(planned), []);
      assert.equal(planned.cluster?.url, serverUrl);
    });
  });

  it('warns where the server is not the one that rules were compiled for', async () => {
    await withProject(async (plan) => {
      const codes = (planned: PlannedProject): readonly string[] =>
        planned.diagnostics.map(({ code }) => code);
      assert.deepEqual(codes(await plan('newer')), ['deploy/profile']);
      fake.version = '9.3.1';
      assert.deepEqual(codes(await plan('newer')), []);
      assert.deepEqual(codes(await plan('production')), ['deploy/profile']);
    });
  });

  it('says where there is no Watcher', async () => {
    await withProject(async (plan) => {
      const answers = [
        { path: '/', status: 200, body: { version: { number: '2.19.6', distribution: 'opensearch' } } },
        { path: '/', status: 200, body: { version: { number: '9.3.0', build_flavor: 'serverless' } } },
        {
          path: '/_watcher/_query/watches',
          status: 403,
          body: { error: { type: 's', reason: 'current license is non-compliant for [watcher]' } },
        },
        {
          path: '/_watcher/_query/watches',
          status: 400,
          body: { error: 'no handler found for uri [/_watcher/_query/watches] and method [POST]' },
        },
      ];
      for (const answer of answers) {
        fake.disturb = ({ path }) => (path === answer.path ? answer : undefined);
        assert.deepEqual(errors(await plan('production')), ['deploy/no-watcher']);
      }
    });
  });

  it('refuses a name that somebody else has, and says which', async () => {
    await withProject(async (plan) => {
      fake.setWatch('first', { trigger: {} });
      const planned = await plan('production');
      assert.deepEqual(errors(planned), ['deploy/foreign']);
      assert.match(planned.diagnostics[0]?.message ?? '', /watch first/);
      assert.equal(planned.diagnostics[0]?.range?.file, 'rules/first.yml');
    });
  });

  it('refuses a rule with a name that Picket needs for itself', async () => {
    await withProject(async (plan, dir) => {
      await writeFile(join(dir, 'rules', 'third.yml'), rule('picket-pods', 'ANY').replace('5f902', '5f903'));
      const planned = await plan('nowhere', serverUrl);
      assert.deepEqual(errors(planned), ['deploy/same-name']);
      assert.equal(planned.diagnostics.at(-1)?.range?.file, 'rules/third.yml');
      assert.deepEqual(fake.writes, []);
    });
  });

  it('passes on what a server says against it', async () => {
    nock.cleanAll();
    nock(serverUrl)
      .get('/')
      .reply(401, { error: { type: 's', reason: 'missing' } }, json);
    await withProject(async (plan) => {
      assert.deepEqual(errors(await plan('production')), ['connect/unauthorized']);
    });
  });

  it('puts everything that is shipped on a cluster, and has nothing to change then', async () => {
    fake.firstEvent = Date.now() - 3 * 3_600_000;
    const plan = async (): Promise<PlannedProject> =>
      planProject(repositoryDir, { url: serverUrl, environment: {}, retry: virtualTime() });
    const planned = await plan();
    assert.deepEqual(errors(planned), []);
    assert.ok(planned.cluster !== undefined && planned.plan !== undefined);
    const applied = await carryOut(planned.cluster, planned.plan, { now: Date.now });
    assert.deepEqual([applied.failed, applied.left, applied.diagnostics], [undefined, [], []]);
    await planned.cluster.close();
    fake.forget();
    const again = await plan();
    await again.cluster?.close();
    assert.deepEqual([errors(again), words(again.plan?.changes ?? []), fake.writes], [[], [], []]);
    const rollUps = planned.plan.changes.filter(
      (change) => change.action === 'create' && change.resource.kind === 'roll-up',
    );
    assert.ok(rollUps.length > 0);
    assert.equal(fake.runs.size, rollUps.length);
  }).timeout(60_000);
});
