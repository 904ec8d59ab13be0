import { strict as assert } from 'node:assert';
import type { TimedPacket } from '../../support/packets.js';
import {
  captureStart,
  dnsMessage,
  dnsRecord,
  flow,
  flow6,
  pcapFile,
  readCapture,
  responseFlags,
  reverse,
  udpFrame,
  valueAt,
} from '../../support/packets.js';

const query = (id: number, name = 'a.example.com', from = flow): Buffer =>
  udpFrame(dnsMessage({ id, name }), from);
const answer = (id: number, name = 'a.example.com', flags = responseFlags): Buffer =>
  udpFrame(dnsMessage({ id, name, flags }), reverse(flow));

interface Expected {
  readonly name?: string;
  readonly type: 'query' | 'answer';
  readonly error?: string;
}

const unanswered = 'no response to this query was seen';
const repeated = 'asked again under the same id before a response was seen';
const orphan = 'response to a query that was not seen';

describe('pairing of queries and responses', () => {
  const cases: readonly (readonly [string, readonly (Buffer | TimedPacket)[], readonly Expected[]])[] = [
    ['pairs a query with its response', [query(1), answer(1)], [{ type: 'answer' }]],
    ['reports a query without a response', [query(1)], [{ type: 'query', error: unanswered }]],
    ['reports a response without a query', [answer(1)], [{ type: 'answer', error: orphan }]],
    [
      'takes another id for another transaction',
      [query(1), answer(2)],
      [
        { type: 'query', error: unanswered },
        { type: 'answer', error: orphan },
      ],
    ],
    [
      'takes another port for another transaction',
      [query(1, 'a.example.com', { ...flow, sourcePort: 5 }), answer(1)],
      [
        { type: 'query', error: unanswered },
        { type: 'answer', error: orphan },
      ],
    ],
    [
      'takes another question for another transaction',
      [query(1), query(1, 'b.example.com'), answer(1, 'b.example.com'), answer(1)],
      [
        { type: 'answer', name: 'a.example.com' },
        { type: 'answer', name: 'b.example.com' },
      ],
    ],
    [
      'pairs a response in other case',
      [query(1, 'A.eXaMple.com'), answer(1, 'a.example.com')],
      [{ type: 'answer' }],
    ],
    [
      'pairs a response that does not repeat the question',
      [query(1), udpFrame(dnsMessage({ id: 1, flags: 0x8001, bare: true }), reverse(flow))],
      [{ type: 'answer', name: 'a.example.com' }],
    ],
    [
      'reports a query that was repeated',
      [query(1), query(1), answer(1)],
      [{ type: 'query', error: repeated }, { type: 'answer' }],
    ],
    [
      'pairs within ten seconds',
      [
        { data: query(1), at: 0 },
        { data: answer(1), at: 10_000 },
      ],
      [{ type: 'answer' }],
    ],
    [
      'gives up after ten seconds',
      [
        { data: query(1), at: 0 },
        { data: answer(1), at: 10_001 },
      ],
      [
        { type: 'query', error: unanswered },
        { type: 'answer', error: orphan },
      ],
    ],
    [
      'gives up the first query where a second one follows much later',
      [
        { data: query(1), at: 0 },
        { data: query(2), at: 60_000 },
        { data: answer(2), at: 60_001 },
      ],
      [{ type: 'query', error: unanswered }, { type: 'answer' }],
    ],
  ];
  for (const [title, packets, expected] of cases) {
    it(title, async () => {
      const { events, skipped } = await readCapture(pcapFile(packets));
      assert.deepEqual(skipped, []);
      assert.deepEqual(
        events.map((event) => [valueAt(event, 'dns.type'), valueAt(event, 'error.message')]),
        expected.map(({ type, error }) => [type, error]),
      );
      for (const [index, { name }] of expected.entries()) {
        if (name !== undefined) assert.equal(valueAt(events[index], 'dns.question.name'), name);
      }
    });
  }

  it('pairs duplicates of a response once', async () => {
    const { events } = await readCapture(pcapFile([query(1), answer(1), answer(1)]));
    assert.deepEqual(
      events.map((event) => valueAt(event, 'error.message')),
      [undefined, orphan],
    );
  });

  it('pairs a hundred thousand queries of one port under one id', async () => {
    const count = 100_000;
    const names = Array.from({ length: count }, (_, at) => `h${at}.example`);
    const packets = names.map((name): TimedPacket => ({ data: query(0, name), at: 0 }));
    const last = names.at(-1) ?? '';
    const { events } = await readCapture(pcapFile([...packets, { data: answer(0, last), at: 1 }]));
    assert.equal(events.length, count);
    const withError = (error: string | undefined): readonly unknown[] =>
      events
        .filter((event) => valueAt(event, 'error.message') === error)
        .map((event) => valueAt(event, 'dns.question.name'));
    const crowdedOut = withError('given up without a response, as too many queries were open');
    assert.deepEqual([crowdedOut.length, withError(unanswered).length], [count - 65_536, 65_535]);
    assert.deepEqual(withError(undefined), [last]);
  }).timeout(60_000);

  it('pairs over IPv6', async () => {
    const back = udpFrame(dnsMessage({ id: 1, flags: responseFlags }), reverse(flow6));
    const { events } = await readCapture(pcapFile([udpFrame(dnsMessage({ id: 1 }), flow6), back]));
    assert.deepEqual([events.length, valueAt(events[0], 'network.type')], [1, 'ipv6']);
  });

  it('gives events in the order of queries, whatever order responses come in', async () => {
    const packets = [query(1, 'a.x'), query(2, 'b.x'), query(3, 'c.x'), answer(3, 'c.x'), answer(1, 'a.x')];
    const { names, events } = await readCapture(pcapFile(packets));
    assert.deepEqual(names, ['a.x', 'b.x', 'c.x']);
    assert.deepEqual(
      events.map(({ time }) => time - captureStart * 1000),
      [0, 1, 2],
    );
  });

  it('reads other ports where they are given, and no other then', async () => {
    const odd = { ...flow, destinationPort: 5353 };
    const file = pcapFile([query(1, 'odd.example', odd), query(2, 'usual.example')]);
    assert.deepEqual((await readCapture(file)).names, ['usual.example']);
    assert.deepEqual((await readCapture(file, { ports: [5353] })).names, ['odd.example']);
  });
});

