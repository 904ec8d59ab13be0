import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { at, ingested, pick, shippedSources } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

const probes: readonly (readonly [string, string, string])[] = [
  ['corp.example', 'ANY', 'IN'],
  ['www.corp.example', 'A', 'IN'],
  ['nope.corp.example', 'A', 'IN'],
  ['corp.example', 'AXFR', 'IN'],
  ['1.0.96.10.in-addr.arpa', 'PTR', 'IN'],
  ['_ldap._tcp.corp.example', 'SRV', 'IN'],
  ['version.bind', 'TXT', 'CH'],
  ['corp.example', 'MX', 'IN'],
  ['www.corp.example', 'AAAA', 'IN'],
];

describe('lines of name servers', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });
  const read = (dataset: string, message: string, more: JsonObject = {}): JsonObject =>
    ingested(sources, dataset, { '@timestamp': '2026-01-01T11:30:00.000Z', message, ...more });

  for (const [name, dataset] of [
    ['bind', 'bind.query'],
    ['dnsmasq', 'dnsmasq.log'],
    ['unbound', 'unbound.log'],
  ] as const) {
    it(`of ${name}, recorded: every question is read, and no line is unknown`, () => {
      const file = new URL(`../../samples/traffic/dig_probe.${name}.log`, import.meta.url);
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      const events = lines.map((line) => read(dataset, line));
      const queries = events.filter((event) => at(event, 'event.action') === 'dns-query');
      assert.deepEqual(
        queries.map((event) =>
          pick(event, 'dns.question.name', 'dns.question.type', 'dns.question.class', 'picket.client.name'),
        ),
        probes.map(([asked, type, dnsClass]) => [
          asked,
          type,
          dataset === 'dnsmasq.log' ? null : dnsClass,
          '10.244.1.20',
        ]),
      );
      assert.deepEqual([...new Set(events.map((event) => at(event, 'event.kind')))], ['event']);
      assert.deepEqual(
        events.map((event) => pick(event, 'event.original', 'message')),
        lines.map((line) => [line, line]),
      );
    });
  }

  const client = 'client @0x7ff4fce6d098 10.0.0.1#4000 (corp.example)';
  type Row = readonly [string, string, string, Readonly<Record<string, Json>>];
  const table: readonly Row[] = [
    [
      'a transfer that began',
      'bind.query',
      `24-Nov-2026 19:10:18.102 xfer-out: info: ${client}: transfer of 'corp.example/IN': AXFR started (serial 1)`,
      {
        'event.action': 'zone-transfer',
        'dns.question.type': 'AXFR',
        'dns.question.name': 'corp.example',
        'event.outcome': 'success',
      },
    ],
    [
      'an incremental transfer',
      'bind.query',
      `${client}: view v: transfer of 'corp.example/IN': IXFR started: TSIG k (serial 1 -> 2)`,
      { 'event.action': 'zone-transfer', 'dns.question.type': 'IXFR' },
    ],
    [
      'a transfer that was refused',
      'bind.query',
      `Nov 24 19:10:18 ns1 named[7]: ${client}: zone transfer 'corp.example/AXFR/IN' denied`,
      {
        'event.action': 'dns-error',
        'dns.question.type': 'AXFR',
        'dns.question.class': 'IN',
        'dns.response_code': 'REFUSED',
        'event.outcome': 'failure',
        'process.name': 'named',
        'log.syslog.hostname': 'ns1',
      },
    ],
    [
      'a transfer of what is no zone',
      'bind.query',
      `${client}: bad zone transfer request: 'corp.example/IN': non-authoritative zone (NOTAUTH)`,
      { 'event.action': 'dns-error', 'dns.question.type': 'AXFR', 'dns.response_code': 'NOTAUTH' },
    ],
    [
      'a query that was refused',
      'bind.query',
      `security: info: ${client}: query (cache) 'a/b.corp.example/A/IN' denied (allow-query-cache did not match)`,
      {
        'event.action': 'dns-error',
        'dns.question.name': 'a/b.corp.example',
        'dns.response_code': 'REFUSED',
      },
    ],
    [
      'a query that failed',
      'bind.query',
      `query-errors: debug 1: ${client}: query failed (SERVFAIL) for x.corp.example/IN/A at query.c:7094`,
      {
        'event.action': 'dns-error',
        'dns.question.name': 'x.corp.example',
        'dns.response_code': 'SERVFAIL',
        'log.level': 'debug 1',
      },
    ],
    [
      'a response',
      'bind.query',
      `responses: info: ${client}: response: x.corp.example IN A NXDOMAIN +E(0)DC 0 1 1 (10.96.0.10)`,
      {
        'event.action': 'dns-answer',
        'dns.type': 'answer',
        'dns.response_code': 'NXDOMAIN',
        'dns.answers_count': 0,
        'dns.header_flags': ['RD', 'DO', 'CD'],
        'destination.ip': '10.96.0.10',
        'network.transport': 'udp',
      },
    ],
    [
      'what else named says',
      'bind.query',
      'general: notice: running',
      { 'event.action': 'server-message', 'event.kind': 'event', dns: null },
    ],
    [
      'what named says of a client',
      'bind.query',
      `${client}: signer "k" approved`,
      { 'event.action': 'server-message', 'source.ip': '10.0.0.1', dns: null },
    ],
    [
      'an answer',
      'dnsmasq.log',
      'dnsmasq[7]: 8 10.0.0.1/4000 cached www.corp.example is 198.51.100.7',
      {
        'event.action': 'dns-answer',
        'dns.answers': [{ name: 'www.corp.example', data: '198.51.100.7' }],
        'dns.resolved_ip': ['198.51.100.7'],
        'picket.client.name': '10.0.0.1',
        'dns.question': null,
        'dns.response_code': 'NOERROR',
      },
    ],
    [
      'an answer out of a file, to nobody that is named',
      'dnsmasq.log',
      'dnsmasq: /etc/hosts web.lan is 2001:db8::5',
      {
        'event.action': 'dns-answer',
        'dnsmasq.log.origin': '/etc/hosts',
        'dns.resolved_ip': ['2001:db8::5'],
        picket: null,
      },
    ],
    [
      'an alias',
      'dnsmasq.log',
      'dnsmasq[7]: reply www.corp.example is <CNAME>',
      { 'dns.answers': [{ name: 'www.corp.example', type: 'CNAME' }], 'dns.resolved_ip': null },
    ],
    [
      'a name that does not exist',
      'dnsmasq.log',
      'dnsmasq[7]: reply nope.corp.example is NXDOMAIN',
      {
        'event.action': 'dns-answer',
        'dns.response_code': 'NXDOMAIN',
        'dns.answers': null,
        'related.hosts': ['nope.corp.example'],
        'event.outcome': 'failure',
      },
    ],
    [
      'a name without an address',
      'dnsmasq.log',
      'dnsmasq[7]: reply x.corp.example is NODATA-IPv6',
      { 'dns.response_code': 'NOERROR', 'dns.answers': null },
    ],
    [
      'a refusal',
      'dnsmasq.log',
      'dnsmasq[7]: 5 10.0.0.1/4000 config error is REFUSED (EDE: not ready)',
      { 'event.action': 'dns-answer', 'dns.response_code': 'REFUSED', 'related.hosts': null },
    ],
    [
      'a query that goes on',
      'dnsmasq.log',
      'dnsmasq[7]: 5 10.0.0.1/4000 forwarded x.corp.example to 192.0.2.1',
      { 'event.action': 'server-message', dns: null },
    ],
    [
      'a query for the root',
      'dnsmasq.log',
      'dnsmasq[7]: query[NS] <Root> from 10.0.0.1',
      { 'dns.question.name': '.', 'dns.question.type': 'NS' },
    ],
    [
      'a query without a name',
      'dnsmasq.log',
      'dnsmasq[7]: query[NS] from 10.0.0.1',
      { 'dns.question.name': '.', 'source.ip': '10.0.0.1' },
    ],
    [
      'a name with a space',
      'dnsmasq.log',
      'dnsmasq[7]: query[A] a from b from 10.0.0.1',
      { 'dns.question.name': 'a from b', 'source.ip': '10.0.0.1' },
    ],
    [
      'a query of a zone of its own',
      'dnsmasq.log',
      'dnsmasq[7]: auth[SOA] corp.example from 10.0.0.1',
      { 'event.action': 'dns-query', 'dns.question.type': 'SOA' },
    ],
    [
      'what else dnsmasq says',
      'dnsmasq.log',
      'dnsmasq[7]: read /etc/hosts - 7 names',
      { 'event.action': 'server-message', dns: null },
    ],
    [
      'a reply',
      'unbound.log',
      '[1767265200] unbound[17:0] info: 10.0.0.1 x.corp.example. A IN NXDOMAIN 0.012345 1 112 on udp 10.96.0.10 53',
      {
        'event.action': 'dns-answer',
        'dns.response_code': 'NXDOMAIN',
        'unbound.log.seconds': 0.012345,
        'unbound.log.cached': true,
        'destination.bytes': 112,
        'log.level': 'info',
        'event.outcome': 'failure',
      },
    ],
    [
      'what else Unbound says',
      'unbound.log',
      '[1767265200] unbound[17:0] notice: init module 0: validator',
      { 'event.action': 'server-message', 'log.level': 'notice', dns: null },
    ],
    [
      'an address with a zone',
      'unbound.log',
      '[1767265200] unbound[17:0] info: fe80::1%eth0 x. A IN',
      { 'source.ip': 'fe80::1', 'source.address': 'fe80::1%eth0' },
    ],
  ];
  for (const [what, dataset, line, expected] of table) {
    it(`of ${dataset} are read: ${what}`, () => {
      const event = read(dataset, line);
      const found = Object.fromEntries(Object.keys(expected).map((path) => [path, at(event, path) ?? null]));
      assert.deepEqual(found, expected);
    });
  }

  for (const dataset of ['bind.query', 'dnsmasq.log', 'unbound.log']) {
    it(`of ${dataset} that nobody knows are kept and marked`, () => {
      const message = 'who: what?';
      const event = read(dataset, message);
      assert.deepEqual(pick(event, 'event.kind', 'message', 'event.original'), [
        'pipeline_error',
        message,
        message,
      ]);
    });
  }

  it('cannot forge an event by a name that looks like a line', () => {
    const name = 'x\\032from\\03210.9.9.9';
    const event = read('dnsmasq.log', `dnsmasq[7]: query[A] ${name} from 10.0.0.1`);
    assert.deepEqual(pick(event, 'source.ip', 'dns.question.name'), ['10.0.0.1', name]);
  });
});

