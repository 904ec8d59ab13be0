import type { JsonObject } from '../diagnostics/json.js';

export type InputName =
  'ecs' | 'coredns' | 'pcap' | 'zeek' | 'suricata' | 'dnsmasq' | 'bind' | 'unbound' | 'route53';

/** One event as a shipper would send it, before its source's ingest pipeline. */
export interface InputEvent {
  readonly kind: 'event';
  /** `data_stream.dataset` of the source whose pipeline it passes, e.g. `network_traffic.dns`. */
  readonly dataset: string;
  /** Epoch milliseconds of `@timestamp`. */
  readonly time: number;
  readonly document: JsonObject;
  /** Number of the line, or of the packet that completed it, from 1. */
  readonly position?: number;
  /** What could not be carried over exactly, such as a number beyond 2^53. */
  readonly notes?: readonly string[];
  /** Set by `mergeInputs` where an event came too late to be put in order. */
  readonly late?: true;
}

/** A line or packet that could not be read. It is counted and never ends the run. */
export interface SkippedInput {
  readonly kind: 'skipped';
  /** What was wrong, in a few words: `truncated DNS message`. */
  readonly reason: string;
  /** Line number or packet number, from 1. */
  readonly position: number;
  /** Name of the file, for messages. */
  readonly file?: string;
}

export type InputItem = InputEvent | SkippedInput;

export interface InputOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  /** Moment of the first line of a log without times, or without years, in epoch milliseconds. */
  readonly start?: number;
  /** Lines a second of a log without times; default 10. */
  readonly rate?: number;
  /** Dataset of documents that do not name theirs; those out of captures do. */
  readonly dataset?: string;
  /** Ports on which captured traffic counts as DNS; default 53. */
  readonly ports?: readonly number[];
}

/** Reads a stream of bytes (already gunzipped) in bounded memory. */
export interface InputReader {
  readonly name: InputName;
  read(bytes: AsyncIterable<Uint8Array>, options: InputOptions): AsyncIterable<InputItem>;
}
