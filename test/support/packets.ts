import { pcapReader } from '../../src/inputs/pcap/pcap-reader.js';
import type { InputEvent, InputOptions, SkippedInput } from '../../src/inputs/input.js';

/** Builds packets and capture files byte by byte, for tests of what reads them. */

export function uint16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
}

export function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4));
  return bytes;
}

/** A name on the wire; dots separate labels unless labels are given. */
export function wireName(name: string | readonly (string | Buffer)[]): Buffer {
  const labels = typeof name === 'string' ? name.split('.').filter((label) => label !== '') : name;
  const parts = labels.map((label) => Buffer.from(label));
  return Buffer.concat([...parts.flatMap((part) => [Buffer.from([part.length]), part]), Buffer.from([0])]);
}

export interface MessageSpec {
  readonly id?: number;
  readonly flags?: number;
  readonly name?: string | readonly (string | Buffer)[] | Buffer;
  readonly type?: number;
  readonly class?: number;
  readonly answers?: readonly Buffer[];
  readonly authorities?: readonly Buffer[];
  readonly additionals?: readonly Buffer[];
  /** No question at all. */
  readonly bare?: boolean;
}

export const responseFlags = 0x8180;

/** A DNS message with one question. */
export function dnsMessage(spec: MessageSpec = {}): Buffer {
  const { answers = [], authorities = [], additionals = [], bare = false } = spec;
  const name = Buffer.isBuffer(spec.name) ? spec.name : wireName(spec.name ?? 'www.example.com');
  const counts = [bare ? 0 : 1, answers.length, authorities.length, additionals.length];
  return Buffer.concat([
    uint16(spec.id ?? 7, spec.flags ?? 0x0100, ...counts),
    ...(bare ? [] : [name, uint16(spec.type ?? 1, spec.class ?? 1)]),
    ...answers,
    ...authorities,
    ...additionals,
  ]);
}

/** A record; without a name it points at the question's. */
export function dnsRecord(type: number, data: Buffer, name?: string, ttl = 60): Buffer {
  const owner = name === undefined ? uint16(0xc00c) : wireName(name);
  return Buffer.concat([owner, uint16(type, 1), uint32(ttl), uint16(data.length), data]);
}

export interface Flow {
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationPort: number;
}

export const flow: Flow = {
  source: '10.0.0.1',
  sourcePort: 40000,
  destination: '10.0.0.53',
  destinationPort: 53,
};

export const flow6: Flow = { ...flow, source: '2001:db8::1', destination: '2001:db8::53' };

export function reverse(of: Flow): Flow {
  return {
    source: of.destination,
    sourcePort: of.destinationPort,
    destination: of.source,
    destinationPort: of.sourcePort,
  };
}

function addressBytes(address: string): Buffer {
  if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
  const [left = '', right = ''] = address.split('::');
  const groups = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((group) => parseInt(group, 16));
  const [before, after] = [groups(left), groups(right)];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return uint16(...before, ...zeros, ...after);
}

export function udp(of: Flow, payload: Buffer): Buffer {
  return Buffer.concat([uint16(of.sourcePort, of.destinationPort, payload.length + 8, 0), payload]);
}

export const tcpFlags = { fin: 1, syn: 2, rst: 4, ack: 16 } as const;

export function tcp(of: Flow, sequence: number, payload: Buffer, flags: number = tcpFlags.ack): Buffer {
  return Buffer.concat([
    uint16(of.sourcePort, of.destinationPort),
    uint32(sequence, 0),
    Buffer.from([0x50, flags]),
    uint16(0xffff, 0, 0),
    payload,
  ]);
}

export interface Ipv4Spec {
  readonly id?: number;
  /** Bytes before this part. */
  readonly offset?: number;
  readonly more?: boolean;
  readonly options?: Buffer;
}

export function ipv4(of: Flow, protocol: number, payload: Buffer, spec: Ipv4Spec = {}): Buffer {
  const options = spec.options ?? Buffer.alloc(0);
  const header = 20 + options.length;
  const fragment = ((spec.more ?? false) ? 0x2000 : 0) | ((spec.offset ?? 0) / 8);
  return Buffer.concat([
    Buffer.from([0x40 | (header / 4), 0]),
    uint16(header + payload.length, spec.id ?? 1, fragment),
    Buffer.from([64, protocol]),
    uint16(0),
    addressBytes(of.source),
    addressBytes(of.destination),
    options,
    payload,
  ]);
}

