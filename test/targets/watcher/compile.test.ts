import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import type { NormalRule } from '../../../src/normal/normal-rule.js';
import { profiles } from '../../../src/targets/profile.js';
import type { Target } from '../../../src/targets/target.js';
import { queryDsl } from '../../../src/targets/query-dsl/compile.js';
import { watcher } from '../../../src/targets/watcher/compile.js';
import { kitchenSink } from '../../golden/kitchen-sink.js';
import { aggregateStage, at, branchOf, equalsOf, keyword, ruleOf } from '../../support/normal.js';

const profile = profiles['elasticsearch-8.19'];

describe('watcher', () => {
  const faults: readonly [string, Partial<NormalRule>, string][] = [
    [
      'a rule without a source',
      { branches: [branchOf({ kind: 'constant', value: true }, { dataset: null })] },
      'watcher/no-source',
    ],
    ['a rule without branches', { branches: [] }, 'watcher/no-source'],
    [
      'an uneven schedule',
      { schedule: { every: 420, delay: 60, late: 0, cover: 'timespan' } },
      'watcher/schedule',
    ],
    [
      'a field that looks like a template',
      { branches: [branchOf(equalsOf(keyword('a{{b'), ['x']))] },
      'watcher/template-field',
    ],
    [
      'a loss that is not accepted',
      { stage: aggregateStage({ bounds: [{ op: 'lte', value: 3 }] }) },
      'correlation/absence',
    ],
  ];
  for (const [what, rule, code] of faults) {
    it(`refuses ${what} with ${code}`, () => {
      const { artefact, diagnostics } = watcher.compile(ruleOf(rule), profile);
      assert.equal(artefact, undefined);
      assert.deepEqual([...new Set(diagnostics.map((each) => each.code))], [code]);
    });
  }

  it('names the rule, its version and hash in the metadata', () => {
    const metadata = (hash?: string): unknown =>
      watcher.compile(ruleOf(), profile, hash === undefined ? {} : { hash }).artefact?.body.metadata;
    const rule = { id: ruleOf().rule.id, name: 'example_rule', version: 3 };
    assert.deepEqual(metadata(), { managed_by: 'picket', rule });
    assert.deepEqual(metadata('abc'), { managed_by: 'picket', rule: { ...rule, hash: 'abc' } });
  });

  it('leaves out the late look where the rule has none, and never the look-up of alerts and runs', () => {
    const rule = ruleOf({
      stage: aggregateStage(),
      branches: [branchOf(equalsOf(keyword('x'), ['y']), { ingested: false })],
      schedule: { every: 60, delay: 0, late: 0, cover: 'timespan' },
      suppress: { by: [], for: 0 },
    });
    const { input } = watcher.compile(rule, profile).artefact?.body ?? {};
    const { chain } = input as { readonly chain: { readonly inputs: readonly JsonObject[] } };
    assert.deepEqual(chain.inputs.flatMap(Object.keys), ['window', 'suppressed']);
  });

  it('emits watches of the documented format', () => {
    const url = new URL('../../../schemas/watch.schema.json', import.meta.url);
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile(JSON.parse(readFileSync(url, 'utf8')) as JsonObject);
    for (const [name, rule] of Object.entries(kitchenSink)) {
      assert.ok(
        validate(watcher.compile(rule, profile).artefact?.body),
        `${name} ${ajv.errorsText(validate.errors)}`,
      );
    }
  });
});

describe('provenance', () => {
  const where = equalsOf(keyword('f'), ['{{x}}', 'b']);
  const rule = ruleOf({ branches: [branchOf({ kind: 'not', of: { ...where, origin: at(9) } })] });
  const targets: readonly [Target, string][] = [
    [queryDsl, '/query/bool/must_not/0'],
    [watcher, '/input/chain/inputs/0/window/search/request/template/source/query/bool/must_not/0'],
  ];
  for (const [target, pointer] of targets) {
    it(`of ${target.name} leads from a clause to its line, and from the query to the rule`, () => {
      const { provenance } = target.compile(rule, profile).artefact ?? {};
      assert.deepEqual(provenance?.[pointer], at(9));
      assert.deepEqual(provenance[pointer.replace('/bool/must_not/0', '')], at(1));
    });
  }
});
