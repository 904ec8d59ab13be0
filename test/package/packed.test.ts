import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repositoryDir } from '../support/repository.js';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}

/** Paths below node_modules that an installation without development dependencies has. */
function productionPackages(): string[] {
  const lock = JSON.parse(readFileSync(join(repositoryDir, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && entry.dev !== true)
    .filter(([path, entry]) => entry.optional !== true || existsSync(join(repositoryDir, path)))
    .map(([path]) => path);
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { output: string; errors: string; status: number | null } {
  const env = { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' };
  const { stdout, stderr, status } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { output: stdout, errors: stderr, status };
}

/**
 * Packs the package and installs it into an empty folder as npm does without development dependencies: the tarball's
 * files, and copies of the packages that the lock file names. No registry is asked.
 */
function install(dir: string): string {
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', dir], repositoryDir);
  assert.equal(packed.status, 0, packed.errors);
  const [{ filename }] = JSON.parse(packed.output) as [{ filename: string }];
  const installed = join(dir, 'node_modules/picket');
  mkdirSync(installed, { recursive: true });
  const unpacked = run('tar', ['-xzf', join(dir, filename), '--strip-components=1', '-C', installed], dir);
  assert.equal(unpacked.status, 0, unpacked.errors);
  for (const path of productionPackages()) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    cpSync(join(repositoryDir, path), join(dir, path), { recursive: true });
  }
  return installed;
}

describe('the packed package, installed without development dependencies', () => {
  let dir: string;
  let installed: string;
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'picket-package-'));
    installed = install(dir);
  });
  after(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  const picket = (...args: string[]): ReturnType<typeof run> =>
    run(process.execPath, [join(installed, 'bin/picket'), ...args], installed);

  it('holds what it needs and nothing that only its development needs', () => {
    for (const path of ['LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md', 'docs/cli.md', 'dist/index.d.ts']) {
      assert.ok(existsSync(join(installed, path)), `${path} is missing`);
    }
    for (const path of ['src', 'test', 'scripts', 'tsconfig.json', 'dist/.tsbuildinfo']) {
      assert.ok(!existsSync(join(installed, path)), `${path} is in it`);
    }
    assert.ok(!existsSync(join(dir, 'node_modules/typescript')));
  });

  it('checks the shipped rules', () => {
    const { output, status } = picket('check', '--format', 'json');
    assert.equal(status, 0, output);
    assert.equal((JSON.parse(output) as { rules: number }).rules > 7, true);
  });

  it('builds them', () => {
    const out = join(dir, 'out');
    assert.equal(picket('build', '--out', out).status, 0);
    assert.ok(existsSync(join(out, 'watcher/dns_ptr_sweep.json')));
  });

  it('tests a shipped rule on its cases', () => {
    const { output, status } = picket('test', 'rules/dns/dns-zone-transfer-attempt.yml', '--format', 'json');
    assert.equal(status, 0, output);
    assert.equal((JSON.parse(output) as { passed: number }).passed > 5, true);
  });

  it('replays a recording', () => {
    const { output, status } = picket(
      'replay',
      'rules/dns/dns-zone-transfer-attempt.yml',
      '--events',
      'samples/traffic/fierce.pcap',
      '--format',
      'json',
    );
    assert.equal(status, 0, output);
    assert.equal((JSON.parse(output) as { alerts: unknown[] }).alerts.length, 1);
  });

  it('gives its public API by its name', () => {
    const names = [
      'compileProject openWorkspace checkProject testProject replayEvents matchEvents createEngine createIngest',
      'parseWatch runWatch nextFire scripts readYaml validateRule validateCases validateProject loadCatalog',
      'printDiagnostics',
    ].flatMap((line) => line.split(' '));
    const program = `import * as picket from 'picket'; process.stdout.write(Object.keys(picket).join(' '))`;
    const { output, errors } = run(process.execPath, ['--input-type=module', '-e', program], dir);
    assert.equal(errors, '');
    const exported = output.split(' ');
    assert.deepEqual(
      names.filter((name) => !exported.includes(name)),
      [],
    );
  });

  it('gives types to those who import it', () => {
    writeFileSync(
      join(dir, 'consumer.ts'),
      `import { checkProject, type CheckResult, type Diagnostic } from 'picket';
export const findings = async (dir: string): Promise<readonly Diagnostic[]> => {
  const result: CheckResult = await checkProject(dir, [], { strict: false });
  return result.diagnostics;
};
`,
    );
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }\n');
    const tsc = join(repositoryDir, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'NodeNext', '--target', 'ES2023', '--skipLibCheck'];
    const { output, status } = run(process.execPath, [tsc, ...options, 'consumer.ts'], dir);
    assert.equal(status, 0, output);
  });
});
