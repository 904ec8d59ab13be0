import { relative } from 'node:path';
import pc from 'picocolors';
import { sanitise } from '../diagnostics/sanitise.js';
import type { JsonObject } from '../diagnostics/json.js';
import type { DemoStep, ReplayedRecording } from '../harness/demo.js';
import type { Week } from '../harness/demo/week.js';
import { alertLevel } from '../harness/alert-level.js';
import { fieldText } from '../harness/fields.js';
import { levelColor } from './level-color.js';
import { plural, printFindings } from './print-report.js';
import { printTest } from './print-test.js';
import type { Terminal } from './terminal.js';

type Colors = ReturnType<typeof pc.createColors>;

/** The line before the first step. */
export function printOpening(terminal: Terminal): void {
  const colors = pc.createColors(terminal.colorOut);
  terminal.out(`\n${colors.bold('Picket')}: what was tested is what is deployed.\n\n`);
}

/** One step of the account. Returns whether all was well. */
export function printStep(terminal: Terminal, step: DemoStep): boolean {
  const colors = pc.createColors(terminal.colorOut);
  const line = (title: string, text: string): void => {
    terminal.out(`${colors.bold(title.padEnd(8))}${text}\n`);
  };
  switch (step.kind) {
    case 'check': {
      const { result } = step;
      const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
      printFindings(terminal, { ...result, diagnostics: errors });
      line('check', `${plural(result.rules, 'rule')}, ${plural(errors.length, 'error')}`);
      return !result.failed;
    }
    case 'build': {
      const { artefacts, failed, out } = step.result;
      line('build', `${plural(artefacts.length, 'artefact')} in ${relative(process.cwd(), out) || '.'}/`);
      return failed.length === 0;
    }
    case 'test': {
      const { passed, failed } = step.result;
      if (failed > 0) printTest(terminal, 'pretty', step.result);
      line(
        'test',
        `${plural(passed, 'case')} passed, ${failed} failed: the first of each rule, on the compiled watches`,
      );
      return failed === 0 && !step.result.broken;
    }
    case 'replay': {
      const recorded = `${plural(step.recordings.length, 'recording')}, ${plural(step.result.events, 'event')}`;
      line('replay', `${recorded} of real tools against a real DNS server`);
      for (const recording of step.recordings) terminal.out(recordingText(recording, colors));
      return step.result.failures.count === 0;
    }
    case 'week': {
      const { workloads, days, events, failures } = step.week;
      const fleet = `${plural(days, 'day')} of ${plural(workloads, 'workload')}, ${plural(events, 'lookup')}`;
      terminal.out('\n');
      line('week', `${fleet}, with recorded attacks at its end, against the past and against indicators`);
      terminal.out(weekText(step.week, colors));
      return failures.length === 0;
    }
  }
}

function recordingText({ file, client, alerts }: ReplayedRecording, colors: Colors): string {
  const title = `\n  ${colors.cyan(file)} ${colors.dim(client)}`;
  if (alerts.length === 0) return `${title}  ${colors.green('silent')}\n`;
  return `${title}\n${alerts.map((alert) => alertText(alert, colors)).join('')}`;
}

/** What happened and what was raised, in the order of time. */
function weekText({ attacks, alerts }: Week, colors: Colors): string {
  const happened = attacks.map(({ what, time, on }) => {
    const moment = new Date(time).toISOString();
    const text = `    ${colors.dim(moment.slice(11, 19))}  ${colors.cyan('attack')}  ${colors.bold(on)}  ${what}\n`;
    return [moment, text] as const;
  });
  const raised = alerts.map(
    (alert) => [fieldText(alert, 'picket.alert.raised_at'), alertText(alert, colors)] as const,
  );
  const all = [...happened, ...raised].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `\n${all.map(([, text]) => text).join('')}`;
}

/** When, how severe, from whom, what and why. */
function alertText(alert: JsonObject, colors: Colors): string {
  const level = alertLevel(alert);
  const time = fieldText(alert, '@timestamp').slice(11, 19);
  const who = fieldText(alert, 'picket.client.name');
  const domain = fieldText(alert, 'picket.dns.domain');
  const value = fieldText(alert, 'picket.alert.value');
  const threshold = fieldText(alert, 'picket.alert.threshold');
  const why = `(${value}${domain === '' ? '' : ` under ${domain}`}, threshold ${threshold})`;
  const parts = [
    colors.dim(time),
    levelColor(level, colors)(level.padEnd(6)),
    colors.bold(sanitise(who)),
    sanitise(fieldText(alert, 'message')),
    colors.dim(sanitise(why)),
  ];
  return `    ${parts.join('  ')}\n`;
}
