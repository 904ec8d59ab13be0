import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticsGenerator, pageName } from '../../scripts/generators/diagnostics.js';
import { codes, type CodeEntry } from '../../src/diagnostics/codes.js';
import { checks } from '../../src/lint/checks.js';
import { repositoryDir } from '../support/repository.js';

const folder = join(repositoryDir, 'docs/diagnostics');

function sourceFiles(): { path: string; text: string }[] {
  return readdirSync(join(repositoryDir, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(join(repositoryDir, 'src', path), 'utf8') }));
}

describe('the pages of the diagnostics', () => {
  it('are exactly those that are generated, so that no page outlives its code', async () => {
    const wanted = [...(await diagnosticsGenerator.outputs()).keys()].map((path) => path.split('/').at(-1));
    assert.deepEqual(readdirSync(folder).sort(), wanted.sort());
  });

  it('have one for each code, and no two codes share one', () => {
    const names = Object.keys(codes).map(pageName);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(
      names.filter((name) => !readdirSync(folder).includes(name)),
      [],
    );
  });

  it('of the checks say what, why, what to avoid and what to prefer', () => {
    for (const { code } of checks) {
      const text = readFileSync(join(folder, pageName(code)), 'utf8');
      for (const heading of [`# ${code}\n`, '**What.**', '**Why.**', '**Avoid**', '**Prefer**']) {
        assert.ok(text.includes(heading), `${pageName(code)} lacks ${heading}`);
      }
    }
  });
});

describe('the codes', () => {
  it('say title, why and fix: a few words without a full stop, and sentences', () => {
    for (const [code, { title, why, fix }] of Object.entries<CodeEntry>(codes)) {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.match(title, /^.{3,80}[^.]$/, code);
      for (const sentence of [why, fix]) assert.match(sentence, /^\S.{8,}\S$/s, `${code}: ${sentence}`);
    }
  });

  it('that the sources name are all registered', () => {
    const families = new Set(Object.keys(codes).map((code) => code.split('/')[0] ?? ''));
    const unknown = sourceFiles().flatMap(({ path, text }) =>
      [...text.matchAll(/'([a-z-]+)\/([a-z0-9-]+)'/g)]
        .filter(([, family]) => families.has(family ?? '') && family !== 'text')
        .map(([, family, name]) => `${family ?? ''}/${name ?? ''}`)
        .filter((code) => !(code in codes))
        .map((code) => `${path}: ${code}`),
    );
    assert.deepEqual(unknown, []);
  });
});
