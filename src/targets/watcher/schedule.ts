const minute = 60;
const hour = 3600;
const day = 86_400;

/**
 * A cron expression that fires every so many seconds, aligned to the clock in UTC; undefined where the duration does
 * not divide a minute, an hour or a day. Watcher's own intervals would start at activation instead.
 */
export function cronEvery(seconds: number): string | undefined {
  if (!Number.isInteger(seconds) || seconds < 1) return undefined;
  if (seconds < minute) {
    if (minute % seconds !== 0) return undefined;
    return seconds === 1 ? '* * * * * ?' : `0/${seconds} * * * * ?`;
  }
  if (seconds < hour) {
    if (hour % seconds !== 0 || seconds % minute !== 0) return undefined;
    return seconds === minute ? '0 * * * * ?' : `0 0/${seconds / minute} * * * ?`;
  }
  if (seconds < day) {
    if (day % seconds !== 0 || seconds % hour !== 0) return undefined;
    return seconds === hour ? '0 0 * * * ?' : `0 0 0/${seconds / hour} * * ?`;
  }
  return seconds === day ? '0 0 0 * * ?' : undefined;
}
