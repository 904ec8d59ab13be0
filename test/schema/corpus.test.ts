import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findYamlFiles } from '../../src/read/read-files.js';
import { readYaml } from '../../src/read/read-yaml.js';
import { validateRule } from '../../src/schema/validate-rule.js';
import { sharedDir } from '../support/shared.js';

describe('published Sigma rules', function () {
  it('are all valid, with no more than notes about keys of others', async function () {
    if (sharedDir === undefined) this.skip();
    const { files } = await findYamlFiles([join(sharedDir, 'sigma/corpus')]);
    assert.ok(files.length > 3000);
    for (const file of files) {
      for (const document of readYaml(file, readFileSync(file)).documents) {
        const { value, diagnostics } = validateRule(document);
        assert.deepEqual(
          diagnostics.filter((one) => one.severity !== 'note'),
          [],
        );
        assert.equal(value?.kind, 'rule', file);
      }
    }
  });
});
