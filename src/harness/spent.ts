import type { IngestPort } from '../engine/ingest-port.js';

/** What the time of a replay is spent on; reading is the rest. */
export type Phase = 'ingest' | 'index' | 'roll-ups' | 'detections' | 'forget';

/** Told of milliseconds that a phase took. */
export type OnSpent = (phase: Phase, milliseconds: number) => void;

/** Runs a step and tells how long it took. */
export function timed<T>(phase: Phase, onSpent: OnSpent | undefined, step: () => T): T {
  if (onSpent === undefined) return step();
  const begun = performance.now();
  const result = step();
  onSpent(phase, performance.now() - begun);
  return result;
}

/** As timed, for a step that takes turns. */
export async function timedRun<T>(
  phase: Phase,
  onSpent: OnSpent | undefined,
  step: () => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  const result = await step();
  onSpent?.(phase, performance.now() - begun);
  return result;
}

/** Pipelines whose time is told; they run within the indexing of a document. */
export function timedIngest(ingest: IngestPort, onSpent: OnSpent | undefined): IngestPort {
  if (onSpent === undefined) return ingest;
  return {
    putPipeline: (id, definition) => ingest.putPipeline(id, definition),
    has: (id) => ingest.has(id),
    run(id, document, meta) {
      const begun = performance.now();
      const outcome = ingest.run(id, document, meta);
      const spent = performance.now() - begun;
      onSpent('ingest', spent);
      onSpent('index', -spent);
      return outcome;
    },
  };
}
