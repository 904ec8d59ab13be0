import type { JsonObject } from '../../diagnostics/json.js';
import { recordTypes } from './dns-codes.js';
import type { Section } from './dns-message.js';
import { maxRecords } from './dns-message.js';
import type { PacketTime } from './captured-packet.js';
import type { SentMessage } from './transactions.js';

/** What the messages of a zone transfer's response came to so far. */
export interface Transfer {
  readonly answers: Section;
  readonly authorities: number;
  readonly additionals: number;
  readonly bytes: number;
  readonly end: PacketTime;
  readonly packet: number;
  readonly responseCode: number;
  readonly lastAnswerType: number | undefined;
}

export function startTransfer(sent: SentMessage): Transfer {
  const { message } = sent;
  return {
    answers: message.answers,
    authorities: message.authorities.count,
    additionals: message.additionals.count,
    bytes: sent.bytes,
    end: sent.time,
    packet: sent.packet,
    responseCode: message.responseCode,
    lastAnswerType: message.lastAnswerType,
  };
}

export function addToTransfer(transfer: Transfer, sent: SentMessage): Transfer {
  const next = startTransfer(sent);
  return {
    ...next,
    answers: joinSections(transfer.answers, next.answers),
    authorities: transfer.authorities + next.authorities,
    additionals: transfer.additionals + next.additionals,
    bytes: transfer.bytes + next.bytes,
    responseCode: transfer.responseCode === 0 ? next.responseCode : transfer.responseCode,
    lastAnswerType: next.lastAnswerType ?? transfer.lastAnswerType,
  };
}

/**
 * True where no further message can come: the zone's SOA record stands at both ends (RFC 5936, section 2.2), or the
 * server refused. An incremental transfer holds that record in its middle too, so only the connection's end ends it.
 */
export function isTransferComplete(type: number | undefined, transfer: Transfer): boolean {
  if (transfer.responseCode !== 0 || transfer.answers.count === 0) return true;
  return (
    type === recordTypes.AXFR && transfer.answers.count > 1 && transfer.lastAnswerType === recordTypes.SOA
  );
}

function joinSections(a: Section, b: Section): Section {
  const room = maxRecords - a.records.length;
  const records: readonly JsonObject[] = room > 0 ? [...a.records, ...b.records.slice(0, room)] : a.records;
  return { count: a.count + b.count, records };
}
