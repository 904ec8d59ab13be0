import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { at, ingested, shippedSources } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

const id = 'cf67fae3321ec426e720311c345c758d5ceb5260e6ea171ea9ca509175458b04';
const cart = {
  namespace: 'shop',
  deployment: { name: 'cart' },
  pod: { name: 'cart-7d9f8c6b54-x2x9z', ip: '10.244.1.9' },
};
const query = {
  source: { ip: '10.244.1.9', port: 40000 },
  dns: { question: { name: 'x.example', type: 'A' } },
};

describe('the client of an event', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });

  const table: readonly (readonly [string, string, JsonObject, Json])[] = [
    [
      'is the address where nothing else is known',
      'network_traffic.dns',
      query,
      { id: '10.244.1.9', name: '10.244.1.9', type: 'ip' },
    ],
    [
      'is the address that the sensor calls the client, where it names both',
      'network_traffic.dns',
      { ...query, client: { ip: '10.9.9.9' } },
      { id: '10.9.9.9', name: '10.9.9.9', type: 'ip' },
    ],
    [
      'is the workload of the pod',
      'network_traffic.dns',
      { ...query, kubernetes: cart },
      { id: 'shop/cart', name: 'shop/cart', type: 'workload' },
    ],
    [
      'is the container, under the name of its workload, so that replicas count together',
      'network_traffic.dns',
      { ...query, kubernetes: cart, container: { id, name: 'cart' } },
      { id, name: 'shop/cart', type: 'container' },
    ],
    [
      'is not the pod that the metadata describes when that is the other end',
      'network_traffic.dns',
      {
        ...query,
        kubernetes: { ...cart, pod: { name: 'coredns-5d78c9869d-abcde', ip: '10.244.0.2' } },
        container: { id: 'c0ffee' },
      },
      { id: '10.244.1.9', name: '10.244.1.9', type: 'ip' },
    ],
    [
      'is the container by its name where there is no cluster',
      'docker.container_logs',
      { message: 'hello', container: { id, name: '/web', image: { name: 'nginx:1' } } },
      { id, name: 'web', type: 'container' },
    ],
    [
      'is the container by its id where it has no name',
      'docker.container_logs',
      { message: 'hello', container: { id: `docker://${id}`, image: { name: 'nginx:1' } } },
      { id, name: id, type: 'container' },
    ],
    [
      'is the pod of an orchestrator without the marks of its replica',
      'cloud_defend.process',
      {
        process: { name: 'dig' },
        container: { id, name: 'cart' },
        orchestrator: { namespace: 'shop', resource: { name: 'cart-7d9f8c6b54-x2x9z', type: 'pod' } },
      },
      { id, name: 'shop/cart', type: 'container' },
    ],
    [
      'is the host of a process outside of containers',
      'endpoint.events.process',
      { process: { name: 'dig' }, host: { id: 'h1', name: 'bastion', ip: ['10.0.0.1'] } },
      { id: 'h1', name: 'bastion', type: 'host' },
    ],
    [
      'stays what it was joined to before',
      'network_traffic.dns',
      { ...query, picket: { client: { id: 'a', name: 'b', type: 'c' } } },
      { id: 'a', name: 'b', type: 'c' },
    ],
  ];
  for (const [what, dataset, document, expected] of table) {
    it(what, () => {
      assert.deepEqual(at(ingested(sources, dataset, document), 'picket.client'), expected);
    });
  }

  const owners: readonly (readonly [string, JsonObject, string])[] = [
    ['a StatefulSet', { statefulset: { name: 'redis' }, pod: { name: 'redis-0' } }, 'shop/redis'],
    ['a DaemonSet', { daemonset: { name: 'fluentd' }, pod: { name: 'fluentd-x2x9z' } }, 'shop/fluentd'],
    ['a CronJob', { cronjob: { name: 'backup' }, job: { name: 'backup-28391040' } }, 'shop/backup'],
    ['a Job that a CronJob made', { job: { name: 'backup-28391040' } }, 'shop/backup'],
    ['a Job', { job: { name: 'migrate-v2' } }, 'shop/migrate-v2'],
    ['a ReplicaSet without its Deployment', { replicaset: { name: 'cart-7d9f8c6b54' } }, 'shop/cart'],
    ['a ReplicaSet of a bare name', { replicaset: { name: 'cart' } }, 'shop/cart'],
    ['a pod of a Deployment', { pod: { name: 'cart-7d9f8c6b54-x2x9z' } }, 'shop/cart'],
    ['a pod of a StatefulSet', { pod: { name: 'redis-12' } }, 'shop/redis'],
    ['a pod of its own', { pod: { name: 'web-cache' } }, 'shop/web-cache'],
  ];
  for (const [what, kubernetes, name] of owners) {
    it(`is ${name} for ${what}`, () => {
      const document = {
        message: 'hello',
        kubernetes: { namespace: 'shop', ...kubernetes },
        container: { id },
      };
      const event = ingested(sources, 'kubernetes.container_logs', {
        ...document,
        container: { id, image: { name: 'app' } },
      });
      assert.equal(at(event, 'picket.client.name'), name);
    });
  }
});
