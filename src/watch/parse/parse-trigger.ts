import type { Trigger } from '../watch.js';
import { parseCron, type Cron } from '../trigger/cron.js';
import { integer, members, oneOrMore, refuse, required, text, type Cursor } from './cursor.js';

const schedules = ['cron', 'interval', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const monthNames =
  'january february march april may june july august september october november december'.split(' ');

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/trigger-schedule */
export function parseTrigger(cursor: Cursor): Trigger {
  const fields = members(cursor, 'a trigger', ['schedule']);
  const schedule = required(fields, 'schedule', 'a trigger', cursor.at);
  const kinds = members(schedule, 'a schedule', [...schedules, 'timezone']);
  const zone = kinds.get('timezone');
  if (zone !== undefined && !['UTC', 'Z', 'Etc/UTC'].includes(text(zone, '"timezone"'))) {
    refuse('schedules run in UTC; other time zones are not supported', zone.at);
  }
  const given = schedules.filter((kind) => kinds.has(kind));
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    refuse(`a schedule must have exactly one of ${schedules.join(', ')}`, schedule.at);
  }
  return parseSchedule(kind, required(kinds, kind, 'a schedule', schedule.at));
}

function parseSchedule(kind: (typeof schedules)[number], cursor: Cursor): Trigger {
  switch (kind) {
    case 'interval':
      return { kind: 'interval', every: parseInterval(cursor) };
    case 'cron':
      return {
        kind: 'cron',
        crons: oneOrMore(cursor, '"cron"').map((each) => cron(text(each, '"cron"'), each.at)),
      };
    case 'hourly':
      return hourly(cursor);
    case 'daily': {
      const at = members(cursor, 'a daily schedule', ['at']).get('at');
      return cronsOf(times(at), ['* * ?'], cursor.at);
    }
    case 'weekly':
      return onDays(cursor, kind, ['on', 'at'], (days) => `? * ${days}`);
    case 'monthly':
      return onDays(cursor, kind, ['on', 'at'], (days) => `${days} * ?`);
    case 'yearly':
      return onDays(cursor, kind, ['in', 'on', 'at'], (days, months) => `${days} ${months} ?`);
  }
}

function parseInterval(cursor: Cursor): number {
  if (typeof cursor.value === 'number') return integer(cursor, '"interval"', 1) * 1000;
  const match = /^(\d+)([smhdw])$/.exec(text(cursor, '"interval"'));
  const unit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }[match?.[2] ?? ''];
  if (match === null || unit === undefined || Number(match[1]) < 1) {
    refuse('"interval" must be a number of seconds or a time such as 30s, 5m, 1h, 1d, 1w', cursor.at);
  }
  return Number(match[1]) * unit * 1000;
}

function hourly(cursor: Cursor): Trigger {
  const minute = members(cursor, 'an hourly schedule', ['minute']).get('minute');
  const minutes =
    minute === undefined ? [0] : oneOrMore(minute, '"minute"').map((each) => numeral(each, '"minute"', 59));
  return { kind: 'cron', crons: [cron(`0 ${minutes.join(',')} * * * ?`, cursor.at)] };
}

interface TimeOfDay {
  readonly hours: string;
  readonly minutes: string;
}

/** `noon`, `midnight`, `17:00`, `{hour, minute}`, or a list of them; midnight where nothing is said. */
function times(cursor: Cursor | undefined): readonly TimeOfDay[] {
  if (cursor === undefined) return [{ hours: '0', minutes: '0' }];
  return oneOrMore(cursor, '"at"').map((each) => {
    if (typeof each.value !== 'string') return hourAndMinute(each);
    if (each.value === 'noon') return { hours: '12', minutes: '0' };
    if (each.value === 'midnight') return { hours: '0', minutes: '0' };
    const match = /^(\d{1,2}):(\d\d)$/.exec(each.value);
    if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59) {
      refuse('"at" must be noon, midnight or a time such as 17:00', each.at);
    }
    return { hours: String(Number(match[1])), minutes: String(Number(match[2])) };
  });
}

function hourAndMinute(cursor: Cursor): TimeOfDay {
  const fields = members(cursor, '"at"', ['hour', 'minute']);
  const list = (key: string, max: number): string => {
    const field = required(fields, key, '"at"', cursor.at);
    return oneOrMore(field, `"${key}"`)
      .map((each) => numeral(each, `"${key}"`, max))
      .join(',');
  };
  return { hours: list('hour', 23), minutes: list('minute', 59) };
}

/** Weekly, monthly and yearly schedules: one object or a list of them, each with its days and times. */
function onDays(
  cursor: Cursor,
  kind: string,
  known: readonly string[],
  cronDays: (days: string, months: string) => string,
): Trigger {
  const crons = oneOrMore(cursor, `"${kind}"`).flatMap((each) => {
    const fields = members(each, `a ${kind} schedule`, known);
    const on = required(fields, 'on', `a ${kind} schedule`, each.at);
    const days = oneOrMore(on, '"on"').map((value) => (kind === 'weekly' ? weekday(value) : monthDay(value)));
    const months = fields.get('in');
    if (kind === 'yearly' && months === undefined) refuse('a yearly schedule needs "in"', each.at);
    const monthList = months === undefined ? '*' : oneOrMore(months, '"in"').map(month).join(',');
    // The last day stands alone in a cron expression.
    const plain = days.filter((value) => value !== 'L');
    const groups = [...(plain.length > 0 ? [plain.join(',')] : []), ...(days.includes('L') ? ['L'] : [])];
    return cronsOf(
      times(fields.get('at')),
      groups.map((group) => cronDays(group, monthList)),
      each.at,
    ).crons;
  });
  return { kind: 'cron', crons };
}

function cronsOf(
  moments: readonly TimeOfDay[],
  days: readonly string[],
  at: string,
): { readonly kind: 'cron'; readonly crons: readonly Cron[] } {
  const crons = moments.flatMap((time) =>
    days.map((rest) => cron(`0 ${time.minutes} ${time.hours} ${rest}`, at)),
  );
  return { kind: 'cron', crons };
}

function weekday(cursor: Cursor): string {
  if (typeof cursor.value === 'number') return String(integer(cursor, 'a day of the week', 1, 7));
  const name = text(cursor, 'a day of the week').toLowerCase();
  const index = weekdays.findIndex((day) => day === name || day.slice(0, 3) === name);
  return index < 0 ? refuse(`"${name}" is no day of the week`, cursor.at) : String(index + 1);
}

function monthDay(cursor: Cursor): string {
  if (cursor.value === 'last_day') return 'L';
  return String(cursor.value === 'first_day' ? 1 : numeral(cursor, 'a day of the month', 31, 1));
}

function month(cursor: Cursor): string {
  if (typeof cursor.value === 'number') return String(integer(cursor, 'a month', 1, 12));
  const name = text(cursor, 'a month').toLowerCase();
  const index = monthNames.findIndex((each) => each === name || each.slice(0, 3) === name);
  return index < 0 ? refuse(`"${name}" is no month`, cursor.at) : String(index + 1);
}

/** A number, or its digits as a string. */
function numeral(cursor: Cursor, what: string, max: number, min = 0): number {
  const { value, at } = cursor;
  return integer(
    { value: typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value, at },
    what,
    min,
    max,
  );
}

function cron(expression: string, at: string): Cron {
  const result = parseCron(expression);
  return result.ok ? result.cron : refuse(`"${expression}" is no cron expression: ${result.reason}`, at);
}
