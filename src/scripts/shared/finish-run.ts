import type { Json, JsonObject } from '../../diagnostics/json.js';
import { list, number, object, text } from './read.js';
import { addHealth, evaluatedMoment, reportPayload, type RunReport } from './run.js';
import { isoTime, putAt, type Draft } from './write.js';

/** Milliseconds before a run in which the alerts of the one before it are looked for. */
const lookBack = 86_400_000;

/**
 * Ends the report of a detection's run: compares the run before it with what is left of it, stamps the alerts with the
 * moment of their run, and notes the run for the next one to look at.
 *
 * @returns the payload that the watch's actions see
 */
export function finishRun(report: RunReport, context: JsonObject, params: JsonObject, window: number): Json {
  const scheduled = Date.parse(text(object(context.trigger).scheduled_time));
  const { aggregations } = object(object(context.payload).suppressed);
  const lastRun = object(object(aggregations).last_run);
  const before = object(lastRun.scheduled).value;
  if (typeof before === 'number' && before < scheduled) {
    checkMissed(report, context, params, window, scheduled - before);
    if (scheduled - before < lookBack) checkWritten(report, context, params, window, before);
  }
  for (const alert of report.alerts) putAt(alert, 'picket.alert.raised_at', isoTime(scheduled));
  // A run that is repeated for an earlier moment is not the last one.
  const isLast = typeof before !== 'number' || before <= scheduled;
  const runs = isLast ? [runDocument(report, context, params, scheduled)] : [];
  return { ...object(reportPayload(report)), runs, run_count: runs.length };
}

/** Runs that were missed, or failed before they could note anything; `gap` in milliseconds. */
function checkMissed(
  report: RunReport,
  context: JsonObject,
  params: JsonObject,
  window: number,
  gap: number,
): void {
  const missed = Math.floor(gap / (number(params.every) * 1000)) - 1;
  if (missed < 1) return;
  const message = 'Runs were missed or failed, so windows between them were not looked at.';
  const finding = { kind: 'missed-runs', subject: 'run', message, count: missed };
  addHealth(report, params, evaluatedMoment(context, params), window, finding);
}

/** Whether all of the alerts of the run before this one are there. */
function checkWritten(
  report: RunReport,
  context: JsonObject,
  params: JsonObject,
  window: number,
  before: number,
): void {
  const aggregations = object(object(object(context.payload).suppressed).aggregations);
  const expected = number(object(object(aggregations.last_run).alerts).value);
  const [latest] = list(object(object(aggregations.raised).runs).buckets);
  const { key, doc_count: count } = object(latest);
  const missing = expected - (key === before ? number(count) : 0);
  if (missing < 1) return;
  const message = 'The run before this one raised alerts that are not in their index.';
  const finding = { kind: 'partial-write', subject: 'run', message, count: missing };
  addHealth(report, params, evaluatedMoment(context, params), window, finding);
}

/** One a watch: the next run overwrites it. */
function runDocument(
  { alerts, health }: RunReport,
  context: JsonObject,
  params: JsonObject,
  scheduled: number,
): Draft {
  const rule = object(params.rule);
  return {
    _id: text(rule.id),
    '@timestamp': isoTime(scheduled),
    event: { kind: 'state' },
    rule,
    picket: {
      run: {
        rule: text(rule.name),
        scheduled_time: isoTime(scheduled),
        evaluated: isoTime(evaluatedMoment(context, params)),
        alerts: alerts.length,
        health: health.length,
      },
    },
  };
}
