import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { error } from '../../../src/diagnostics/report.js';
import { memberOf, momentIn } from '../../../src/intel/cluster-store.js';
import type { IndicatorStore, Kept, KeptAnswer } from '../../../src/intel/store.js';

/** A store that holds documents as an index does: one an id, and that can fail at a write. */
export class MemoryStore implements IndicatorStore {
  readonly name = 'memory';
  readonly documents = new Map<string, JsonObject>();
  writes = 0;
  largest = 0;
  /** Number of the write, from 1, that fails. */
  failsAt: number | undefined;

  async open(): Promise<readonly Diagnostic[]> {
    return Promise.resolve([]);
  }

  async kept(ids: readonly string[]): Promise<KeptAnswer> {
    const found = ids.flatMap((id): [string, Kept][] => {
      const indicator = memberOf(memberOf(this.documents.get(id), 'picket'), 'indicator');
      if (indicator === undefined) return [];
      const retroAt = momentIn(memberOf(indicator, 'retro_at'));
      const validUntil = momentIn(memberOf(indicator, 'valid_until'));
      return [
        [id, { ...(retroAt !== undefined && { retroAt }), ...(validUntil !== undefined && { validUntil }) }],
      ];
    });
    return Promise.resolve({ found: new Map(found), diagnostics: [] });
  }

  async write(
    documents: readonly { readonly id: string; readonly source: JsonObject }[],
  ): Promise<readonly Diagnostic[]> {
    this.writes += 1;
    this.largest = Math.max(this.largest, documents.length);
    if (this.writes === this.failsAt)
      return Promise.resolve([error('intel/refused-by-server', undefined, 'No.')]);
    for (const { id, source } of documents) this.documents.set(id, source);
    return Promise.resolve([]);
  }

  async finish(): Promise<readonly Diagnostic[]> {
    return Promise.resolve([]);
  }

  async abandon(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** `picket.indicator` of the document of a value. */
  indicator(value: string): JsonObject {
    for (const source of this.documents.values()) {
      const indicator = memberOf(source['picket'], 'indicator');
      if (memberOf(indicator, 'value') === value) return indicator as JsonObject;
    }
    throw new Error(`There is no indicator ${value}.`);
  }

  /** `picket.feed` of the feed's own document. */
  feed(): JsonObject | undefined {
    const found = [...this.documents.values()].map((source) => memberOf(source['picket'], 'feed'));
    return found.find((feed) => feed !== undefined) as JsonObject | undefined;
  }
}
