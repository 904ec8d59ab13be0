import { setTimeout as delay } from 'node:timers/promises';
import type { Repeat } from './cluster.js';

/** What a retry stands on besides the fault: replaced in tests. */
export interface RetryPorts {
  /** Milliseconds. */
  readonly sleep: (time: number) => Promise<unknown>;
  /** In [0, 1). */
  readonly random: () => number;
}

export const realTime: RetryPorts = { sleep: delay, random: Math.random };

/** How an attempt failed, as far as a second one depends on it. */
export interface FailedAttempt {
  /** Absent where no answer came. */
  readonly status?: number;
  /** False where no second attempt can help, such as a certificate that is not trusted. */
  readonly transient: boolean;
  /** Seconds that the server asked to be left alone. */
  readonly retryAfter?: number;
}

/** Attempts in all. */
const maxAttempts = 5;
const firstWait = 250;
const longestWait = 10_000;

/**
 * Milliseconds until the next attempt, or undefined where there is to be none.
 *
 * Waits double, and each is drawn between half and all of its length, so that many clients do not come back at once.
 * A server that says how long to wait (Retry-After) is obeyed up to the longest wait.
 */
export function nextWait(
  attempt: number,
  failed: FailedAttempt,
  repeat: Repeat,
  random: () => number,
): number | undefined {
  if (attempt >= maxAttempts || !mayRepeat(failed, repeat)) return undefined;
  const asked = failed.retryAfter === undefined ? 0 : failed.retryAfter * 1000;
  const grown = firstWait * 2 ** (attempt - 1);
  return Math.min(longestWait, Math.max(asked, Math.round(grown * (0.5 + random() / 2))));
}

/**
 * 429 says that the request was turned away before anything was done. 502 and 504 come from something in between, which
 * does not know; nor does a connection that broke; and a 503 may come from either.
 */
function mayRepeat({ status, transient }: FailedAttempt, repeat: Repeat): boolean {
  if (!transient) return false;
  return status === 429 || repeat === 'idempotent';
}
