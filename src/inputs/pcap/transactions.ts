import { recordTypes } from './dns-codes.js';
import type { DnsMessage, Question } from './dns-message.js';
import type { PacketTime } from './captured-packet.js';
import { isBefore, nanosecondsBetween } from './captured-packet.js';
import type { Transfer } from './transfer.js';
import { addToTransfer, isTransferComplete, startTransfer } from './transfer.js';

export type Transport = 'udp' | 'tcp';

export interface Peer {
  readonly address: Buffer;
  /** The address as text. */
  readonly ip: string;
  readonly port: number;
}

/** A DNS message with where, when and how it came. */
export interface SentMessage {
  readonly message: DnsMessage;
  readonly transport: Transport;
  readonly source: Peer;
  readonly destination: Peer;
  readonly time: PacketTime;
  /** Bytes of the message, over TCP with its length prefix. */
  readonly bytes: number;
  /** Number of the packet that completed it. */
  readonly packet: number;
}

/** A query and its response, or one of them alone. */
export interface Transaction {
  readonly transport: Transport;
  readonly client: Peer;
  readonly server: Peer;
  readonly request: SentMessage | undefined;
  readonly response: SentMessage | undefined;
  /** All messages of a zone transfer's response together. */
  readonly transfer: Transfer | undefined;
  /** What went wrong, in a few words each. */
  readonly notes: readonly string[];
}

interface Open {
  /** Of all queries with the same ends and id. */
  readonly key: string;
  /** Tells the queries of one key apart. */
  readonly questionKey: string;
  readonly request: SentMessage;
  response: SentMessage | undefined;
  transfer: Transfer | undefined;
  lastSeen: PacketTime;
  isOpen: boolean;
}

/** As Packetbeat's `transaction_timeout`. */
const timeoutNanoseconds = 10e9;
const maxOpen = 65_536;
/** They hold the records of their answers, unlike queries. */
const maxTransfers = 256;

const notes = {
  unanswered: 'no response to this query was seen',
  repeated: 'asked again under the same id before a response was seen',
  crowdedOut: 'given up without a response, as too many queries were open',
  orphan: 'response to a query that was not seen',
  cutOff: 'the transfer was not seen to its end',
} as const;

/**
 * Pairs queries with responses as Packetbeat does: by addresses, ports, transport and id (and the question, where the
 * response repeats it). Time passes with the packets. The answer to a zone transfer is one, however many messages.
 */
export class Transactions {
  /** By key, then by question: some tools send all their queries from one port under one id. */
  private readonly byKey = new Map<string, Map<string, Open>>();
  /** In the order of `lastSeen`; those that are closed are passed over. */
  private queue: Open[] = [];
  private queueStart = 0;
  private openCount = 0;
  /** Those of them whose response has begun and goes on. */
  private readonly transfers = new Set<Open>();

  *add(sent: SentMessage): Generator<Transaction> {
    yield* this.expire(sent.time);
    yield* sent.message.isResponse ? this.addResponse(sent) : this.addQuery(sent);
  }

  /** Ends what has waited longer than the timeout. */
  *expire(now: PacketTime): Generator<Transaction> {
    for (let open = this.oldest(); open !== undefined; open = this.oldest()) {
      if (nanosecondsBetween(open.lastSeen, now) <= timeoutNanoseconds) return;
      yield this.giveUp(open, notes.unanswered);
    }
  }

  /** Ends transfers over a connection that was closed: no more of their messages will come. */
  *closeConnection(client: string, server: string): Generator<Transaction> {
    for (const open of this.transfers) {
      const { source, destination } = open.request;
      if (endpoint(source) === client && endpoint(destination) === server) yield this.close(open, []);
    }
  }

  /** When the oldest query was sent that may still be answered. */
  oldestQuery(): PacketTime | undefined {
    let oldest = this.oldest()?.request.time;
    for (const { request } of this.transfers) {
      if (oldest === undefined || isBefore(request.time, oldest)) oldest = request.time;
    }
    return oldest;
  }

  /** Ends everything: the capture is over. */
  *end(): Generator<Transaction> {
    for (let open = this.oldest(); open !== undefined; open = this.oldest()) {
      yield this.giveUp(open, notes.unanswered);
    }
  }

