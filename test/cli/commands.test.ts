import { strict as assert } from 'node:assert';
import { readFile, readdir, writeFile, mkdir, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { jsonOf, picket } from '../support/picket.js';
import { repositoryDir } from '../support/repository.js';
import { withTemporaryFolder } from '../support/temporary.js';

const traffic = join(repositoryDir, 'samples', 'traffic');

interface CheckJson {
  readonly diagnostics: readonly Record<string, unknown>[];
  readonly rules: number;
}

describe('picket check', () => {
  it('is 0 on the shipped rules and counts them', async () => {
    const run = await picket(['check', '--format', 'json']);
    assert.deepEqual([run.status, run.stderr], [0, '']);
    const { diagnostics, rules } = jsonOf(run) as CheckJson;
    assert.deepEqual(diagnostics, []);
    assert.ok(rules >= 7);
  });

  it('is 1 on a broken rule, and says where and what to write instead', async () => {
    const path = 'test/fixtures/broken-rules/catalog-fields.yml';
    const run = await picket(['check', path, '--format', 'json']);
    assert.equal(run.status, 1);
    const [first] = (jsonOf(run) as CheckJson).diagnostics;
    assert.deepEqual(
      { ...first, message: '' },
      {
        code: 'normal/unknown-field',
        severity: 'error',
        message: '',
        file: path,
        line: 10,
        column: 5,
        endLine: 10,
        endColumn: 21,
        suggestions: ['dns.question.name', 'dns.question', 'dns.question.class'],
      },
    );
  });

  it('prints carets for people', async () => {
    const { stdout } = await picket(['check', 'test/fixtures/broken-rules/catalog-fields.yml']);
    assert.match(
      stdout,
      /catalog-fields\.yml:10:5 error No event of .*\n +10 \| +dns\.question\.nam: a\.example\n/,
    );
    assert.match(stdout, /\n +\| +\^{16} Did you mean dns\.question\.name/);
  });

  it('prints SARIF and workflow commands', async () => {
    const path = 'test/fixtures/broken-rules/catalog-fields.yml';
    const sarif = jsonOf(await picket(['check', path, '--format', 'sarif'])) as {
      version: string;
      runs: readonly { results: readonly unknown[] }[];
    };
    assert.equal(sarif.version, '2.1.0');
    assert.equal(sarif.runs[0]?.results.length, 4);
    const github = await picket(['check', path, '--format', 'github']);
    assert.match(github.stdout, /^::error file=test\/fixtures\/broken-rules\/catalog-fields\.yml,line=10,/);
  });

  it('is 1 where there is no rule to check', async () => {
    await withTemporaryFolder(async (folder) => {
      const run = await picket(['check', folder, '--format', 'json']);
      assert.equal(run.status, 1);
      assert.deepEqual(
        (jsonOf(run) as CheckJson).diagnostics.map(({ code }) => code),
        ['cli/no-rules'],
      );
    });
  });
});

async function hashes(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return found;
}

interface Manifest {
  readonly artefacts: readonly { readonly target: string; readonly path: string; readonly sha256: string }[];
}

describe('picket build', () => {
  it('writes the same bytes on every run, and a manifest that names them', async () => {
    await withTemporaryFolder(async (folder) => {
      const [first, second] = [join(folder, 'a'), join(folder, 'deep', 'b')];
      const run = await picket(['build', 'rules', '--out', first, '--format', 'json']);
      assert.equal(run.status, 0);
      const { rules, artefacts, failed } = jsonOf(run) as {
        rules: number;
        artefacts: number;
        failed: unknown[];
      };
      assert.deepEqual([artefacts, failed], [32, []]);
      assert.ok(rules >= 7);
      await picket(['build', '--out', second], '', repositoryDir);
      const [left, right] = [await hashes(first), await hashes(second)];
      assert.deepEqual(left, right);
      const manifest = JSON.parse(await readFile(join(first, 'manifest.json'), 'utf8')) as Manifest;
      assert.equal(manifest.artefacts.length, 32);
      for (const { path, sha256 } of manifest.artefacts) assert.equal(left[`/${path}`], sha256);
    });
  });

  it('builds the rest where a rule fails, is 1, and names the rule', async () => {
    await withTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'rules'));
      await cp(join(repositoryDir, 'rules', 'process'), join(folder, 'rules'), { recursive: true });
      await writeFile(
        join(folder, 'rules', 'broken.yml'),
        'title: Broken\nlogsource: {category: dns}\ndetection:\n  a: {b\n',
      );
      const out = join(folder, 'out');
      const run = await picket(['--project', folder, 'build', '--out', out, '--format', 'json'], '', folder);
      assert.equal(run.status, 1);
      const { artefacts, failed } = jsonOf(run) as {
        artefacts: number;
        failed: { rule: string; file: string }[];
      };
      assert.equal(artefacts, 2);
      assert.deepEqual(
        failed.map(({ rule, file }) => [rule, file]),
        [['broken', 'rules/broken.yml']],
      );
    });
  });

  it('removes what it no longer makes, and nothing else', async () => {
    await withTemporaryFolder(async (folder) => {
      await picket(['build', '--out', folder]);
      await writeFile(join(folder, 'watcher', 'mine.json'), '{}');
      await picket(['build', 'rules/process', '--out', folder, '--target', 'watcher']);
      const left = Object.keys(await hashes(folder)).sort();
      assert.deepEqual(left, [
        '/manifest.json',
        '/provenance.json',
        '/watcher/dns_tool_in_container.json',
        '/watcher/mine.json',
      ]);
    });
  });
});

