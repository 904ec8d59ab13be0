interface Entry<T> {
  readonly time: number;
  /** Decides among equal times. */
  readonly order: number;
  readonly value: T;
}

/** A binary heap that gives the earliest first, and among equal times the lowest order. */
export class TimeHeap<T> {
  private readonly entries: Entry<T>[] = [];

  get size(): number {
    return this.entries.length;
  }

  first(): Entry<T> | undefined {
    return this.entries[0];
  }

  push(time: number, order: number, value: T): void {
    const entry = { time, order, value };
    let at = this.entries.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.entries[above];
      if (parent === undefined || !isBefore(entry, parent)) break;
      this.entries[at] = parent;
      at = above;
    }
    this.entries[at] = entry;
  }

  pop(): Entry<T> | undefined {
    const first = this.entries[0];
    const last = this.entries.pop();
    if (first !== undefined && last !== undefined && first !== last) this.sink(last);
    return first;
  }

  private sink(entry: Entry<T>): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const leftEntry = this.entries[left];
      if (leftEntry === undefined) break;
      const rightEntry = this.entries[left + 1];
      const rightIsLess = rightEntry !== undefined && isBefore(rightEntry, leftEntry);
      const child = rightIsLess ? rightEntry : leftEntry;
      if (!isBefore(child, entry)) break;
      this.entries[at] = child;
      at = rightIsLess ? left + 1 : left;
    }
    this.entries[at] = entry;
  }
}

function isBefore<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}
