import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedProject } from '../../compile/open-project.js';
import type { JsonObject } from '../../diagnostics/json.js';
import { openInput } from '../../inputs/open-input.js';
import { ticks } from '../../watch/schedule.js';
import { alertsOf, sortAlerts } from '../cases/run-case.js';
import { fillRollUps } from '../fill.js';
import { lineUp } from '../line-up.js';
import { openSession, type Delivery } from '../session.js';
import { testedRules, type TestedRule } from '../tested-rules.js';
import { fleetEvents, fleetOf, type Workload } from './fleet.js';

/** What a generated week of a fleet came to, with recorded attacks set into it. */
export interface Week {
  readonly workloads: number;
  readonly days: number;
  readonly events: number;
  /** What was set into the week, when, and on whom. */
  readonly attacks: readonly Attack[];
  /** Of the rules that compare with the past or with indicators. */
  readonly alerts: readonly JsonObject[];
  /** Reasons of runs that failed. */
  readonly failures: readonly string[];
}

export interface Attack {
  readonly what: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly on: string;
}

const dataset = 'network_traffic.dns';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Noon of a Wednesday: the same week on every machine. */
const now = Date.UTC(2026, 0, 14, 12);
const days = 8;
/** Detections run for the last of it; what lies before is summed up at once. */
const watched = 18 * minute;
const rhythm = 4 * hour;
const knownBad = 'update.evil.example';

/** Recordings of samples/traffic, and minutes before the end at which each begins. */
const recordings = [
  { file: 'nmap_dns_brute.pcap', before: 17, what: 'nmap with its list of names' },
  { file: 'fierce.pcap', before: 15, what: 'fierce, a zone transfer' },
] as const;

/** Plays the week on the compiled watches. Recordings that are not there are left out. */
export async function playWeek({ workspace, compiled }: OpenedProject): Promise<Week> {
  const rules = [...testedRules(compiled).values()].filter(isAnalytic);
  const { rollUps, detections } = lineUp(rules);
  const session = await openSession({
    catalog: workspace.catalog,
    profile: workspace.project.profile,
    artefacts: detections.map(({ watch }) => watch),
    rollUps,
  });
  const fleet = fleetOf({ seed: 7, workloads: 24, perDay: 16 });
  const attacks = await recordedAttacks(join(workspace.dir, 'samples', 'traffic'), fleet);
  const deliveries = [
    ...history(fleet),
    ...indicators(),
    ...strangers(fleet),
    ...attacks.flatMap((attack) => attack.deliveries),
  ].sort((a, b) => a.arrival - b.arrival);
  const failures: string[] = [];
  let next = 0;
  const deliver = (until: number): void => {
    for (let due = deliveries[next]; due !== undefined && due.arrival <= until; due = deliveries[next]) {
      const outcome = session.deliver(due);
      if (outcome.result === 'failed') failures.push(outcome.reason);
      next += 1;
    }
  };
  const begin = now - watched;
  deliver(begin);
  const times = deliveries.flatMap(({ time, index }) => (index === undefined ? [time] : []));
  for await (const { run } of fillRollUps(
    session,
    times.sort((a, b) => a - b),
    begin,
  )) {
    failures.push(...run.errors.map(({ message }) => message));
  }
  const all = new Map([...session.rollUps, ...session.watches].map((watch) => [watch.id, watch]));
  for (const { time, ids } of ticks([...all.values()], begin, now)) {
    deliver(time);
    for (const id of ids) {
      const watch = all.get(id);
      if (watch === undefined) continue;
      failures.push(...(await session.run(watch, time)).errors.map(({ message }) => message));
    }
  }
  return {
    workloads: fleet.length,
    days,
    events: times.length,
    attacks: [...attacks.map(({ what, time, on }) => ({ what, time, on })), ...strange(fleet)],
    alerts: sortAlerts(rules.flatMap((rule) => alertsOf(session.alerts, rule))),
    failures,
  };
}

function isAnalytic({ normal }: TestedRule): boolean {
  switch (normal.stage.kind) {
    case 'baseline':
    case 'first_seen':
    case 'rare':
    case 'indicator':
      return true;
    case 'each':
    case 'aggregate':
      return false;
  }
}

