import type { JsonObject } from '../../diagnostics/json.js';
import { EngineError } from '../api.js';
import type { IngestMeta, IngestOutcome, IngestPort } from '../ingest-port.js';
import { IngestDocument } from './ingest-document.js';
import { IngestFailure, IngestRefusal } from './ingest-failure.js';
import { deleteKey, getKey } from './mutable-json.js';
import { parsePipeline } from './parse-pipeline.js';
import { runPipeline } from './run-steps.js';
import type { IngestScript, Pipeline } from './step.js';

export interface IngestOptions {
  /** Stored scripts by id. A pipeline that names another one is refused, as is every script in its own words. */
  readonly scripts?: ReadonlyMap<string, IngestScript>;
}

/**
 * Ingest pipelines as Elasticsearch 8.19 runs them. `putPipeline` throws EngineError, with the JSON pointer, for
 * anything that it does not know; `run` never changes the document that it is given.
 */
export function createIngest(options: IngestOptions = {}): IngestPort {
  const pipelines = new Map<string, Pipeline>();
  const surroundings = {
    pipeline: (id: string) => pipelines.get(id),
    script: (id: string) => options.scripts?.get(id),
  };
  return {
    putPipeline: (id, definition) => {
      pipelines.set(id, parsePipeline(id, definition, surroundings));
    },
    has: (id) => pipelines.has(id),
    run: (id, document, meta) => {
      const pipeline = pipelines.get(id);
      if (pipeline === undefined) throw new EngineError(`there is no pipeline [${id}]`, '');
      return runOn(pipeline, document, meta);
    },
  };
}

function runOn(pipeline: Pipeline, source: JsonObject, meta: IngestMeta): IngestOutcome {
  const document = new IngestDocument(source, meta);
  try {
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
  deleteKey(document.fields, '_index');
  deleteKey(document.fields, '_id');
  return { kind: 'document', source: document.fields, index, ...(typeof id === 'string' ? { id } : {}) };
}
