import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { fieldOf } from '../../src/catalog/fields.js';
import { pipelineShape } from '../../src/catalog/pipelines.js';
import { arrival, at, ingested, leafPaths, pick, shippedSources, sourceNamed } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

const coredns =
  '[INFO] 10.244.1.12:34045 - 0 "SRV IN _x.*.Corp.Example. tcp 41 true 65535" NXDOMAIN qr,aa,rd 117 0.1s "0"';
const transfer =
  '[INFO] plugin/transfer: Outgoing transfer of 15 records of zone "corp.example." to 10.244.1.16 for 1 SOA serial';

/** A transaction as Packetbeat sends it. */
const transaction = {
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
const exec = {
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
    resource: { name: 'cart-7d9f8c6b54-x2x9z', type: 'pod', label: ['a'] },
  },
  user: { id: '0', name: 'root' },
  cloud_defend: { matched_selectors: ['allProcesses'], hook_point: ['tracepoint__sched_process_exec'] },
};

const kubernetes = {
  namespace: 'kube-system',
  container: { name: 'coredns' },
  deployment: { name: 'coredns' },
  pod: { name: 'coredns-5d78c9869d-x2x9z', ip: '10.244.0.2', uid: 'u' },
  labels: { 'k8s-app': 'kube-dns' },
  node: { name: 'node-1' },
};

const documents: readonly (readonly [string, string, JsonObject])[] = [
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
];

describe('the shipped sources', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });

  for (const [dataset, what, document] of documents) {
    it(`map every field that the pipeline of ${dataset} leaves in ${what}`, () => {
      const source = sourceNamed(sources, dataset);
      const paths = leafPaths(ingested(sources, dataset, document)).filter((path) => path !== 'cloud_defend');
      assert.deepEqual(
        paths.filter((path) => {
          const field = fieldOf(source, path);
          return field === undefined || field.presence === 'never';
        }),
        [],
      );
    });

    it(`have in ${what} of ${dataset} what every event has`, () => {
      const event = ingested(sources, dataset, document);
      assert.deepEqual(
        pick(event, 'data_stream.dataset', 'event.dataset', 'event.ingested', 'data_stream.type'),
        [dataset, dataset, arrival, 'logs'],
      );
      assert.equal(at(event, '_tmp'), undefined);
    });
  }

  it('state as always there only what is there in every event of them', () => {
    for (const [dataset, what, document] of documents) {
      const event = ingested(sources, dataset, document);
      const always = [...sourceNamed(sources, dataset).fields.values()].filter(
        (field) =>
          field.presence === 'always' && !field.name.endsWith('.wildcard') && !field.name.endsWith('.text'),
      );
      const missing = always
        .filter((field) => at(event, field.name) === undefined)
        .map((field) => field.name);
      assert.deepEqual(missing, [], `${what} of ${dataset}`);
    }
  });

  it('say that their pipelines set event.ingested', () => {
    assert.ok([...sources.catalog.sources.values()].every((source) => source.setsIngested));
  });

  it('tell failures of their pipelines apart from events, and keep the event', () => {
    const event = ingested(sources, 'network_traffic.dns', {
      ...transaction,
      dns: { question: { name: 5 } },
    });
    assert.deepEqual(pick(event, 'event.kind', 'source.ip', 'dns.question.name'), [
      'pipeline_error',
      '10.244.1.9',
      5,
    ]);
    assert.ok(Array.isArray(at(event, 'error.message')));
  });

  it('use processors that name themselves, so that a failure says where', () => {
    for (const source of sources.catalog.sources.values()) {
      for (const [id, pipeline] of [
        ...Object.entries(source.pipelines),
        [source.pipelineId, source.pipeline] as const,
      ]) {
        assert.deepEqual(pipelineShape(pipeline).faults, [], id);
        const processors = JSON.parse(JSON.stringify(pipeline['processors'])) as Record<
          string,
          { tag?: string }
        >[];
        const tags = processors.map((processor) => Object.values(processor)[0]?.tag);
        assert.ok(!tags.includes(undefined), `${id} has a processor without a tag`);
        assert.equal(new Set(tags).size, tags.length, `${id} has two processors of one tag`);
      }
    }
  });
});

