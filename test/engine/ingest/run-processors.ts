import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { EngineError } from '../../../src/engine/api.js';
import { createIngest } from '../../../src/engine/ingest/create-ingest.js';
import type { IngestOutcome } from '../../../src/engine/ingest-port.js';

/** Noon of the first day of 2026, as `_ingest.timestamp`. */
export const noon = Date.UTC(2026, 0, 1, 12);

export type Processors = readonly JsonObject[];

/** Prepares processors; what comes back runs documents of an index called `logs` through them. */
export function prepare(
  processors: Processors,
  more: JsonObject = {},
): (document: JsonObject) => IngestOutcome {
  const ingest = createIngest();
  ingest.putPipeline('p', { processors, ...more });
  return (document) => ingest.run('p', document, { index: 'logs', timestamp: noon });
}

/** The source that is left, or what stopped the document: `dropped`, or `failed: reason`. */
export function sourceAfter(processors: Processors, document: JsonObject, more: JsonObject = {}): Json {
  return sourceOf(prepare(processors, more)(document));
}

export function sourceOf(outcome: IngestOutcome): Json {
  switch (outcome.kind) {
    case 'document':
      return outcome.source;
    case 'dropped':
      return 'dropped';
    case 'failed':
      return `failed: ${outcome.reason}`;
  }
}

/** Name, options, document, and the source that must be left; a regular expression is for a failure's reason. */
export type ProcessorCase = readonly [
  name: string,
  options: JsonObject,
  document: JsonObject,
  expected: JsonObject | RegExp,
];

/** One test a case. */
export function itProcesses(type: string, cases: readonly ProcessorCase[]): void {
  for (const [name, options, document, expected] of cases) {
    it(name, () => {
      const before = structuredClone(document);
      const after = sourceAfter([{ [type]: options }], document);
      if (expected instanceof RegExp)
        assert.match(typeof after === 'string' ? after : JSON.stringify(after), expected);
      else assert.deepEqual(after, expected);
      assert.deepEqual(document, before, 'the document that was given stays as it is');
    });
  }
}

/** Options, and pointer and message with which they are refused. */
export type RefusalCase = readonly [name: string, options: Json, pointer: string, message: RegExp];

export function itRefuses(type: string, cases: readonly RefusalCase[]): void {
  for (const [name, options, pointer, message] of cases) {
    it(name, () => assertRefused({ processors: [{ [type]: options }] }, pointer, message));
  }
}

export function assertRefused(definition: JsonObject, pointer: string, message: RegExp): void {
  assert.throws(
    () => createIngest().putPipeline('p', definition),
    (fault: unknown) => {
      assert.ok(fault instanceof EngineError, String(fault));
      assert.equal(fault.pointer, pointer);
      assert.match(fault.message, message);
      return true;
    },
  );
}
