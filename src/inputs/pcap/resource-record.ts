import * as dnsPacket from 'dns-packet';
import type { JsonObject } from '../../diagnostics/json.js';
import { formatAddress } from './address.js';
import { className, recordTypes, typeName } from './dns-codes.js';
import { presentText, readName } from './dns-name.js';

/** Where a record lies in its message. */
export interface RawRecord {
  readonly start: number;
  readonly name: string;
  readonly type: number;
  readonly class: number;
  readonly ttl: number;
  readonly dataStart: number;
  readonly dataEnd: number;
}

declare module 'dns-packet' {
  /** One record of a message, at an offset. Exported by the package and missing from its types. */
  const answer: { decode(message: Buffer, offset: number): Answer };
}

/**
 * A record as Packetbeat's documents hold it: name, type, class, ttl (seconds), data, and the other parts of its data
 * where the type has any.
 */
export function describeRecord(message: Buffer, record: RawRecord): JsonObject {
  return {
    name: record.name,
    type: typeName(record.type),
    class: className(record.class),
    ttl: record.ttl,
    ...(describeData(message, record) ?? { data: presentText(dataOf(message, record)) }),
  };
}

function dataOf(message: Buffer, record: RawRecord): Buffer {
  return message.subarray(record.dataStart, record.dataEnd);
}

/** Undefined where the data is not what the type wants, or the type has no parts of its own. */
function describeData(message: Buffer, record: RawRecord): JsonObject | undefined {
  const data = dataOf(message, record);
  switch (record.type) {
    case recordTypes.A:
      return data.length === 4 ? { data: formatAddress(data) } : undefined;
    case recordTypes.AAAA:
      return data.length === 16 ? { data: formatAddress(data) } : undefined;
    case recordTypes.NS:
    case recordTypes.CNAME:
    case recordTypes.PTR:
    case recordTypes.DNAME:
      return nameAt(message, record, 0, {});
    case recordTypes.MX:
      return data.length < 3 ? undefined : nameAt(message, record, 2, { preference: data.readUInt16BE(0) });
    case recordTypes.SRV:
      return data.length < 7 ? undefined : nameAt(message, record, 6, describeService(data));
    case recordTypes.SOA:
      return describeAuthority(message, record);
    case recordTypes.TXT:
      return { data: readStrings(data).map(presentText).join(' ') };
    case recordTypes.DS:
    case recordTypes.RRSIG:
    case recordTypes.NSEC:
    case recordTypes.DNSKEY:
      return describeSecurity(message, record);
    default:
      return undefined;
  }
}

function nameAt(
  message: Buffer,
  record: RawRecord,
  offset: number,
  parts: JsonObject,
): JsonObject | undefined {
  const name = readName(message.subarray(0, record.dataEnd), record.dataStart + offset);
  return name.kind === 'fault' ? undefined : { ...parts, data: name.name };
}

function describeService(data: Buffer): JsonObject {
  return { priority: data.readUInt16BE(0), weight: data.readUInt16BE(2), port: data.readUInt16BE(4) };
}

function describeAuthority(message: Buffer, record: RawRecord): JsonObject | undefined {
  const bounded = message.subarray(0, record.dataEnd);
  const server = readName(bounded, record.dataStart);
  if (server.kind === 'fault') return undefined;
  const mailbox = readName(bounded, server.end);
  if (mailbox.kind === 'fault' || bounded.length < mailbox.end + 20) return undefined;
  const number = (index: number): number => bounded.readUInt32BE(mailbox.end + index * 4);
  return {
    data: server.name,
    rname: mailbox.name,
    serial: number(0),
    refresh: number(1),
    retry: number(2),
    expire: number(3),
    minimum: number(4),
  };
}

/** Character strings, the last one as far as it goes. */
function readStrings(data: Buffer): readonly Buffer[] {
  const strings: Buffer[] = [];
  for (let at = 0; at < data.length;) {
    const end = at + 1 + (data[at] ?? 0);
    strings.push(data.subarray(at + 1, end));
    at = end;
  }
  return strings;
}

/** The records of DNSSEC, through dns-packet. */
function describeSecurity(message: Buffer, record: RawRecord): JsonObject | undefined {
  const answer = decodeRecord(message, record);
  switch (answer?.type) {
    case 'DS': {
      const { keyTag, algorithm, digestType, digest } = answer.data;
      const data = digest.toString('hex').toUpperCase();
      return {
        key_tag: String(keyTag),
        algorithm: String(algorithm),
        digest_type: String(digestType),
        data,
      };
    }
    case 'DNSKEY': {
      const { flags, algorithm, key } = answer.data;
      const data = key.toString('base64');
      return { flags: String(flags), protocol: '3', algorithm: String(algorithm), data };
    }
    case 'NSEC':
      return { type_bits: answer.data.rrtypes.join(' '), data: withoutDot(answer.data.nextDomain) };
    case 'RRSIG': {
      const { typeCovered, algorithm, labels, originalTTL, keyTag, signersName, signature } = answer.data;
      return {
        type_covered: typeCovered,
        algorithm: String(algorithm),
        labels: String(labels),
        original_ttl: String(originalTTL),
        key_tag: String(keyTag),
        signer_name: withoutDot(signersName),
        data: signature.toString('base64'),
      };
    }
    default:
      return undefined;
  }
}

/** dns-packet throws at data that it cannot read, and reads on where a length lies: so it sees no further bytes. */
export function decodeRecord(message: Buffer, record: RawRecord): dnsPacket.Answer | undefined {
  try {
    return dnsPacket.answer.decode(message.subarray(0, record.dataEnd), record.start);
  } catch {
    return undefined;
  }
}

function withoutDot(name: string): string {
  return name.length > 1 && name.endsWith('.') ? name.slice(0, -1) : name;
}