export function ipv6(of: Flow, next: number, payload: Buffer): Buffer {
  const head = [Buffer.from([0x60, 0, 0, 0]), uint16(payload.length), Buffer.from([next, 64])];
  return Buffer.concat([...head, addressBytes(of.source), addressBytes(of.destination), payload]);
}

/** An IPv6 fragment header. */
export function fragment6(next: number, id: number, offset: number, more: boolean, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from([next, 0]), uint16(offset | (more ? 1 : 0)), uint32(id), payload]);
}

export function ethernet(payload: Buffer, etherType?: number, tags: readonly number[] = []): Buffer {
  const version = (payload[0] ?? 0) >> 4;
  const type = etherType ?? (version === 6 ? 0x86dd : 0x0800);
  return Buffer.concat([Buffer.alloc(12), ...tags.map((tag) => uint16(tag, 42)), uint16(type), payload]);
}

/** The usual packet: Ethernet, IPv4, UDP. */
export function udpFrame(payload: Buffer, of: Flow = flow): Buffer {
  return ethernet(of.source.includes(':') ? ipv6(of, 17, udp(of, payload)) : ipv4(of, 17, udp(of, payload)));
}

export function tcpFrame(sequence: number, payload: Buffer, of: Flow = flow, flags?: number): Buffer {
  return ethernet(ipv4(of, 6, tcp(of, sequence, payload, flags)));
}

/** A message with the length prefix of TCP. */
export function prefixed(message: Buffer): Buffer {
  return Buffer.concat([uint16(message.length), message]);
}

export interface TimedPacket {
  readonly data: Buffer;
  /** Milliseconds after `captureStart`; default one more than the packet before. */
  readonly at?: number;
  /** More than the data where the capture cut it off. */
  readonly originalLength?: number;
}

/** 2026-01-01T00:00:00Z, in seconds. */
export const captureStart = 1_767_225_600;

export interface PcapSpec {
  readonly linkType?: number;
  readonly littleEndian?: boolean;
  readonly nanoseconds?: boolean;
}

export function pcapFile(packets: readonly (Buffer | TimedPacket)[], spec: PcapSpec = {}): Buffer {
  const { linkType = 1, littleEndian = true, nanoseconds = false } = spec;
  const order = (bytes: Buffer): Buffer => (littleEndian ? bytes.swap32() : bytes);
  const magic = order(uint32(nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4));
  const version = littleEndian ? uint16(2, 4).swap16() : uint16(2, 4);
  const parts = [magic, version, order(uint32(0, 0, 262_144, linkType))];
  for (const { data, time, originalLength } of timed(packets)) {
    const fraction = (time % 1000) * (nanoseconds ? 1_000_000 : 1000);
    const seconds = captureStart + Math.floor(time / 1000);
    parts.push(order(uint32(seconds, fraction, data.length, originalLength)), data);
  }
  return Buffer.concat(parts);
}

export function timed(
  packets: readonly (Buffer | TimedPacket)[],
): readonly { readonly data: Buffer; readonly time: number; readonly originalLength: number }[] {
  let last = -1;
  return packets.map((packet) => {
    const spec: TimedPacket = Buffer.isBuffer(packet) ? { data: packet } : packet;
    last = spec.at ?? last + 1;
    return { data: spec.data, time: last, originalLength: spec.originalLength ?? spec.data.length };
  });
}

export interface CaptureResult {
  readonly events: readonly InputEvent[];
  readonly skipped: readonly SkippedInput[];
  /** `dns.question.name` of each event. */
  readonly names: readonly unknown[];
}

/** Reads a capture as a whole, in chunks of a size. */
export async function readCapture(
  file: Buffer,
  options: Partial<InputOptions> = {},
  chunkSize = 65_536,
): Promise<CaptureResult> {
  const events: InputEvent[] = [];
  const skipped: SkippedInput[] = [];
  for await (const item of pcapReader.read(chunksOf(file, chunkSize), { file: 'test.pcap', ...options })) {
    if (item.kind === 'event') events.push(item);
    else skipped.push(item);
  }
  return { events, skipped, names: events.map((event) => valueAt(event, 'dns.question.name')) };
}

export async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

/** A value of an event's document, by dotted path. */
export function valueAt(event: InputEvent | undefined, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      event?.document,
    );
}
