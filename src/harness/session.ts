import type { Artefact, RollUpArtefact } from '../compile/artefact.js';
import type { Catalog } from '../catalog/catalog.js';
import { loadIndexTemplates, type IndexTemplate } from '../catalog/index-templates.js';
import type { JsonObject } from '../diagnostics/json.js';
import type { EmbeddedEngine, IndexOutcome, SearchRequest, SearchResponse } from '../engine/api.js';
import { createEngine } from '../engine/create-engine.js';
import { createIngest } from '../engine/ingest/create-ingest.js';
import type { IngestPort } from '../engine/ingest-port.js';
import type { ProfileName } from '../targets/profile.js';
import { scripts } from '../scripts/registry.js';
import { parseWatch } from '../watch/parse-watch.js';
import type { DocumentWrite, WatchPorts, WriteOutcome } from '../watch/ports.js';
import { runWatch } from '../watch/run-watch.js';
import type { ScheduledWatch } from '../watch/schedule.js';
import type { WatchState } from '../watch/state.js';
import type { Watch } from '../watch/watch.js';
import type { WatchRun } from '../watch/watch-run.js';
import { createClock } from './clock.js';
import { timed, timedIngest, timedRun, type OnSpent } from './spent.js';
import { createPodTable, podDataset, podPolicy, type PodTable } from './pod-table.js';

/** The alias of all alerts, and the start of the names of their indices. */
const alertsIndex = 'picket-alerts';
/** The index that runs report faults to. */
const healthIndex = 'picket-health';
/** The index in which each watch notes its last run. */
export const runsIndex = 'picket-runs';

/** A document as its shipper sends it, and when it becomes visible. Epoch milliseconds. */
export interface Delivery {
  readonly dataset: string;
  /** Written straight into this index rather than to that of the dataset. */
  readonly index?: string;
  readonly time: number;
  readonly arrival: number;
  readonly document: JsonObject;
}

export interface SessionOptions {
  readonly catalog: Catalog;
  readonly profile: ProfileName;
  /** Watches to run. They are read back from their bytes. */
  readonly artefacts: readonly Artefact[];
  /** Roll-ups that the watches read. */
  readonly rollUps?: readonly RollUpArtefact[];
  /** Told what the time goes into. */
  readonly onSpent?: OnSpent;
  /** Puts something between the watches and the engine, such as what goes wrong on a cluster. */
  readonly between?: (ports: WatchPorts) => WatchPorts;
}

/** A roll-up with its watch. */
export interface ScheduledRollUp extends ScheduledWatch {
  readonly artefact: RollUpArtefact;
}

/** An engine with the sources of the catalogue installed, and watches that run on a virtual clock. */
export interface Session {
  readonly engine: EmbeddedEngine;
  /** Those of the detections, in the order of their artefacts. */
  readonly watches: readonly ScheduledWatch[];
  readonly rollUps: readonly ScheduledRollUp[];
  /** Indexes a document at its arrival, through the ingest pipeline of its source. */
  deliver(delivery: Delivery): IndexOutcome;
  /** Runs one watch at a scheduled moment. */
  run(watch: ScheduledWatch, time: number): Promise<WatchRun>;
  /** Alerts and health documents in the order in which they were written. */
  readonly alerts: readonly JsonObject[];
  readonly health: readonly JsonObject[];
}

/** Opens a session with empty indices. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const clock = createClock();
  const pods = createPodTable();
  const ingest = createIngest({
    runScript: (id, context, params) => scripts.get(id)?.run(context, params),
    lookUp: (policy, value) => (policy === podPolicy ? pods.lookUp(value) : undefined),
  });
  const { onSpent } = options;
  const engine = createEngine({
    profile: options.profile,
    now: () => clock.now(),
    ingest: timedIngest(ingest, onSpent),
  });
  await installIndices(engine, options.catalog);
  const written = { alerts: [] as JsonObject[], health: [] as JsonObject[] };
  const { between = (own: WatchPorts) => own } = options;
  const ports = between(createPorts(engine, written));
  const states = new Map<string, WatchState>();
  const watches = options.artefacts.map((artefact) => ({ id: artefact.rule, watch: readWatch(artefact) }));
  const rollUps = (options.rollUps ?? []).map((artefact) => ({
    id: artefact.rule,
    watch: readWatch(artefact),
    artefact,
  }));
  return {
    engine,
    watches,
    rollUps,
    alerts: written.alerts,
    health: written.health,
    deliver: (delivery) => {
      clock.set(delivery.arrival);
      const request = indexRequest(delivery);
      if (delivery.dataset === podDataset) notePod(pods, ingest, options.catalog, request, clock.now());
      return timed('index', onSpent, () => engine.index(request));
    },
    run: async ({ id, watch }, time) => {
      clock.set(time);
      const state = states.get(id);
      const context = { watchId: id, scheduledTime: time, ports, ...(state && { state }) };
      const phase = rollUps.some((rollUp) => rollUp.id === id) ? 'roll-ups' : 'detections';
      const run = await timedRun(phase, onSpent, async () => runWatch(watch, context));
      states.set(id, run.state);
      return run;
    },
  };
}

/** What a document says of its pod, once its pipeline told the workload. */
function notePod(
  pods: PodTable,
  ingest: IngestPort,
  catalog: Catalog,
  { index, source }: { index: string; source: JsonObject },
  timestamp: number,
): void {
  const pipeline = catalog.sources.get(podDataset)?.pipelineId;
  if (pipeline === undefined) return;
  const outcome = ingest.run(pipeline, source, { index, timestamp });
  if (outcome.kind === 'document') pods.note(outcome.source);
}

