import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../src/diagnostics/json.js';
import {
  route53,
  suricataV2Answer,
  suricataV2Query,
  suricataV3Answer,
  suricataV3Query,
  zeek,
} from './support/other-servers.js';
import { ingested, pick, shippedSources } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

interface Lookup {
  /** As it was asked, without a dot at the end; empty for the root. */
  readonly name: string;
  /** The number of the type, and its name where it has one. */
  readonly type: number;
  readonly typeName?: string;
  readonly class: 'IN' | 'CH';
  readonly client: string;
}

const json = (document: JsonObject): JsonObject => ({ message: JSON.stringify(document) });
const dotted = ({ name }: Lookup): string => `${name}.`;
const bare = ({ name }: Lookup): string => (name === '' ? '.' : name);
/** RFC 3597. */
const typeOf = ({ type, typeName }: Lookup): string => typeName ?? `TYPE${type}`;
/** Sensors that print the number of a type without a name. */
const numberOr = ({ type, typeName }: Lookup): string => typeName ?? String(type);

/** Every group of an IPv6 address with all of its digits, as Suricata prints them. */
function longAddress(client: string): string {
  if (!client.includes(':')) return client;
  const [head = '', tail = ''] = client.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const zeros = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => '0');
  const all = client.includes('::') ? [...groups(head), ...zeros, ...groups(tail)] : groups(client);
  return all.map((group) => group.padStart(4, '0')).join(':');
}

function zeekOf(lookup: Lookup, id: (key: string) => string): JsonObject {
  const { query, ...rest } = zeek;
  assert.ok(query !== undefined);
  const record: JsonObject = {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [id(key), value])),
    [id('id.orig_h')]: lookup.client,
    qtype: lookup.type,
    qtype_name: lookup.typeName === 'ANY' ? '*' : (lookup.typeName ?? `query-${lookup.type}`),
    qclass: lookup.class === 'IN' ? 1 : 3,
    qclass_name: lookup.class === 'IN' ? 'C_INTERNET' : 'C_CHAOS',
  };
  return lookup.name === '' ? record : { ...record, query: lookup.name };
}

function suricataOf(event: JsonObject, lookup: Lookup, client: 'src_ip' | 'dest_ip'): JsonObject {
  const question = { rrname: lookup.name, rrtype: numberOr(lookup) };
  const dns = event['dns'] as JsonObject;
  const asked = 'queries' in dns ? { queries: [question] } : question;
  return json({ ...event, [client]: longAddress(lookup.client), dns: { ...dns, ...asked } });
}

/** How each sensor records a lookup: dataset, form, document. Some do not record the class. */
const sensors: readonly (readonly [string, string, (lookup: Lookup) => JsonObject])[] = [
  [
    'coredns.log',
    'a line',
    (l) => ({
      message: `[INFO] ${l.client.includes(':') ? `[${l.client}]` : l.client}:40000 - 0 "${typeOf(l)} ${l.class} ${dotted(l)} udp 41 false 512" NOERROR qr,rd 100 0.1s`,
    }),
  ],
  [
    'network_traffic.dns',
    'a transaction',
    (l) => ({
      source: { ip: l.client, port: 40000 },
      dns: { id: 0, question: { name: l.name, type: numberOr(l), class: l.class } },
    }),
  ],
  ['zeek.dns', 'JSON with dots', (l) => json(zeekOf(l, (key) => key))],
  ['zeek.dns', 'JSON with underscores', (l) => json(zeekOf(l, (key) => key.replace('id.', 'id_')))],
  ['suricata.eve', 'a query of version 2', (l) => suricataOf(suricataV2Query, l, 'src_ip')],
  ['suricata.eve', 'an answer of version 2', (l) => suricataOf(suricataV2Answer, l, 'dest_ip')],
  ['suricata.eve', 'a query of version 3', (l) => suricataOf(suricataV3Query, l, 'src_ip')],
  ['suricata.eve', 'an answer of version 3', (l) => suricataOf(suricataV3Answer, l, 'dest_ip')],
  [
    'dnsmasq.log',
    'its own log',
    (l) => ({
      message: `Jan  1 11:00:00 dnsmasq[17]: query[${l.typeName ?? `type=${l.type}`}] ${bare(l)} from ${l.client}`,
    }),
  ],
  [
    'dnsmasq.log',
    'syslog, with extra',
    (l) => ({
      message: `<30>Jan  1 11:00:00 gw dnsmasq[17]: 8 ${l.client}/40000 query[${l.typeName ?? `type=${l.type}`}] ${bare(l)} from ${l.client}`,
    }),
  ],
  [
    'bind.query',
    'its own log',
    (l) => ({
      message: `01-Jan-2026 11:00:00.250 queries: info: client @0x7ff4 ${l.client}#40000 (${bare(l)}): query: ${bare(l)} ${l.class} ${typeOf(l)} +E(0)K (10.96.0.10)`,
    }),
  ],
  [
    'bind.query',
    'syslog, with a view and a key',
    (l) => ({
      message: `2026-01-01T11:00:00.250000+00:00 ns1 named[17]: client @0x7ff4 ${l.client}#40000/key k1 (${bare(l)}): view internal: query: ${bare(l)} ${l.class} ${typeOf(l)} -ST (10.96.0.10) [ECS 192.0.2.0/24/0]`,
    }),
  ],
  [
    'unbound.log',
    'a query',
    (l) => ({ message: `[1767265200] unbound[17:0] info: ${l.client} ${dotted(l)} ${typeOf(l)} ${l.class}` }),
  ],
  [
    'unbound.log',
    'a reply out of syslog',
    (l) => ({
      message: `Jan  1 11:00:00 ns1 unbound: [17:0] reply: ${l.client} ${dotted(l)} ${typeOf(l)} ${l.class} NOERROR 0.012345 0 112`,
    }),
  ],
  [
    'aws.route53_resolver_logs',
    'a record',
    (l) =>
      json({
        ...route53,
        srcaddr: l.client,
        query_name: dotted(l),
        query_type: typeOf(l),
        query_class: l.class,
      }),
  ],
];

