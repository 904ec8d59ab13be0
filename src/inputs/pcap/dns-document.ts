import type { Json, JsonObject } from '../../diagnostics/json.js';
import type { InputEvent } from '../input.js';
import { isoTime } from '../time.js';
import type { PacketTime } from './captured-packet.js';
import { milliseconds, nanosecondsBetween } from './captured-packet.js';
import { communityId } from './community-id.js';
import { className, opcodeName, responseCodeName, typeName } from './dns-codes.js';
import type { DnsMessage, Question } from './dns-message.js';
import { domainParts } from './domain-parts.js';
import type { SentMessage, Transaction } from './transactions.js';

const dataset = 'network_traffic.dns';

/**
 * A transaction as a document in the form of Packetbeat 8 (fields: the reference's page on DNS fields). Source and client
 * are who asked. The parts under `dns` are the response's, or the query's where none came.
 * @throws Error for a transaction of neither a query nor a response: there are none
 */
export function describeTransaction(transaction: Transaction): InputEvent {
  const { request, response } = transaction;
  const shown = response ?? request;
  const first = request ?? response;
  if (shown === undefined || first === undefined) throw new Error('a transaction without a message');
  const time = milliseconds(first.time);
  const timestamp = isoTime(time);
  const question = first.message.questions[0];
  const notes = [...transaction.notes, ...faultsOf(request, 'query'), ...faultsOf(response, 'response')];
  const document: JsonObject = {
    '@timestamp': timestamp,
    type: 'dns',
    method: opcodeName(first.message.opcode),
    ...(question === undefined ? {} : { query: queryText(question), resource: question.name }),
    status: isAnswered(transaction) ? 'OK' : 'Error',
    ...(notes.length === 0 ? {} : { error: { message: notes.length === 1 ? (notes[0] ?? '') : notes } }),
    dns: describeMessage(shown.message, transaction),
    ...describeEnds(transaction),
    event: describeEvent(transaction, time, timestamp),
    data_stream: { type: 'logs', dataset, namespace: 'default' },
    ecs: { version: '8.11.0' },
  };
  const position = transaction.transfer?.packet ?? shown.packet;
  return { kind: 'event', dataset, time, document, position };
}

function isAnswered({ request, response }: Transaction): boolean {
  return request !== undefined && response?.message.responseCode === 0;
}

function faultsOf(sent: SentMessage | undefined, which: string): readonly string[] {
  return sent?.message.fault === undefined ? [] : [`${which} is malformed: ${sent.message.fault}`];
}

function queryText(question: Question): string {
  return `class ${className(question.class)}, type ${typeName(question.type)}, ${question.name}`;
}

function endOf({ response, transfer }: Transaction): PacketTime | undefined {
  return transfer?.end ?? response?.time;
}

/** @param timestamp the text of `time`, the first message's: the response often came in the same millisecond */
function describeEvent(transaction: Transaction, time: number, timestamp: string): JsonObject {
  const start = transaction.request?.time;
  const end = endOf(transaction);
  const text = (at: PacketTime): string => {
    const moment = milliseconds(at);
    return moment === time ? timestamp : isoTime(moment);
  };
  return {
    kind: 'event',
    category: ['network'],
    type: ['connection', 'protocol'],
    dataset,
    ...(start === undefined ? {} : { start: text(start) }),
    ...(end === undefined ? {} : { end: text(end) }),
    ...(start === undefined || end === undefined ? {} : { duration: nanosecondsBetween(start, end) }),
  };
}

function describeEnds(transaction: Transaction): JsonObject {
  const { client, server, request, response, transfer, transport } = transaction;
  const asked = request?.bytes;
  const answered = transfer?.bytes ?? response?.bytes;
  const source = { ip: client.ip, port: client.port, ...(asked === undefined ? {} : { bytes: asked }) };
  const destination = {
    ip: server.ip,
    port: server.port,
    ...(answered === undefined ? {} : { bytes: answered }),
  };
  const resolved = resolvedIps(transaction);
  return {
    source,
    client: source,
    destination,
    server: destination,
    network: {
      type: client.address.length === 4 ? 'ipv4' : 'ipv6',
      transport,
      protocol: 'dns',
      direction: 'unknown',
      bytes: (asked ?? 0) + (answered ?? 0),
      community_id: communityId(transport === 'tcp' ? 6 : 17, client, server),
    },
    related: { ip: [...new Set([client.ip, server.ip, ...resolved])] },
  };
}

function answersOf({ response, transfer }: Transaction): readonly JsonObject[] {
  return transfer?.answers.records ?? response?.message.answers.records ?? [];
}

function resolvedIps(transaction: Transaction): readonly string[] {
  const found = new Set<string>();
  for (const answer of answersOf(transaction)) {
    const { type, data } = answer;
    if ((type === 'A' || type === 'AAAA') && typeof data === 'string') found.add(data);
  }
  return [...found];
}

function describeMessage(message: DnsMessage, transaction: Transaction): JsonObject {
  const { transfer } = transaction;
  const answers = transfer?.answers ?? message.answers;
  const question = message.questions[0] ?? transaction.request?.message.questions[0];
  const resolved = resolvedIps(transaction);
  return {
    id: message.id,
    type: message.isResponse ? 'answer' : 'query',
    op_code: opcodeName(message.opcode),
    flags: {
      authoritative: message.authoritative,
      truncated_response: message.truncated,
      recursion_desired: message.recursionDesired,
      recursion_available: message.recursionAvailable,
      authentic_data: message.authenticData,
      checking_disabled: message.checkingDisabled,
    },
    header_flags: headerFlags(message),
    response_code: responseCodeName(transfer?.responseCode ?? message.responseCode),
    ...(question === undefined ? {} : { question: describeQuestion(question) }),
    ...(message.edns === undefined ? {} : { opt: describeOptions(message) }),
    answers_count: answers.count,
    ...(answers.records.length === 0 ? {} : { answers: answers.records }),
    ...(resolved.length === 0 ? {} : { resolved_ip: resolved }),
    authorities_count: transfer?.authorities ?? message.authorities.count,
    additionals_count: transfer?.additionals ?? message.additionals.count,
  };
}

function describeQuestion(question: Question): JsonObject {
  return {
    name: question.name,
    type: typeName(question.type),
    class: className(question.class),
    ...domainParts(question.name),
  };
}

function headerFlags(message: DnsMessage): readonly string[] {
  const flags: readonly (readonly [boolean, string])[] = [
    [message.authoritative, 'AA'],
    [message.truncated, 'TC'],
    [message.recursionDesired, 'RD'],
    [message.recursionAvailable, 'RA'],
    [message.authenticData, 'AD'],
    [message.checkingDisabled, 'CD'],
    [message.edns?.dnssecOk === true, 'DO'],
  ];
  return flags.filter(([isSet]) => isSet).map(([, name]) => name);
}

function describeOptions(message: DnsMessage): Json {
  const { edns } = message;
  if (edns === undefined) return {};
  return {
    do: edns.dnssecOk,
    version: String(edns.version),
    udp_size: edns.udpSize,
    ext_rcode: responseCodeName(message.responseCode),
    ...edns.options,
  };
}
