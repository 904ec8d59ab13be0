import { strict as assert } from 'node:assert';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command as Commander } from 'commander';
import nock from 'nock';
import type { ExitStatus, Runner } from '../../src/cli/command.js';
import { intel } from '../../src/cli/commands/intel.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { serverUrl } from '../connect/support/cluster.js';
import { IndicatorServer } from '../intel/support/indicator-server.js';
import { withTemporaryFolder } from '../support/temporary.js';

interface Printed {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

async function run(...args: readonly string[]): Promise<Printed> {
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
    status = await body({ terminal, project: '.' });
  };
  const program = new Commander();
  intel.define(program, runner);
  await program.parseAsync(['intel', ...args], { from: 'user' });
  return { status, ...printed };
}

describe('picket intel', () => {
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
  });

  it('loads into a file and says what it took', async () => {
    await withTemporaryFolder(async (dir) => {
      const [file, out] = [join(dir, 'feed.txt'), join(dir, 'out.ndjson')];
      await writeFile(file, 'a.example\n10.0.0.1\n');
      const { status, out: said, err } = await run('load', file, '--feed', 'test', '--out', out);
      assert.deepEqual([status, said], [0, `test: 1 indicator (1 refused) in ${out}\n`]);
      assert.match(err, /feed\.txt:2:1 warning 10\.0\.0\.1 is no address of the public Internet/u);
      assert.equal((await readFile(out, 'utf8')).trimEnd().split('\n').length, 2);
    });
  });

  it('exits with 1 and says why in JSON, where a feed is not loaded', async () => {
    await withTemporaryFolder(async (dir) => {
      const file = join(dir, 'feed.json');
      await writeFile(file, '{"objects": [');
      const { status, out } = await run(
        'load',
        file,
        '--feed',
        'test',
        '--out',
        join(dir, 'out'),
        '--format',
        'json',
      );
      const said = JSON.parse(out) as { loaded: boolean; diagnostics: { code: string; line: number }[] };
      assert.deepEqual([status, said.loaded, said.diagnostics[0]?.code], [1, false, 'intel/broken-file']);
    });
  });

  it('loads into a cluster', async () => {
    nock.disableNetConnect();
    const server = new IndicatorServer();
    await withTemporaryFolder(async (dir) => {
      const file = join(dir, 'feed.csv');
      await writeFile(file, 'id,host\n1,a.example\n');
      const columns = ['--column', 'value=host', '--confidence', '80', '--expect-every', '1d'];
      const { status, out } = await run('load', file, '--feed', 'test', '--url', serverUrl, ...columns);
      assert.deepEqual([status, out], [0, `test: 1 indicator (1 new) in ${serverUrl}\n`]);
    });
    const written = JSON.stringify([...server.documents.values()]);
    assert.match(written, /"confidence":80/u);
    assert.match(written, /"expect_every":86400/u);
  });

  it('tells how feeds stand, and exits with 1 where one is stale', async () => {
    nock.disableNetConnect();
    const server = new IndicatorServer();
    const loaded = { name: 'test', loaded_at: '2020-01-01T00:00:00Z', expect_every: 86_400, refused: 0 };
    server.status = { hits: { hits: [{ _source: { picket: { feed: loaded } } }] } };
    const { status, out, err } = await run('status', '--url', serverUrl);
    assert.equal(status, 1);
    assert.match(out, /^test: stale, 0 indicators, loaded \d+d ago, expected every 1d\n$/u);
    assert.match(err, /The feed test is older than it is expected to be\./u);
  });

  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['neither --url nor --out', ['load', 'f', '--feed', 'x']],
    ['both --url and --out', ['load', 'f', '--feed', 'x', '--url', serverUrl, '--out', 'o']],
    ['an unknown format', ['load', 'f', '--feed', 'x', '--out', 'o', '--input', 'xml']],
    [
      'columns of what is not CSV',
      ['load', 'f', '--feed', 'x', '--out', 'o', '--input', 'list', '--column', 'value=1'],
    ],
    ['CSV without the column of the value', ['load', 'f', '--feed', 'x', '--out', 'o', '--input', 'csv']],
    ['an unknown field', ['load', 'f', '--feed', 'x', '--out', 'o', '--column', 'domain=1']],
    ['a confidence above 100', ['load', 'f', '--feed', 'x', '--out', 'o', '--confidence', '101']],
    ['a duration without a unit', ['load', 'f', '--feed', 'x', '--out', 'o', '--expires', '30']],
    ['standard input twice', ['load', '-', '-', '--feed', 'x', '--out', 'o']],
    ['a feed without a name', ['load', 'f', '--feed', ' ', '--out', 'o']],
  ];
  for (const [name, args] of wrong) {
    it(`refuses ${name}`, async () => {
      await assert.rejects(run(...args), UsageError);
    });
  }
});
