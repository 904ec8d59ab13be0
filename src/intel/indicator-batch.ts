import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { indicatorDocument, indicatorId, type StoredDocument } from './indicator-document.js';
import type { ListedIndicator } from './indicator.js';
import type { Observable } from './normalise-value.js';
import { RetroClock } from './retro-clock.js';
import { SeenTable, type Seen } from './seen-table.js';
import type { IndicatorStore, Kept } from './store.js';

export interface BatchOptions {
  readonly feed: string;
  /** 0 to 100: of indicators that bring none. */
  readonly confidence: number;
  /** Seconds for which an indicator that says nothing of its end is valid after each load. */
  readonly expires: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface BatchCounts {
  readonly count: number;
  readonly added?: number;
  readonly withdrawn: number;
  /** Documents that were sent to be written. */
  readonly written: number;
}

interface Pending {
  readonly observable: Observable;
  readonly listed: ListedIndicator;
  readonly confidence: number;
  readonly validFrom: number;
  readonly validUntil: number;
}

/**
 * Indicators on their way into a store. A value that a feed lists several times is one indicator, with the highest of
 * its confidences and the longest of its validities; what is said of it besides comes from the last.
 */
export class IndicatorBatch {
  readonly loadedAt: number;
  private readonly seen = new SeenTable();
  private readonly retro = new RetroClock();
  private pending = new Map<string, Pending>();
  private written = 0;
  private withdrawn = 0;
  private added: number | undefined = 0;

  constructor(
    private readonly store: IndicatorStore,
    private readonly options: BatchOptions,
  ) {
    this.loadedAt = options.now();
  }

  /** How many indicators wait to be written. */
  get length(): number {
    return this.pending.size;
  }

  counts(): BatchCounts {
    const { withdrawn, written, added } = this;
    return { count: this.seen.size, withdrawn, written, ...(added !== undefined && { added }) };
  }

  add(observable: Observable, listed: ListedIndicator): void {
    const id = indicatorId(this.options.feed, observable);
    const entry: Pending = {
      observable,
      listed,
      confidence: listed.confidence ?? this.options.confidence,
      validFrom: listed.validFrom ?? -Infinity,
      validUntil: this.endOf(listed),
    };
    const before = this.pending.get(id) ?? this.seen.get(id);
    if (before === undefined) this.pending.set(id, entry);
    else if (this.isValid(entry)) this.pending.set(id, this.isValid(before) ? merged(entry, before) : entry);
    else if (!this.isValid(before)) this.pending.set(id, entry);
  }

  /** Writes what waits. */
  async flush(): Promise<readonly Diagnostic[]> {
    const batch = this.pending;
    if (batch.size === 0) return [];
    this.pending = new Map();
    const { found, diagnostics } = await this.store.kept([...batch.keys()]);
    if (diagnostics.length > 0) return diagnostics;
    const documents: StoredDocument[] = [];
    for (const [id, entry] of batch) {
      const document = this.settle(id, entry, found);
      if (document !== undefined) documents.push(document);
    }
    if (documents.length === 0) return [];
    // Counted before: a request that fails may have done a part of its work.
    this.written += documents.length;
    return this.store.write(documents);
  }

  private endOf({ withdrawn, validUntil }: ListedIndicator): number {
    if (withdrawn === true) return this.loadedAt;
    return validUntil ?? this.loadedAt + this.options.expires * 1000;
  }

  private isValid({ validUntil }: Pick<Pending, 'validUntil'>): boolean {
    return validUntil > this.loadedAt;
  }

  /** The document of an entry; none for one that has ended and was never there. */
  private settle(
    id: string,
    entry: Pending,
    found: ReadonlyMap<string, Kept> | undefined,
  ): StoredDocument | undefined {
    const { feed } = this.options;
    const kept = found?.get(id);
    const { confidence, validFrom, validUntil, observable, listed } = entry;
    const settled = { feed, loadedAt: this.loadedAt, confidence, validFrom, validUntil };
    if (!this.isValid(entry)) {
      if (found !== undefined && kept === undefined) return undefined;
      this.withdrawn += 1;
      return indicatorDocument(observable, listed, { ...settled, retroAt: kept?.retroAt ?? this.loadedAt });
    }
    const seen = this.seen.get(id);
    const retroAt = seen?.retroAt ?? this.retroOf(kept);
    if (seen === undefined) this.count(found, kept);
    this.seen.set(id, { confidence, validFrom, validUntil, retroAt });
    return indicatorDocument(observable, listed, { ...settled, retroAt });
  }

  /** Past traffic is searched once, when an indicator comes, and again when it comes back. */
  private retroOf(kept: Kept | undefined): number {
    return (this.wasValid(kept) ? kept?.retroAt : undefined) ?? this.retro.next(this.options.now());
  }

  private wasValid(kept: Kept | undefined): boolean {
    return kept !== undefined && (kept.validUntil ?? Infinity) > this.loadedAt;
  }

  private count(found: ReadonlyMap<string, Kept> | undefined, kept: Kept | undefined): void {
    if (found === undefined || this.added === undefined) this.added = undefined;
    else if (!this.wasValid(kept)) this.added += 1;
  }
}

function merged(entry: Pending, before: Pending | Seen): Pending {
  return {
    ...entry,
    confidence: Math.max(entry.confidence, before.confidence),
    validFrom: Math.min(entry.validFrom, before.validFrom),
    validUntil: Math.max(entry.validUntil, before.validUntil),
  };
}
