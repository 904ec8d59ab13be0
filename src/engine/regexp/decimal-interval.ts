import type { Languages, State } from './automaton.js';

function digit(languages: Languages, low: number, high: number): State {
  return low > high ? languages.nothing : languages.set([{ low: 48 + low, high: 48 + high }]);
}

/** Numbers of exactly the digits of `low` and `high`, which are equally long, between them. */
function between(languages: Languages, low: string, high: string): State {
  if (low === '') return languages.empty;
  const first = Number(low.charAt(0));
  const last = Number(high.charAt(0));
  const [lowRest, highRest] = [low.slice(1), high.slice(1)];
  if (first === last)
    return languages.concat(digit(languages, first, first), between(languages, lowRest, highRest));
  const nines = '9'.repeat(lowRest.length);
  const zeros = '0'.repeat(lowRest.length);
  const any = languages.repeat(digit(languages, 0, 9), lowRest.length, lowRest.length);
  return languages.or([
    languages.concat(digit(languages, first, first), between(languages, lowRest, nines)),
    languages.concat(digit(languages, first + 1, last - 1), any),
    languages.concat(digit(languages, last, last), between(languages, zeros, highRest)),
  ]);
}

/**
 * `<low-high>`: decimal numbers between the two. Bounds of the same length fix the number of digits, else any number
 * of leading zeros may stand before.
 */
export function decimalInterval(languages: Languages, low: string, high: string): State {
  const [least, most] = BigInt(low) <= BigInt(high) ? [low, high] : [high, low];
  if (low.length === high.length) return between(languages, least, most);
  const [from, to] = [BigInt(least), BigInt(most)];
  const lengths: State[] = [];
  for (let length = String(from).length; length <= String(to).length; length++) {
    const bottom = length === String(from).length ? String(from) : `1${'0'.repeat(length - 1)}`;
    const top = length === String(to).length ? String(to) : '9'.repeat(length);
    lengths.push(between(languages, bottom, top));
  }
  return languages.concat(languages.repeat(digit(languages, 0, 0), 0, Infinity), languages.or(lengths));
}
