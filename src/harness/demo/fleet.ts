import type { JsonObject } from '../../diagnostics/json.js';
import { randomInteger, seededRandom, type Random } from '../cases/random.js';

/** What a generated fleet is made of. */
export interface FleetOptions {
  readonly seed: number;
  readonly workloads: number;
  /** Lookups of one workload on one day, on average over the fleet. */
  readonly perDay: number;
}

/** A workload of a fleet: who asks, how much, and for what. */
export interface Workload {
  readonly namespace: string;
  readonly deployment: string;
  readonly pods: readonly { readonly name: string; readonly ip: string }[];
  /** Lookups an hour, at its average. */
  readonly hourly: number;
  /** How much more it does by day than by night, 0 to 1. */
  readonly swing: number;
  readonly domains: readonly string[];
  readonly services: readonly string[];
}

/** A lookup on the wire. Epoch milliseconds. */
export interface FleetEvent {
  readonly time: number;
  readonly document: JsonObject;
}

const hour = 3_600_000;
const day = 24 * hour;
/** The hour in which most is done, UTC. */
const busiest = 13;
const namespaces = ['shop', 'pay', 'search', 'media', 'ops', 'data'] as const;
const roles = ['api', 'cart', 'worker', 'web', 'mailer', 'index', 'sync', 'report'] as const;
const publicDomains = ['example.com', 'example.net', 'example.org'] as const;
const searchPath = 'cluster.local';

/** The workloads of a fleet: the same for the same options, on every machine. */
export function fleetOf({ seed, workloads, perDay }: FleetOptions): readonly Workload[] {
  const random = seededRandom(seed);
  return Array.from({ length: workloads }, (_, at): Workload => {
    const namespace = pick(random, namespaces);
    const deployment = `${pick(random, roles)}-${at}`;
    const pods = Array.from({ length: randomInteger(random, 1, 3) }, (__, pod) => ({
      name: `${deployment}-${(at * 7 + pod).toString(16).padStart(5, '0')}`,
      ip: `10.${64 + pod}.${Math.floor(at / 250)}.${(at % 250) + 2}`,
    }));
    return {
      namespace,
      deployment,
      pods,
      // From half to one and a half of the average.
      hourly: (perDay / 24) * (0.5 + random()),
      swing: random() * 0.8,
      domains: Array.from({ length: randomInteger(random, 3, 8) }, () => domainOf(random)),
      services: Array.from({ length: randomInteger(random, 2, 5) }, () => pick(random, roles)),
    };
  });
}

/** Few domains are asked for by many, and many by few. */
function domainOf(random: Random): string {
  const rank = Math.floor(random() * random() * 40);
  return `${['api', 'cdn', 'auth', 'img'][rank % 4] ?? 'www'}.vendor${rank}.${publicDomains[rank % publicDomains.length] ?? 'example.com'}`;
}

/**
 * What a fleet asks between two moments, in order of time: with the rhythm of day and night, and with the names that a
 * resolver makes up along its search path, as glibc does with `ndots:5`.
 *
 * @param from epoch milliseconds; `to` is exclusive
 */
export function* fleetEvents(
  fleet: readonly Workload[],
  seed: number,
  from: number,
  to: number,
): Generator<FleetEvent> {
  const random = seededRandom(seed);
  // Short slots keep little in memory, and events in the order of their times.
  const slot = 60_000;
  for (let start = from; start < to; start += slot) {
    const events: FleetEvent[] = [];
    for (const workload of fleet) {
      for (let left = countIn(random, workload, start, slot); left > 0; left -= 1) {
        events.push(...lookup(random, workload, Math.floor(start + random() * slot)));
      }
    }
    yield* events.filter(({ time }) => time < to).sort((a, b) => a.time - b.time);
  }
}

/** A lookup along the search path is several events. */
const eventsOfLookup = 2.5;

function countIn(random: Random, { hourly, swing }: Workload, start: number, slot: number): number {
  const phase = ((start % day) / day - busiest / 24) * 2 * Math.PI;
  const expected = ((hourly * slot) / hour / eventsOfLookup) * (1 + swing * Math.cos(phase));
  const whole = Math.floor(expected);
  return whole + (random() < expected - whole ? 1 : 0);
}

function* lookup(random: Random, workload: Workload, time: number): Generator<FleetEvent> {
  const pod = workload.pods[randomInteger(random, 0, workload.pods.length - 1)];
  if (pod === undefined) return;
  const ask = (name: string, found: boolean, after: number): FleetEvent => ({
    time: time + after,
    document: documentOf(random, workload, pod, name, found),
  });
  if (random() < 0.5) {
    const service = workload.services[randomInteger(random, 0, workload.services.length - 1)] ?? 'api';
    yield ask(`${service}.${workload.namespace}.svc.${searchPath}`, true, 0);
    return;
  }
  const domain = workload.domains[randomInteger(random, 0, workload.domains.length - 1)] ?? 'example.com';
  yield ask(`${domain}.${workload.namespace}.svc.${searchPath}`, false, 0);
  yield ask(`${domain}.svc.${searchPath}`, false, 1);
  yield ask(`${domain}.${searchPath}`, false, 2);
  yield ask(domain, true, 3);
}

/** As Packetbeat sees it on the node of the client, with the metadata of its pod. */
function documentOf(
  random: Random,
  { namespace, deployment }: Workload,
  pod: Workload['pods'][number],
  name: string,
  found: boolean,
): JsonObject {
  return {
    type: 'dns',
    source: { ip: pod.ip, port: randomInteger(random, 32_768, 60_999) },
    destination: { ip: '10.96.0.10', port: 53 },
    network: { type: 'ipv4', transport: 'udp', protocol: 'dns' },
    dns: {
      id: randomInteger(random, 0, 65_535),
      question: { name, type: 'A', class: 'IN' },
      response_code: found ? 'NOERROR' : 'NXDOMAIN',
      answers: found ? [{ name, type: 'A', class: 'IN', data: `203.0.113.${name.length}`, ttl: '30' }] : [],
    },
    kubernetes: { namespace, deployment: { name: deployment }, pod: { name: pod.name, ip: pod.ip } },
  };
}

function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[randomInteger(random, 0, choices.length - 1)] ?? choices[0];
}