  private *addQuery(sent: SentMessage): Generator<Transaction> {
    const key = keyOf(sent, sent.source, sent.destination);
    const questionKey = questionKeyOf(sent.message.questions[0]);
    const same = this.byKey.get(key)?.get(questionKey);
    if (same !== undefined) yield this.giveUp(same, notes.repeated);
    const oldest = this.openCount >= maxOpen ? this.oldest() : undefined;
    if (oldest !== undefined) yield this.giveUp(oldest, notes.crowdedOut);
    const open: Open = {
      key,
      questionKey,
      request: sent,
      response: undefined,
      transfer: undefined,
      lastSeen: sent.time,
      isOpen: true,
    };
    const others = this.byKey.get(key);
    if (others === undefined) this.byKey.set(key, new Map([[questionKey, open]]));
    else others.set(questionKey, open);
    this.queue.push(open);
    this.openCount += 1;
  }

  private *addResponse(sent: SentMessage): Generator<Transaction> {
    const candidates = this.byKey.get(keyOf(sent, sent.destination, sent.source));
    const question = sent.message.questions[0];
    const [oldest] = candidates?.values() ?? [];
    const open = question === undefined ? oldest : candidates?.get(questionKeyOf(question));
    if (open === undefined) {
      yield orphan(sent);
      return;
    }
    open.response ??= sent;
    if (!isTransfer(open.request)) {
      yield this.close(open, []);
      return;
    }
    open.transfer = open.transfer === undefined ? startTransfer(sent) : addToTransfer(open.transfer, sent);
    if (isTransferComplete(open.request.message.questions[0]?.type, open.transfer)) {
      yield this.close(open, []);
      return;
    }
    this.refresh(open, sent.time);
    const [longestUnseen] = this.transfers;
    if (longestUnseen !== undefined && this.transfers.size > maxTransfers) {
      yield this.giveUp(longestUnseen, notes.cutOff);
    }
  }

  /** Its place in the queue is by when it was last seen, so it goes to the end. */
  private refresh(open: Open, time: PacketTime): void {
    const moved = { ...open, lastSeen: time };
    open.isOpen = false;
    this.byKey.get(open.key)?.set(open.questionKey, moved);
    this.queue.push(moved);
    this.transfers.delete(open);
    this.transfers.add(moved);
  }

  private oldest(): Open | undefined {
    while (this.queueStart < this.queue.length) {
      const open = this.queue[this.queueStart];
      if (open?.isOpen === true) return open;
      this.queueStart += 1;
      if (this.queueStart > 4096 && this.queueStart * 2 > this.queue.length) {
        this.queue = this.queue.slice(this.queueStart);
        this.queueStart = 0;
      }
    }
    return undefined;
  }

  private giveUp(open: Open, note: string): Transaction {
    return this.close(open, [open.response === undefined ? note : notes.cutOff]);
  }

  private close(open: Open, found: readonly string[]): Transaction {
    open.isOpen = false;
    this.openCount -= 1;
    this.transfers.delete(open);
    const others = this.byKey.get(open.key);
    others?.delete(open.questionKey);
    if (others?.size === 0) this.byKey.delete(open.key);
    const { request, response, transfer } = open;
    const { transport, source: client, destination: server } = request;
    return { transport, client, server, request, response, transfer, notes: found };
  }
}

function orphan(sent: SentMessage): Transaction {
  const { transport, destination: client, source: server } = sent;
  return {
    transport,
    client,
    server,
    request: undefined,
    response: sent,
    transfer: undefined,
    notes: [notes.orphan],
  };
}

/** Text of one end of a connection, as `closeConnection` takes it. */
export function endpoint(peer: Peer): string {
  return `${peer.ip} ${peer.port}`;
}

function keyOf(sent: SentMessage, client: Peer, server: Peer): string {
  return `${sent.transport} ${endpoint(client)} ${endpoint(server)} ${sent.message.id}`;
}

/** Case aside: a server may answer in its own. */
function questionKeyOf(question: Question | undefined): string {
  return question === undefined ? '' : `${question.type} ${question.class} ${question.name.toLowerCase()}`;
}

function isTransfer(request: SentMessage): boolean {
  const type = request.message.questions[0]?.type;
  return request.transport === 'tcp' && (type === recordTypes.AXFR || type === recordTypes.IXFR);
}