describe('picket match', () => {
  const rule = (id: string, clause: string): string =>
    `title: T\n${id}logsource:\n  category: dns\ndetection:\n  s:\n    ${clause}\n  condition: s\n`;

  it('prints a line a match, by id or file stem and line number', async () => {
    await withTemporaryFolder(async (folder) => {
      const id = '0c8a3c52-7d0e-4f0c-8a37-6a5a1de5f999';
      await writeFile(join(folder, 'one.yml'), rule(`id: ${id}\n`, 'dns.question.name|endswith: .example'));
      await writeFile(join(folder, 'two.yml'), rule('', 'source.ip|cidr: 10.0.0.0/8'));
      const events = [
        { dns: { question: { name: 'A.EXAMPLE' } }, source: { ip: '10.1.1.1' } },
        { dns: { question: { name: 'a.test' } } },
        'not json',
        { 'source.ip': ['192.0.2.1', '10.9.9.9'] },
      ];
      const lines = events
        .map((event) => (typeof event === 'string' ? event : JSON.stringify(event)))
        .join('\n');
      const run = await picket(['match', folder, '--events', '-'], lines);
      assert.equal(run.status, 0);
      assert.deepEqual(
        run.stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
        [
          { rule: id, event: 1 },
          { rule: 'two', event: 1 },
          { rule: 'two', event: 4 },
        ],
      );
      assert.match(run.stderr, /1 line held no JSON object/);
    });
  });

  it('asks for the source with --route', async () => {
    await withTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'one.yml'), rule('', 'dns.question.type: ANY'));
      const events = ['coredns.log', 'zeek.http']
        .map((dataset) => JSON.stringify({ data_stream: { dataset }, dns: { question: { type: 'ANY' } } }))
        .join('\n');
      const routed = await picket(['match', folder, '--events', '-', '--route'], events);
      assert.equal(routed.stdout, '{"rule":"one","event":1}\n');
      const all = await picket(['match', folder, '--events', '-'], events);
      assert.equal(all.stdout, '{"rule":"one","event":1}\n{"rule":"one","event":2}\n');
    });
  });
});

interface ReplayJson {
  readonly alerts: readonly Record<string, unknown>[];
  readonly events: number;
  readonly runs: number;
}

