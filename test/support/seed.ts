import fc from 'fast-check';

/**
 * Property tests draw from one seed, so that a commit passes or fails the same everywhere. `PICKET_SEED=random` draws
 * anew (a failure prints its seed), `PICKET_SEED=<integer>` repeats such a run.
 */
const asked = process.env.PICKET_SEED ?? '20260101';
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isSafeInteger(seed)) {
    throw new Error(`PICKET_SEED is "${asked}"; expected an integer, or "random".`);
  }
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