function deliveryOf(time: number, document: JsonObject): Delivery {
  return { dataset, time, arrival: time + 1000, document };
}

/** Coarse, since what matters of it is its rhythm: jobs that begin every fourth hour and take five minutes. */
function history(fleet: readonly Workload[]): readonly Delivery[] {
  return [...fleetEvents(fleet, 11, now - days * day, now)].map(({ time, document }) =>
    deliveryOf(time - (time % rhythm) + Math.floor((time % rhythm) / 48), document),
  );
}

/** Who a workload is on the wire. */
function clientOf({ namespace, deployment, pods }: Workload): JsonObject {
  const [pod = { name: '', ip: '' }] = pods;
  return {
    source: { ip: pod.ip, port: 40_000 },
    destination: { ip: '10.96.0.10', port: 53 },
    kubernetes: { namespace, deployment: { name: deployment }, pod: { name: pod.name, ip: pod.ip } },
  };
}

function nameOf({ namespace, deployment }: Workload): string {
  return `${namespace}/${deployment}`;
}

function at(fleet: readonly Workload[], index: number): Workload {
  const workload = fleet[index % fleet.length];
  if (workload === undefined) throw new Error('a fleet without workloads');
  return workload;
}

/** A domain that nobody asked for before, and one that an indicator names. */
const strangeNames = [
  { name: 'cdn.stranger.example', before: 12, victim: 5, what: 'a domain that nobody asked for before' },
  { name: `a1.${knownBad}`, before: 8, victim: 9, what: 'a domain that an indicator names' },
] as const;

function strangers(fleet: readonly Workload[]): readonly Delivery[] {
  return strangeNames.map(({ name, before, victim }) => {
    const question = { name, type: 'A', class: 'IN' };
    const document = { ...clientOf(at(fleet, victim)), dns: { question, response_code: 'NOERROR' } };
    return deliveryOf(now - before * minute, document);
  });
}

function strange(fleet: readonly Workload[]): readonly Attack[] {
  return strangeNames.map(({ what, before, victim }) => ({
    what,
    time: now - before * minute,
    on: nameOf(at(fleet, victim)),
  }));
}

/** A feed with one domain, loaded a day before. */
function indicators(): readonly Delivery[] {
  const time = now - day;
  const iso = new Date(time).toISOString();
  const deliver = (document: JsonObject): Delivery => ({
    ...deliveryOf(time, { '@timestamp': iso, ...document }),
    index: 'picket-indicators',
  });
  return [
    deliver({
      picket: {
        indicator: { kind: 'indicator', feed: 'demo', value: knownBad, confidence: 90, retro_at: iso },
      },
      threat: {
        feed: { name: 'demo' },
        indicator: {
          type: 'domain-name',
          name: knownBad,
          url: { domain: knownBad },
          confidence: 'High',
          provider: 'demo',
        },
      },
    }),
    deliver({
      picket: { indicator: { kind: 'feed', feed: 'demo' }, feed: { name: 'demo', loaded_at: iso, count: 1 } },
    }),
  ];
}

interface RecordedAttack extends Attack {
  readonly deliveries: readonly Delivery[];
}

/** The recordings, moved to their moments and to workloads of the fleet. */
async function recordedAttacks(
  folder: string,
  fleet: readonly Workload[],
): Promise<readonly RecordedAttack[]> {
  const there = new Set(await readdir(folder).catch(() => [] as string[]));
  const found = recordings.filter(({ file }) => there.has(file));
  return Promise.all(
    found.map(async ({ file, before, what }, index): Promise<RecordedAttack> => {
      const victim = at(fleet, index * 3 + 1);
      const start = now - before * minute;
      const deliveries: Delivery[] = [];
      let shift: number | undefined;
      for await (const item of openInput(join(folder, file), {})) {
        if (item.kind === 'skipped') continue;
        shift ??= start - item.time;
        const { dns, network } = item.document;
        const seen = { ...(dns !== undefined && { dns }), ...(network !== undefined && { network }) };
        deliveries.push(deliveryOf(item.time + shift, { ...clientOf(victim), ...seen }));
      }
      return { what, time: start, on: nameOf(victim), deliveries };
    }),
  );
}
