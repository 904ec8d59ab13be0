import type { Json, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import { EngineError } from '../api.js';
import { compileCondition } from './conditions/condition.js';
import { IngestFailure } from './ingest-failure.js';
import { OptionReader } from './option-reader.js';
import { processors, refusedProcessors } from './processors/registry.js';
import type { BuildContext, Pipeline, ProcessorFactory, Run, Step } from './step.js';
import { escapePointer } from '../../diagnostics/json-pointer.js';

const PIPELINE_KEYS = new Set(['description', 'processors', 'on_failure', 'version', '_meta', 'deprecated']);

/**
 * What was parsed, by the definition itself: definitions are never changed in place, and the same ones are put into one
 * engine after another.
 */
const parsed = new WeakMap<JsonObject, Omit<Pipeline, 'id'>>();

/** Parses a pipeline, whole. Throws EngineError with the JSON pointer of anything that is not known. */
export function parsePipeline(id: string, definition: JsonObject): Pipeline {
  const held = parsed.get(definition);
  if (held !== undefined) return { id, ...held };
  const steps = parseDefinition(definition);
  parsed.set(definition, steps);
  return { id, ...steps };
}

function parseDefinition(definition: JsonObject): Omit<Pipeline, 'id'> {
  for (const key of Object.keys(definition)) {
    if (!PIPELINE_KEYS.has(key)) {
      throw new EngineError(`a pipeline does not know the option [${key}]`, `/${escapePointer(key)}`);
    }
  }
  const { processors: list, on_failure: handlers } = definition;
  if (list === undefined) throw new EngineError('a pipeline needs its list of processors', '');
  const context: BuildContext = {
    step: (step, pointer) => parseStep(step, pointer, context),
  };
  return {
    steps: parseSteps(list, '/processors', context),
    onFailure: handlers === undefined ? [] : parseHandlers(handlers, '/on_failure', context),
  };
}

function parseSteps(list: Json, pointer: string, context: BuildContext): readonly Step[] {
  if (!Array.isArray(list)) throw new EngineError('expected a list of processors', pointer);
  return list.map((step: Json, index) => parseStep(step, `${pointer}/${index}`, context));
}

function parseHandlers(list: Json, pointer: string, context: BuildContext): readonly Step[] {
  const steps = parseSteps(list, pointer, context);
  if (steps.length === 0) throw new EngineError('an on_failure list cannot be empty', pointer);
  return steps;
}

function parseStep(definition: Json, pointer: string, context: BuildContext): Step {
  const [entry, second] = isJsonObject(definition) ? Object.entries(definition) : [];
  if (entry === undefined || second !== undefined) {
    throw new EngineError('a processor is an object with one key, its type', pointer);
  }
  const [type, config] = entry;
  const place = `${pointer}/${escapePointer(type)}`;
  const factory = processors.get(type);
  if (factory === undefined) {
    const reason = refusedProcessors.get(type) ?? 'no processor has that name';
    throw new EngineError(`the processor [${type}] is refused: ${reason}`, place);
  }
  if (!isJsonObject(config)) throw new EngineError('expected an object of options', place);
  const options = new OptionReader(type, config, place);
  options.optionalString('description');
  const condition = options.json('if');
  const handlers = options.json('on_failure');
  const step: Step = {
    type,
    tag: options.optionalString('tag') ?? null,
    condition: condition === undefined ? undefined : compileCondition(condition, `${place}/if`),
    ignoreFailure: options.boolean('ignore_failure', false),
    onFailure: handlers === undefined ? [] : parseHandlers(handlers, `${place}/on_failure`, context),
    run: buildRun(factory, options, context),
  };
  options.finish();
  return step;
}

/** A field path that is none is noticed while the processor is built: that is a refusal, not a document's failure. */
function buildRun(factory: ProcessorFactory, options: OptionReader, context: BuildContext): Run {
  try {
    return factory(options, context);
  } catch (fault) {
    if (fault instanceof IngestFailure) throw options.error(fault.message);
    throw fault;
  }
}
