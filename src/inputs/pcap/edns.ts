import type { JsonObject } from '../../diagnostics/json.js';
import type { RawRecord } from './resource-record.js';
import { decodeRecord } from './resource-record.js';

/** What an OPT record says (RFC 6891). */
export interface Edns {
  readonly udpSize: number;
  readonly version: number;
  readonly dnssecOk: boolean;
  /** The upper eight bits of the response code. */
  readonly extendedCode: number;
  /** `dns.opt` parts of options that documents name, e.g. the client subnet. */
  readonly options: JsonObject;
}

/** Reads the OPT record's fixed part, and its options where dns-packet can. */
export function readEdns(message: Buffer, record: RawRecord): Edns {
  return {
    udpSize: record.class,
    version: (record.ttl >>> 16) & 0xff,
    dnssecOk: (record.ttl & 0x8000) !== 0,
    extendedCode: record.ttl >>> 24,
    options: record.dataEnd > record.dataStart ? readOptions(message, record) : {},
  };
}

function readOptions(message: Buffer, record: RawRecord): JsonObject {
  const answer = decodeRecord(message, record);
  if (answer?.type !== 'OPT') return {};
  const options: Record<string, string> = {};
  for (const option of answer.options) {
    // Our own look at the type: the package's says that every option has a name, and unknown ones have none.
    if (option.type === 'CLIENT_SUBNET' && 'ip' in option && option.ip !== undefined) {
      options['subnet'] = `${option.ip}/${option.sourcePrefixLength ?? 0}/${option.scopePrefixLength ?? 0}`;
    }
  }
  return options;
}
