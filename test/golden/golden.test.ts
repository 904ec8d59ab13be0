import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { profiles } from '../../src/targets/profile.js';
import { targets } from '../../src/targets/registry.js';
import { serialise } from '../../src/targets/serialise.js';
import type { TargetName } from '../../src/targets/target.js';
import { kitchenSink } from './kitchen-sink.js';

const update = process.env.UPDATE_GOLDEN === '1';

/** UPDATE_GOLDEN=1 writes the files anew; the difference is read by a person. */
for (const name of Object.keys(targets) as TargetName[]) {
  describe(`golden artefacts of ${name}`, () => {
    const folder = new URL(`./${name}/`, import.meta.url);
    const fileOf = (rule: string): URL => new URL(`${rule}.json`, folder);

    before(() => {
      if (!update) return;
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    });

    for (const [rule, normal] of Object.entries(kitchenSink)) {
      it(rule, async () => {
        const target = await targets[name]();
        const { artefact, diagnostics } = target.compile(normal, profiles['elasticsearch-8.19'], { hash: 'abc' });
        assert.deepEqual(diagnostics, []);
        assert.ok(artefact);
        const text = serialise(artefact.body);
        if (update) writeFileSync(fileOf(rule), text);
        assert.equal(text, readFileSync(fileOf(rule), 'utf8'));
      });
    }

    it('has no file without a rule', () => {
      const files = existsSync(folder) ? readdirSync(folder) : [];
      assert.deepEqual(files.sort(), Object.keys(kitchenSink).map((rule) => `${rule}.json`).sort());
    });
  });
}
