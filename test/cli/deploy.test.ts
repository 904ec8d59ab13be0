import { strict as assert } from 'node:assert';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command as Commander } from 'commander';
import nock from 'nock';
import type { Command, ExitStatus, Runner } from '../../src/cli/command.js';
import { apply } from '../../src/cli/commands/apply.js';
import { plan } from '../../src/cli/commands/plan.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { serverUrl } from '../connect/support/cluster.js';
import { FakeCluster } from '../deploy/support/fake-cluster.js';
import { withTemporaryFolder } from '../support/temporary.js';

interface Printed {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, where nock answers. */
async function run(command: Command, project: string, ...args: readonly string[]): Promise<Printed> {
  const printed = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    colorOut: false,
    colorErr: false,
    progress: () => undefined,
  };
  let status: ExitStatus = 0;
  const runner: Runner = async (body) => {
    status = await body({ terminal, project });
  };
  const program = new Commander();
  command.define(program, runner);
  await program.parseAsync([program.commands[0]?.name() ?? '', ...args], { from: 'user' });
  return { status, ...printed };
}

const rule = (type: string): string => `title: A probe
id: 0b8a3c52-7d0e-4f0c-8a37-6a5a1de5f901
name: probe
status: stable
level: low
logsource: { product: coredns, service: log }
detection:
  selection:
    dns.question.type: ${type}
  condition: selection
`;

describe('picket plan and apply', () => {
  let fake: FakeCluster;
  const terminal = process.stdin.isTTY;
  // Also where a person runs the tests nobody is to be asked.
  before(() => (process.stdin.isTTY = false));
  after(() => (process.stdin.isTTY = terminal));
  beforeEach(() => {
    nock.disableNetConnect();
    fake = new FakeCluster(serverUrl);
  });
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
    assert.deepEqual(fake.unknown, []);
  });

  async function withProject(use: (dir: string) => Promise<void>): Promise<void> {
    await withTemporaryFolder(async (dir) => {
      await mkdir(join(dir, 'rules'));
      await writeFile(join(dir, 'rules', 'probe.yml'), rule('AXFR'));
      await use(dir);
    });
  }
  const at = ['--url', serverUrl] as const;

  it('go from nothing to no changes', async () => {
    await withProject(async (dir) => {
      const first = await run(plan, dir, ...at);
      assert.match(first.out, /^\+ create watch probe$/m);
      assert.match(first.out, /^\d+ to create, 0 unchanged$/m);
      const applied = await run(apply, dir, ...at, '--auto-approve');
      assert.match(applied.out, /^\d+ changes made$/m);
      const second = await run(plan, dir, ...at);
      assert.match(second.out, /^no changes, \d+ unchanged\n$/);
      assert.deepEqual([first.status, applied.status, second.status], [0, 0, 0]);
      fake.forget();
      await run(apply, dir, ...at, '--auto-approve');
      assert.deepEqual(fake.writes, []);
    });
  });

  it('show what differs, with the line of the rule', async () => {
    await withProject(async (dir) => {
      await run(apply, dir, ...at, '--auto-approve');
      await writeFile(join(dir, 'rules', 'probe.yml'), rule('IXFR'));
      const { out } = await run(plan, dir, ...at);
      assert.match(out, /^~ update watch probe\n {4}\/input\/.+ "AXFR" → "IXFR" rules\/probe\.yml:9$/m);
      const json = JSON.parse((await run(plan, dir, ...at, '--format', 'json')).out) as {
        readonly changes: readonly { readonly action: string; readonly differences?: readonly object[] }[];
      };
      const [change] = json.changes;
      assert.deepEqual([json.changes.length, change?.action], [1, 'update']);
      const [difference] = change?.differences ?? [];
      assert.deepEqual(
        { ...difference, pointer: '' },
        { pointer: '', before: 'AXFR', after: 'IXFR', file: 'rules/probe.yml', line: 9 },
      );
    });
  });

  it('remove what is no longer there, and name what an operator has silenced', async () => {
    await withProject(async (dir) => {
      await run(apply, dir, ...at, '--auto-approve');
      fake.changeWatch('probe', { active: false });
      assert.match((await run(plan, dir, ...at)).out, /^z probe is inactive and stays so$/m);
      await rm(join(dir, 'rules', 'probe.yml'));
      assert.match((await run(plan, dir, ...at)).out, /^- delete watch probe$/m);
    });
  });

  it('change nothing where nobody has approved', async () => {
    await withProject(async (dir) => {
      const { status, out, err } = await run(apply, dir, ...at);
      assert.equal(status, 1);
      assert.match(out, /create watch probe/);
      assert.match(err, /was not approved/);
      assert.deepEqual(fake.writes, []);
    });
  });

  it('print what was done as JSON, and nothing else to stdout', async () => {
    await withProject(async (dir) => {
      const { out, status } = await run(apply, dir, ...at, '--auto-approve', '--format', 'json');
      const printed = JSON.parse(out) as Record<string, readonly unknown[]>;
      assert.equal(status, 0);
      assert.equal(printed['done']?.length, printed['changes']?.length);
      assert.deepEqual([printed['left'], printed['pending'], printed['diagnostics']], [[], [], []]);
    });
  });

  it('say where they stopped, with status 2 for a fault of the server', async () => {
    await withProject(async (dir) => {
      fake.disturb = ({ method, path }) =>
        method === 'PUT' && path === '/_watcher/watch/probe'
          ? { status: 403, body: { error: { type: 's', reason: 'no' } } }
          : undefined;
      const { status, out, err } = await run(apply, dir, ...at, '--auto-approve');
      assert.equal(status, 2);
      assert.match(out, /changes made, stopped at create watch probe, 0 not begun\n$/);
      assert.match(err, /was answered with 403/);
    });
  });

  it('point at the rule that a server refuses, with status 1', async () => {
    await withProject(async (dir) => {
      fake.disturb = ({ method, path }) =>
        method === 'PUT' && path === '/_watcher/watch/probe'
          ? { status: 400, body: { error: { type: 's', reason: 'cannot search for [AXFR]' } } }
          : undefined;
      const { status, err } = await run(apply, dir, ...at, '--auto-approve');
      assert.equal(status, 1);
      assert.match(err, /rules\/probe\.yml:9:\d+ error The server refuses the watch probe/);
    });
  });

  it('refuse to go over something foreign, with status 1', async () => {
    await withProject(async (dir) => {
      fake.setWatch('probe', { trigger: {} });
      const { status, err } = await run(apply, dir, ...at, '--auto-approve');
      assert.equal(status, 1);
      assert.match(err, /watch probe is there already/);
      assert.deepEqual(fake.writes, []);
    });
  });

  it('cannot be steered by names that a server answers with', async () => {
    await withProject(async (dir) => {
      fake.setWatch('\u001b[2Jgone', { metadata: { managed_by: 'picket' } });
      const { out } = await run(plan, dir, ...at);
      assert.match(out, /delete watch \ufffd\[2Jgone/);
      assert.ok(!out.includes('\u001b'));
    });
  });
});
