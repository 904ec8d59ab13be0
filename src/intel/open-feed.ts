import { gunzip, isGzip, peekBytes } from '../inputs/bytes.js';
import { openBytes, type OpenBytesOptions } from '../inputs/open-bytes.js';
import { InputError } from '../inputs/input-error.js';
import { detectFormat, type FeedFormat } from './detect-format.js';
import type { FeedItem, FeedReader, ReadOptions } from './indicator.js';
import { readCsv } from './readers/csv.js';
import { readMisp } from './readers/misp.js';
import { readHosts, readList } from './readers/plain-list.js';
import { readStix } from './readers/stix.js';

const readers: { readonly [F in FeedFormat]: FeedReader } = {
  stix: (bytes) => readStix(bytes),
  misp: (bytes) => readMisp(bytes),
  csv: readCsv,
  hosts: (bytes) => readHosts(bytes),
  list: (bytes) => readList(bytes),
};

export interface OpenFeedOptions extends ReadOptions, OpenBytesOptions {
  /** Recognised from the content where it is left out. */
  readonly format?: FeedFormat;
}

const headBytes = 64 * 1024;

/**
 * Reads one file of a feed, or standard input for `-`; gzip is unpacked. Memory stays bounded whatever the size. A file
 * that cannot be opened or read on ends with an item of kind `fault`.
 */
export async function* openFeed(file: string, options: OpenFeedOptions): AsyncGenerator<FeedItem> {
  let line = 1;
  try {
    const gzipFaults: string[] = [];
    const raw = await peekBytes(openBytes(file, options), 4);
    const unpacked = isGzip(raw.head) ? gunzip(raw.bytes, (reason) => gzipFaults.push(reason)) : raw.bytes;
    const { head, bytes, close } = await peekBytes(unpacked, headBytes);
    try {
      const format = options.format ?? detectFormat(head, options.columns.size > 0);
      for await (const item of readers[format](bytes, options)) {
        line = item.line;
        yield item;
      }
    } finally {
      await close();
    }
    // What was unpacked of a damaged file is a part of the feed: taken for all of it, the rest would seem to be gone.
    const [reason] = gzipFaults;
    if (reason !== undefined) {
      yield {
        kind: 'fault',
        line,
        code: 'intel/broken-file',
        message: `The file cannot be read on: ${reason}.`,
      };
    }
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    yield { kind: 'fault', line, code: fault.code, message: fault.message };
  }
}