describe('the time of a line', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });
  const query = 'query[A] x.corp.example from 10.0.0.1';
  const line = (clock: string): string => `${clock} dnsmasq[7]: ${query}`;
  const time = (message: string, more: JsonObject = {}): Json | undefined => {
    const event = ingested(sources, 'dnsmasq.log', {
      '@timestamp': '2026-01-01T11:30:00.000Z',
      message,
      ...more,
    });
    assert.equal(at(event, 'dns.question.name'), 'x.corp.example');
    return at(event, '@timestamp');
  };

  const table: readonly (readonly [string, string])[] = [
    ['Jan  1 11:00:00', '2026-01-01T11:00:00.000Z'],
    ['Jan 01 11:00:00', '2026-01-01T11:00:00.000Z'],
    ['Jan  1 2025 11:00:00', '2025-01-01T11:00:00.000Z'],
    ['Jan  1 11:00:00.250', '2026-01-01T11:00:00.250Z'],
    ['Jan  1 11:00:00.250123', '2026-01-01T11:00:00.250Z'],
    ['<30>Jan  1 11:00:00 gw', '2026-01-01T11:00:00.000Z'],
    ['2026-01-01T11:00:00.250123+01:00 gw', '2026-01-01T10:00:00.250Z'],
    ['2026-01-01T11:00:00.250', '2026-01-01T11:00:00.250Z'],
    ['01-Jan-2026 11:00:00.250', '2026-01-01T11:00:00.250Z'],
    ['[1767265200]', '2026-01-01T11:00:00.000Z'],
    ['[1767265200.250]', '2026-01-01T11:00:00.250Z'],
    // A day that there is not: the moment of arrival stays.
    ['Jan 32 11:00:00', '2026-01-01T11:30:00.000Z'],
  ];
  for (const [clock, expected] of table) {
    it(`${clock} is @timestamp`, () => {
      assert.equal(time(line(clock)), expected);
    });
  }

  it('of the newer form of syslog is @timestamp', () => {
    assert.equal(
      time(`<30>1 2026-01-01T11:00:00.250Z gw dnsmasq 7 - - ${query}`),
      '2026-01-01T11:00:00.250Z',
    );
  });

  it('is of the zone that the shipper names', () => {
    const more = { event: { timezone: '+02:00' } };
    assert.equal(
      at({ t: time(line('Jan  1 11:00:00'), more) ?? null }, 't'),
      '2026-01-01T11:00:00.000+02:00',
    );
  });

  it('is none of next December, in January', () => {
    assert.equal(time(line('Dec 31 23:59:59')), '2026-01-01T11:30:00.000Z');
  });

  it('gives way where the shipper tells both moments', () => {
    const more = { event: { created: '2026-01-01T11:30:01.000Z' } };
    assert.equal(time(line('Jan  1 11:00:00'), more), '2026-01-01T11:30:00.000Z');
    assert.equal(time(line('[1767265200]'), more), '2026-01-01T11:30:00.000Z');
  });

  it('gives way to that of the container runtime', () => {
    assert.equal(
      time(`2026-01-01T11:00:05.5Z stderr F ${line('Jan  1 11:00:00')}`),
      '2026-01-01T11:00:05.500Z',
    );
  });
});
