import pc from 'picocolors';
import { sanitise } from '../diagnostics/sanitise.js';
import type { JsonObject } from '../diagnostics/json.js';
import { alertLevel } from '../harness/alert-level.js';
import { describeAlert } from '../harness/case-json.js';
import { fieldText } from '../harness/fields.js';
import type { ReplayResult } from '../harness/replay-events.js';
import type { ExitStatus } from './command.js';
import { levelColor } from './level-color.js';
import { plural, printFindings } from './print-report.js';
import type { Terminal } from './terminal.js';

/** JSON on stdout is `{"alerts", "events", "runs"}`; what was skipped or failed goes to stderr. */
export function printReplay(
  terminal: Terminal,
  format: 'pretty' | 'json',
  result: ReplayResult,
  verbose: boolean,
): ExitStatus {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  printFindings(terminal, { diagnostics: errors, texts: result.texts, rules: 0, dir: result.dir });
  const { alerts, events, runs } = result;
  if (format === 'json') terminal.out(`${JSON.stringify({ alerts, events, runs }, null, 2)}\n`);
  else terminal.out(pretty(result, terminal.colorOut));
  for (const note of notes(result, verbose)) terminal.err(`${sanitise(note)}\n`);
  return errors.length > 0 || result.detections === 0 || result.failures.count > 0 ? 1 : 0;
}

function pretty(result: ReplayResult, color: boolean): string {
  const colors = pc.createColors(color);
  const lines = result.alerts.map((alert) => alertLine(alert, colors));
  const count = plural(result.alerts.length, 'alert');
  lines.push(
    `${count} from ${plural(result.events, 'event')} in ${plural(result.runs, 'run')} of ${plural(result.detections, 'detection')}`,
  );
  return `${lines.join('\n')}\n`;
}

/** One alert in a line: when, how severe, which rule, and what decided it. */
function alertLine(alert: JsonObject, colors: ReturnType<typeof pc.createColors>): string {
  const level = alertLevel(alert);
  const parts = [
    colors.dim(fieldText(alert, '@timestamp')),
    levelColor(level, colors)(level),
    sanitise(fieldText(alert, 'rule.name')),
    sanitise(describeAlert(alert)),
  ];
  return parts.join('  ');
}

function notes(result: ReplayResult, verbose: boolean): string[] {
  const { skipped, refused, late, failures, health } = result;
  const found: string[] = [];
  if (skipped.count > 0) {
    found.push(
      `${skipped.count} ${skipped.count === 1 ? 'line or packet' : 'lines or packets'} could not be read${verbose ? ':' : ' (--verbose shows them)'}`,
    );
    if (verbose)
      found.push(...skipped.first.map((one) => `  ${one.file ?? ''}:${one.position}: ${one.reason}`));
  }
  if (refused.count > 0)
    found.push(`${plural(refused.count, 'event')} refused, such as: ${refused.first[0] ?? ''}`);
  if (late > 0)
    found.push(`${plural(late, 'event')} came too late to be put in order; sort the recording by time`);
  if (failures.count > 0)
    found.push(`${plural(failures.count, 'run')} failed, such as: ${failures.first[0] ?? ''}`);
  if (health.length > 0) found.push(...healthNotes(health));
  if (result.detections === 0) found.push('no detection was run');
  return found;
}

/** What runs reported of themselves. That a recording of one source is silent about the others is no finding. */
function healthNotes(health: readonly JsonObject[]): string[] {
  const kinds = new Map<string, number>();
  for (const document of health) {
    if (fieldText(document, 'picket.health.kind') === 'source-silent') continue;
    const kind = `${fieldText(document, 'rule.name')} ${fieldText(document, 'picket.health.kind')}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds].map(([kind, count]) => `health: ${kind}, ${plural(count, 'time')}`);
}
