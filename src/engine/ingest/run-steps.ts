import type { IngestDocument } from './ingest-document.js';
import { IngestFailure } from './ingest-failure.js';
import { deleteKey } from './mutable-json.js';
import type { Pipeline, Step, StepResult } from './step.js';

/**
 * Runs a pipeline over a document. Throws IngestFailure where a processor fails and nobody handles it.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/ingest.html#handling-pipeline-failures
 */
export function runPipeline(pipeline: Pipeline, document: IngestDocument): StepResult {
  if (document.pipelines.includes(pipeline.id)) {
    throw new IngestFailure(`pipeline [${pipeline.id}] calls itself: ${document.pipelines.join(' > ')}`);
  }
  document.pipelines.push(pipeline.id);
  try {
    return runSteps(pipeline.steps, pipeline.onFailure, document);
  } finally {
    document.pipelines.pop();
  }
}

/** Runs one processor with its condition and its own handling of failures. */
export function runStep(step: Step, document: IngestDocument): StepResult {
  if (step.condition !== undefined && !step.condition(document)) return 'done';
  if (!step.ignoreFailure && step.onFailure.length === 0) return step.run(document);
  try {
    return step.run(document);
  } catch (fault) {
    const failure = located(fault, step.type, step, document);
    return step.ignoreFailure ? 'done' : runHandlers(step.onFailure, document, failure);
  }
}

function runSteps(steps: readonly Step[], onFailure: readonly Step[], document: IngestDocument): StepResult {
  for (const step of steps) {
    try {
      if (runStep(step, document) === 'dropped') return 'dropped';
    } catch (fault) {
      const failure = located(fault, typeToOutside(step), step, document);
      if (onFailure.length === 0) throw failure;
      // The handlers take the place of the rest of the pipeline.
      return runHandlers(onFailure, document, failure);
    }
  }
  return 'done';
}

/** A processor with an `if` is wrapped by it, so that is what a pipeline sees fail. */
function typeToOutside(step: Step): string {
  return step.condition === undefined ? step.type : 'conditional';
}

function located(fault: unknown, type: string, step: Step, document: IngestDocument): IngestFailure {
  if (!(fault instanceof IngestFailure)) throw fault;
  fault.origin ??= { type, tag: step.tag, pipeline: document.pipelines.at(-1) ?? null };
  return fault;
}

const FAILURE_FIELDS = [
  'on_failure_message',
  'on_failure_processor_type',
  'on_failure_processor_tag',
  'on_failure_pipeline',
] as const;

function runHandlers(
  handlers: readonly Step[],
  document: IngestDocument,
  failure: IngestFailure,
): StepResult {
  document.ingest['on_failure_message'] = failure.message;
  document.ingest['on_failure_processor_type'] = failure.origin?.type ?? null;
  document.ingest['on_failure_processor_tag'] = failure.origin?.tag ?? null;
  document.ingest['on_failure_pipeline'] = failure.origin?.pipeline ?? null;
  try {
    for (const handler of handlers) {
      try {
        if (runStep(handler, document) === 'dropped') return 'dropped';
      } catch (fault) {
        throw located(fault, typeToOutside(handler), handler, document);
      }
    }
    return 'done';
  } finally {
    for (const field of FAILURE_FIELDS) deleteKey(document.ingest, field);
  }
}
