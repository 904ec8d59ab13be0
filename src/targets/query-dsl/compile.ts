import type { JsonObject } from '../../diagnostics/json.js';
import type { AggregateStage, EachStage, NormalRule } from '../../normal/normal-rule.js';
import { createLedger } from '../ledger.js';
import type { Profile } from '../profile.js';
import { collectProvenance, createOrigins } from '../provenance.js';
import type { CompileOutcome, Target } from '../target.js';
import { countingAggregations, sourceFields } from './aggregations.js';
import { branchesQuery, checkClauses } from './branches.js';
import type { QueryContext } from './context.js';
import { planCounting } from './counting.js';

/**
 * The body of a search. An event rule is a query alone; an aggregate is a query over the window that ends now, with
 * the aggregations that count its groups.
 */
export const queryDsl: Target = { name: 'query-dsl', extension: 'json', compile };

function compile(rule: NormalRule, profile: Profile): CompileOutcome {
  const { stage } = rule;
  if (stage.kind !== 'each' && stage.kind !== 'aggregate') {
    return { declined: `One search cannot hold what a ${stage.kind} correlation looks up.`, diagnostics: [] };
  }
  const context: QueryContext = { profile, ledger: createLedger(rule), origins: createOrigins() };
  const body = searchBody(rule, stage, context);
  const { diagnostics, losses } = context.ledger;
  if (body === undefined || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  return { artefact: { body, provenance: collectProvenance(body, context.origins), losses }, diagnostics };
}

function searchBody(
  rule: NormalRule,
  stage: EachStage | AggregateStage,
  context: QueryContext,
): JsonObject | undefined {
  switch (stage.kind) {
    case 'each': {
      const query = branchesQuery(rule.branches, context);
      checkClauses(query, context);
      return { query: context.origins.mark(query, rule.origin) };
    }
    case 'aggregate': {
      const plan = planCounting(rule, stage, context);
      const window = { range: { '@timestamp': { gte: `now-${stage.window}s`, lt: 'now' } } };
      const query = branchesQuery(rule.branches, context, [window]);
      checkClauses(query, context);
      if (plan === undefined) return undefined;
      return {
        size: 0,
        track_total_hits: true,
        query: context.origins.mark(query, rule.origin),
        aggs: countingAggregations(plan, sourceFields(rule, stage.groupBy)),
      };
    }
  }
}
