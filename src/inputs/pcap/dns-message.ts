import type { JsonObject } from '../../diagnostics/json.js';
import { recordTypes } from './dns-codes.js';
import { readName } from './dns-name.js';
import type { Edns } from './edns.js';
import { readEdns } from './edns.js';
import type { RawRecord } from './resource-record.js';
import { describeRecord } from './resource-record.js';

export interface Question {
  readonly name: string;
  readonly type: number;
  readonly class: number;
}

/** The records of one section: how many there are, and as documents hold them. */
export interface Section {
  readonly count: number;
  readonly records: readonly JsonObject[];
}

export interface DnsMessage {
  readonly id: number;
  readonly isResponse: boolean;
  readonly opcode: number;
  readonly authoritative: boolean;
  readonly truncated: boolean;
  readonly recursionDesired: boolean;
  readonly recursionAvailable: boolean;
  readonly authenticData: boolean;
  readonly checkingDisabled: boolean;
  /** With the upper bits of EDNS. */
  readonly responseCode: number;
  readonly questions: readonly Question[];
  readonly answers: Section;
  readonly authorities: Section;
  readonly additionals: Section;
  /** Where the answers begin and end with an SOA record: what delimits a zone transfer. */
  readonly firstAnswerType: number | undefined;
  readonly lastAnswerType: number | undefined;
  readonly edns: Edns | undefined;
  /** Set where the message could be read only in part. */
  readonly fault: string | undefined;
}

export type MessageResult =
  | { readonly kind: 'message'; readonly message: DnsMessage }
  | { readonly kind: 'fault'; readonly reason: string };

/** More records of a section are counted, not listed. */
export const maxRecords = 1000;

/**
 * Reads a DNS message (RFC 1035, section 4). One whose header and question are sound is read as far as it goes, with
 * the rest named in `fault`: a question was asked, whatever stands behind it.
 * @param isCutOff true where the capture did not keep the whole message: then the header's counts are believed
 */
export function readMessage(bytes: Buffer, isCutOff = false): MessageResult {
  const found = readSections(bytes);
  if (!isCutOff || found.kind === 'fault') return found;
  const { answers, authorities, additionals } = found.message;
  const [inAnswers, inAuthorities, inAdditionals] = [6, 8, 10].map((at) => bytes.readUInt16BE(at));
  return {
    kind: 'message',
    message: {
      ...found.message,
      answers: { ...answers, count: inAnswers ?? answers.count },
      authorities: { ...authorities, count: inAuthorities ?? authorities.count },
      additionals: { ...additionals, count: inAdditionals ?? additionals.count },
      fault: 'cut off by the capture',
    },
  };
}

function readSections(bytes: Buffer): MessageResult {
  if (bytes.length < 12) return { kind: 'fault', reason: 'DNS message shorter than its header' };
  const counts = [4, 6, 8, 10].map((at) => bytes.readUInt16BE(at)) as [number, number, number, number];
  const questions: Question[] = [];
  let at = 12;
  for (let index = 0; index < counts[0]; index += 1) {
    const found = readQuestion(bytes, at);
    if (found.kind === 'fault') {
      if (index === 0) return { kind: 'fault', reason: `DNS question: ${found.reason}` };
      return message(bytes, questions, [], `question ${index + 1}: ${found.reason}`);
    }
    questions.push(found.question);
    at = found.end;
  }
  const flags = bytes.readUInt16BE(2);
  if (questions.length === 0 && bytes.length === 12 && (flags & 0x8000) === 0) {
    return { kind: 'fault', reason: 'DNS query without a question' };
  }
  return readRecords(bytes, at, questions, counts);
}

function readRecords(
  bytes: Buffer,
  start: number,
  questions: readonly Question[],
  counts: readonly number[],
): MessageResult {
  const sections: RawRecord[][] = [];
  const names = ['answer', 'authority', 'additional'];
  let at = start;
  for (const [section, name] of names.entries()) {
    const records: RawRecord[] = [];
    sections.push(records);
    const count = counts[section + 1] ?? 0;
    for (let index = 0; index < count; index += 1) {
      const found = readRecord(bytes, at);
      if (found.kind === 'fault') {
        return message(bytes, questions, sections, `${name} ${index + 1}: ${found.reason}`);
      }
      records.push(found.record);
      at = found.record.dataEnd;
    }
  }
  const left = bytes.length - at;
  return message(bytes, questions, sections, left > 0 ? `${left} bytes after the message` : undefined);
}

type QuestionResult =
  | { readonly kind: 'question'; readonly question: Question; readonly end: number }
  | { readonly kind: 'fault'; readonly reason: string };

function readQuestion(bytes: Buffer, start: number): QuestionResult {
  const name = readName(bytes, start);
  if (name.kind === 'fault') return name;
  if (bytes.length < name.end + 4) return { kind: 'fault', reason: 'the message ends before its type' };
  const question = {
    name: name.name,
    type: bytes.readUInt16BE(name.end),
    class: bytes.readUInt16BE(name.end + 2),
  };
  return { kind: 'question', question, end: name.end + 4 };
}

type RecordResult =
  | { readonly kind: 'record'; readonly record: RawRecord }
  | { readonly kind: 'fault'; readonly reason: string };

function readRecord(bytes: Buffer, start: number): RecordResult {
  const name = readName(bytes, start);
  if (name.kind === 'fault') return name;
  const at = name.end;
  if (bytes.length < at + 10) return { kind: 'fault', reason: 'the message ends inside the record' };
  const dataStart = at + 10;
  const dataEnd = dataStart + bytes.readUInt16BE(at + 8);
  if (bytes.length < dataEnd) return { kind: 'fault', reason: 'the data goes beyond the message' };
  const record = {
    start,
    name: name.name,
    type: bytes.readUInt16BE(at),
    class: bytes.readUInt16BE(at + 2),
    ttl: bytes.readUInt32BE(at + 4),
    dataStart,
    dataEnd,
  };
  return { kind: 'record', record };
}

function message(
  bytes: Buffer,
  questions: readonly Question[],
  sections: readonly (readonly RawRecord[])[],
  fault: string | undefined,
): MessageResult {
  const [answers = [], authorities = [], additionals = []] = sections;
  const option = additionals.find((record) => record.type === recordTypes.OPT);
  const edns = option === undefined ? undefined : readEdns(bytes, option);
  const flags = bytes.readUInt16BE(2);
  const has = (bit: number): boolean => (flags & bit) !== 0;
  return {
    kind: 'message',
    message: {
      id: bytes.readUInt16BE(0),
      isResponse: has(0x8000),
      opcode: (flags >> 11) & 0x0f,
      authoritative: has(0x0400),
      truncated: has(0x0200),
      recursionDesired: has(0x0100),
      recursionAvailable: has(0x0080),
      authenticData: has(0x0020),
      checkingDisabled: has(0x0010),
      responseCode: (flags & 0x0f) | ((edns?.extendedCode ?? 0) << 4),
      questions,
      answers: section(bytes, answers),
      authorities: section(bytes, authorities, 0),
      additionals: section(
        bytes,
        additionals.filter((record) => record.type !== recordTypes.OPT),
        0,
      ),
      firstAnswerType: answers[0]?.type,
      lastAnswerType: answers.at(-1)?.type,
      edns,
      fault,
    },
  };
}

/** Authorities and additionals are counted, not listed: Packetbeat's default. */
function section(bytes: Buffer, records: readonly RawRecord[], listed = maxRecords): Section {
  return {
    count: records.length,
    records: records.slice(0, listed).map((record) => describeRecord(bytes, record)),
  };
}
