import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareDiagnostics } from '../../src/diagnostics/compare.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { readYaml } from '../../src/read/read-yaml.js';
import { validateCases } from '../../src/schema/validate-cases.js';
import { validateRule } from '../../src/schema/validate-rule.js';

type Fault = readonly [code: string, line: number, column: number];

const folder = fileURLToPath(new URL('../fixtures/broken-rules/', import.meta.url));
const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Readonly<
  Record<string, readonly Fault[]>
>;

function faultsOf(file: string): readonly Diagnostic[] {
  const validate = file.endsWith('.cases.yml') ? validateCases : validateRule;
  const { documents, partial, diagnostics } = readYaml(file, readFileSync(folder + file));
  return [
    ...diagnostics,
    ...documents.flatMap((document) => validate(document).diagnostics),
    ...partial.flatMap((document) => validate(document, { partial: true }).diagnostics),
  ].sort(compareDiagnostics);
}

describe('the broken rules', () => {
  it('are all in the table, and the table names no others', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
    assert.deepEqual(Object.keys(expected).sort(), files.sort());
  });

  for (const [file, faults] of Object.entries(expected)) {
    it(`${file}: every fault at its line and column`, () => {
      const ours = faults.filter(([code]) => /^(?:read|schema)\//.test(code));
      const found = faultsOf(file).map(({ code, range }) => [code, range?.line, range?.column]);
      assert.deepEqual(found, ours);
    });
  }
});
