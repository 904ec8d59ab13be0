import type { JsonObject } from '../../../src/diagnostics/json.js';

/** Zeek's record of a transaction, keys as its JSON writer spells them by default. */
export const zeek: JsonObject = {
  ts: 1767265200.25,
  uid: 'CHhAvVGS1DHFjwGM9',
  'id.orig_h': '10.244.1.9',
  'id.orig_p': 40000,
  'id.resp_h': '10.96.0.10',
  'id.resp_p': 53,
  proto: 'udp',
  trans_id: 0,
  rtt: 0.004,
  query: '_x.*.Corp.Example',
  qclass: 1,
  qclass_name: 'C_INTERNET',
  qtype: 33,
  qtype_name: 'SRV',
  rcode: 0,
  rcode_name: 'NOERROR',
  AA: true,
  TC: false,
  RD: true,
  RA: false,
  Z: 0,
  answers: ['web.corp.example', '198.51.100.10', '2001:db8::10'],
  TTLs: [60, 60, 60],
  rejected: false,
};

const suricata: JsonObject = {
  timestamp: '2026-01-01T11:00:00.250000+0000',
  flow_id: 1234567890123456,
  in_iface: 'eth0',
  event_type: 'dns',
  src_ip: '10.244.1.9',
  src_port: 40000,
  dest_ip: '10.96.0.10',
  dest_port: 53,
  proto: 'UDP',
};

/** The other end of the connection, as an answer has it. */
const back: JsonObject = {
  ...suricata,
  src_ip: '10.96.0.10',
  src_port: 53,
  dest_ip: '10.244.1.9',
  dest_port: 40000,
};

const answer: JsonObject = { rrname: '_x.*.Corp.Example', rrtype: 'A', ttl: 60, rdata: '198.51.100.10' };

/** Query and answer of one lookup, in versions 2 and 3 of the format. */
export const suricataV2Query: JsonObject = {
  ...suricata,
  dns: { type: 'query', id: 0, rrname: '_x.*.Corp.Example', rrtype: 'SRV', tx_id: 0, opcode: 0 },
};
export const suricataV2Answer: JsonObject = {
  ...back,
  dns: {
    version: 2,
    type: 'answer',
    id: 0,
    flags: '8580',
    qr: true,
    aa: true,
    rd: true,
    ra: true,
    opcode: 0,
    rrname: '_x.*.Corp.Example',
    rrtype: 'SRV',
    rcode: 'NOERROR',
    answers: [answer],
    grouped: { A: ['198.51.100.10'] },
  },
};
export const suricataV3Query: JsonObject = {
  ...suricata,
  dns: {
    version: 3,
    type: 'request',
    tx_id: 0,
    id: 0,
    flags: '100',
    rd: true,
    opcode: 0,
    rcode: 'NOERROR',
    queries: [{ rrname: '_x.*.Corp.Example', rrtype: 'SRV' }],
  },
};
export const suricataV3Answer: JsonObject = {
  ...back,
  dns: {
    version: 3,
    type: 'response',
    tx_id: 1,
    id: 0,
    flags: '8580',
    qr: true,
    aa: true,
    rd: true,
    ra: true,
    opcode: 0,
    rcode: 'NOERROR',
    queries: [{ rrname: '_x.*.Corp.Example', rrtype: 'SRV' }],
    answers: [answer],
  },
};
/** Before version 2 every record of an answer was an event of its own. */
export const suricataV1Answer: JsonObject = {
  ...back,
  dns: { type: 'answer', id: 0, rcode: 'NOERROR', tx_id: 0, ...answer },
};

/** A record of the Route 53 Resolver. */
export const route53: JsonObject = {
  version: '1.100000',
  account_id: '111122223333',
  region: 'eu-central-1',
  vpc_id: 'vpc-0a1b2c3d',
  query_timestamp: '2026-01-01T11:00:00Z',
  query_name: '_x.*.Corp.Example.',
  query_type: 'SRV',
  query_class: 'IN',
  rcode: 'NOERROR',
  answers: [
    { Rdata: 'web.corp.example.', Type: 'CNAME', Class: 'IN' },
    { Rdata: '198.51.100.10', Type: 'A', Class: 'IN' },
  ],
  srcaddr: '10.244.1.9',
  srcport: '40000',
  transport: 'UDP',
  srcids: { instance: 'i-0123456789', resolver_endpoint: 'rslvr-in-1' },
  firewall_rule_action: 'ALERT',
  firewall_rule_group_id: 'rslvr-frg-1',
  firewall_domain_list_id: 'rslvr-fdl-1',
};

export const dnsmasqQuery =
  'Jan  1 11:00:00 dnsmasq[17]: 3 10.244.1.9/40000 query[SRV] _x.*.Corp.Example from 10.244.1.9';
export const bindQuery =
  '01-Jan-2026 11:00:00.250 queries: info: client @0x7ff4 10.244.1.9#40000 (_x.*.Corp.Example): query: _x.*.Corp.Example IN SRV +E(0)K (10.96.0.10)';
export const unboundQuery = '[1767265200] unbound[17:0] info: 10.244.1.9 _x.*.Corp.Example. SRV IN';
export const unboundReply =
  'Jan  1 11:00:00 ns1 unbound: [17:0] reply: 10.244.1.9 _x.*.Corp.Example. SRV IN NXDOMAIN 0.012345 0 112';

const line = (document: JsonObject): JsonObject => ({ message: JSON.stringify(document) });

/** A document of every kind that these sources may hold: dataset, what it is, the document. */
export const otherDocuments: readonly (readonly [string, string, JsonObject])[] = [
  ['zeek.dns', 'a transaction', line(zeek)],
  ['zeek.dns', 'a line that cannot be read', { message: '#close' }],
  ['suricata.eve', 'a query', line(suricataV2Query)],
  ['suricata.eve', 'an answer', line(suricataV2Answer)],
  ['suricata.eve', 'a request', line(suricataV3Query)],
  ['suricata.eve', 'a response', line(suricataV3Answer)],
  ['suricata.eve', 'an old answer', line(suricataV1Answer)],
  [
    'suricata.eve',
    'an alert',
    line({ ...suricata, event_type: 'alert', alert: { signature_id: 2000001, signature: 'x', severity: 2 } }),
  ],
  ['aws.route53_resolver_logs', 'a record', line(route53)],
  [
    'aws.route53_resolver_logs',
    'a record out of CloudWatch',
    { message: `2026-01-01T11:00:00.000Z ${JSON.stringify(route53)}` },
  ],
  ['dnsmasq.log', 'a query', { message: dnsmasqQuery }],
  [
    'dnsmasq.log',
    'an answer',
    { message: 'dnsmasq[17]: 3 10.244.1.9/40000 reply web.corp.example is 198.51.100.10' },
  ],
  ['dnsmasq.log', 'a message of the server', { message: 'Jan  1 11:00:00 ns1 dnsmasq[17]: cleared cache' }],
  ['bind.query', 'a query', { message: bindQuery }],
  [
    'bind.query',
    'a refusal',
    {
      message:
        "Jan  1 11:00:00 ns1 named[17]: client @0x7ff4 10.244.1.9#40000 (corp.example): view internal: zone transfer 'corp.example/AXFR/IN' denied",
    },
  ],
  ['unbound.log', 'a query', { message: unboundQuery }],
  ['unbound.log', 'a reply', { message: unboundReply }],
  ['unbound.log', 'a line that cannot be read', { message: 'what?' }],
];
