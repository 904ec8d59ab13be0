/** What the entries of one load have said of a value so far. Times in epoch milliseconds, Infinity for "for ever". */
export interface Seen {
  readonly confidence: number;
  readonly validFrom: number;
  readonly validUntil: number;
  readonly retroAt: number;
}

const wordsAKey = 2;
const firstCapacity = 1024;

/**
 * The values of one load by their ids, so that a value that is listed twice is one indicator. An open-addressed table
 * in typed arrays: a million values take about 75 MB, where a map of strings takes several times that. Keys are the
 * first 64 bits of the id; two ids that share them (for a million values, once in 37 million loads) would be one.
 */
export class SeenTable {
  private capacity = firstCapacity;
  private keys = new Uint32Array(firstCapacity * wordsAKey);
  private used = new Uint8Array(firstCapacity);
  private facts = new Float64Array(firstCapacity * 3);
  private confidences = new Uint8Array(firstCapacity);
  private count = 0;

  /** How many values there are. */
  get size(): number {
    return this.count;
  }

  /** @param id hexadecimal digits, 16 at least, evenly spread */
  get(id: string): Seen | undefined {
    const slot = this.slotOf(high(id), low(id));
    if (this.used[slot] !== 1) return undefined;
    const [validFrom = 0, validUntil = 0, retroAt = 0] = this.facts.subarray(slot * 3, slot * 3 + 3);
    return { confidence: this.confidences[slot] ?? 0, validFrom, validUntil, retroAt };
  }

  set(id: string, seen: Seen): void {
    // Above two thirds, the ways from slot to slot grow long.
    if ((this.count + 1) * 3 > this.capacity * 2) this.grow();
    const slot = this.slotOf(high(id), low(id));
    if (this.used[slot] !== 1) this.count += 1;
    this.put(slot, high(id), low(id), [seen.validFrom, seen.validUntil, seen.retroAt], seen.confidence);
  }

  private put(
    slot: number,
    first: number,
    second: number,
    facts: ArrayLike<number>,
    confidence: number,
  ): void {
    this.used[slot] = 1;
    this.keys[slot * wordsAKey] = first;
    this.keys[slot * wordsAKey + 1] = second;
    this.facts.set(facts, slot * 3);
    this.confidences[slot] = confidence;
  }

  private slotOf(first: number, second: number): number {
    let slot = first % this.capacity;
    while (
      this.used[slot] === 1 &&
      (this.keys[slot * wordsAKey] !== first || this.keys[slot * wordsAKey + 1] !== second)
    ) {
      slot = (slot + 1) % this.capacity;
    }
    return slot;
  }

  private grow(): void {
    const { keys, used, facts, confidences, capacity } = this;
    this.capacity = capacity * 2;
    this.keys = new Uint32Array(this.capacity * wordsAKey);
    this.used = new Uint8Array(this.capacity);
    this.facts = new Float64Array(this.capacity * 3);
    this.confidences = new Uint8Array(this.capacity);
    for (let old = 0; old < capacity; old++) {
      if (used[old] !== 1) continue;
      const first = keys[old * wordsAKey] ?? 0;
      const second = keys[old * wordsAKey + 1] ?? 0;
      this.put(
        this.slotOf(first, second),
        first,
        second,
        facts.subarray(old * 3, old * 3 + 3),
        confidences[old] ?? 0,
      );
    }
  }
}

function high(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16);
}

function low(id: string): number {
  return Number.parseInt(id.slice(8, 16), 16);
}
