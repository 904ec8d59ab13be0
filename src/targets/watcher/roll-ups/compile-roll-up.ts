import type { JsonObject } from '../../../diagnostics/json.js';
import type { NormalRule } from '../../../normal/normal-rule.js';
import { createLedger } from '../../ledger.js';
import type { Profile } from '../../profile.js';
import { collectProvenance, createOrigins } from '../../provenance.js';
import type { CompiledRollUp } from '../../target.js';
import { healthIndex } from '../capabilities.js';
import { createTemplate } from '../quote.js';
import { chainInputs, indexAction } from '../requests.js';
import { cronEvery } from '../schedule.js';
import type { SearchContext } from '../searches.js';
import { reachOf, type Reach } from './reach.js';
import {
  dateSources,
  eventsSearch,
  existingSearch,
  isApart,
  maxBuckets,
  maxExisting,
  runSearch,
} from './requests.js';
import { everyOf, rollUpKey, type RollUp } from './roll-up.js';

/**
 * The watch that writes the summaries which a rule reads. Each run sums up the events of its reach and merges them
 * into the documents of their days. What is wrong with the queries is said where the rule itself is compiled.
 */
export function compileRollUp(rollUp: RollUp, rule: NormalRule, profile: Profile): CompiledRollUp {
  const context: SearchContext = {
    profile,
    ledger: createLedger(rule),
    origins: createOrigins(),
    template: createTemplate(),
  };
  const key = rollUpKey(rollUp);
  const every = everyOf(rollUp);
  const reach = reachOf(rollUp);
  const { history, schedule } = rollUp;
  const searches = [
    eventsSearch(rollUp, rule, reach, context),
    existingSearch(rollUp, reach, context),
    runSearch(rollUp, context),
  ];
  const body = {
    metadata: { managed_by: 'picket', roll_up: metadataOf(rollUp, key, every, reach) },
    trigger: { schedule: { cron: cronEvery(every) ?? '' } },
    input: { chain: { inputs: chainInputs(searches, context) } },
    condition: { always: {} },
    transform: { script: scriptOf(rollUp, key, every, reach) },
    throttle_period_in_millis: 0,
    actions: {
      // Documents name their index, which is that of their day.
      summaries: indexAction('summaries', 'summary_count', { op_type: 'index', refresh: 'wait_for' }),
      health: indexAction('health', 'health_count', { index: healthIndex }),
    },
  };
  return {
    body,
    provenance: collectProvenance(body, context.origins),
    losses: context.ledger.losses,
    key,
    history,
    every,
    delay: schedule.delay,
    reach: reach.stride,
  };
}

function metadataOf(rollUp: RollUp, key: string, every: number, reach: Reach): JsonObject {
  const { kind, history, schedule, groupBy } = rollUp;
  const own: JsonObject =
    rollUp.kind === 'windows'
      ? { window: rollUp.window, measure: rollUp.measure.kind, peers: rollUp.peers.map(({ name }) => name) }
      : { field: rollUp.field.name };
  return {
    key,
    kind,
    history,
    every,
    delay: schedule.delay,
    late: schedule.late,
    reach: reach.stride,
    group_by: groupBy.map(({ name }) => name),
    ...own,
  };
}

function scriptOf(rollUp: RollUp, key: string, every: number, reach: Reach): JsonObject {
  const name = `picket-summary-${key}`;
  const shared = {
    rule: { id: name, name, version: 1 },
    key,
    every,
    delay: rollUp.schedule.delay,
    span: reach.span,
    group_by: rollUp.groupBy.map((field) => field.name),
    dates: dateSources(rollUp),
    size: maxBuckets,
  };
  if (rollUp.kind === 'values') {
    return { id: 'picket-summary-values-v1', params: { ...shared, existing_size: maxExisting } };
  }
  const own = {
    measure: rollUp.measure.kind,
    window: rollUp.window,
    peers: rollUp.peers.length,
    by_dataset: isApart(rollUp),
  };
  return { id: 'picket-summary-windows-v1', params: { ...shared, ...own } };
}
