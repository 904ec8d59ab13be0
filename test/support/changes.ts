import fc from 'fast-check';

export interface Change {
  readonly at: number;
  /** Below zero for a byte that is cut out. */
  readonly value: number;
}

/** Some bytes overwritten, some cut out. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({ at: fc.nat(), value: fc.integer({ min: -1, max: 255 }) }),
  { minLength: 1, maxLength: 30 },
);

/** The bytes with changes made to them, none before an offset. */
export function mutate(bytes: Buffer, list: readonly Change[], from: number): Buffer {
  const changed = Buffer.from(bytes);
  const cuts = new Set<number>();
  for (const { at, value } of list) {
    const place = from + (at % Math.max(1, bytes.length - from));
    if (value < 0) cuts.add(place);
    else changed[place] = value;
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return Buffer.concat(
    [-1, ...ordered].map((cut, index) => changed.subarray(cut + 1, ordered[index] ?? changed.length)),
  );
}
