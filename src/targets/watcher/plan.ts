import type { JsonObject } from '../../diagnostics/json.js';
import type { RollUp } from './roll-ups/roll-up.js';
import type { ChainSearch } from './searches.js';

/** What the stages of rules differ in: searches, the script that makes alerts of their answers, and summaries. */
export interface WatchPlan {
  /** Inputs of the chain, in their order. */
  readonly searches: readonly ChainSearch[];
  readonly script: { readonly id: string; readonly params: JsonObject };
  /** The summary that the searches read, where there is one. */
  readonly rollUp?: RollUp;
}
