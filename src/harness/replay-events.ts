import type { JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { openProject, type OpenedProject } from '../compile/open-project.js';
import type { InputItem, SkippedInput } from '../inputs/input.js';
import { mergeInputs } from '../inputs/merge-inputs.js';
import { openInput } from '../inputs/open-input.js';
import { sortAlerts } from './cases/run-case.js';
import { fieldText } from './fields.js';
import { lineUp } from './line-up.js';
import { createReplayClock, type ReplayClock } from './replay-clock.js';
import { openSession, type Session } from './session.js';
import type { OnSpent } from './spent.js';
import { testedRules } from './tested-rules.js';

export interface ReplayOptions {
  /** Files, or `-` for standard input. */
  readonly events: readonly string[];
  readonly input?: string;
  /** Epoch milliseconds of the first line of a log without times. */
  readonly start?: number;
  /** Lines a second of a log without times. */
  readonly rate?: number;
  readonly dataset?: string;
  /** Bytes read and to read, over all files; no total while one of them has none. */
  readonly onProgress?: (done: number, total: number | undefined) => void;
  /** Told what the time goes into. */
  readonly onSpent?: OnSpent;
}

/** Something that happened often: how often, and the first few times. */
export interface Counted<T> {
  readonly count: number;
  readonly first: readonly T[];
}

export interface ReplayResult {
  /** By evaluated moment. */
  readonly alerts: readonly JsonObject[];
  readonly health: readonly JsonObject[];
  /** Events that were indexed. */
  readonly events: number;
  /** Runs of watches. */
  readonly runs: number;
  readonly skipped: Counted<SkippedInput>;
  /** Documents that a mapping or pipeline refused, or that have no source. */
  readonly refused: Counted<string>;
  /** Events that came too late to be put in order. */
  readonly late: number;
  /** Reasons of runs that failed. */
  readonly failures: Counted<string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly detections: number;
  readonly dir: string;
}

const reorderCapacity = 20_000;
const kept = 1000;

/**
 * Runs detections over recorded traffic on a virtual clock, from the first event to the end of the last window. Memory
 * follows the windows of the rules, not the length of the recording.
 *
 * @throws InputError where a recording cannot be read
 */
export async function replayEvents(
  dir: string,
  paths: readonly string[],
  options: ReplayOptions,
): Promise<ReplayResult> {
  return replayOpened(await openProject(dir, paths), options);
}

/** Replays on a project that is open already. */
export async function replayOpened(
  { workspace, compiled }: OpenedProject,
  options: ReplayOptions,
): Promise<ReplayResult> {
  const rules = [...testedRules(compiled).values()];
  const asked = new Set(rules.map(({ normal }) => normal.rule.id));
  const { rollUps, detections } = lineUp(rules);
  const session = await openSession({
    catalog: workspace.catalog,
    profile: workspace.project.profile,
    artefacts: detections.map(({ watch }) => watch),
    rollUps,
    ...(options.onSpent && { onSpent: options.onSpent }),
  });
  const clock = createReplayClock(session, detections, options.onSpent);
  const counts = await feed(clock, openAll(options), new Set(workspace.catalog.sources.keys()), session);
  await clock.finish();
  return {
    alerts: sortAlerts(session.alerts).filter((alert) => asked.has(fieldText(alert, 'rule.id'))),
    health: session.health,
    ...counts,
    runs: clock.runs(),
    failures: clock.failures(),
    diagnostics: [...workspace.diagnostics, ...compiled.diagnostics],
    texts: workspace.texts,
    detections: rules.length,
    dir: workspace.dir,
  };
}

function openAll(options: ReplayOptions): AsyncIterable<InputItem> {
  const { events, onProgress, input, start, rate, dataset } = options;
  const read = new Map<string, { done: number; total: number | undefined }>();
  const report = (file: string, done: number, total: number | undefined): void => {
    read.set(file, { done, total });
    const all = [...read.values()];
    const totals = all.map((one) => one.total ?? Number.NaN).reduce((sum, one) => sum + one, 0);
    onProgress?.(
      all.reduce((sum, one) => sum + one.done, 0),
      Number.isNaN(totals) ? undefined : totals,
    );
  };
  const inputs = events.map((file) =>
    openInput(file, {
      onProgress: (done, total) => report(file, done, total),
      ...(input !== undefined && { input }),
      ...(start !== undefined && { start }),
      ...(rate !== undefined && { rate }),
      ...(dataset !== undefined && { dataset }),
    }),
  );
  return mergeInputs(inputs, { capacity: reorderCapacity });
}

type Counts = Pick<ReplayResult, 'events' | 'skipped' | 'refused' | 'late'>;

async function feed(
  clock: ReplayClock,
  items: AsyncIterable<InputItem>,
  datasets: ReadonlySet<string>,
  session: Session,
): Promise<Counts> {
  const skipped = counter<SkippedInput>();
  const refused = counter<string>();
  let events = 0;
  let late = 0;
  for await (const item of items) {
    if (item.kind === 'skipped') {
      skipped.add(item);
      continue;
    }
    if (!datasets.has(item.dataset)) {
      refused.add(`no source has the dataset ${JSON.stringify(item.dataset)}`);
      continue;
    }
    if (item.late === true) late += 1;
    const arrival = await clock.advance(item.time);
    const document = withoutIngested(item.document);
    const outcome = session.deliver({ dataset: item.dataset, time: item.time, arrival, document });
    if (outcome.result === 'failed') refused.add(outcome.reason);
    else events += 1;
  }
  return { events, late, skipped: skipped.result(), refused: refused.result() };
}

/** Replayed events arrive anew, so that a recording that was indexed long after it was made is replayed as it happened. */
function withoutIngested(document: JsonObject): JsonObject {
  const event = document['event'];
  if (!isJsonObject(event) || event['ingested'] === undefined) return document;
  return {
    ...document,
    event: Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'ingested')),
  };
}

/** Counts, and keeps the first thousand. */
export function counter<T>(): { add(item: T): void; result(): Counted<T> } {
  const first: T[] = [];
  let count = 0;
  return {
    add: (item) => {
      count += 1;
      if (first.length < kept) first.push(item);
    },
    result: () => ({ count, first }),
  };
}
