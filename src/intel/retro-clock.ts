const aMinute = 60_000;
const aMinuteAtMost = 5000;

/**
 * Says when a new indicator is to be searched in past traffic: 5,000 a minute, so that a large feed is not one huge
 * search, and never sooner than a minute after now, so that the indicator is found in the index when its time comes.
 */
export class RetroClock {
  private minute = 0;
  private given = 0;

  /** @param now epoch milliseconds, never going back */
  next(now: number): number {
    const soonest = Math.ceil((now + aMinute) / aMinute) * aMinute;
    if (soonest > this.minute) {
      this.minute = soonest;
      this.given = 0;
    } else if (this.given === aMinuteAtMost) {
      this.minute += aMinute;
      this.given = 0;
    }
    this.given += 1;
    return this.minute;
  }
}
