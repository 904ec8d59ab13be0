import type { JsonObject } from '../../diagnostics/json.js';
import type { NormalRule } from '../../normal/normal-rule.js';
import { createLedger } from '../ledger.js';
import type { Profile } from '../profile.js';
import { collectProvenance, createOrigins } from '../provenance.js';
import { countingAggregations, sourceFields } from '../query-dsl/aggregations.js';
import { planCounting } from '../query-dsl/counting.js';
import type { CompileOutcome, Target, TargetContext } from '../target.js';
import { healthIndex } from './capabilities.js';
import { bucketParams, eventParams } from './params.js';
import { createTemplate } from './quote.js';
import { cronEvery } from './schedule.js';
import { arrivalsSearch, eventSearch, sourcesSearch, suppressedSearch, windowSearch } from './searches.js';
import type { AlertLookup, ChainSearch, SearchContext } from './searches.js';

/** The body of `PUT _watcher/watch/<id>`. */
export const watcher: Target = { name: 'watcher', extension: 'json', compile };

/** What the stages of rules differ in: searches, and the script that makes alerts of their answers. */
interface Plan {
  readonly searches: readonly ChainSearch[];
  readonly script: { readonly id: string; readonly params: JsonObject };
}

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
  const inputs = (plan?.searches ?? []).map((search) => ({
    [search.name]: { search: requestOf(search, context) },
  }));
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
    },
  };
  return { artefact: { body, provenance: collectProvenance(body, origins), losses }, diagnostics };
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

function planOf(rule: NormalRule, context: SearchContext): Plan | undefined {
  const { stage, schedule, suppress } = rule;
  const rest = [...sourcesSearch(rule, context), ...arrivalsSearch(rule, context)];
  switch (stage.kind) {
    case 'each': {
      const known: AlertLookup = {
        name: 'known',
        inner: 'ids',
        offset: 0,
        within: stage.lookback + schedule.every,
      };
      const keys: AlertLookup = { name: 'window', inner: 'keys', offset: 0, within: suppress.for };
      const lookups = suppress.for > 0 ? [known, keys] : [known];
      const fields = sourceFields(rule, suppress.by);
      return {
        searches: [
          eventSearch(rule, stage, fields, context),
          suppressedSearch(rule, lookups, context),
          ...rest,
        ],
        script: { id: 'picket-alerts-from-events-v1', params: eventParams(rule, stage) },
      };
    }
    case 'aggregate': {
      const counting = planCounting(rule, stage, context);
      if (counting === undefined) return undefined;
      const aggs = countingAggregations(counting, sourceFields(rule, stage.groupBy));
      const looks = [
        { name: 'window', offset: 0 },
        ...(schedule.late > 0 ? [{ name: 'late', offset: schedule.late }] : []),
      ];
      const lookups = looks.map(({ name, offset }): AlertLookup => ({
        name,
        inner: 'keys',
        offset,
        within: suppress.for,
      }));
      return {
        searches: [
          ...looks.map(({ name, offset }) => windowSearch(rule, name, stage.window, offset, aggs, context)),
          ...(suppress.for > 0 ? [suppressedSearch(rule, lookups, context)] : []),
          ...rest,
        ],
        script: { id: 'picket-alerts-from-buckets-v1', params: bucketParams(rule, stage, counting) },
      };
    }
  }
}

/** A search as Watcher takes it, with a template where a value has to travel as its parameter. */
function requestOf(search: ChainSearch, { origins, template, ledger }: SearchContext): JsonObject {
  const { body, params, refused } = template.quote(search.body, origins);
  const names = [...refused, ...search.indices.filter((index) => index.includes('{{'))];
  for (const name of names) {
    ledger.fail('watcher/template-field', `\`${name}\` holds {{, which Watcher would take for a template.`);
  }
  const content = Object.keys(params).length === 0 ? { body } : { template: { source: body, params } };
  return {
    request: {
      indices: search.indices,
      // Watcher answers a missing index with no hits either way; the alert script notices that nothing was searched.
      indices_options: { allow_no_indices: true, expand_wildcards: ['open'], ignore_unavailable: true },
      ...content,
    },
  };
}

/** An index action over one list of the payload. Ids stand in the documents; alerts name their index there too. */
function indexAction(list: string, count: string, index: JsonObject): JsonObject {
  return {
    condition: { compare: { [`ctx.payload.${count}`]: { gt: 0 } } },
    transform: { script: { id: 'picket-docs-v1', params: { list } } },
    index,
  };
}
