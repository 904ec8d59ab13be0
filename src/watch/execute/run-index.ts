import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';
import { resolveIndexName } from '../index-name.js';
import type { DocumentWrite } from '../ports.js';
import type { IndexBody } from '../watch.js';
import type { WrittenDocument } from '../watch-run.js';
import { isoTime, outside, StepFailure, type RunContext } from './run-context.js';

/**
 * Writes the payload, or what its `_doc` holds: one document, or a list of them in one bulk request.
 * https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/actions-index
 */
export async function runIndex(
  body: IndexBody,
  payload: JsonObject,
  run: RunContext,
): Promise<{ readonly documents: readonly WrittenDocument[]; readonly bulk: boolean }> {
  const { documents, bulk } = documentsOf(body, payload);
  const writes = documents.map((document) => documentWrite(body, document, run));
  const outcomes = await outside(body.at, 'the documents could not be written', () =>
    run.ports.write.write(writes, body.refresh),
  );
  const written = writes.map((write, index) => ({
    write,
    outcome: outcomes[index] ?? {
      result: 'failed' as const,
      reason: 'the outcome of the write is not known',
    },
  }));
  return { documents: written, bulk };
}

function documentsOf(
  body: IndexBody,
  payload: JsonObject,
): { readonly documents: readonly JsonObject[]; readonly bulk: boolean } {
  if (!Object.hasOwn(payload, '_doc')) return { documents: [payload], bulk: false };
  const doc = payload['_doc'] ?? null;
  if (isJsonObject(doc)) return { documents: [doc], bulk: false };
  if (!Array.isArray(doc)) {
    throw new StepFailure('"_doc" of the payload must hold a document or a list of documents', body.at);
  }
  if (body.docId !== undefined) {
    throw new StepFailure(
      '"doc_id" cannot be used with a list of documents; set "_id" in each',
      `${body.at}/doc_id`,
    );
  }
  // Elasticsearch refuses a bulk request that is empty.
  if (doc.length === 0)
    throw new StepFailure('"_doc" of the payload is an empty list: there is nothing to index', body.at);
  const documents = (doc as readonly Json[]).map((item) => {
    if (isJsonObject(item)) return item;
    throw new StepFailure('"_doc" of the payload must hold documents only', body.at);
  });
  return { documents, bulk: true };
}

function documentWrite(body: IndexBody, document: JsonObject, run: RunContext): DocumentWrite {
  const { _index: ownIndex = null, _id: ownId = null, ...source } = document;
  const index = either(ownIndex, body.index, '_index', 'index', body.at);
  const id = either(ownId, body.docId, '_id', 'doc_id', body.at);
  if (index === undefined) {
    throw new StepFailure(
      'no index is given, neither as "index" of the action nor as "_index" of the document',
      body.at,
    );
  }
  const resolved = resolveIndexName(index, run.executionTime);
  if (!resolved.ok) throw new StepFailure(resolved.reason, body.at);
  const time = body.executionTimeField && { [body.executionTimeField]: isoTime(run.executionTime) };
  return {
    index: resolved.name,
    ...(id !== undefined && { id }),
    opType: body.opType,
    source: { ...source, ...(time ?? {}) },
  };
}

/** A value of the document or of the action; Watcher fails where both are set, even to the same. */
function either(
  own: Json,
  given: string | undefined,
  field: string,
  name: string,
  at: string,
): string | undefined {
  if (own === null) return given;
  if (given !== undefined) {
    throw new StepFailure(
      `"${field}" of the document and "${name}" of the action are both set; set one`,
      `${at}/${name}`,
    );
  }
  if (typeof own === 'object') throw new StepFailure(`"${field}" of the document must be a string`, at);
  return String(own);
}
