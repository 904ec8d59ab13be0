import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/report.js';
import { isReadable } from './is-readable.js';
import { Findings, atLine } from './findings.js';
import { feedDocument } from './indicator-document.js';
import type { FeedItem, ListedIndicator } from './indicator.js';
import { IndicatorBatch, type BatchOptions } from './indicator-batch.js';
import { normaliseValue } from './normalise-value.js';
import { openFeed, type OpenFeedOptions } from './open-feed.js';
import type { IndicatorStore } from './store.js';

export interface LoadOptions extends OpenFeedOptions, Omit<BatchOptions, 'now'> {
  /** Seconds after which a new load is due. */
  readonly expectEvery?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface LoadOutcome {
  readonly feed: string;
  /** Values of the feed that may match now. */
  readonly count: number;
  /** Of these, those that were not there, or no longer valid, before. Undefined where the store cannot know. */
  readonly added?: number;
  /** Indicators that were there and are not valid any more. */
  readonly withdrawn: number;
  /** Entries that are wrong, or more than a value: each has its diagnostic. */
  readonly refused: number;
  /** Entries that are of another kind, or not meant for detection. */
  readonly ignored: number;
  readonly diagnostics: readonly Diagnostic[];
}

const batchSize = 2000;

/**
 * Loads the files of one feed into a store, in bounded memory. A feed is loaded as a whole or the load says so: its own
 * document, by which its age is judged, is written last, and only where nothing went wrong.
 */
export async function loadFeed(
  files: readonly string[],
  store: IndicatorStore,
  options: LoadOptions,
): Promise<LoadOutcome> {
  const load = new Load(store, options);
  const faults = await load.run(files);
  return load.outcome(faults);
}

class Load {
  private readonly findings = new Findings();
  private readonly batch: IndicatorBatch;
  private ignored = 0;

  constructor(
    private readonly store: IndicatorStore,
    private readonly options: LoadOptions,
  ) {
    this.batch = new IndicatorBatch(store, options);
  }

  outcome(faults: readonly Diagnostic[]): LoadOutcome {
    const { count, added, withdrawn } = this.batch.counts();
    const { refused } = this.findings;
    return {
      feed: this.options.feed,
      count,
      ...(added !== undefined && { added }),
      withdrawn,
      refused,
      ignored: this.ignored,
      diagnostics: [...this.findings.diagnostics(), ...faults],
    };
  }

  async run(files: readonly string[]): Promise<readonly Diagnostic[]> {
    const unreadable = await Promise.all(files.map(isReadable));
    const missing = unreadable.filter((found) => found !== undefined);
    if (missing.length > 0) return missing;
    const closed = await this.store.open();
    if (closed.length > 0) return closed;
    for (const file of files) {
      const faults = await this.readFile(file);
      if (faults.length > 0) return this.giveUp(faults);
    }
    const unwritten = await this.batch.flush();
    if (unwritten.length > 0) return this.giveUp(unwritten);
    return this.conclude();
  }

  private async readFile(file: string): Promise<readonly Diagnostic[]> {
    for await (const item of openFeed(file, this.options)) {
      const fault = this.take(item, file);
      if (fault !== undefined) return [fault];
      if (this.batch.length < batchSize) continue;
      const faults = await this.batch.flush();
      if (faults.length > 0) return faults;
    }
    return [];
  }

  /** Returns a diagnostic where nothing more can be read. */
  private take(item: FeedItem, file: string): Diagnostic | undefined {
    const name = file === '-' ? 'standard input' : file;
    switch (item.kind) {
      case 'fault':
        return atLine('error', item.code, name, item.line, item.message);
      case 'ignored':
        this.ignored += 1;
        return undefined;
      case 'refused':
        this.findings.refuse(name, item.line, item.code, item.message);
        return undefined;
      case 'indicator':
        this.add(item, name);
        return undefined;
    }
  }

  private add(listed: ListedIndicator, file: string): void {
    const normalised = normaliseValue(listed.text);
    if (normalised.ok) this.batch.add(normalised.observable, listed);
    else this.findings.refuse(file, listed.line, normalised.refusal.code, normalised.refusal.message);
  }

  private async conclude(): Promise<readonly Diagnostic[]> {
    const { feed, expectEvery } = this.options;
    const { count } = this.batch.counts();
    if (count === 0) {
      const message = `The feed ${feed} has no indicator that may match.`;
      return this.giveUp([error('intel/empty', undefined, message)]);
    }
    const document = feedDocument({
      feed,
      loadedAt: this.batch.loadedAt,
      count,
      refused: this.findings.refused,
      ...(expectEvery !== undefined && { expectEvery }),
    });
    const faults = await this.store.write([document]);
    if (faults.length > 0) return this.giveUp(faults);
    const unfinished = await this.store.finish();
    return unfinished.length > 0 ? this.giveUp(unfinished) : [];
  }

  private async giveUp(faults: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
    const isClean = await this.store.abandon();
    const { written } = this.batch.counts();
    if (isClean || written === 0) return faults;
    const message =
      `Up to ${written} indicators of ${this.options.feed} are on ${this.store.name} already; the feed does not count as loaded. ` +
      'Loading it again puts the same indicators into the same places.';
    return [...faults, error('intel/partial', undefined, message)];
  }
}
