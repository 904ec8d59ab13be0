import type { JsonObject } from '../diagnostics/json.js';

export type InputName = 'ecs' | 'coredns' | 'pcap';

/** One event as a shipper would send it, before its source's ingest pipeline. */
export interface InputEvent {
  readonly kind: 'event';
  /** `data_stream.dataset` of the source whose pipeline it passes, e.g. `network_traffic.dns`. */
  readonly dataset: string;
  /** Epoch milliseconds of `@timestamp`. */
  readonly time: number;
  readonly document: JsonObject;
}

/** A line or packet that could not be read. It is counted and never ends the run. */
export interface SkippedInput {
  readonly kind: 'skipped';
  /** What was wrong, in a few words: `truncated DNS message`. */
  readonly reason: string;
  /** Line number or packet number, from 1. */
  readonly position: number;
}

export type InputItem = InputEvent | SkippedInput;

export interface InputOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  /** ISO moment of the first line of a log without times. */
  readonly start?: number;
  /** Lines a second of a log without times. */
  readonly rate?: number;
  /** Dataset of documents that do not name theirs. */
  readonly dataset?: string;
}

/** Reads a stream of bytes (already gunzipped) in bounded memory. */
export interface InputReader {
  readonly name: InputName;
  read(bytes: AsyncIterable<Uint8Array>, options: InputOptions): AsyncIterable<InputItem>;
}
