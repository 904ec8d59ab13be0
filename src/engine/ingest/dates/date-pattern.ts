/** The parts of a java.time pattern. `width` is the number of letters. */
export type DatePart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'optional'; readonly parts: readonly DatePart[] }
  | { readonly kind: DateField; readonly width: number };

const letters = {
  y: 'year-of-era',
  u: 'year',
  M: 'month',
  L: 'month',
  d: 'day',
  D: 'day-of-year',
  E: 'weekday',
  a: 'half-day',
  H: 'hour',
  h: 'half-day-hour',
  m: 'minute',
  s: 'second',
  S: 'fraction',
  X: 'offset-z',
  x: 'offset',
  Z: 'offset-rfc',
  z: 'zone',
  V: 'zone',
} as const;

export type DateField = (typeof letters)[keyof typeof letters];

/** A pattern that is malformed or uses a letter that is not supported. */
export class DatePatternError extends Error {
  override readonly name = 'DatePatternError';
}

/**
 * Reads a pattern. Throws DatePatternError.
 * https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html#patterns
 */
export function parseDatePattern(pattern: string): readonly DatePart[] {
  const open: DatePart[][] = [[]];
  const add = (part: DatePart): number | undefined => open.at(-1)?.push(part);
  for (const [piece] of pattern.matchAll(/''|'(?:[^']|'')*'|'|([A-Za-z])\1*|[^]/g)) {
    if (piece === '[') open.push([]);
    else if (piece === ']') {
      const parts = open.pop();
      if (parts === undefined || open.length === 0) throw new DatePatternError('[ and ] do not pair');
      add({ kind: 'optional', parts });
    } else add(readPiece(piece));
  }
  const [parts] = open;
  if (parts === undefined || open.length > 1) throw new DatePatternError('[ and ] do not pair');
  if (parts.length === 0) throw new DatePatternError('the pattern is empty');
  return parts;
}

function readPiece(piece: string): DatePart {
  if (piece === "''") return { kind: 'literal', text: "'" };
  if (piece === "'") throw new DatePatternError('a quote has no end');
  if (piece.startsWith("'")) return { kind: 'literal', text: piece.slice(1, -1).replaceAll("''", "'") };
  if (!/^[A-Za-z]/.test(piece)) {
    if (/[{}#]/.test(piece)) throw new DatePatternError(`[${piece}] is reserved`);
    return { kind: 'literal', text: piece };
  }
  const letter = piece.charAt(0);
  const kind = Object.hasOwn(letters, letter) ? letters[letter as keyof typeof letters] : undefined;
  if (kind === undefined) throw new DatePatternError(`the letter [${letter}] is not supported`);
  checkWidth(kind, piece);
  return { kind, width: piece.length };
}

const widest: Readonly<Record<DateField, number>> = {
  year: 4,
  'year-of-era': 4,
  month: 4,
  day: 2,
  'day-of-year': 3,
  weekday: 4,
  'half-day': 1,
  hour: 2,
  'half-day-hour': 2,
  minute: 2,
  second: 2,
  fraction: 9,
  'offset-z': 3,
  offset: 3,
  'offset-rfc': 3,
  zone: 3,
};

function checkWidth(kind: DateField, piece: string): void {
  if (piece.length > widest[kind] || ((kind === 'year' || kind === 'year-of-era') && piece.length === 3)) {
    throw new DatePatternError(`[${piece}] is not supported`);
  }
}
