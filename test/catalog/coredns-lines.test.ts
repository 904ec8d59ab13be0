import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { arrival, at, ingested, pick, shippedSources } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

describe('the pipeline of coredns.log', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });
  const read = (message: string, more: JsonObject = {}): JsonObject =>
    ingested(sources, 'coredns.log', { message, ...more });

  const queryOf = (name: string, rest = 'NOERROR qr,aa,rd 117 0.000117874s'): string =>
    `[INFO] 10.244.1.12:34045 - 12610 "A IN ${name} udp 41 false 512" ${rest}`;

  it('reads a query line into the fields that Packetbeat uses', () => {
    const line =
      '[INFO] 10.244.1.12:34045 - 12610 "ANY IN Corp.Example. tcp 41 true 65535" NXDOMAIN qr,aa,rd 117 0.000117874s "0"';
    const event = read(line, { '@timestamp': '2026-01-01T11:00:00.000Z' });
    assert.deepEqual(event, {
      '@timestamp': '2026-01-01T11:00:00.000Z',
      message: line,
      event: {
        action: 'dns-query',
        category: ['network'],
        dataset: 'coredns.log',
        duration: 117874,
        ingested: arrival,
        kind: 'event',
        original: line,
        outcome: 'failure',
        type: ['protocol'],
      },
      data_stream: { type: 'logs', dataset: 'coredns.log', namespace: 'default' },
      log: { level: 'info' },
      source: { address: '10.244.1.12', ip: '10.244.1.12', port: 34045, bytes: 41 },
      destination: { bytes: 117 },
      network: { transport: 'tcp', protocol: 'dns', type: 'ipv4' },
      dns: {
        id: '12610',
        op_code: 'QUERY',
        type: 'answer',
        question: { name: 'corp.example', type: 'ANY', class: 'IN' },
        response_code: 'NXDOMAIN',
        header_flags: ['AA', 'RD', 'DO'],
      },
      coredns: { log: { dnssec_ok: true, buffer_size: 65535 } },
      related: { hosts: ['corp.example'], ip: ['10.244.1.12'] },
      picket: {
        client: { id: '10.244.1.12', name: '10.244.1.12', type: 'ip' },
        dns: {
          domain: 'corp.example',
          label_count: 2,
          label_entropy: 2.522,
          longest_label: 7,
          suffixes: ['corp.example', 'example'],
        },
      },
    });
  });

  describe('reads', () => {
    const lines: readonly (readonly [string, string, readonly string[], readonly Json[]])[] = [
      ['query id 0', '10.0.0.1:53 - 0 "A IN x. udp 30 false 512" NOERROR qr 30 0.1s', ['dns.id'], ['0']],
      [
        'an IPv6 client',
        '[INFO] [2001:db8::1]:53 - 1 "A IN x. udp 30 false 512" NOERROR qr 30 0.1s',
        ['source.ip', 'network.type', 'picket.client.name'],
        ['2001:db8::1', 'ipv6', '2001:db8::1'],
      ],
      [
        'an IPv6 client with a zone',
        '[INFO] [fe80::1%eth0]:53 - 1 "A IN x. udp 30 false 512" NOERROR qr 30 0.1s',
        ['source.address', 'source.ip'],
        ['fe80::1%eth0', 'fe80::1'],
      ],
      [
        'an answer that never came',
        '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" - - 0 6.002s',
        ['dns.response_code', 'dns.type', 'event.outcome', 'event.duration', 'dns.header_flags'],
        [null, 'query', 'unknown', 6_002_000_000, null],
      ],
      [
        'a duration of zero',
        '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NOERROR qr 0 0.0s',
        ['event.duration', 'dns.response_code'],
        [0, 'NOERROR'],
      ],
      [
        'a negative duration, which a clock that was set back makes',
        '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NXDOMAIN qr 30 -0.000001s',
        ['event.duration', 'dns.response_code'],
        [null, 'NXDOMAIN'],
      ],
      [
        'no duration',
        '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NXDOMAIN qr 30 -',
        ['event.duration', 'dns.response_code'],
        [null, 'NXDOMAIN'],
      ],
      [
        'a duration with more decimals than nanoseconds',
        '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NOERROR qr 30 2.0010000000000003s',
        ['event.duration'],
        [2_001_000_000],
      ],
      [
        'no flags',
        '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NOERROR  30 0.1s',
        ['dns.header_flags', 'destination.bytes', 'dns.response_code'],
        [null, 30, 'NOERROR'],
      ],
      [
        'extreme sizes',
        '[INFO] 10.0.0.1:65535 - 65535 "A IN x. tcp 65535 false 65535" NOERROR qr 900719925474099 0.1s',
        ['source.port', 'source.bytes', 'destination.bytes'],
        [65535, 65535, 900719925474099],
      ],
      [
        'a size that no number holds, without losing the question',
        '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NOERROR qr 99999900719925474099 0.1s',
        ['dns.question.name', 'picket.client.name', 'destination.bytes'],
        ['x', '10.0.0.1', null],
      ],
      [
        'a response of another make, without losing the question',
        '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" something else',
        ['dns.question.name', 'event.action', 'event.kind'],
        ['x', 'dns-query', 'event'],
      ],
      [
        'class CHAOS',
        '[INFO] 10.0.0.1:9 - 1 "TXT CH version.bind. udp 30 false 512" REFUSED qr,rd 30 0.1s',
        ['dns.question.class', 'dns.question.type', 'event.outcome'],
        ['CH', 'TXT', 'failure'],
      ],
      [
        'types without a name',
        '[INFO] 10.0.0.1:9 - 1 "TYPE65280 CLASS42 x. udp 30 false 512" NOTIMP qr,rd 30 0.1s',
        ['dns.question.type', 'dns.question.class'],
        ['TYPE65280', 'CLASS42'],
      ],
      [
        'a message that asks nothing',
        '[INFO] 10.0.0.1:9 - 1 "  . udp 12 false 512" FORMERR qr 12 0.1s',
        ['dns.question.name', 'dns.question.type', 'dns.response_code'],
        ['.', null, 'FORMERR'],
      ],
      [
        'a response code without a name',
        '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" 3 qr 30 0.1s',
        ['dns.response_code'],
        ['NXDOMAIN'],
      ],
      [
        'an update',
        '[INFO] 10.0.0.1:9 - 1 "SOA IN x. udp 30 false 512" REFUSED qr 30 0.1s "5"',
        ['dns.op_code'],
        ['UPDATE'],
      ],
      [
        'a time before the level',
        '2019-03-18T22:13:36.289-07:00 [INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NOERROR qr 30 0.1s',
        ['@timestamp', 'dns.question.name'],
        ['2019-03-19T05:13:36.289Z', 'x'],
      ],
      [
        "Docker's json-file",
        '{"log":"[INFO] 10.0.0.1:9 - 1 \\"A IN x. udp 30 false 512\\" NOERROR qr 30 0.1s\\n","stream":"stdout","time":"2026-01-01T10:00:00.5Z"}',
        ['@timestamp', 'dns.question.name', 'message', 'stream'],
        [
          '2026-01-01T10:00:00.500Z',
          'x',
          '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NOERROR qr 30 0.1s',
          'stdout',
        ],
      ],
      [
        'the CRI format',
        '2026-01-01T10:00:00.123456789+00:00 stdout F [INFO] 10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NOERROR qr 30 0.1s',
        ['@timestamp', 'dns.question.name', 'stream'],
        ['2026-01-01T10:00:00.123Z', 'x', 'stdout'],
      ],
      [
        'a bare line with the end of a Windows line',
        '10.0.0.1:9 - 1 "A IN x. udp 30 false 512" NOERROR qr 30 0.1s\r',
        ['dns.question.name', 'dns.response_code'],
        ['x', 'NOERROR'],
      ],
      [
        'a transfer of a zone',
        '[INFO] plugin/transfer: Outgoing transfer of 15 records of zone "corp.example." to 10.244.1.16 for 1 SOA serial',
        ['event.action', 'dns.question.type', 'dns.question.name', 'picket.client.name', 'dns.answers_count'],
        ['zone-transfer', 'AXFR', 'corp.example', '10.244.1.16', 15],
      ],
      [
        'a transfer to an IPv6 client, of a zone with escaped bytes',
        '[INFO] plugin/transfer: Outgoing transfer of 2 records of zone "a\\\\032b.example." to ::1 for 1 SOA serial',
        ['dns.question.name', 'source.ip'],
        ['a\\032b.example', '::1'],
      ],
      [
        'an incremental transfer that had nothing to send',
        '[INFO] plugin/transfer: Outgoing noop, incremental transfer for up to date zone "corp.example." to 10.0.0.1 for 1 SOA serial',
        ['event.action', 'dns.question.type', 'picket.client.name'],
        ['zone-transfer', 'IXFR', '10.0.0.1'],
      ],
      [
        'an error about a name, which says nothing of the client',
        '[ERROR] plugin/errors: 2 _x.*.corp.example. AAAA: read udp 10.0.0.2:5->8.8.8.8:53: i/o timeout',
        [
          'event.action',
          'dns.question.name',
          'dns.question.type',
          'dns.response_code',
          'coredns.log.error.message',
          'picket.client',
        ],
        [
          'dns-error',
          '_x.*.corp.example',
          'AAAA',
          'SERVFAIL',
          'read udp 10.0.0.2:5->8.8.8.8:53: i/o timeout',
          null,
        ],
      ],
      [
        'several errors in one',
        "[WARNING] plugin/errors: 4 errors like '^error.*!$' occurred in last 2s",
        ['event.action', 'log.level', 'log.logger', 'dns'],
        ['server-message', 'warning', 'plugin/errors', null],
      ],
      [
        'what plugins say',
        '[INFO] plugin/reload: Running configuration SHA512 = 0a',
        ['event.action', 'log.logger', 'event.kind'],
        ['server-message', 'plugin/reload', 'event'],
      ],
      [
        'what the server says',
        '[INFO] Reloading complete',
        ['event.action', 'log.level'],
        ['server-message', 'info'],
      ],
      [
        'the banner',
        'linux/amd64, go1.21.11, a6338e9',
        ['event.action', 'event.kind'],
        ['server-message', 'event'],
      ],
      ['the zones at start', 'corp.example.:53 on 10.96.0.10', ['event.action'], ['server-message']],
    ];
    for (const [what, line, paths, expected] of lines) {
      it(what, () => {
        assert.deepEqual(pick(read(line), ...paths), expected);
      });
    }
  });

  it('keeps the text of a line that it cannot read, and says so', () => {
    const line = '[INFO] 10.0.0.1:53 - foo "A IN x';
    const event = read(line);
    assert.deepEqual(pick(event, 'message', 'event.original', 'event.kind', 'dns'), [
      line,
      line,
      'pipeline_error',
      null,
    ]);
    assert.match(JSON.stringify(at(event, 'error.message')), /none that CoreDNS writes/);
  });

  it('keeps the text of every line, whatever it is', () => {
    const piece = fc.constantFrom(
      '[INFO] ',
      '10.0.0.1:53',
      ' - ',
      '"A IN ',
      '. udp 1 true 2"',
      '{"log":"',
      'stdout F ',
      '\\',
      '{{x}}',
      '%{X:y}',
    );
    const line = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { minLength: 1 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, (text) => {
        assert.equal(at(read(text), 'event.original'), text);
      }),
    );
  });

  it('keeps when the event was taken in, if the shipper said so', () => {
    const event = read(queryOf('x.'), { event: { ingested: '2026-01-01T11:59:00.000Z' } });
    assert.equal(at(event, 'event.ingested'), '2026-01-01T11:59:00.000Z');
  });

  it('does not take the pod of CoreDNS for the client', () => {
    const pod = {
      kubernetes: {
        namespace: 'kube-system',
        deployment: { name: 'coredns' },
        pod: { name: 'coredns-1', ip: '10.244.0.2' },
      },
      container: { id: 'c0ffee', image: { name: 'coredns:1.11' } },
    };
    assert.deepEqual(at(read(queryOf('x.'), pod), 'picket.client'), {
      id: '10.244.1.12',
      name: '10.244.1.12',
      type: 'ip',
    });
  });

  it('keeps a client that was joined in before', () => {
    const client = { id: 'c1', name: 'shop/cart', type: 'container' };
    assert.deepEqual(at(read(queryOf('x.'), { picket: { client } }), 'picket.client'), client);
  });

  it("takes over what Elastic's own pipeline has read already", () => {
    const parsed = {
      event: { original: 'kept' },
      dns: { question: { name: 'WWW.Example.com', type: 'A' } },
      source: { address: '10.0.0.7' },
    };
    const event = ingested(sources, 'coredns.log', parsed);
    assert.deepEqual(
      pick(
        event,
        'dns.question.name',
        'dns.question.registered_domain',
        'picket.client.name',
        'event.original',
        'event.kind',
      ),
      ['www.example.com', 'example.com', '10.0.0.7', 'kept', 'event'],
    );
  });
});
