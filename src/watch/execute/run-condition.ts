import type { Json, JsonObject } from '../../diagnostics/json.js';
import { resolveDateMath } from '../date-math.js';
import type { CompareOp, Condition } from '../watch.js';
import { compare, type Comparand } from './compare.js';
import type { ConfiguredValue } from './configured-value.js';
import { valueAt } from './object-path.js';
import { contextModel, StepFailure, type RunContext } from './run-context.js';
import { callScript } from './script.js';

/** Whether a condition is met. @throws StepFailure where it cannot be decided. */
export async function runCondition(
  condition: Condition,
  payload: JsonObject,
  run: RunContext,
): Promise<boolean> {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'compare': {
      const model = { ctx: contextModel(run, payload) };
      const left = valueAt(condition.path, model, condition.at);
      const compared = compare(left, comparand(condition.value, model, condition.at, run), condition.at);
      return condition.op === 'not_eq' ? compared !== 0 : holds(condition.op, compared);
    }
    case 'array_compare':
      return arrayCompare(condition, payload, run);
    case 'script': {
      const result = await callScript(condition.script, payload, run);
      if (typeof result === 'boolean') return result;
      throw new StepFailure('the script of a condition must return true or false', condition.script.at);
    }
  }
}

function arrayCompare(
  condition: Extract<Condition, { readonly kind: 'array_compare' }>,
  payload: JsonObject,
  run: RunContext,
): boolean {
  const { at, arrayPath, path, op, quantifier } = condition;
  const model = { ctx: contextModel(run, payload) };
  const list = valueAt(arrayPath, model, at);
  if (list !== null && !Array.isArray(list)) throw new StepFailure(`"${arrayPath}" is no list`, at);
  const right = comparand(condition.value, model, at, run);
  const met = (item: Json): boolean => holds(op, compare(valueAt(path, item, at), right, at));
  const items = (list ?? []) as readonly Json[];
  return quantifier === 'all' ? items.every(met) : items.some(met);
}

function comparand(value: ConfiguredValue, model: JsonObject, at: string, run: RunContext): Comparand {
  switch (value.kind) {
    case 'literal':
      return { kind: 'value', value: value.value };
    case 'date':
      return { kind: 'moment', time: resolveDateMath(value.math, run.executionTime) };
    case 'path':
      return { kind: 'value', value: valueAt(value.path, model, at) };
  }
}

/** Values that do not compare fulfil nothing, in a list not even `not_eq`. */
function holds(op: CompareOp, compared: number | undefined): boolean {
  if (compared === undefined) return false;
  switch (op) {
    case 'eq':
      return compared === 0;
    case 'not_eq':
      return compared !== 0;
    case 'gt':
      return compared > 0;
    case 'gte':
      return compared >= 0;
    case 'lt':
      return compared < 0;
    case 'lte':
      return compared <= 0;
  }
}
