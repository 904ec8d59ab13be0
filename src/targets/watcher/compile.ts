import type { JsonObject } from '../../diagnostics/json.js';
import type { NormalRule } from '../../normal/normal-rule.js';
import { createLedger } from '../ledger.js';
import type { Profile } from '../profile.js';
import { collectProvenance, createOrigins } from '../provenance.js';
import type { CompileOutcome, Target, TargetContext } from '../target.js';
import { healthIndex, runsIndex } from './capabilities.js';
import type { WatchPlan } from './plan.js';
import { planAggregate } from './plans/aggregate.js';
import { planBaseline } from './plans/baseline.js';
import { planEach } from './plans/each.js';
import { planFirstSeen } from './plans/first-seen.js';
import { planIndicator } from './plans/indicator.js';
import { planRare } from './plans/rare.js';
import { createTemplate } from './quote.js';
import { cronEvery } from './schedule.js';
import { arrivalsSearch, sourcesSearch, type SearchContext } from './searches.js';
import { chainInputs, indexAction } from './requests.js';
import { compileRollUp } from './roll-ups/compile-roll-up.js';

/** The body of `PUT _watcher/watch/<id>`. */
export const watcher: Target = { name: 'watcher', extension: 'json', compile };

function compile(rule: NormalRule, profile: Profile, target: TargetContext = {}): CompileOutcome {
  const context: SearchContext = {
    profile,
    ledger: createLedger(rule),
    origins: createOrigins(),
    template: createTemplate(),
  };
  const { ledger, origins } = context;
  if (rule.branches.length === 0 || rule.branches.some((branch) => branch.dataset === null)) {
    ledger.fail(
      'watcher/no-source',
      'The logsource resolves to no source, so a watch would not know where to search.',
    );
  }
  const cron = cronOf(rule, context);
  const plan = planOf(rule, context);
  const inputs = chainInputs(plan?.searches ?? [], context);
  const { diagnostics, losses } = ledger;
  if (plan === undefined || cron === undefined || diagnostics.length > 0) return { diagnostics };
  const body = {
    metadata: { managed_by: 'picket', rule: identityOf(rule, target) },
    trigger: { schedule: { cron } },
    input: { chain: { inputs } },
    condition: { always: {} },
    transform: { script: plan.script },
    // Watcher's own default of five seconds would swallow runs that follow each other closely.
    throttle_period_in_millis: 0,
    actions: {
      alerts: indexAction('alerts', 'alert_count', { op_type: 'create', refresh: 'wait_for' }),
      health: indexAction('health', 'health_count', { index: healthIndex }),
      runs: indexAction('runs', 'run_count', { index: runsIndex }),
    },
  };
  const artefact = { body, provenance: collectProvenance(body, origins), losses };
  if (plan.rollUp === undefined) return { artefact, diagnostics };
  const rollUp = compileRollUp(plan.rollUp, rule, profile);
  return { artefact, rollUps: [rollUp], diagnostics };
}

function identityOf(rule: NormalRule, target: TargetContext): JsonObject {
  const { id, name, version } = rule.rule;
  return { id, name, version, ...(target.hash === undefined ? {} : { hash: target.hash }) };
}

function cronOf(rule: NormalRule, { ledger }: SearchContext): string | undefined {
  const cron = cronEvery(rule.schedule.every);
  if (cron === undefined) {
    const message = `A watch cannot run every ${rule.schedule.every} seconds on moments that are the same each day.`;
    ledger.fail('watcher/schedule', message, undefined, ['every: 1m', 'every: 5m', 'every: 1h']);
  }
  return cron;
}

/** The searches that every watch has after those of its stage: whether its sources send, and in time. */
function planOf(rule: NormalRule, context: SearchContext): WatchPlan | undefined {
  const plan = planStage(rule, context);
  if (plan === undefined) return undefined;
  const rest = [...sourcesSearch(rule, context), ...arrivalsSearch(rule, context)];
  return { ...plan, searches: [...plan.searches, ...rest] };
}

function planStage(rule: NormalRule, context: SearchContext): WatchPlan | undefined {
  const { stage } = rule;
  switch (stage.kind) {
    case 'each':
      return planEach(rule, stage, context);
    case 'aggregate':
      return planAggregate(rule, stage, context);
    case 'baseline':
      return planBaseline(rule, stage, context);
    case 'first_seen':
      return planFirstSeen(rule, stage, context);
    case 'rare':
      return planRare(rule, stage, context);
    case 'indicator':
      return planIndicator(rule, stage, context);
  }
}
