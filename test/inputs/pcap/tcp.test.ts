import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  dnsMessage,
  dnsRecord,
  flow,
  pcapFile,
  prefixed,
  readCapture,
  responseFlags,
  reverse,
  tcpFlags,
  tcpFrame,
  udpFrame,
  valueAt,
  wireName,
} from '../../support/packets.js';

const start = 1000;
const syn = tcpFrame(start - 1, Buffer.alloc(0), flow, tcpFlags.syn);
const names = ['a.example.com', 'b.example.com', 'c.example.com'];
const messages = names.map((name, id) => prefixed(dnsMessage({ id, name })));
const stream = Buffer.concat(messages);

/** Segments of the stream, cut at places. */
function segments(cuts: readonly number[], bytes = stream, sequence = start): Buffer[] {
  const places = [
    0,
    ...[...new Set(cuts)].filter((cut) => cut > 0 && cut < bytes.length).sort((a, b) => a - b),
    bytes.length,
  ];
  return places
    .slice(1)
    .map((end, index) =>
      tcpFrame((sequence + (places[index] ?? 0)) >>> 0, bytes.subarray(places[index], end)),
    );
}

describe('DNS over TCP', () => {
  const cuttings: readonly (readonly [string, readonly number[]])[] = [
    ['all in one segment', []],
    ['one a segment', [messages[0]?.length ?? 0, (messages[0]?.length ?? 0) + (messages[1]?.length ?? 0)]],
    ['across segments', [20, 50, 80]],
    ['with the length prefix cut in two', [1]],
    ['with the length prefix by itself', [2]],
    ['a byte at a time', Array.from({ length: stream.length }, (_, index) => index)],
  ];
  for (const [title, cuts] of cuttings) {
    it(`is read ${title}`, async () => {
      const found = await readCapture(pcapFile([syn, ...segments(cuts)]));
      assert.deepEqual([found.names, found.skipped], [names, []]);
    });
  }

  it('is put back in order, and repetitions count once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(stream.length), { maxLength: 8 }),
        fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }),
        fc.constantFrom(start, 0xfffffff0, 0xffffffff, 0x7ffffff8),
        async (cuts, picks, sequence) => {
          const begin = tcpFrame((sequence - 1) >>> 0, Buffer.alloc(0), flow, tcpFlags.syn);
          const sent = segments(cuts, stream, sequence);
          const repeated = picks.slice(0, 5).map((pick) => sent[pick % sent.length] ?? begin);
          const order = [...sent, ...repeated]
            .map((frame, index) => ({ frame, key: picks[index % picks.length] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ frame }) => frame);
          const found = await readCapture(pcapFile([begin, ...order]));
          assert.deepEqual([found.names.toSorted(), found.skipped], [names, []]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps what came first where segments overlap', async () => {
    const [message = Buffer.alloc(0)] = messages;
    const other = Buffer.from(message);
    other.fill('z', 15, 16);
    const frames = [tcpFrame(start, message.subarray(0, 30)), tcpFrame(start, other)];
    assert.deepEqual((await readCapture(pcapFile([syn, ...frames]))).names, ['a.example.com']);
  });

  it('is read where its start was not captured', async () => {
    const found = await readCapture(pcapFile(segments([])));
    assert.deepEqual(found.names, names);
  });

  it('is read from the next message on where the capture began inside one', async () => {
    const [first = Buffer.alloc(0)] = messages;
    const found = await readCapture(
      pcapFile([
        tcpFrame(start + 9, stream.subarray(9, first.length)),
        tcpFrame(start + first.length, stream.subarray(first.length)),
      ]),
    );
    assert.deepEqual(found.names, names.slice(1));
    assert.deepEqual(
      found.skipped.map(({ reason }) => reason),
      ['TCP stream begins inside a DNS message'],
    );
  });

  it('goes on after segments that never came', async () => {
    const [first = Buffer.alloc(0), second = Buffer.alloc(0), third = Buffer.alloc(0)] = messages;
    const lost = start + first.length;
    const found = await readCapture(
      pcapFile([syn, tcpFrame(start, first), tcpFrame(lost + second.length, third)]),
    );
    assert.deepEqual(found.names, ['a.example.com', 'c.example.com']);
    assert.deepEqual(
      found.skipped.map(({ reason }) => reason),
      ['TCP segments are missing'],
    );
  });

  it('goes on after a gap once three seconds have passed', async () => {
    const [first = Buffer.alloc(0), second = Buffer.alloc(0), third = Buffer.alloc(0)] = messages;
    const after = start + first.length + second.length;
    const late = { data: tcpFrame(after + third.length, first), at: 4000 };
    const found = await readCapture(
      pcapFile([
        syn,
        tcpFrame(start, first),
        { data: tcpFrame(after, third), at: 500 },
        late,
        udpFrame(dnsMessage()),
      ]),
    );
    assert.equal(found.skipped[0]?.position, 4);
    assert.deepEqual(found.names, ['a.example.com', 'c.example.com', 'a.example.com', 'www.example.com']);
  });

  it('takes new connections on the same ports for new', async () => {
    const again = tcpFrame(900_000_000 - 1, Buffer.alloc(0), flow, tcpFlags.syn);
    const found = await readCapture(
      pcapFile([syn, ...segments([]), again, tcpFrame(900_000_000, messages[0] ?? Buffer.alloc(0))]),
    );
    assert.deepEqual(found.names, [...names, 'a.example.com']);
  });

  it('counts a stream that is not DNS once', async () => {
    const http = Buffer.from('\0\x05GET / HTTP/1.1\r\nHost: example.com\r\n\r\n');
    const found = await readCapture(pcapFile([syn, tcpFrame(start, http)]));
    assert.deepEqual(
      found.skipped.map(({ reason }) => reason),
      ['TCP stream holds no DNS message'],
    );
  });

  it('counts a message that the stream ended in', async () => {
    const found = await readCapture(pcapFile([syn, tcpFrame(start, stream.subarray(0, 20))]));
    assert.deepEqual(
      found.skipped.map(({ reason }) => reason),
      ['TCP stream ended inside a DNS message'],
    );
  });

  it('keeps a question that the snap length left whole, and goes on after it', async () => {
    const answers = Array.from({ length: 20 }, () => dnsRecord(1, Buffer.alloc(4)));
    const long = prefixed(dnsMessage({ id: 1, name: 'long.example', flags: responseFlags, answers }));
    const next = prefixed(dnsMessage({ id: 2, name: 'next.example', flags: responseFlags }));
    const whole = tcpFrame(start, long, reverse(flow));
    const found = await readCapture(
      pcapFile([
        tcpFrame(1, prefixed(dnsMessage({ id: 1, name: 'long.example' }))),
        { data: whole.subarray(0, 120), originalLength: whole.length },
        tcpFrame(start + long.length, next, reverse(flow)),
      ]),
    );
    assert.deepEqual([found.names, found.skipped], [['long.example', 'next.example'], []]);
    assert.equal(valueAt(found.events[0], 'dns.answers_count'), 20);
    assert.equal(valueAt(found.events[0], 'error.message'), 'response is malformed: cut off by the capture');
  });

  it('counts the length prefix into the bytes of either side', async () => {
    const query = dnsMessage();
    const response = dnsMessage({ flags: responseFlags });
    const { events } = await readCapture(
      pcapFile([tcpFrame(1, prefixed(query)), tcpFrame(1, prefixed(response), reverse(flow))]),
    );
    assert.equal(valueAt(events[0], 'source.bytes'), query.length + 2);
    assert.equal(valueAt(events[0], 'network.bytes'), query.length + response.length + 4);
    assert.equal(valueAt(events[0], 'network.transport'), 'tcp');
  });
});

