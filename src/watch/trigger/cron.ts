/**
 * Watcher's cron expressions: Quartz syntax with seconds first, day-of-week counting from Sunday = 1.
 * https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/schedule-types
 */
export interface Cron {
  readonly expression: string;
  /** Ascending. */
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly day: DayRule;
  readonly months: readonly number[];
  readonly years: readonly number[];
}

export type DayRule =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  /** The last day of the month less `offset`, moved to the nearest weekday if `weekday`. */
  | { readonly kind: 'last-day'; readonly offset: number; readonly weekday: boolean }
  | { readonly kind: 'nearest-weekday'; readonly day: number }
  /** Days of the week, Sunday = 1. */
  | { readonly kind: 'weekdays'; readonly weekdays: readonly number[] }
  | { readonly kind: 'last-weekday'; readonly weekday: number }
  | { readonly kind: 'nth-weekday'; readonly weekday: number; readonly nth: number };

interface FieldRule {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
  /** The greatest step that Watcher takes. */
  readonly maxStep: number;
}

const firstYear = 1970;
const lastYear = 2199;
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const fieldRules = {
  seconds: { name: 'seconds', min: 0, max: 59, maxStep: 59 },
  minutes: { name: 'minutes', min: 0, max: 59, maxStep: 59 },
  hours: { name: 'hours', min: 0, max: 23, maxStep: 23 },
  dayOfMonth: { name: 'day of month', min: 1, max: 31, maxStep: 31 },
  months: { name: 'month', min: 1, max: 12, names: monthNames, maxStep: 12 },
  dayOfWeek: { name: 'day of week', min: 1, max: 7, names: dayNames, maxStep: 7 },
  years: { name: 'year', min: firstYear, max: lastYear, maxStep: lastYear - firstYear },
} as const satisfies Record<string, FieldRule>;

export type CronResult =
  { readonly ok: true; readonly cron: Cron } | { readonly ok: false; readonly reason: string };

/** What is wrong with a part of an expression. Never leaves this module. */
class Malformed extends Error {}

/** Parses a cron expression of six or seven fields. */
export function parseCron(expression: string): CronResult {
  try {
    return { ok: true, cron: parseFields(expression) };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, reason: error.message };
    throw error;
  }
}

function parseFields(expression: string): Cron {
  const fields = expression
    .trim()
    .toUpperCase()
    .split(/[ \t]+/);
  const [seconds, minutes, hours, dayOfMonth, months, dayOfWeek, years = '*'] = fields;
  if (
    seconds === undefined ||
    minutes === undefined ||
    hours === undefined ||
    dayOfMonth === undefined ||
    months === undefined ||
    dayOfWeek === undefined ||
    fields.length > 7
  ) {
    throw new Malformed(
      `a cron expression has six or seven fields (seconds minutes hours day-of-month month day-of-week [year]), this one has ${fields.length}`,
    );
  }
  return {
    expression,
    seconds: values(seconds, fieldRules.seconds),
    minutes: values(minutes, fieldRules.minutes),
    hours: values(hours, fieldRules.hours),
    day: dayRule(dayOfMonth, dayOfWeek),
    months: values(months, fieldRules.months),
    years: values(years, fieldRules.years),
  };
}

function dayRule(dayOfMonth: string, dayOfWeek: string): DayRule {
  if (dayOfMonth === '?' && dayOfWeek === '?') {
    throw new Malformed('"?" stands in both day-of-month and day-of-week; one of them must say which days');
  }
  if (dayOfWeek === '?') return monthDays(dayOfMonth);
  if (dayOfMonth === '?') return weekDays(dayOfWeek);
  throw new Malformed('day-of-month and day-of-week cannot both be given; put "?" into one of them');
}

function monthDays(field: string): DayRule {
  const last = /^L(?:-(\d{1,2}))?(W)?$/.exec(field);
  if (last !== null) {
    const offset = Number(last[1] ?? 0);
    if (offset > 27) throw new Malformed(`"${field}" counts back further than the shortest month is long`);
    return { kind: 'last-day', offset, weekday: last[2] !== undefined };
  }
  const nearest = /^(\d{1,2})W$/.exec(field);
  if (nearest !== null) {
    const day = Number(nearest[1]);
    if (day < 1 || day > 28)
      throw new Malformed(`"${field}" must name a day from 1 to 28; LW is the last weekday`);
    return { kind: 'nearest-weekday', day };
  }
  return { kind: 'days', days: values(field, fieldRules.dayOfMonth) };
}

function weekDays(field: string): DayRule {
  if (field === 'L') return { kind: 'weekdays', weekdays: [7] };
  const last = /^([A-Z]{3}|\d)L$/.exec(field);
  if (last?.[1] !== undefined)
    return { kind: 'last-weekday', weekday: number(last[1], fieldRules.dayOfWeek) };
  const nth = /^([A-Z]{3}|\d)#(\d)$/.exec(field);
  if (nth?.[1] !== undefined) {
    const count = Number(nth[2]);
    if (count < 1 || count > 5)
      throw new Malformed(`"#" must be followed by a number from 1 to 5, not ${count}`);
    return { kind: 'nth-weekday', weekday: number(nth[1], fieldRules.dayOfWeek), nth: count };
  }
  return { kind: 'weekdays', weekdays: values(field, fieldRules.dayOfWeek) };
}

function values(field: string, rule: FieldRule): readonly number[] {
  const result = new Set<number>();
  for (const part of field.split(',')) {
    for (const value of partValues(part, rule)) result.add(value);
  }
  return [...result].sort((a, b) => a - b);
}

function partValues(part: string, rule: FieldRule): readonly number[] {
  const match = /^(\*|[A-Z0-9]+)?(?:-([A-Z0-9]+))?(?:\/(\d+))?$/.exec(part);
  const [, first, end, stepText] = match ?? [];
  if (
    match === null ||
    (first === undefined && (end !== undefined || stepText === undefined)) ||
    part === ''
  ) {
    throw new Malformed(`"${part}" is not a value, range, list or step of ${rule.name}`);
  }
  const step = stepText === undefined ? 1 : Number(stepText);
  if (step < 1 || step > rule.maxStep)
    throw new Malformed(`the step of "${part}" must be from 1 to ${rule.maxStep}`);
  if (first === undefined || first === '*') {
    if (end !== undefined) throw new Malformed(`"${part}" is not a range of ${rule.name}`);
    return stepped(rule.min, rule.max, step, rule);
  }
  const from = number(first, rule);
  if (end !== undefined) return stepped(from, number(end, rule), step, rule);
  return stepText === undefined ? [from] : stepped(from, rule.max, step, rule);
}

/** Ranges may run over the end, as 22-2 hours or FRI-MON; years may not. */
function stepped(from: number, to: number, step: number, rule: FieldRule): readonly number[] {
  const size = rule.max - rule.min + 1;
  if (to < from && rule === fieldRules.years) throw new Malformed(`years must rise, ${from}-${to} do not`);
  const end = to < from ? to + size : to;
  const result: number[] = [];
  for (let value = from; value <= end; value += step) result.push(value > rule.max ? value - size : value);
  return result;
}

function number(text: string, rule: FieldRule): number {
  const name = rule.names?.indexOf(text) ?? -1;
  const value = name >= 0 ? name + rule.min : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= rule.min && value <= rule.max)) {
    throw new Malformed(`"${text}" is no ${rule.name} (${rule.min} to ${rule.max})`);
  }
  return value;
}
