import type { Json } from '../../diagnostics/json.js';
import type { IngestDocument } from './ingest-document.js';
import type { OptionReader } from './option-reader.js';
import type { Condition } from './conditions/condition.js';

/** What a processor did: `dropped` ends the document's way. */
export type StepResult = 'done' | 'dropped';

/** A processor that is ready to run. Throws IngestFailure where the document does not suit it. */
export type Run = (document: IngestDocument) => StepResult;

/** One entry of a `processors` list. */
export interface Step {
  readonly type: string;
  readonly tag: string | null;
  readonly condition: Condition | undefined;
  readonly ignoreFailure: boolean;
  readonly onFailure: readonly Step[];
  readonly run: Run;
}

export interface Pipeline {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly onFailure: readonly Step[];
}

/** What a processor may need of its surroundings while it is built. */
export interface BuildContext {
  /** Builds a processor out of `{type: options}`; `pointer` says where that stands. */
  step(definition: Json, pointer: string): Step;
}

/** Reads its options and returns the work to do; OptionReader refuses options that were not read. */
export type ProcessorFactory = (options: OptionReader, context: BuildContext) => Run;
