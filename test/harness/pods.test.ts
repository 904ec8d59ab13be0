import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { openSession, type Session } from '../../src/harness/session.js';
import { createPodTable } from '../../src/harness/pod-table.js';
import { parseWatch } from '../../src/watch/parse-watch.js';

const noon = Date.UTC(2026, 0, 1, 12);
const iso = (seconds: number): string => new Date(noon + seconds * 1000).toISOString();

interface PodState {
  readonly ip?: string;
  readonly pod: string;
  readonly container?: string;
  readonly deployment?: string;
}

function state(
  seconds: number,
  { ip = '10.1.0.7', pod, container = 'c1', deployment }: PodState,
): JsonObject {
  return {
    '@timestamp': iso(seconds),
    kubernetes: {
      namespace: 'shop',
      pod: { ip, name: pod, uid: `uid-${pod}` },
      ...(deployment === undefined ? {} : { deployment: { name: deployment } }),
    },
    container: { id: `containerd://${container}`, image: { name: 'shop/cart:1' } },
  };
}

async function open(): Promise<Session> {
  const { catalog } = await loadCatalog();
  return openSession({ catalog, profile: 'elasticsearch-8.19', artefacts: [] });
}

function deliver(session: Session, dataset: string, seconds: number, document: JsonObject): void {
  const time = noon + seconds * 1000;
  const outcome = session.deliver({ dataset, time, arrival: time, document });
  assert.equal(outcome.result, 'created', JSON.stringify(outcome));
}

function query(session: Session, seconds: number, ip = '10.1.0.7'): JsonObject {
  deliver(session, 'coredns.log', seconds, {
    '@timestamp': iso(seconds),
    message: `[INFO] ${ip}:4242 - 7 "A IN example.com. udp 29 false 512" NOERROR qr,rd 56 0.001s`,
  });
  const { hits } = session.engine.search({
    indices: ['logs-coredns.log-*'],
    body: { size: 1, sort: [{ '@timestamp': 'desc' }], query: { match_all: {} } },
  }).hits;
  return hits[0]?._source ?? {};
}

const clientOf = (event: JsonObject): unknown => (event.picket as { client: JsonObject }).client;

describe('who asked', () => {
  it('is the workload whose pod had the address', async () => {
    const session = await open();
    deliver(
      session,
      'kubernetes.state_container',
      0,
      state(0, { pod: 'cart-7d9f8c6b54-x2x9z', deployment: 'cart' }),
    );
    const event = query(session, 10);
    assert.deepEqual(clientOf(event), { id: 'c1', name: 'shop/cart', type: 'container' });
    assert.deepEqual(event.orchestrator, {
      namespace: 'shop',
      resource: { name: 'cart-7d9f8c6b54-x2x9z', type: 'pod' },
      type: 'kubernetes',
    });
    assert.equal(event._tmp, undefined);
  });

  it('is the workload alone where the pod has several containers', async () => {
    const session = await open();
    deliver(session, 'kubernetes.state_container', 0, state(0, { pod: 'cart-0', container: 'c1' }));
    deliver(session, 'kubernetes.state_container', 1, state(1, { pod: 'cart-0', container: 'c2' }));
    assert.deepEqual(clientOf(query(session, 10)), { id: 'shop/cart', name: 'shop/cart', type: 'workload' });
  });

  it('follows an address from pod to pod', async () => {
    const session = await open();
    const names: unknown[] = [];
    for (const [seconds, pod] of [
      [0, 'cart-0'],
      [1000, 'mail-0'],
    ] as const) {
      deliver(session, 'kubernetes.state_container', seconds, state(seconds, { pod, container: pod }));
      names.push((clientOf(query(session, seconds + 30)) as JsonObject).name);
    }
    assert.deepEqual(names, ['shop/cart', 'shop/mail']);
  });

  const addresses: readonly (readonly [string, readonly (readonly [number, PodState])[], number])[] = [
    ['no pod ever had it', [[0, { pod: 'cart-0', ip: '10.1.0.8' }]], 10],
    ['its pod was last seen too long ago', [[0, { pod: 'cart-0' }]], 301],
    [
      'two pods have it at once, on the network of their node',
      [
        [0, { pod: 'agent-0' }],
        [1, { pod: 'proxy-0' }],
        [5, { pod: 'agent-0' }],
      ],
      10,
    ],
  ];
  for (const [name, states, seconds] of addresses) {
    it(`stays the address where ${name}`, async () => {
      const session = await open();
      for (const [at, pod] of states) deliver(session, 'kubernetes.state_container', at, state(at, pod));
      assert.deepEqual(clientOf(query(session, seconds)), { id: '10.1.0.7', name: '10.1.0.7', type: 'ip' });
    });
  }

  it('is told alike by the table of a replay and by the index that a cluster looks it up in', async () => {
    const session = await open();
    const table = createPodTable();
    const watch = {
      id: 'picket-pods',
      watch: parseWatch(
        JSON.parse(
          await readFile(new URL('../../schemas/watches/picket-pods.json', import.meta.url), 'utf8'),
        ) as JsonObject,
      ),
    };
    for (let seconds = 0; seconds < 600; seconds += 20) {
      const states = [
        state(seconds, { pod: 'cart-0', container: seconds < 300 ? 'c1' : 'c2' }),
        state(seconds, {
          pod: seconds < 200 ? 'mail-0' : 'job-0',
          ip: '10.1.0.9',
          container: `m${seconds < 200}`,
        }),
      ];
      for (const document of states) deliver(session, 'kubernetes.state_container', seconds, document);
      if (seconds % 60 === 40) {
        const run = await session.run(watch, noon + (seconds + 20) * 1000);
        assert.deepEqual(run.errors, []);
      }
    }
    const { hits } = session.engine.search({
      indices: ['metrics-kubernetes.state_container-*'],
      body: { size: 1000, query: { match_all: {} } },
    }).hits;
    for (const { _source } of hits) table.note(_source ?? {});
    const { hits: pods } = session.engine.search({
      indices: ['picket-pods'],
      body: { size: 100, query: { match_all: {} } },
    }).hits;
    const comparable = (pod: JsonObject): JsonObject => {
      return Object.fromEntries(Object.entries(pod).filter(([name]) => name !== '@timestamp'));
    };
    const order = (a: JsonObject, b: JsonObject): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    const told = ['10.1.0.7', '10.1.0.9'].flatMap((ip) => table.lookUp(ip).map(comparable));
    assert.equal(told.length, 3);
    assert.deepEqual(pods.map(({ _source }) => comparable(_source ?? {})).sort(order), told.sort(order));
    assert.deepEqual(session.health, []);
  });
});
