import { strict as assert } from 'node:assert';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '../../../../src/diagnostics/json.js';
import { scripts } from '../../../../src/scripts/registry.js';
import { profiles } from '../../../../src/targets/profile.js';
import { serialise } from '../../../../src/targets/serialise.js';
import { compileRollUp } from '../../../../src/targets/watcher/roll-ups/compile-roll-up.js';
import { rollUpKey, valuesEvery, type RollUp } from '../../../../src/targets/watcher/roll-ups/roll-up.js';
import { at, branchOf, equalsOf, keyword, ruleOf } from '../../../support/normal.js';
import { watchSchemaErrors } from '../../../support/watch-schema.js';
import { valueRollUp, windowRollUp } from './support/roll-ups.js';

const compiled = (rollUp: RollUp): ReturnType<typeof compileRollUp> =>
  compileRollUp(rollUp, ruleOf(), profiles['elasticsearch-8.19']);

const zeek = branchOf({ kind: 'constant', value: true }, { dataset: 'zeek.dns' });
const samples: Readonly<Record<string, RollUp>> = {
  'windows of events': windowRollUp(),
  'windows of values, by peers': windowRollUp({
    measure: { kind: 'value_count', field: keyword('name') },
    peers: [keyword('zone')],
  }),
  'windows of sums over several sources': windowRollUp({
    branches: [...windowRollUp().branches, zeek],
    measure: { kind: 'value_sum', field: { name: 'bytes', type: 'long' } },
  }),
  'values of entities': valueRollUp(),
  'values of the fleet': valueRollUp({ groupBy: [], every: 60 }),
};

describe('watches of roll-ups', () => {
  for (const [name, rollUp] of Object.entries(samples)) {
    it(`are watches whose script takes their parameters: ${name}`, () => {
      const { body } = compiled(rollUp);
      assert.deepEqual(watchSchemaErrors(JSON.parse(serialise(body))), []);
      const { script } = body.transform as {
        readonly script: { readonly id: string; readonly params: JsonObject };
      };
      const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
        scripts.get(script.id)?.params ?? { not: {} },
      );
      assert.ok(validate(script.params), JSON.stringify(validate.errors));
    });
  }

  it('are the same bytes for whichever rule reads them', () => {
    const { rule } = ruleOf();
    const other = ruleOf({ rule: { ...rule, id: 'another', name: 'another' }, origin: at(9) });
    const texts = [ruleOf(), other].map((reader) =>
      serialise(compileRollUp(windowRollUp(), reader, profiles['elasticsearch-8.19']).body),
    );
    assert.equal(texts[0], texts[1]);
  });

  it('say in their metadata what they sum up', () => {
    const { body, key } = compiled(samples['windows of values, by peers'] ?? windowRollUp());
    assert.deepEqual(body.metadata, {
      managed_by: 'picket',
      roll_up: {
        key,
        kind: 'windows',
        history: 604_800,
        every: 300,
        delay: 60,
        late: 900,
        reach: 1500,
        group_by: ['host'],
        window: 300,
        measure: 'value_count',
        peers: ['zone'],
      },
    });
  });

  const grids: readonly [number, number, string, number][] = [
    [10, 60, '0 * * * * ?', 1020],
    [60, 60, '0 * * * * ?', 1020],
    [300, 300, '0 0/5 * * * ?', 1500],
    [420, 360, '0 0/6 * * * ?', 1440],
    [3600, 3600, '0 0 * * * ?', 7200],
    [86_400, 3600, '0 0 * * * ?', 172_800],
  ];
  for (const [window, every, cron, reach] of grids) {
    it(`of windows of ${window} seconds run every ${every}, aligned to the clock`, () => {
      const roll = compiled(windowRollUp({ window }));
      const { schedule } = roll.body.trigger as { readonly schedule: { readonly cron: string } };
      assert.deepEqual([roll.every, schedule.cron, roll.reach], [every, cron, reach]);
    });
  }

  it('of values run no more seldom than the timespan of their readers', () => {
    assert.deepEqual(
      [30, 60, 90, 299, 300, 86_400].map((timespan) => valuesEvery(timespan)),
      [30, 60, 60, 240, 300, 300],
    );
  });
});

describe('the key of a roll-up', () => {
  const where = equalsOf(keyword('dns.question.type'), ['A']);
  const own = windowRollUp({ branches: [branchOf(where)] });

  it('is the same wherever its rule was written, and however long it is kept', () => {
    const elsewhere = windowRollUp({ branches: [branchOf({ ...where, origin: at(7) })], history: 1 });
    assert.match(rollUpKey(own), /^[0-9a-f]{16}$/u);
    assert.equal(rollUpKey(own), rollUpKey(elsewhere));
  });

  const others: Readonly<Record<string, RollUp>> = {
    'of another kind': valueRollUp({ branches: own.branches }),
    'of other events': windowRollUp({ branches: [branchOf(equalsOf(keyword('dns.question.type'), ['MX']))] }),
    'of other sources': { ...own, branches: [...own.branches, zeek] },
    'of other entities': { ...own, groupBy: [keyword('zone')] },
    'of another measure': { ...own, measure: { kind: 'value_count', field: keyword('name') } },
    'of other windows': { ...own, window: 600 },
    'with peers': { ...own, peers: [keyword('zone')] },
    'that waits longer': { ...own, schedule: { delay: 120, late: 900 } },
    'that looks back less': { ...own, schedule: { delay: 60, late: 0 } },
  };
  for (const [what, other] of Object.entries(others)) {
    it(`is not that of one ${what}`, () => assert.notEqual(rollUpKey(own), rollUpKey(other)));
  }

  it('of values tells fields and schedules apart', () => {
    const keys = [valueRollUp(), valueRollUp({ field: keyword('other') }), valueRollUp({ every: 60 })].map(
      rollUpKey,
    );
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(rollUpKey(valueRollUp()), rollUpKey(valueRollUp({ every: 300 })));
  });
});