describe('the pipeline of network_traffic.dns', () => {
  let event: JsonObject;
  before(async () => {
    event = ingested(await shippedSources(), 'network_traffic.dns', transaction);
  });

  it('writes the name as every other source does, and keeps it as it was asked', () => {
    assert.deepEqual(pick(event, 'dns.question.name', 'event.original', 'dns.id'), [
      'www.elastic.co',
      'WWW.Elastic.co',
      '0',
    ]);
  });

  it('tells the registered domain anew', () => {
    assert.deepEqual(
      pick(
        event,
        'dns.question.registered_domain',
        'dns.question.subdomain',
        'dns.question.top_level_domain',
        'dns.question.domain',
        'picket.dns.domain',
      ),
      ['elastic.co', 'www', 'co', null, 'elastic.co'],
    );
  });

  it('drops the registered domain that Packetbeat claims for names without a public suffix', async () => {
    const question = { name: 'web.default.svc.cluster.local', type: 'A', registered_domain: 'cluster.local' };
    const internal = ingested(await shippedSources(), 'network_traffic.dns', {
      ...transaction,
      dns: { question },
    });
    assert.deepEqual(pick(internal, 'dns.question.registered_domain', 'picket.dns.domain'), [
      null,
      'cluster.local',
    ]);
  });

  it('keeps answers as they came', () => {
    assert.deepEqual(at(event, 'dns.answers'), transaction.dns.answers);
    assert.equal(at(event, 'event.outcome'), 'failure');
  });

  it('writes types without a name in one way', async () => {
    const question = { name: 'x', type: '65280', class: 'in' };
    const odd = ingested(await shippedSources(), 'network_traffic.dns', {
      ...transaction,
      dns: { question },
    });
    assert.deepEqual(pick(odd, 'dns.question.type', 'dns.question.class'), ['TYPE65280', 'IN']);
  });

  it('takes the empty name for the root', async () => {
    const root = ingested(await shippedSources(), 'network_traffic.dns', {
      ...transaction,
      dns: { question: { name: '', type: 'NS' } },
    });
    assert.deepEqual(pick(root, 'dns.question.name', 'picket.dns.domain'), ['.', '.']);
  });
});

describe('the pipelines of container logs', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });

  const table: readonly (readonly [string, string, JsonObject, string | null, string])[] = [
    ['the pod of CoreDNS', 'kubernetes.container_logs', { kubernetes }, '_x.*.corp.example', '10.244.1.12'],
    [
      'the node-local cache',
      'kubernetes.container_logs',
      { kubernetes: { ...kubernetes, container: { name: 'node-cache' } } },
      '_x.*.corp.example',
      '10.244.1.12',
    ],
    [
      'an image of CoreDNS',
      'docker.container_logs',
      { container: { id: 'c', name: 'dns', image: { name: 'coredns/coredns:1.11' } } },
      '_x.*.corp.example',
      '10.244.1.12',
    ],
    ['nobody named', 'kubernetes.container_logs', {}, '_x.*.corp.example', '10.244.1.12'],
    [
      'an application that prints a line like it',
      'kubernetes.container_logs',
      { kubernetes: { ...kubernetes, container: { name: 'app' }, deployment: { name: 'app' } } },
      null,
      'kube-system/app',
    ],
    [
      'another image',
      'docker.container_logs',
      { container: { id: 'c', name: 'web', image: { name: 'nginx' } } },
      null,
      'web',
    ],
  ];
  for (const [what, dataset, more, name, client] of table) {
    it(`make a DNS event of a line of CoreDNS only if CoreDNS wrote it: ${what}`, () => {
      const event = ingested(sources, dataset, { message: coredns, ...more });
      assert.deepEqual(pick(event, 'dns.question.name', 'picket.client.name', 'message'), [
        name,
        client,
        coredns,
      ]);
    });
  }

  it('leave other lines of CoreDNS alone', () => {
    const event = ingested(sources, 'kubernetes.container_logs', { message: 'panic: no!', kubernetes });
    assert.deepEqual(pick(event, 'message', 'event.kind', 'dns'), ['panic: no!', 'event', null]);
  });

  it('take the prefix of the runtime off, whoever wrote the line', () => {
    const message = '2026-01-01T10:00:00.5Z stderr F GET / 200';
    const event = ingested(sources, 'kubernetes.container_logs', {
      message,
      kubernetes: { container: { name: 'web' } },
    });
    assert.deepEqual(pick(event, 'message', 'stream', '@timestamp'), [
      'GET / 200',
      'stderr',
      '2026-01-01T10:00:00.500Z',
    ]);
  });
});

describe('the pipelines of processes', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });

  it('fill in what rules ask for and the sensor sends in parts', () => {
    const event = ingested(sources, 'cloud_defend.process', exec);
    assert.deepEqual(
      pick(
        event,
        'process.name',
        'process.command_line',
        'process.parent.name',
        'process.parent.command_line',
        'related.user',
        'picket.client.name',
      ),
      ['dig', 'dig AXFR corp.example', 'bash', 'bash -i', ['root'], 'shop/cart'],
    );
  });

  it('keep what the sensor sends whole', () => {
    const process = {
      name: 'Dig',
      executable: '/usr/bin/dig',
      command_line: 'dig "a b"',
      args: ['dig', 'a b'],
    };
    const event = ingested(sources, 'endpoint.events.process', { ...exec, process });
    assert.deepEqual(pick(event, 'process.name', 'process.command_line'), ['Dig', 'dig "a b"']);
  });
});
