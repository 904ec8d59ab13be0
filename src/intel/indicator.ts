import type { DiagnosticCode } from '../diagnostics/codes.js';

/** What a feed says of one value, as it is written there. Times in epoch milliseconds. */
export interface ListedIndicator {
  readonly kind: 'indicator';
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** As written: defanged, with a trailing dot, a URL, … */
  readonly text: string;
  /** 0 to 100. */
  readonly confidence?: number;
  readonly validFrom?: number;
  readonly validUntil?: number;
  /** The feed has taken it back: it is to match no more. */
  readonly withdrawn?: true;
  readonly description?: string;
  readonly reference?: string;
  readonly firstSeen?: number;
  readonly lastSeen?: number;
  readonly modifiedAt?: number;
  readonly tlp?: Tlp;
}

export type Tlp = 'WHITE' | 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';

/** An entry that is no indicator for Picket. Either it is worth a word (`refused`), or it is merely counted. */
export interface UnusedEntry {
  readonly kind: 'refused' | 'ignored';
  readonly line: number;
  readonly code: DiagnosticCode;
  readonly message: string;
}

/** Nothing after this place can be read. */
export interface FeedFault {
  readonly kind: 'fault';
  readonly line: number;
  readonly code: DiagnosticCode;
  readonly message: string;
}

export type FeedItem = ListedIndicator | UnusedEntry | FeedFault;

/** How a column of a CSV file is used. */
export const columnFields = [
  'value',
  'confidence',
  'valid_from',
  'valid_until',
  'description',
  'reference',
  'first_seen',
  'last_seen',
] as const;
export type ColumnField = (typeof columnFields)[number];

export interface ReadOptions {
  /** Of a CSV file: the name in its header, or the number from 1, of the column of a field. */
  readonly columns: ReadonlyMap<ColumnField, string>;
}

/** Reads one format of feeds from unpacked bytes, in bounded memory. */
export type FeedReader = (bytes: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncIterable<FeedItem>;
