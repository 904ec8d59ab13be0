import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { coredns, exec, kubernetes, transaction } from './support/documents.js';
import { at, ingested, pick, shippedSources } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

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
