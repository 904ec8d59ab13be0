import type { JsonObject } from '../../../src/diagnostics/json.js';
import { otherDocuments } from './other-servers.js';

/** A line of CoreDNS about a sweep of services. */
export const coredns =
  '[INFO] 10.244.1.12:34045 - 0 "SRV IN _x.*.Corp.Example. tcp 41 true 65535" NXDOMAIN qr,aa,rd 117 0.1s "0"';
/** The line about a zone that was handed out. */
export const transfer =
  '[INFO] plugin/transfer: Outgoing transfer of 15 records of zone "corp.example." to 10.244.1.16 for 1 SOA serial';

/** A transaction as Packetbeat sends it. */
export const transaction = {
  '@timestamp': '2026-01-01T11:00:00.000Z',
  type: 'dns',
  method: 'QUERY',
  status: 'Error',
  resource: 'WWW.Elastic.co',
  query: 'class IN, type A, WWW.Elastic.co',
  agent: { id: 'a', name: 'node-1', type: 'packetbeat', version: '8.19.0', ephemeral_id: 'e' },
  event: {
    kind: 'event',
    category: ['network'],
    type: ['connection', 'protocol'],
    duration: 5,
    start: '2026-01-01T11:00:00.000Z',
    end: '2026-01-01T11:00:00.001Z',
  },
  network: {
    type: 'ipv4',
    transport: 'udp',
    protocol: 'dns',
    direction: 'egress',
    bytes: 157,
    community_id: '1:x',
  },
  source: { ip: '10.244.1.9', port: 40000, bytes: 36 },
  client: { ip: '10.244.1.9', port: 40000, bytes: 36 },
  destination: { ip: '10.96.0.10', port: 53, bytes: 121 },
  server: { ip: '10.96.0.10', port: 53, bytes: 121 },
  dns: {
    id: 0,
    op_code: 'QUERY',
    type: 'answer',
    flags: { authoritative: true, recursion_desired: true, truncated_response: false },
    header_flags: ['AA', 'RD'],
    response_code: 'NXDOMAIN',
    question: {
      name: 'WWW.Elastic.co',
      type: 'A',
      class: 'IN',
      etld_plus_one: 'Elastic.co',
      registered_domain: 'Elastic.co',
      top_level_domain: 'co',
      subdomain: 'WWW',
    },
    answers: [
      { name: 'www.elastic.co', type: 'A', class: 'IN', ttl: '60', data: '198.51.100.10' },
      { name: 'www.elastic.co', type: 'A', class: 'IN', ttl: '60', data: '198.51.100.11' },
    ],
    answers_count: 2,
    authorities: [{ name: 'elastic.co', type: 'SOA', class: 'IN' }],
    authorities_count: 1,
    additionals_count: 0,
    resolved_ip: ['198.51.100.10', '198.51.100.11'],
    opt: { do: false, version: '0', udp_size: 1232 },
  },
  related: { ip: ['10.244.1.9', '10.96.0.10'] },
};

/** An exec as Elastic Defend for Containers sends it: arguments, and no command line. */
export const exec = {
  '@timestamp': '2026-01-01T11:00:00.000Z',
  event: {
    action: ['exec'],
    category: ['process'],
    type: ['start'],
    kind: 'event',
    module: 'cloud_defend',
    sequence: 7,
  },
  process: {
    executable: '/usr/bin/dig',
    args: ['dig', 'AXFR', 'corp.example'],
    args_count: 3,
    pid: 42,
    interactive: true,
    parent: { executable: '/bin/bash', args: ['bash', '-i'], pid: 41 },
    entry_leader: { executable: '/bin/bash', name: 'bash', entry_meta: { type: 'container' } },
  },
  container: { id: 'c1', name: 'cart', image: { name: 'shop/cart', tag: '1.2' } },
  orchestrator: {
    namespace: 'shop',
    type: 'kubernetes',
    resource: { name: 'cart-7d9f8c6b54-x2x9z', type: 'pod', label: { app: 'cart' } },
  },
  user: { id: '0', name: 'root' },
  cloud_defend: { matched_selectors: ['allProcesses'], hook_point: ['tracepoint__sched_process_exec'] },
};

/** What an agent knows of the pod of CoreDNS. */
export const kubernetes = {
  namespace: 'kube-system',
  container: { name: 'coredns' },
  deployment: { name: 'coredns' },
  pod: { name: 'coredns-5d78c9869d-x2x9z', ip: '10.244.0.2', uid: 'u' },
  labels: { 'k8s-app': 'kube-dns' },
  node: { name: 'node-1' },
};

/** A document of every kind that a source may hold: dataset, what it is, the document. */
export const documents: readonly (readonly [string, string, JsonObject])[] = [
  ['network_traffic.dns', 'a transaction', transaction],
  ['coredns.log', 'a query', { message: coredns, kubernetes, container: { id: 'c' } }],
  ['coredns.log', 'a transfer', { message: transfer }],
  ['coredns.log', 'an error', { message: '[ERROR] plugin/errors: 2 x. A: timeout' }],
  ['coredns.log', 'a line that cannot be read', { message: 'what?' }],
  [
    'kubernetes.container_logs',
    'a query',
    { message: coredns, kubernetes, stream: 'stdout', log: { offset: 1, file: { path: '/var/log/x' } } },
  ],
  [
    'kubernetes.container_logs',
    'a line of an application',
    {
      message: 'hello',
      kubernetes: { ...kubernetes, container: { name: 'app' } },
      container: { id: 'c', runtime: 'containerd' },
    },
  ],
  [
    'docker.container_logs',
    'a query',
    { message: coredns, container: { id: 'c', name: 'coredns', labels: { a: 'b' } } },
  ],
  ['cloud_defend.process', 'an exec', exec],
  [
    'endpoint.events.process',
    'an exec',
    {
      ...exec,
      host: { id: 'h', name: 'n', os: { type: 'linux' } },
      orchestrator: { namespace: 'shop' },
      cloud_defend: {},
    },
  ],
  ...otherDocuments,
];
