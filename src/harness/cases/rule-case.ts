import type { SourceRange } from '../../diagnostics/diagnostic.js';
import type { JsonObject } from '../../diagnostics/json.js';
import type { ExpectedAlert } from './compare-alerts.js';
import type { DocumentTemplate } from './placeholders.js';

/** A block of a case's documents. Moments are epoch milliseconds, lengths milliseconds. */
export type DocumentBlock = {
  /** Dataset of documents that do not name theirs; absent: that of the case. */
  readonly source?: string;
  /** Index that the documents go straight into, past every pipeline: indicators, not events. */
  readonly index?: string;
  /** From `@timestamp` to arrival. */
  readonly arrives: number;
  readonly range: SourceRange;
} & (
  | {
      readonly kind: 'generate';
      readonly from: number;
      readonly to: number;
      readonly every: number;
      readonly jitter: number;
      readonly seed: number;
      readonly template: DocumentTemplate;
    }
  | {
      readonly kind: 'file';
      /** Absolute path. */
      readonly path: string;
      readonly input?: string;
      readonly start?: number;
      readonly rate?: number;
      /** Moment that the first event is shifted to. */
      readonly at?: number;
    }
  | { readonly kind: 'events'; readonly events: readonly CaseEvent[] }
);

export interface CaseEvent {
  /** Of `@timestamp`, or of the block where the event has none. */
  readonly time: number;
  readonly document: JsonObject;
}

/** One rule test. */
export interface RuleCase {
  /** Name of the rule: the folder of the cases. */
  readonly rule: string;
  readonly name: string;
  readonly range: SourceRange;
  readonly source?: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly blocks: readonly DocumentBlock[];
  readonly runs?: number;
  readonly expected: readonly ExpectedAlert[];
}
