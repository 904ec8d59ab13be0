import type { Catalog } from '../catalog/catalog.js';
import { formatDuration } from '../read/duration.js';
import { metadataOf, type LinkedCorrelation, type LinkedDetection } from '../sigma/linked.js';
import { createReport, type Report } from '../sigma/report.js';
import { reportUncarried } from './alert-fields.js';
import type { BaseBranches } from './grouping.js';
import type { Branch, Schedule } from './normal-rule.js';
import type { Predicate } from './predicate.js';
import { sourceScope, type FieldScope } from './resolve-field.js';
import { scheduleOf, timespanOf } from './schedule.js';
import { simplify } from './simplify.js';

const minute = 60;

/** What a correlation counts, and what its schedule is where it does not say. */
export interface AlertBases {
  readonly bases: readonly BaseBranches[];
  readonly defaults?: Partial<Pick<Schedule, 'delay' | 'late'>>;
}

/**
 * Whether a correlation counts the alerts of what it refers to, rather than their events: one that refers to another
 * correlation does, and then for all of its rules, since alerts and events have no count in common.
 */
export function isOverAlerts(linked: LinkedCorrelation): boolean {
  return linked.bases.some((base) => base.kind === 'correlation');
}

/**
 * The alerts of each detection that a correlation refers to. Each of them has to raise alerts by itself, and the
 * correlation has to wait until they did.
 */
export function alertBases(
  linked: LinkedCorrelation,
  catalog: Catalog,
  report: Report,
): AlertBases | undefined {
  const { correlation, bases } = linked;
  if (!correlation.generate) {
    report.error(
      'normal/alerts-not-raised',
      correlation.rules[0]?.range ?? correlation.type.range,
      'The correlation counts alerts, and the rules that it refers to raise none by themselves.',
      { suggestions: ['generate: true'] },
    );
  }
  if (catalog.alerts === undefined) {
    const message = 'Nothing is known of the index of alerts, so that no correlation can count them.';
    report.error('normal/alerts-not-raised', correlation.type.range, message);
    return undefined;
  }
  const scope = sourceScope(catalog.alerts);
  const schedules = bases.map(scheduleOfDetection);
  const ready = Math.max(...schedules.map(({ delay }) => delay)) + minute;
  const late = Math.max(15 * minute, ...schedules.map((schedule) => schedule.late));
  const delay = correlation.meta.schedule?.delay;
  if (delay !== undefined && delay.value < ready) {
    report.error(
      'normal/alerts-delay',
      delay.range,
      `Alerts of its rules are there up to ${formatDuration(ready)} after what they are about.`,
      { suggestions: [`delay: ${formatDuration(ready)}`] },
    );
  }
  const names = [...correlation.groupBy, ...(correlation.condition?.fields ?? [])];
  const aliases = correlation.aliases.map(({ name }) => name.value);
  const plain = names.filter(({ value }) => scope.isDefined(value) && !aliases.includes(value));
  reportUncarried(plain, bases, catalog, report);
  return {
    bases: bases.map((base) => ({ base, branches: [{ scope, where: alertsOf(base, scope) }] })),
    defaults: { delay: ready, late },
  };
}

/** Alerts of one detection, which its id tells. */
function alertsOf(base: LinkedDetection, scope: FieldScope): Predicate {
  const meta = metadataOf(base);
  const resolved = scope.resolve('rule.id');
  const field = resolved.kind === 'known' ? resolved.exact : ({ name: 'rule.id', type: 'keyword' } as const);
  return { kind: 'equals', field, values: [meta.id?.value ?? meta.name], cased: true, origin: meta.range };
}

/** Beside alerts their index may hold what others write about them. */
export function onlyAlerts(branch: Branch): Branch {
  const kind: Predicate = {
    kind: 'equals',
    field: { name: 'event.kind', type: 'keyword' },
    values: ['alert'],
    cased: true,
  };
  return { ...branch, where: simplify({ kind: 'all', of: [kind, branch.where] }) };
}

/** When a detection runs. What is wrong with that is reported where the detection itself is looked at. */
function scheduleOfDetection(detection: LinkedDetection): Schedule {
  const unheard = createReport();
  if (detection.kind === 'rule') return scheduleOf(detection.rule.meta, null, unheard);
  const { correlation, bases } = detection;
  const schedule = scheduleOf(correlation.meta, timespanOf(correlation), unheard);
  if (!isOverAlerts(detection) || correlation.meta.schedule?.delay !== undefined) return schedule;
  return { ...schedule, delay: Math.max(...bases.map((base) => scheduleOfDetection(base).delay)) + minute };
}
