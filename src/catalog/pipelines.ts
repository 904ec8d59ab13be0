import { isJsonObject } from '../diagnostics/json.js';
import type { Json, JsonObject } from '../diagnostics/json.js';

/** Something in a pipeline that the server would refuse. */
export interface PipelineFault {
  readonly pointer: string;
  readonly reason: string;
}

/** A call of another pipeline; `optional` where `ignore_missing_pipeline` is set. */
export interface PipelineCall {
  readonly name: string;
  readonly pointer: string;
  readonly optional: boolean;
}

export interface PipelineShape {
  readonly calls: readonly PipelineCall[];
  readonly faults: readonly PipelineFault[];
}

interface Walk {
  readonly calls: PipelineCall[];
  readonly faults: PipelineFault[];
}

function walkProcessors(walk: Walk, processors: Json | undefined, pointer: string): void {
  if (!Array.isArray(processors)) {
    walk.faults.push({ pointer, reason: 'processors need a list' });
    return;
  }
  (processors as readonly Json[]).forEach((processor, index) =>
    walkProcessor(walk, processor, `${pointer}/${String(index)}`),
  );
}

function walkProcessor(walk: Walk, processor: Json | undefined, pointer: string): void {
  const entries = isJsonObject(processor) ? Object.entries(processor) : [];
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1 || !isJsonObject(entry[1])) {
    walk.faults.push({ pointer, reason: 'a processor is an object with one key, its type, and an object' });
    return;
  }
  const [type, settings] = entry;
  const at = `${pointer}/${type}`;
  if (settings['on_failure'] !== undefined) {
    walkProcessors(walk, settings['on_failure'], `${at}/on_failure`);
  }
  if (type === 'foreach') {
    walkProcessor(walk, settings['processor'], `${at}/processor`);
  }
  if (type === 'pipeline') {
    const name = settings['name'];
    if (typeof name !== 'string') {
      walk.faults.push({ pointer: at, reason: 'a call needs the name of a pipeline' });
    } else if (!name.includes('{{')) {
      const optional = settings['ignore_missing_pipeline'] === true;
      walk.calls.push({ name, pointer: `${at}/name`, optional });
    }
  }
}

/** The calls that a pipeline makes, and what is malformed in it. Processors' own settings are the engine's matter. */
export function pipelineShape(pipeline: JsonObject): PipelineShape {
  const walk: Walk = { calls: [], faults: [] };
  walkProcessors(walk, pipeline['processors'], '/processors');
  if (pipeline['on_failure'] !== undefined) {
    walkProcessors(walk, pipeline['on_failure'], '/on_failure');
  }
  return walk;
}

/**
 * The pipelines that one calls, directly or through others, in the order of their first call. Names that `known`
 * lacks are left out.
 */
export function calledPipelines(
  pipeline: JsonObject,
  known: ReadonlyMap<string, JsonObject>,
): Readonly<Record<string, JsonObject>> {
  const called = new Map<string, JsonObject>();
  const queue: JsonObject[] = [pipeline];
  for (const next of queue) {
    for (const { name } of pipelineShape(next).calls) {
      const definition = known.get(name);
      if (definition !== undefined && !called.has(name)) {
        called.set(name, definition);
        queue.push(definition);
      }
    }
  }
  return Object.fromEntries(called);
}
