import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { StoredDocument } from './indicator-document.js';

/** What is kept of an indicator from an earlier load. Times in epoch milliseconds. */
export interface Kept {
  readonly retroAt?: number;
  readonly validUntil?: number;
}

/** Where indicators are put. What a server or a disk may do wrong comes back as diagnostics; any error ends the load. */
export interface IndicatorStore {
  /** Where it is, for messages. */
  readonly name: string;
  /** Looks whether it is fit to be written to. */
  open(): Promise<readonly Diagnostic[]>;
  /** What is kept of these ids; absent where the store cannot know. */
  kept(ids: readonly string[]): Promise<KeptAnswer>;
  write(documents: readonly StoredDocument[]): Promise<readonly Diagnostic[]>;
  /** Makes what was written last. */
  finish(): Promise<readonly Diagnostic[]>;
  /** After a fault: `true` where nothing of what was written stays. */
  abandon(): Promise<boolean>;
}

export interface KeptAnswer {
  /** Undefined where the store cannot know, or could not say. */
  readonly found?: ReadonlyMap<string, Kept>;
  readonly diagnostics: readonly Diagnostic[];
}