describe('zone transfers', () => {
  const soaData = Buffer.concat([
    wireName('ns1.corp.example'),
    wireName('hostmaster.corp.example'),
    Buffer.alloc(20),
  ]);
  const soa = dnsRecord(6, soaData);
  const host = dnsRecord(1, Buffer.from([10, 0, 0, 1]), 'www.corp.example');
  const query = (type: number): Buffer => tcpFrame(1, prefixed(dnsMessage({ name: 'corp.example', type })));
  const reply = (type: number, answers: readonly Buffer[], bare = false): Buffer =>
    prefixed(dnsMessage({ name: 'corp.example', type, flags: responseFlags, answers, bare }));
  const rooted = (records: readonly Buffer[]): Buffer[] =>
    records.map((record) => Buffer.concat([wireName('corp.example'), record.subarray(2)]));

  it('over many messages are one transaction', async () => {
    const parts = [
      reply(252, [soa, host, host]),
      reply(252, [host, host]),
      // Later messages may leave the question out.
      reply(252, [host, ...rooted([soa])], true),
    ];
    const { events, skipped } = await readCapture(
      pcapFile([query(252), tcpFrame(1, Buffer.concat(parts), reverse(flow))]),
    );
    assert.deepEqual([events.length, skipped], [1, []]);
    assert.equal(valueAt(events[0], 'dns.answers_count'), 7);
    assert.equal(valueAt(events[0], 'destination.bytes'), Buffer.concat(parts).length);
    assert.equal(valueAt(events[0], 'status'), 'OK');
    assert.equal(valueAt(events[0], 'error'), undefined);
  });

  it('whose first message is the SOA record alone go on after it', async () => {
    const parts = [reply(252, [soa]), reply(252, [host, host]), reply(252, [soa])];
    const { events } = await readCapture(
      pcapFile([query(252), tcpFrame(1, Buffer.concat(parts), reverse(flow))]),
    );
    assert.deepEqual([events.length, valueAt(events[0], 'dns.answers_count')], [1, 4]);
    assert.equal(valueAt(events[0], 'error'), undefined);
  });

  it('that the server refuses are an answered query', async () => {
    const refused = prefixed(dnsMessage({ name: 'corp.example', type: 252, flags: 0x8005 }));
    const { events } = await readCapture(pcapFile([query(252), tcpFrame(1, refused, reverse(flow))]));
    assert.equal(valueAt(events[0], 'dns.response_code'), 'REFUSED');
    assert.equal(valueAt(events[0], 'dns.question.type'), 'AXFR');
  });

  it('that are incremental end with the connection', async () => {
    const frames = [
      query(251),
      tcpFrame(1, reply(251, [soa, soa, host, soa]), reverse(flow)),
      tcpFrame(1 + reply(251, [soa, soa, host, soa]).length, reply(251, [host, soa]), reverse(flow)),
      tcpFrame(5000, Buffer.alloc(0), reverse(flow), tcpFlags.fin),
    ];
    const { events } = await readCapture(pcapFile(frames));
    assert.equal(events.length, 1);
    assert.equal(valueAt(events[0], 'dns.answers_count'), 6);
    assert.equal(valueAt(events[0], 'error'), undefined);
  });

  it('that stop in the middle say so', async () => {
    const { events } = await readCapture(
      pcapFile([query(252), tcpFrame(1, reply(252, [soa, host]), reverse(flow))]),
    );
    assert.equal(valueAt(events[0], 'error.message'), 'the transfer was not seen to its end');
  });

  it('that never end are held in hundreds, the longest unseen given up first', async () => {
    const connections = Array.from({ length: 300 }, (_, at) => ({ ...flow, sourcePort: 1000 + at }));
    const question = prefixed(dnsMessage({ name: 'corp.example', type: 252 }));
    const frames = connections.flatMap((from) => [
      tcpFrame(1, question, from),
      tcpFrame(1, reply(252, [soa, host]), reverse(from)),
    ]);
    const [first = flow] = connections;
    const late = reply(252, [host, ...rooted([soa])]);
    const { events } = await readCapture(
      pcapFile([...frames, tcpFrame(1 + reply(252, [soa, host]).length, late, reverse(first))]),
    );
    // The rest of the one that was given up has no query any more.
    assert.equal(events.length, 301);
    assert.equal(valueAt(events[0], 'error.message'), 'the transfer was not seen to its end');
    assert.equal(valueAt(events.at(-1), 'error.message'), 'response to a query that was not seen');
  });

  it('list a thousand records and count them all', async () => {
    const many = Array.from({ length: 700 }, () => host);
    const parts = Buffer.concat([reply(252, [soa, ...many]), reply(252, [...many, soa])]);
    const frames = [query(252)];
    for (let at = 0; at < parts.length; at += 1400) {
      frames.push(tcpFrame(1 + at, parts.subarray(at, at + 1400), reverse(flow)));
    }
    const { events } = await readCapture(pcapFile(frames));
    assert.equal(valueAt(events[0], 'dns.answers_count'), 1402);
    assert.equal((valueAt(events[0], 'dns.answers') as unknown[]).length, 1000);
  });
});