/** Watches that were read: the cases of a rule run the same one. A watch holds no state. */
const knownWatches = new WeakMap<Artefact, Watch>();

function readWatch(artefact: Artefact): Watch {
  const watch = knownWatches.get(artefact) ?? parseWatch(JSON.parse(artefact.text) as JsonObject);
  knownWatches.set(artefact, watch);
  return watch;
}

/** Templates of Picket's own indices: sessions on one catalogue install the same ones. */
const knownTemplates = new WeakMap<Catalog, Promise<readonly IndexTemplate[]>>();

async function ownTemplates(catalog: Catalog): Promise<readonly IndexTemplate[]> {
  const templates = knownTemplates.get(catalog) ?? loadIndexTemplates();
  knownTemplates.set(catalog, templates);
  return templates;
}

function indexRequest({ dataset, index, document, time }: Delivery): { index: string; source: JsonObject } {
  const stamped = document['@timestamp'] === undefined ? { '@timestamp': new Date(time).toISOString() } : {};
  if (index !== undefined) return { index, source: { ...stamped, ...document } };
  return {
    index: indexName(dataset),
    source: {
      ...stamped,
      ...document,
      data_stream: { type: typeOf(dataset), dataset, namespace: 'default' },
    },
  };
}

function typeOf(dataset: string): 'logs' | 'metrics' {
  return dataset === podDataset ? 'metrics' : 'logs';
}

function indexName(dataset: string): string {
  return `${typeOf(dataset)}-${dataset}-default`;
}

async function installIndices(engine: EmbeddedEngine, catalog: Catalog): Promise<void> {
  for (const source of catalog.sources.values()) {
    for (const [id, definition] of Object.entries(source.pipelines)) engine.putPipeline(id, definition);
  }
  for (const source of catalog.sources.values()) {
    engine.putPipeline(source.pipelineId, source.pipeline);
    engine.putIndexTemplate(source.dataset, {
      patterns: source.indices,
      mappings: source.mapping,
      defaultPipeline: source.pipelineId,
    });
    // A source that is quiet is not one that is missing: its index is there from the start.
    engine.createIndex(indexName(source.dataset));
  }
  for (const { name, patterns, mappings, aliases, priority } of await ownTemplates(catalog)) {
    engine.putIndexTemplate(name, { patterns, mappings, aliases, priority });
  }
  // Before the first alert, the alias stands for an empty index, as it does once a project is deployed.
  engine.createIndex(`${alertsIndex}-000000`);
}

function createPorts(
  engine: EmbeddedEngine,
  written: { alerts: JsonObject[]; health: JsonObject[] },
): WatchPorts {
  return {
    search: { search: (request: SearchRequest): SearchResponse => engine.search(request) },
    write: {
      write: (documents: readonly DocumentWrite[]): readonly WriteOutcome[] =>
        documents.map((write) => {
          const outcome = engine.index({ ...write, pipeline: '_none' });
          if (outcome.result === 'created') {
            if (write.index.startsWith(alertsIndex)) written.alerts.push(write.source);
            if (write.index.startsWith(healthIndex)) written.health.push(write.source);
          }
          return toWriteOutcome(outcome);
        }),
    },
    scripts: { run: (id, context, params) => scripts.get(id)?.run(context, params) },
  };
}

function toWriteOutcome(outcome: IndexOutcome): WriteOutcome {
  switch (outcome.result) {
    case 'created':
    case 'updated':
    case 'conflict':
      return { result: outcome.result, id: outcome.id };
    case 'dropped':
      return { result: 'failed', reason: 'a pipeline dropped the document' };
    case 'failed':
      return outcome;
  }
}
