import type { JsonObject } from '../../diagnostics/json.js';
import { EngineError } from '../api.js';
import type { IngestOutcome, IngestPort, IngestServices } from '../ingest-port.js';
import { IngestDocument } from './ingest-document.js';
import { IngestFailure, IngestRefusal } from './ingest-failure.js';
import { getKey, setKey, type MutableObject } from './mutable-json.js';
import { parsePipeline } from './parse-pipeline.js';
import { runPipeline } from './run-steps.js';
import type { Pipeline } from './step.js';

/**
 * Ingest pipelines as Elasticsearch 8.19 runs them. `putPipeline` throws EngineError, with the JSON pointer, for
 * anything that it does not know; `run` never changes the document that it is given.
 */
export function createIngest(services: IngestServices = {}): IngestPort {
  const pipelines = new Map<string, Pipeline>();
  return {
    putPipeline: (id, definition) => {
      pipelines.set(id, readPipeline(id, definition));
    },
    has: (id) => pipelines.has(id),
    run: (id, document, meta) => {
      const pipeline = pipelines.get(id);
      if (pipeline === undefined) throw new EngineError(`there is no pipeline [${id}]`, '');
      return runOn(pipeline, () => new IngestDocument(document, meta, pipelines, services));
    },
  };
}

/** Pipelines by the very object that they were read from: many engines install the same ones. */
const known = new WeakMap<JsonObject, Pipeline>();

function readPipeline(id: string, definition: JsonObject): Pipeline {
  const held = known.get(definition);
  if (held?.id === id) return held;
  const pipeline = parsePipeline(id, definition);
  known.set(definition, pipeline);
  return pipeline;
}

function runOn(pipeline: Pipeline, open: () => IngestDocument): IngestOutcome {
  try {
    const document = open();
    return runPipeline(pipeline, document) === 'dropped' ? { kind: 'dropped' } : outcomeOf(document);
  } catch (fault) {
    if (fault instanceof IngestFailure) return { kind: 'failed', reason: fault.message };
    if (fault instanceof IngestRefusal) return { kind: 'failed', reason: `not supported: ${fault.message}` };
    throw fault;
  }
}

/** Metadata that a server would act on and the embedded engine does not. */
const UNSUPPORTED = [
  '_routing',
  '_version',
  '_version_type',
  '_if_seq_no',
  '_if_primary_term',
  '_dynamic_templates',
];

function outcomeOf(document: IngestDocument): IngestOutcome {
  const index = getKey(document.fields, '_index');
  const id = getKey(document.fields, '_id');
  if (typeof index !== 'string')
    return { kind: 'failed', reason: 'the pipeline left an [_index] that is no text' };
  if (id !== undefined && id !== null && typeof id !== 'string') {
    return { kind: 'failed', reason: 'the pipeline left an [_id] that is no text' };
  }
  const unsupported = UNSUPPORTED.find((name) => Object.hasOwn(document.fields, name));
  if (unsupported !== undefined)
    return { kind: 'failed', reason: `not supported: the pipeline sets [${unsupported}]` };
  const source = withoutMetadata(document.fields);
  return { kind: 'document', source, index, ...(typeof id === 'string' ? { id } : {}) };
}

/** A fresh object: one that keys are deleted from becomes slow to read and large to hold. */
function withoutMetadata(fields: MutableObject): MutableObject {
  const source: MutableObject = {};
  for (const key of Object.keys(fields)) {
    if (key !== '_index' && key !== '_id') setKey(source, key, fields[key] ?? null);
  }
  return source;
}
