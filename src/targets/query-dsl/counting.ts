import type { FieldType } from '../../catalog/field.js';
import type { AggregateStage, Bound, NormalRule } from '../../normal/normal-rule.js';
import type { FieldRef } from '../../normal/predicate.js';
import { groupable } from './capabilities.js';
import { datasetField } from './branches.js';
import type { QueryContext } from './context.js';

/** One level of nested `terms`. */
export interface GroupLevel {
  readonly field: string;
  readonly type: FieldType;
  readonly size: number;
}

/** How the groups of an aggregate are counted. */
export interface CountingPlan {
  /** Outermost first: the dataset where there are several sources, then the fields of group-by. */
  readonly levels: readonly GroupLevel[];
  /** Groups with fewer events cannot meet the bounds. */
  readonly minDocCount: number;
  /** The field whose distinct values are the measure; absent: events are. */
  readonly distinct?: { readonly field: string; readonly precision: number };
  /** The bound that an alert shows as its threshold. */
  readonly threshold: number;
}

const maxGroups = 10_000;
const maxPrecision = 40_000;
const minPrecision = 100;

/** The plan for counting, or undefined with a finding in the ledger. */
export function planCounting(
  rule: NormalRule,
  stage: AggregateStage,
  context: QueryContext,
): CountingPlan | undefined {
  const { ledger } = context;
  const ungrouped = stage.groupBy.length === 0 && rule.branches.length === 1;
  const bound = stage.bounds[0];
  if (bound === undefined) {
    ledger.fail('compile/no-bound', 'The correlation has no condition to compare its count with.');
    return undefined;
  }
  if (!ungrouped && stage.bounds.every((each) => holds(each, 0))) {
    const message = 'A count of zero meets the condition, but groups without events are never seen.';
    ledger.lose('correlation/absence', message, bound.origin);
  }
  if (stage.measure.kind === 'value_count' && stage.measure.fields.length !== 1) {
    const names = stage.measure.fields.map((field) => field.name).join(', ');
    ledger.fail(
      'compile/value-count-tuples',
      `Distinct tuples of ${names} cannot be counted by one aggregation.`,
    );
    return undefined;
  }
  if (!checkGroups(stage.groupBy, context)) return undefined;
  const counted = stage.measure.kind === 'value_count' ? stage.measure.fields[0] : undefined;
  const threshold = thresholdOf(stage.bounds);
  return {
    levels: levelsOf(rule, stage.groupBy, context.profile.maxBuckets),
    minDocCount: minDocCount(stage.bounds, counted),
    threshold,
    ...(counted === undefined
      ? {}
      : { distinct: { field: counted.name, precision: precisionFor(threshold) } }),
  };
}

/** False where a field makes no groups, which is a finding. */
export function checkGroups(fields: readonly FieldRef[], { ledger }: QueryContext): boolean {
  const wrong = fields.filter((field) => !groupable.has(field.type));
  for (const field of wrong) {
    ledger.fail('compile/group-by-type', `${field.name} is of type ${field.type}, which makes no groups.`);
  }
  return wrong.length === 0;
}

/** True where the value meets the bound. */
export function holds(bound: Bound, value: number): boolean {
  switch (bound.op) {
    case 'gt':
      return value > bound.value;
    case 'gte':
      return value >= bound.value;
    case 'lt':
      return value < bound.value;
    case 'lte':
      return value <= bound.value;
    case 'eq':
      return value === bound.value;
    case 'neq':
      return value !== bound.value;
  }
}

/** The least count that the bounds let through; undefined where they let any through from below. */
function floorOf(bounds: readonly Bound[]): number | undefined {
  const floors = bounds.flatMap(({ op, value }) =>
    op === 'gte' || op === 'eq' ? [Math.ceil(value)] : op === 'gt' ? [Math.floor(value) + 1] : [],
  );
  return floors.length === 0 ? undefined : Math.max(...floors);
}

/** The strictest lower bound, else the first bound. */
export function thresholdOf(bounds: readonly Bound[]): number {
  const lower = bounds
    .filter(({ op }) => op === 'gte' || op === 'gt' || op === 'eq')
    .map(({ value }) => value);
  return lower.length > 0 ? Math.max(...lower) : (bounds[0]?.value ?? 0);
}

/** A group needs as many events as distinct values, unless one event may hold several values. */
export function minDocCount(bounds: readonly Bound[], counted: FieldRef | undefined): number {
  if (counted !== undefined && counted.multi !== false) return 1;
  return Math.max(1, floorOf(bounds) ?? 1);
}

/** From four times the threshold on, cardinality counts exactly around it. */
export function precisionFor(threshold: number): number {
  return Math.min(maxPrecision, Math.max(minPrecision, Math.ceil(4 * threshold)));
}

/** The levels for a search that may have so many buckets. */
export function levelsOf(rule: NormalRule, fields: readonly FieldRef[], maxBuckets: number): GroupLevel[] {
  const sources = rule.branches.length;
  const size = levelSize(sources, fields.length, maxBuckets);
  const dataset: GroupLevel[] = sources > 1 ? [{ field: datasetField, type: 'keyword', size: sources }] : [];
  return [...dataset, ...fields.map((field): GroupLevel => ({ field: field.name, type: field.type, size }))];
}

/** The largest size of each level with which all levels together stay within the buckets of one search. */
export function levelSize(sources: number, depth: number, maxBuckets: number): number {
  if (depth === 0) return 1;
  const outer = sources > 1 ? sources : 1;
  // Single-bucket aggregations beside the groups count as well.
  const budget = maxBuckets - outer - 64;
  let low = 1;
  let high = maxGroups;
  while (low < high) {
    const size = Math.ceil((low + high) / 2);
    let total = 0;
    for (let level = 1, width = outer; level <= depth; level += 1) {
      width *= size;
      total += width;
    }
    if (total <= budget) low = size;
    else high = size - 1;
  }
  return low;
}
