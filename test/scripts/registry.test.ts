import { strict as assert } from 'node:assert';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { scripts, storedScript } from '../../src/scripts/registry.js';
import { profiles } from '../../src/targets/profile.js';
import { watcher } from '../../src/targets/watcher/compile.js';
import { kitchenSink } from '../golden/kitchen-sink.js';

/** script.max_size_in_bytes, 65,535 by default. */
const maxBytes = 65_535;

describe('the fixed set of scripts', () => {
  for (const script of scripts.values()) {
    it(`${script.id} is named with its version and fits what a cluster stores`, () => {
      assert.match(script.id, /^picket-[a-z-]+-v\d+$/u);
      assert.ok(Buffer.byteLength(script.source) < maxBytes);
      assert.deepEqual(storedScript(script), { script: { lang: 'painless', source: script.source } });
    });
  }

  it('takes the parameters that watches give', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    for (const [name, rule] of Object.entries(kitchenSink)) {
      const body = watcher.compile(rule, profiles['elasticsearch-8.19']).artefact?.body;
      const { script } = body?.transform as {
        readonly script: { readonly id: string; readonly params: JsonObject };
      };
      const validate = ajv.compile(scripts.get(script.id)?.params ?? { not: {} });
      assert.ok(validate(script.params), `${name}: ${ajv.errorsText(validate.errors)}`);
    }
  });
});
