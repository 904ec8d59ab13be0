import type { RollUpArtefact } from './artefact.js';

/**
 * The moments at which a roll-up's watch is run so that its summaries reach back, the oldest first: in strides of what
 * one run sums up, the last of them the last one before its detections begin. Epoch milliseconds.
 *
 * @param first time of the first event
 * @param before when the first detection runs
 */
export function* fillMoments(
  { every, delay, reach, history }: Pick<RollUpArtefact, 'every' | 'delay' | 'reach' | 'history'>,
  first: number,
  before: number,
): Generator<number> {
  const beat = every * 1000;
  const last = Math.ceil(before / beat) * beat - beat;
  const oldest = Math.max(first, before - (history + delay + reach) * 1000);
  if (last - delay * 1000 <= oldest) return;
  const stride = Math.max(beat, Math.floor((reach * 1000) / beat) * beat);
  const begin = Math.floor((oldest + delay * 1000 + stride) / beat) * beat;
  for (let time = begin; time < last; time += stride) yield time;
  yield last;
}
