import { strict as assert } from 'node:assert';
import { makePlan, type Change, type Plan } from '../../src/deploy/plan.js';
import { markBody } from '../../src/deploy/mark.js';
import { makeResource, type FillState, type Found } from '../../src/deploy/resource.js';
import { lying, rollUp, rollUpId, running, state, watchBody, watchResource } from './support/resources.js';

function words({ changes }: Plan): readonly string[] {
  return changes.map((change: Change) => {
    const { kind, id } = change.action === 'delete' ? change.found : change.resource;
    return `${change.action} ${kind} ${id}`;
  });
}

function codes({ diagnostics }: Plan): readonly string[] {
  return diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

const pipeline = makeResource('pipeline', 'logs-a@custom', markBody({ processors: [] }));
const filled = { filled: 'a'.repeat(64) };
const [lifecycle, template, summary] = rollUp();

describe('makePlan', () => {
  it('creates what is not there', () => {
    const plan = makePlan([pipeline, watchResource('a')], state());
    assert.deepEqual(words(plan), ['create pipeline logs-a@custom', 'create watch a']);
  });

  it('has no change where the bytes are the same', () => {
    const plan = makePlan([pipeline, watchResource('a')], state(lying(pipeline), lying(watchResource('a'))));
    assert.deepEqual([words(plan), plan.unchanged, codes(plan)], [[], 2, []]);
  });

  it('updates what differs, and says where', () => {
    const [plan] = [makePlan([watchResource('a', 'new')], state(lying(watchResource('a', 'old'))))];
    assert.deepEqual(words(plan), ['update watch a']);
    const [change] = plan.changes;
    assert.deepEqual(change?.action === 'update' && change.differences, [
      { pointer: '/trigger/schedule/cron', before: 'old', after: 'new' },
    ]);
  });

  it('removes what Picket owns and the project no longer has, users before what they use', () => {
    const script = makeResource('script', 'picket-x-v1', {
      script: { lang: 'painless', source: '// managed_by: picket\nreturn 1' },
    });
    const old = [script, pipeline, lifecycle, template, summary, watchResource('a')].map((one) => lying(one));
    assert.deepEqual(words(makePlan([], state(...old))), [
      'delete watch a',
      `delete roll-up ${rollUpId}`,
      `delete index-template ${rollUpId}`,
      'delete pipeline logs-a@custom',
      `delete lifecycle ${rollUpId}`,
      'delete script picket-x-v1',
    ]);
  });

  it('never touches what it does not own', () => {
    const foreign = lying(makeResource('watch', 'b', { trigger: {} }));
    const plan = makePlan([], state(foreign));
    assert.deepEqual([words(plan), codes(plan)], [[], []]);
  });

  it('refuses a name that something foreign has', () => {
    const plan = makePlan([watchResource('a')], state(lying(makeResource('watch', 'a', { trigger: {} }))));
    assert.deepEqual([words(plan), codes(plan)], [[], ['error deploy/foreign']]);
    assert.match(plan.diagnostics[0]?.message ?? '', /watch a is there already/);
  });

  it('takes over the empty component template that an integration has made for others', () => {
    const component = makeResource(
      'component-template',
      'logs-a@custom',
      markBody({ template: { mappings: { properties: {} } } }),
    );
    const empty = { _meta: { managed_by: 'fleet' }, template: { settings: {} } };
    const full = { template: { settings: { index: { codec: 'best_compression' } } } };
    const planWith = (body: typeof empty | typeof full): Plan =>
      makePlan([component], state(lying(makeResource('component-template', 'logs-a@custom', body))));
    assert.deepEqual(words(planWith(empty)), ['update component-template logs-a@custom']);
    assert.deepEqual(codes(planWith(full)), ['error deploy/foreign']);
  });

  it('leaves the index template of an integration alone, and warns where that does not use ours', () => {
    const own = {
      ...makeResource('index-template', 'logs-a', markBody({ composed_of: ['logs-a@custom'] })),
      yields: true,
    };
    const planWith = (...composed: readonly string[]): Plan =>
      makePlan([own], state(lying(makeResource('index-template', 'logs-a', { composed_of: composed }))));
    assert.deepEqual(
      [words(planWith('logs-a@package', 'logs-a@custom')), codes(planWith('logs-a@custom'))],
      [[], []],
    );
    assert.deepEqual(codes(planWith('logs-a@package')), ['warning deploy/foreign']);
  });

  describe('with watches that an operator has silenced', () => {
    it('has no change for one that is inactive, and names it', () => {
      const plan = makePlan(
        [watchResource('a')],
        state(lying(watchResource('a'), { status: { ...running, active: false } })),
      );
      assert.deepEqual([words(plan), plan.silenced], [[], ['a']]);
    });

    it('does not update one that is acknowledged', () => {
      const status = { ...running, acknowledged: ['alerts'] };
      const plan = makePlan([watchResource('a', 'new')], state(lying(watchResource('a', 'old'), { status })));
      assert.deepEqual([words(plan), codes(plan)], [[], ['warning deploy/acknowledged']]);
    });

    it('keeps what an acknowledged watch still needs', () => {
      const status = { ...running, acknowledged: ['alerts'] };
      const reader = makeResource('watch', 'a', watchBody('old', { input: { indices: [`${rollUpId}-*`] } }));
      const old = [lying(reader, { status }), ...rollUp().map((one) => lying(one, { fill: filled }))];
      const plan = makePlan([watchResource('a', 'new')], state(...old));
      assert.deepEqual(words(plan), []);
      assert.deepEqual(codes(plan), [
        'warning deploy/acknowledged',
        'warning deploy/in-use',
        'warning deploy/in-use',
        'warning deploy/in-use',
      ]);
    });
  });

  describe('with roll-ups', () => {
    const there = (fill: FillState): readonly Found[] => [
      lying(lifecycle),
      lying(template, { fill }),
      lying(summary),
    ];

    it('has no change for one that is filled', () => {
      assert.deepEqual(words(makePlan(rollUp(), state(...there(filled)))), []);
    });

    it('fills one whose filling was broken off', () => {
      const plan = makePlan(rollUp(), state(...there({ filling: { activate: true } })));
      assert.deepEqual(words(plan), [`fill roll-up ${rollUpId}`]);
    });

    it('fills one anew that another watch has filled', () => {
      assert.deepEqual(words(makePlan(rollUp('b'.repeat(64)), state(...there(filled)))), [
        `fill roll-up ${rollUpId}`,
      ]);
    });

    it('tells one that somebody has switched off from one whose filling was broken off', () => {
      const silencedWith = (fill: FillState): readonly string[] =>
        makePlan(
          rollUp(),
          state(
            lying(lifecycle),
            lying(template, { fill }),
            lying(summary, { status: { ...running, active: false } }),
          ),
        ).silenced;
      assert.deepEqual(silencedWith(filled), [rollUpId]);
      assert.deepEqual(silencedWith({ filling: { activate: true } }), []);
    });

    it('keeps a lifecycle policy while indices follow it, so that they are dropped in time', () => {
      const plan = makePlan([], state(lying(lifecycle, { followers: 3 })));
      assert.deepEqual([words(plan), codes(plan)], [[], ['note deploy/in-use']]);
    });
  });
});
