import { communityId, isPorted, protocolNumber } from '../community-id.js';
import type { FieldPath } from '../field-path.js';
import type { IngestDocument } from '../ingest-document.js';
import { IngestFailure } from '../ingest-failure.js';
import { typeName, type MutableJson } from '../mutable-json.js';
import type { ProcessorFactory } from '../step.js';
import { readAddress } from './read-address.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/community-id-processor.html */
export const communityIdProcessor: ProcessorFactory = (options) => {
  const source = options.pathOr('source_ip', 'source.ip');
  const destination = options.pathOr('destination_ip', 'destination.ip');
  const number = options.pathOr('iana_number', 'network.iana_number');
  const transport = options.pathOr('transport', 'network.transport');
  const ports = [
    options.pathOr('source_port', 'source.port'),
    options.pathOr('destination_port', 'destination.port'),
  ] as const;
  const icmp = [options.pathOr('icmp_type', 'icmp.type'), options.pathOr('icmp_code', 'icmp.code')] as const;
  const target = options.pathOr('target_field', 'network.community_id');
  const seed = options.integer('seed', 0);
  if (seed < 0 || seed > 65_535) throw options.error('expected a number from 0 to 65535', 'seed');
  const ignoreMissing = options.boolean('ignore_missing', true);
  return (document) => {
    const from = readAddress(document, source, ignoreMissing);
    const to = from && readAddress(document, destination, ignoreMissing);
    const named = document.find(number) ?? valueOf(document, transport, ignoreMissing);
    if (from === undefined || to === undefined || named === null) return 'done';
    const protocol = protocolOf(named);
    const [first, second] = isPorted(protocol)
      ? ports.map((field) => portOf(valueOf(document, field, ignoreMissing), field))
      : icmp.map((field) => integerOf(document.find(field) ?? null, field));
    document.set(
      target,
      communityId({ source: from, destination: to, protocol, first: first ?? 0, second: second ?? 0 }, seed),
    );
    return 'done';
  };
};

function valueOf(document: IngestDocument, field: FieldPath, ignoreMissing: boolean): MutableJson {
  return ignoreMissing ? (document.find(field) ?? null) : document.get(field);
}

function protocolOf(value: MutableJson): number {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : typeName(value);
  const number = protocolNumber(text);
  if (number === undefined) throw new IngestFailure(`[${text}] is no transport protocol`);
  return number;
}

function portOf(value: MutableJson, field: FieldPath): number {
  const port = integerOf(value, field);
  if (port < 0 || port > 65_535) throw new IngestFailure(`field [${field.text}] holds no port: [${port}]`);
  return port;
}

/** A missing number counts as 0. */
function integerOf(value: MutableJson, field: FieldPath): number {
  if (value === null) return 0;
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'string' && /^[+-]?\d{1,10}$/.test(value)) return Number(value);
  throw new IngestFailure(`field [${field.text}] holds a ${typeName(value)}, and a number is needed`);
}
