import type { Trigger } from '../watch.js';
import type { Cron, DayRule } from './cron.js';

const second = 1000;
const day = 86_400_000;

/**
 * The first moment after `after` at which a trigger fires. All in epoch milliseconds, UTC.
 * `activated` is where the interval of an `interval` schedule starts to count; cron schedules do not read it.
 * Undefined if the trigger never fires again.
 */
export function nextFire(trigger: Trigger, after: number, activated = 0): number | undefined {
  switch (trigger.kind) {
    case 'interval': {
      const elapsed = Math.max(0, after - activated);
      return activated + (Math.floor(elapsed / trigger.every) + 1) * trigger.every;
    }
    case 'cron': {
      const moments = trigger.crons
        .map((cron) => nextCron(cron, after))
        .filter((moment) => moment !== undefined);
      return moments.length === 0 ? undefined : Math.min(...moments);
    }
  }
}

function nextCron(cron: Cron, after: number): number | undefined {
  const from = (Math.floor(after / second) + 1) * second;
  const start = new Date(from);
  const timeOfDay = from - Math.floor(from / day) * day;
  for (const year of cron.years) {
    if (year < start.getUTCFullYear()) continue;
    for (const month of cron.months) {
      for (const date of daysOf(cron.day, year, month)) {
        const midnight = Date.UTC(year, month - 1, date);
        if (midnight + day <= from) continue;
        const time = nextTime(cron, midnight > from ? 0 : timeOfDay);
        if (time !== undefined) return midnight + time;
      }
    }
  }
  return undefined;
}

/** The first time of day at or after `from`, in milliseconds since midnight. */
function nextTime(cron: Cron, from: number): number | undefined {
  for (const hour of cron.hours) {
    if ((hour + 1) * 3_600_000 <= from) continue;
    for (const minute of cron.minutes) {
      const start = hour * 3_600_000 + minute * 60_000;
      if (start + 60_000 <= from) continue;
      const at = cron.seconds.find((value) => start + value * second >= from);
      if (at !== undefined) return start + at * second;
    }
  }
  return undefined;
}

function daysOf(rule: DayRule, year: number, month: number): readonly number[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weekdayOf = (date: number): number => new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 1;
  const all = Array.from({ length }, (_, index) => index + 1);
  switch (rule.kind) {
    case 'days':
      return rule.days.filter((date) => date <= length);
    case 'last-day': {
      const date = length - rule.offset;
      return [rule.weekday ? nearestWeekday(date, length, weekdayOf(date)) : date];
    }
    case 'nearest-weekday':
      return [nearestWeekday(rule.day, length, weekdayOf(rule.day))];
    case 'weekdays':
      return all.filter((date) => rule.weekdays.includes(weekdayOf(date)));
    case 'last-weekday':
      return all.filter((date) => date > length - 7 && weekdayOf(date) === rule.weekday);
    case 'nth-weekday':
      return all.filter((date) => Math.ceil(date / 7) === rule.nth && weekdayOf(date) === rule.weekday);
  }
}

/** Saturday goes back to Friday, Sunday on to Monday, and neither leaves the month. */
function nearestWeekday(date: number, length: number, weekday: number): number {
  const [sunday, saturday] = [1, 7];
  if (weekday === saturday) return date === 1 ? date + 2 : date - 1;
  if (weekday === sunday) return date === length ? date - 2 : date + 1;
  return date;
}