describe('documents of transactions', () => {
  it('have the form of Packetbeat', async () => {
    const record = dnsRecord(1, Buffer.from([192, 0, 2, 7]));
    const response = dnsMessage({
      id: 9,
      name: 'wWw.example.co.uk',
      flags: responseFlags,
      answers: [record],
    });
    const asked = dnsMessage({ id: 9, name: 'wWw.example.co.uk' });
    const { events } = await readCapture(
      pcapFile([
        { data: udpFrame(asked), at: 0 },
        { data: udpFrame(response, reverse(flow)), at: 12 },
      ]),
    );
    const client = { ip: '10.0.0.1', port: 40000, bytes: asked.length };
    const server = { ip: '10.0.0.53', port: 53, bytes: response.length };
    assert.deepEqual(events[0], {
      kind: 'event',
      dataset: 'network_traffic.dns',
      time: captureStart * 1000,
      position: 2,
      document: {
        '@timestamp': '2026-01-01T00:00:00.000Z',
        type: 'dns',
        method: 'QUERY',
        query: 'class IN, type A, wWw.example.co.uk',
        resource: 'wWw.example.co.uk',
        status: 'OK',
        dns: {
          id: 9,
          type: 'answer',
          op_code: 'QUERY',
          flags: {
            authoritative: false,
            truncated_response: false,
            recursion_desired: true,
            recursion_available: true,
            authentic_data: false,
            checking_disabled: false,
          },
          header_flags: ['RD', 'RA'],
          response_code: 'NOERROR',
          question: {
            name: 'wWw.example.co.uk',
            type: 'A',
            class: 'IN',
            etld_plus_one: 'example.co.uk',
            registered_domain: 'example.co.uk',
            top_level_domain: 'co.uk',
            subdomain: 'wWw',
          },
          answers_count: 1,
          answers: [{ name: 'wWw.example.co.uk', type: 'A', class: 'IN', ttl: 60, data: '192.0.2.7' }],
          resolved_ip: ['192.0.2.7'],
          authorities_count: 0,
          additionals_count: 0,
        },
        source: client,
        client,
        destination: server,
        server,
        network: {
          type: 'ipv4',
          transport: 'udp',
          protocol: 'dns',
          direction: 'unknown',
          bytes: asked.length + response.length,
          community_id: valueAt(events[0], 'network.community_id'),
        },
        related: { ip: ['10.0.0.1', '10.0.0.53', '192.0.2.7'] },
        event: {
          kind: 'event',
          category: ['network'],
          type: ['connection', 'protocol'],
          dataset: 'network_traffic.dns',
          start: '2026-01-01T00:00:00.000Z',
          end: '2026-01-01T00:00:00.012Z',
          duration: 12_000_000,
        },
        data_stream: { type: 'logs', dataset: 'network_traffic.dns', namespace: 'default' },
        ecs: { version: '8.11.0' },
      },
    });
  });

  it('of a response alone name who asked as the source', async () => {
    const { events } = await readCapture(pcapFile([answer(1)]));
    assert.equal(valueAt(events[0], 'source.ip'), '10.0.0.1');
    assert.equal(valueAt(events[0], 'source.bytes'), undefined);
    assert.equal(valueAt(events[0], 'status'), 'Error');
    assert.equal(valueAt(events[0], 'event.duration'), undefined);
  });

  it('of a failed lookup have the status Error', async () => {
    const { events } = await readCapture(pcapFile([query(1), answer(1, 'a.example.com', 0x8183)]));
    assert.deepEqual(
      [valueAt(events[0], 'status'), valueAt(events[0], 'dns.response_code')],
      ['Error', 'NXDOMAIN'],
    );
  });

  const domains: readonly (readonly [string, Record<string, string>])[] = [
    ['a.b.example.com', { registered_domain: 'example.com', top_level_domain: 'com', subdomain: 'a.b' }],
    ['example.com', { registered_domain: 'example.com', top_level_domain: 'com' }],
    ['x.y.github.io', { registered_domain: 'y.github.io', top_level_domain: 'github.io', subdomain: 'x' }],
    ['A.EXAMPLE.CO.UK', { registered_domain: 'EXAMPLE.CO.UK', top_level_domain: 'CO.UK', subdomain: 'A' }],
    [
      'web.default.svc.cluster.local',
      { registered_domain: 'cluster.local', top_level_domain: 'local', subdomain: 'web.default.svc' },
    ],
    [
      '1.0.96.10.in-addr.arpa',
      { registered_domain: '10.in-addr.arpa', top_level_domain: 'in-addr.arpa', subdomain: '1.0.96' },
    ],
    ['co.uk', { top_level_domain: 'uk' }],
    ['localhost', {}],
  ];
  for (const [name, expected] of domains) {
    it(`give the parts of ${name}`, async () => {
      const { events } = await readCapture(pcapFile([query(1, name)]));
      const { registered_domain } = expected;
      const etld = registered_domain === undefined ? {} : { etld_plus_one: registered_domain };
      assert.deepEqual(valueAt(events[0], 'dns.question'), {
        name,
        type: 'A',
        class: 'IN',
        ...etld,
        ...expected,
      });
    });
  }
});
