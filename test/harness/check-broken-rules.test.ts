import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProject } from '../../src/harness/check-project.js';
import { repositoryDir } from '../support/repository.js';

type Fault = readonly [code: string, line: number, column: number];

const folder = join(repositoryDir, 'test', 'fixtures', 'broken-rules');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
  string,
  readonly Fault[]
>;

describe('check on broken rules', () => {
  const rules = Object.entries(expected).filter(([file]) => !file.endsWith('.cases.yml'));

  it('knows at least thirty of them', () => {
    assert.ok(rules.length >= 30);
  });

  for (const [file, faults] of rules) {
    it(`names every fault of ${file} once, at its line and column`, async () => {
      const { diagnostics, failed } = await checkProject(repositoryDir, [join(folder, file)], {
        strict: false,
      });
      const found = diagnostics.map(({ code, range }) => [code, range?.line, range?.column]);
      assert.deepEqual(found, faults);
      assert.equal(
        failed,
        diagnostics.some(({ severity }) => severity === 'error'),
      );
    });
  }
});
