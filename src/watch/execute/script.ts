import type { Json, JsonObject } from '../../diagnostics/json.js';
import type { ScriptCall } from '../watch.js';
import { contextModel, outside, StepFailure, type RunContext } from './run-context.js';

/** Runs a stored script of the fixed set. @throws StepFailure for any other. */
export async function callScript(script: ScriptCall, payload: JsonObject, run: RunContext): Promise<Json> {
  const context = contextModel(run, payload);
  const result = await outside(script.at, `the script "${script.id}" failed`, () =>
    run.ports.scripts.run(script.id, context, script.params),
  );
  if (result === undefined)
    throw new StepFailure(`the script "${script.id}" is not of the fixed set`, script.at);
  return result;
}