describe('picket replay', () => {
  it('gives alerts, events and runs, and nothing else on stdout', async () => {
    const run = await picket(['replay', '--events', join(traffic, 'fierce.pcap'), '--format', 'json']);
    assert.equal(run.status, 0);
    const { alerts, events, runs, ...more } = jsonOf(run) as ReplayJson & Record<string, unknown>;
    assert.deepEqual([alerts.length, events, more], [1, 4, {}]);
    assert.ok(runs > 100);
    assert.match(JSON.stringify(alerts), /10\.244\.1\.16/);
  });

  it('reads a log without times from --start at --rate, and standard input', async () => {
    const log = await readFile(join(traffic, 'fierce.coredns.log'), 'utf8');
    const run = await picket(
      [
        'replay',
        'rules/dns',
        '--events',
        '-',
        '--start',
        '2026-02-03T04:05:06Z',
        '--rate',
        '2',
        '--format',
        'json',
      ],
      log,
    );
    const { alerts } = jsonOf(run) as ReplayJson;
    assert.equal(alerts.length, 1);
    assert.equal(alerts[0]?.['@timestamp'], '2026-02-03T04:06:00.000Z');
  });

  it('is silent on the benign recording', async () => {
    const run = await picket(['replay', '--events', join(traffic, 'benign_ndots5.pcap'), '--format', 'json']);
    assert.deepEqual([run.status, (jsonOf(run) as ReplayJson).alerts], [0, []]);
  });

  it('counts one line that cannot be read as one', async () => {
    const run = await picket(['replay', '--events', '-', '--input', 'ecs'], '{broken\n');
    assert.equal(run.status, 0);
    assert.match(run.stderr, /^1 line or packet could not be read/);
  });

  it('is 2 without a start for a log without times, and says what to give', async () => {
    const run = await picket(['replay', '--events', join(traffic, 'fierce.coredns.log')]);
    assert.equal(run.status, 2);
    assert.match(run.stderr, /^error\[input\//);
    assert.match(run.stderr, /--start/);
  });
});

describe('picket new', () => {
  it('scaffolds a rule that checks and passes', async () => {
    await withTemporaryFolder(async (folder) => {
      const made = await picket(['--project', folder, 'new', 'my_first_rule']);
      assert.deepEqual(
        [made.status, made.stdout],
        [0, 'rules/dns/my-first-rule.yml\nsamples/my_first_rule/cases.yml\n'],
      );
      const checked = await picket(['check'], '', folder);
      assert.deepEqual([checked.status, checked.stdout], [0, '1 rule, no errors\n']);
      const tested = await picket(['test', '--format', 'json'], '', folder);
      assert.equal(tested.status, 0);
      const again = await picket(['--project', folder, 'new', 'my_first_rule']);
      assert.equal(again.status, 2);
      assert.match(again.stderr, /error\[cli\/exists\]/);
    });
  });
});

describe('picket test', () => {
  it('says of a failed case what was missing and what its key came to', async () => {
    await withTemporaryFolder(async (folder) => {
      for (const part of ['rules', 'samples']) {
        await cp(join(repositoryDir, part), join(folder, part), { recursive: true });
      }
      const path = join(folder, 'rules', 'dns', 'dns-ptr-sweep.yml');
      await writeFile(path, (await readFile(path, 'utf8')).replace('gte: 16', 'gte: 17'));
      const run = await picket(['test', 'rules/dns/dns-ptr-sweep.yml', '--format', 'json'], '', folder);
      assert.equal(run.status, 1);
      const { cases, passed, failed } = jsonOf(run) as {
        cases: { rule: string; case: string; status: string; reasons?: string[] }[];
        passed: number;
        failed: number;
      };
      assert.deepEqual([failed, passed + failed], [1, cases.length]);
      const broken = cases.find(({ status }) => status === 'failed');
      assert.equal(broken?.case, 'sixteen addresses in five minutes');
      assert.match(
        broken.reasons?.[0] ?? '',
        /^missing: picket\.client\.name 10\.244\.3\.7, expected 1 alert, found 0$/,
      );
      assert.match(broken.reasons?.[1] ?? '', /came to 16 at most/);
      const junit = await picket(['test', 'rules/dns/dns-ptr-sweep.yml', '--format', 'junit'], '', folder);
      assert.match(junit.stdout, /<testsuites tests="12" failures="1">/);
    });
  });
});

describe('picket explain', () => {
  it('tells clause by clause, with the line of the rule', async () => {
    const event = {
      source: { ip: '10.1.2.3' },
      dns: { question: { name: 'x.example', type: 'SRV', class: 'IN' } },
    };
    const run = await picket(['explain', 'dns_service_query', '--event', '-'], JSON.stringify(event));
    assert.equal(run.status, 0);
    assert.match(run.stdout, /event matches\n/);
    assert.match(
      run.stdout,
      /✓ term dns\.question\.type is "SRV" +rules\/dns\/dns-service-sweep\.yml:\d+ dns\.question\.type: SRV/,
    );
    assert.match(run.stdout, /✗ prefix dns\.question\.name is "x\.example"/);
  });

  it('says which bursts a schedule sees whole', async () => {
    const { stdout } = await picket(['explain', 'dns_ptr_sweep']);
    assert.match(stdout, /a burst of up to 4m lies wholly inside some window/);
  });
});

describe('wrong usage', () => {
  const table: readonly (readonly [readonly string[], RegExp])[] = [
    [['chekc'], /unknown command 'chekc'\n\(Did you mean check\?\)/],
    [['check', '--fromat', 'json'], /unknown option '--fromat'/],
    [['check', '--format', 'xml'], /error\[cli\/usage\]: --format is pretty, json, sarif, github, not "xml"/],
    [['build'], /required option '--out <dir>'/],
    [['build', '--out', 'x', '--target', 'kql'], /--target is query-dsl, watcher, not "kql"/],
    [['replay', '--events', 'x', '--rate', '-1'], /--rate is a number above zero/],
    [
      ['replay', '--events', 'no-such-file.pcap'],
      /error\[input\/missing\]: no-such-file\.pcap does not exist/,
    ],
    [
      ['build', '--out', 'package.json/x'],
      /error\[cli\/output\]: The artefacts cannot be written to package\.json\/x/,
    ],
    [['explain', 'dns_ptr_swep'], /error\[cli\/rule-not-found\].*\n +try: dns_ptr_sweep/],
    [['new', '../x'], /error\[cli\/usage\]/],
    [['--color', 'maybe', 'check'], /--color is auto, always, never/],
  ];
  for (const [args, message] of table) {
    it(`of ${args.join(' ')} is 2, with a hint and no trace`, async () => {
      const run = await picket(args);
      assert.deepEqual([run.status, run.stdout], [2, '']);
      assert.match(run.stderr, message);
      assert.doesNotMatch(run.stderr, /\n\s+at /);
    });
  }

  it('of nothing at all shows the help', async () => {
    const run = await picket([]);
    assert.match(run.stderr + run.stdout, /Usage: picket/);
  });
});