const classless = ['suricata.eve', 'dnsmasq.log'];

/** What every sensor has to make of a lookup. */
function expectedOf(lookup: Lookup, dataset: string): readonly unknown[] {
  const name = lookup.name === '' ? '.' : lookup.name.toLowerCase();
  const dnsClass = classless.includes(dataset) ? null : lookup.class;
  return [name, typeOf(lookup), dnsClass, lookup.client, lookup.client, 'ip', 'event'];
}

const seen = (event: JsonObject): readonly unknown[] =>
  pick(
    event,
    'dns.question.name',
    'dns.question.type',
    'dns.question.class',
    'source.ip',
    'picket.client.name',
    'picket.client.type',
    'event.kind',
  );

describe('the same lookup', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });

  const lookups: readonly (readonly [string, Lookup])[] = [
    [
      'of a name in mixed case',
      { name: 'WWW.Corp.Example', type: 1, typeName: 'A', class: 'IN', client: '10.244.1.9' },
    ],
    [
      'of a service',
      {
        name: '_ldap._tcp.dc._msdcs.corp.example',
        type: 33,
        typeName: 'SRV',
        class: 'IN',
        client: '10.244.1.9',
      },
    ],
    [
      'of all services',
      { name: '*.*.svc.cluster.local', type: 33, typeName: 'SRV', class: 'IN', client: '10.244.1.9' },
    ],
    [
      'of all records',
      { name: 'corp.example', type: 255, typeName: 'ANY', class: 'IN', client: '10.244.1.9' },
    ],
    ['of a zone', { name: 'corp.example', type: 252, typeName: 'AXFR', class: 'IN', client: '10.244.1.9' }],
    ['of the root', { name: '', type: 2, typeName: 'NS', class: 'IN', client: '10.244.1.9' }],
    [
      'of an address',
      { name: '1.0.96.10.in-addr.arpa', type: 12, typeName: 'PTR', class: 'IN', client: '10.244.1.9' },
    ],
    [
      'of the version',
      { name: 'version.bind', type: 16, typeName: 'TXT', class: 'CH', client: '10.244.1.9' },
    ],
    ['of a type without a name', { name: 'x.corp.example', type: 65280, class: 'IN', client: '10.244.1.9' }],
    [
      'with escaped bytes',
      { name: 'a\\032b\\.c.corp.example', type: 10, typeName: 'NULL', class: 'IN', client: '10.244.1.9' },
    ],
    [
      'from an IPv6 address',
      { name: 'www.corp.example', type: 28, typeName: 'AAAA', class: 'IN', client: '2001:db8:0:1::9' },
    ],
    [
      'from an IPv6 address without zeros',
      { name: 'www.corp.example', type: 28, typeName: 'AAAA', class: 'IN', client: '2001:db8:1:1:1:1:1:9' },
    ],
    [
      'from the loopback',
      { name: 'www.corp.example', type: 28, typeName: 'AAAA', class: 'IN', client: '::1' },
    ],
  ];
  for (const [what, lookup] of lookups) {
    for (const [dataset, form, record] of sensors) {
      it(`${what} is the same in ${dataset}, ${form}`, () => {
        assert.deepEqual(seen(ingested(sources, dataset, record(lookup))), expectedOf(lookup, dataset));
      });
    }
  }

  it('is the same whatever name and address it has', () => {
    const label = fc.stringMatching(/^[A-Za-z0-9_*-]{1,20}$/);
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const hostGroup = fc.integer({ min: 1, max: 0xffff }).map((value) => value.toString(16));
    const client = fc.oneof(
      fc.ipV4(),
      fc
        .tuple(hostGroup, fc.array(hostGroup, { maxLength: 3 }), hostGroup)
        .map(([first, more, last]) => `${[first, ...more].join(':')}::${last}`),
      fc
        .tuple(...Array.from({ length: 8 }, () => group))
        .filter((groups) => !/(?:^|:)0:0(?::|$)/.test(groups.join(':')))
        .map((groups) => groups.join(':')),
    );
    const lookup = fc.record({
      name: fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.')),
      type: fc.constant(1),
      typeName: fc.constant('A'),
      class: fc.constant('IN' as const),
      client,
    });
    fc.assert(
      fc.property(lookup, (asked) => {
        for (const [dataset, form, record] of sensors) {
          assert.deepEqual(
            seen(ingested(sources, dataset, record(asked))),
            expectedOf(asked, dataset),
            `${dataset}, ${form}`,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
