import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generators } from '../../scripts/generators/registry.js';

describe('generated files', () => {
  for (const generator of generators) {
    it(`of ${generator.name} are what \`npm run generate\` makes`, async () => {
      const outputs = await generator.outputs();
      assert.ok(outputs.size > 0);
      for (const [path, text] of outputs) {
        const committed = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
        assert.ok(committed === text, `${path} is stale: run npm run generate`);
      }
    });
  }
});
