import type { InputItem, InputOptions, InputReader } from '../input.js';
import { captureMagic } from './capture-magic.js';
import type { CaptureItem, CaptureParser } from './captured-packet.js';
import { DnsCapture } from './dns-capture.js';
import { PcapParser } from './pcap-parser.js';
import { PcapngParser } from './pcapng-parser.js';

/** DNS transactions out of a packet capture, pcap or pcapng, as documents in the form of Packetbeat. */
export const pcapReader: InputReader = {
  name: 'pcap',
  async *read(bytes, options) {
    const capture = new DnsCapture(options);
    let parser: CaptureParser | undefined;
    let head: Buffer = Buffer.alloc(0);
    for await (const chunk of bytes) {
      if (parser !== undefined) {
        yield* takeAll(parser.push(chunk), capture, options);
        continue;
      }
      head = Buffer.concat([head, chunk]);
      if (head.length < 4) continue;
      parser = parserOf(head);
      if (parser === undefined) break;
      yield* takeAll(parser.push(head), capture, options);
    }
    if (parser === undefined) {
      if (head.length > 0) yield skipped('not a packet capture', 1, options);
      return;
    }
    yield* takeAll(parser.end(), capture, options);
    yield* capture.end();
  },
};

function parserOf(head: Buffer): CaptureParser | undefined {
  const magic = captureMagic(head);
  switch (magic?.kind) {
    case 'pcap':
      return new PcapParser(magic);
    case 'pcapng':
      return new PcapngParser();
    case undefined:
      return undefined;
  }
}

function* takeAll(
  items: Iterable<CaptureItem>,
  capture: DnsCapture,
  options: InputOptions,
): Generator<InputItem> {
  for (const item of items) {
    if (item.kind === 'packet') yield* capture.take(item);
    else yield skipped(item.reason, item.number, options);
  }
}

function skipped(reason: string, position: number, options: InputOptions): InputItem {
  return { kind: 'skipped', reason, position, file: options.file };
}
