import pc from 'picocolors';
import { sanitise } from '../diagnostics/sanitise.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Json } from '../diagnostics/json.js';
import type { Applied } from '../deploy/carry-out.js';
import type { Difference } from '../deploy/differences.js';
import type { Change, Plan } from '../deploy/plan.js';
import { appliedJson, planJson } from '../deploy/plan-json.js';
import type { PlannedProject } from '../deploy/plan-project.js';
import { kindNames } from '../deploy/resource.js';
import type { ExitStatus } from './command.js';
import { plural, printFindings } from './print-report.js';
import type { Terminal } from './terminal.js';

type Colors = ReturnType<typeof pc.createColors>;
type Format = 'pretty' | 'json';

/** Prints a plan to stdout, and what is to be said about it to stderr. */
export function printPlan(terminal: Terminal, format: Format, planned: PlannedProject): void {
  printFindings(terminal, planned);
  if (format === 'json') {
    const { plan, cluster, diagnostics } = planned;
    terminal.out(`${JSON.stringify(planJson(plan, cluster, diagnostics), null, 2)}\n`);
    return;
  }
  if (planned.plan !== undefined) terminal.out(prettyPlan(planned.plan, terminal.colorOut));
}

/** Prints what `apply` has done, and on stderr what kept it from doing more. */
export function printApplied(
  terminal: Terminal,
  format: Format,
  planned: PlannedProject,
  applied: Applied,
): void {
  printFindings(terminal, { ...planned, diagnostics: applied.diagnostics });
  if (format === 'json') {
    const { plan, cluster, diagnostics } = planned;
    const base = planJson(plan, cluster, [...diagnostics, ...applied.diagnostics]);
    terminal.out(`${JSON.stringify(appliedJson(base, applied), null, 2)}\n`);
    return;
  }
  const colors = pc.createColors(terminal.colorOut);
  const parts = [`${plural(applied.done.length, 'change')} made`];
  if (applied.left.length > 0) parts.push(`${applied.left.length} left out`);
  if (applied.failed !== undefined) {
    parts.push(
      `${colors.red('stopped')} at ${nameOf(applied.failed)}`,
      `${applied.pending.length} not begun`,
    );
  }
  terminal.out(`${parts.join(', ')}\n`);
}

/** 2 where the server or the way to it is at fault, 1 for any other error, 0 besides. */
export function deployStatus(diagnostics: readonly Diagnostic[]): ExitStatus {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => code.startsWith('connect/') || code === 'deploy/no-watcher')) return 2;
  return errors.length > 0 ? 1 : 0;
}

/** One change in words: `create watch a`. */
export function nameOf(change: Change): string {
  const { kind, id } = change.action === 'delete' ? change.found : change.resource;
  return `${change.action} ${kindNames[kind]} ${sanitise(id)}`;
}

function prettyPlan(plan: Plan, color: boolean): string {
  const colors = pc.createColors(color);
  const lines = plan.changes.flatMap((change) => changeLines(change, colors));
  for (const id of plan.silenced) {
    lines.push(`${colors.yellow('z')} ${sanitise(id)} ${colors.dim('is inactive and stays so')}`);
  }
  return `${[...lines, summary(plan)].join('\n')}\n`;
}

const signs = { create: '+', update: '~', fill: '~', delete: '-' } as const;

function changeLines(change: Change, colors: Colors): readonly string[] {
  const paint = { create: colors.green, update: colors.yellow, fill: colors.yellow, delete: colors.red };
  const head = `${paint[change.action](signs[change.action])} ${nameOf(change)}`;
  if (change.action !== 'update') return [head];
  const shown = change.differences.slice(0, maxDifferences);
  const more = change.differences.length - shown.length;
  return [
    head,
    ...shown.map((difference) => `    ${differenceLine(difference, colors)}`),
    ...(more === 0 ? [] : [colors.dim(`    and ${plural(more, 'more difference')}`)]),
  ];
}

/** Of one resource; `--format json` has all. */
const maxDifferences = 20;
const maxValue = 60;

function differenceLine({ pointer, before, after, range }: Difference, colors: Colors): string {
  const place = range === undefined ? '' : ` ${colors.dim(`${sanitise(range.file)}:${range.line}`)}`;
  const values = `${colors.red(valueText(before))} → ${colors.green(valueText(after))}`;
  return `${sanitise(pointer === '' ? '/' : pointer)} ${values}${place}`;
}

function valueText(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = sanitise(JSON.stringify(value));
  return text.length <= maxValue ? text : `${text.slice(0, maxValue)}…`;
}

function summary({ changes, unchanged }: Plan): string {
  const count = (action: Change['action']): number =>
    changes.filter((change) => change.action === action).length;
  const parts = (['create', 'update', 'fill', 'delete'] as const).flatMap((action) =>
    count(action) === 0 ? [] : [`${count(action)} to ${action}`],
  );
  return `${parts.length === 0 ? 'no changes' : parts.join(', ')}, ${unchanged} unchanged`;
}
