/** Code points from `low` to `high`, both inside. */
export interface CodeRange {
  readonly low: number;
  readonly high: number;
}

/**
 * A regular language. Nodes are interned, so that equal languages built alike are one object; each is at the same
 * time a state of the automaton that recognises it: its derivatives by a character are the next states.
 */
export interface State {
  readonly id: number;
  readonly kind: 'nothing' | 'empty' | 'set' | 'concat' | 'or' | 'and' | 'not' | 'repeat';
  readonly nullable: boolean;
  readonly ranges: readonly CodeRange[];
  readonly parts: readonly State[];
  readonly least: number;
  readonly most: number;
  /** Next state by code point, filled as texts are matched. */
  readonly next: Map<number, State>;
}

type Shape = Omit<State, 'id' | 'next'>;

const maxPoint = 0x10ffff;

/** Above this many states the automaton is built anew, to bound its memory. */
const maxStates = 20_000;

function shape(kind: State['kind'], nullable: boolean, own: Partial<Shape> = {}): Shape {
  return { kind, nullable, ranges: [], parts: [], least: 0, most: 0, ...own };
}

/**
 * Builds languages and walks them by Brzozowski derivatives: union, intersection and complement alike, in time linear
 * in the text.
 */
export class Languages {
  private readonly interned = new Map<string, State>();
  readonly nothing = this.intern('0', shape('nothing', false));
  readonly empty = this.intern('e', shape('empty', true));
  readonly anyCharacter = this.set([{ low: 0, high: maxPoint }]);
  readonly anyString = this.not(this.nothing);

  get size(): number {
    return this.interned.size;
  }

  private intern(key: string, own: Shape): State {
    let state = this.interned.get(key);
    if (state === undefined) {
      state = { ...own, id: this.interned.size, next: new Map() };
      this.interned.set(key, state);
    }
    return state;
  }

  set(ranges: readonly CodeRange[]): State {
    const sorted = [...ranges].sort((a, b) => a.low - b.low);
    const merged: { low: number; high: number }[] = [];
    for (const { low, high } of sorted) {
      const last = merged.at(-1);
      if (last !== undefined && low <= last.high + 1) last.high = Math.max(last.high, high);
      else merged.push({ low, high });
    }
    if (merged.length === 0) return this.nothing;
    const key = merged.map(({ low, high }) => `${low}-${high}`).join(',');
    return this.intern(`s${key}`, shape('set', false, { ranges: merged }));
  }

  complementSet(ranges: readonly CodeRange[]): State {
    const gaps: CodeRange[] = [];
    let low = 0;
    for (const range of this.set(ranges).ranges) {
      if (range.low > low) gaps.push({ low, high: range.low - 1 });
      low = range.high + 1;
    }
    if (low <= maxPoint) gaps.push({ low, high: maxPoint });
    return this.set(gaps);
  }

  concat(first: State, second: State): State {
    if (first.kind === 'nothing' || second.kind === 'nothing') return this.nothing;
    if (first.kind === 'empty') return second;
    if (second.kind === 'empty') return first;
    const [head, tail] = first.parts;
    if (first.kind === 'concat' && head !== undefined && tail !== undefined) {
      return this.concat(head, this.concat(tail, second));
    }
    const nullable = first.nullable && second.nullable;
    return this.intern(`c${first.id},${second.id}`, shape('concat', nullable, { parts: [first, second] }));
  }

  /** Union (`or`) and intersection (`and`): flat, sorted, without doubles, neutral elements dropped. */
  private combine(kind: 'or' | 'and', states: readonly State[]): State {
    const [neutral, absorbing] =
      kind === 'or' ? [this.nothing, this.anyString] : [this.anyString, this.nothing];
    const parts = new Map<number, State>();
    for (const state of states) {
      for (const part of state.kind === kind ? state.parts : [state]) {
        if (part === absorbing) return absorbing;
        if (part !== neutral) parts.set(part.id, part);
      }
    }
    const sorted = [...parts.values()].sort((a, b) => a.id - b.id);
    const [only, more] = sorted;
    if (only === undefined) return neutral;
    if (more === undefined) return only;
    const nullable =
      kind === 'or' ? sorted.some((part) => part.nullable) : sorted.every((part) => part.nullable);
    return this.intern(
      `${kind}${sorted.map((part) => part.id).join(',')}`,
      shape(kind, nullable, { parts: sorted }),
    );
  }

  or(states: readonly State[]): State {
    return this.combine('or', states);
  }

  and(states: readonly State[]): State {
    return this.combine('and', states);
  }

  not(state: State): State {
    const [inner] = state.parts;
    if (state.kind === 'not' && inner !== undefined) return inner;
    return this.intern(`n${state.id}`, shape('not', !state.nullable, { parts: [state] }));
  }

  repeat(state: State, least: number, most: number): State {
    if (most === 0 || state.kind === 'empty') return this.empty;
    if (least === 1 && most === 1) return state;
    if (state.kind === 'nothing') return least === 0 ? this.empty : this.nothing;
    const nullable = least === 0 || state.nullable;
    return this.intern(
      `r${state.id},${least},${most}`,
      shape('repeat', nullable, { parts: [state], least, most }),
    );
  }

  text(text: string): State {
    const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    return points.reduceRight<State>(
      (rest, point) => this.concat(this.set([{ low: point, high: point }]), rest),
      this.empty,
    );
  }

  /** What is left of the language after a code point. */
  derive(state: State, point: number): State {
    let next = state.next.get(point);
    if (next === undefined) {
      next = this.compute(state, point);
      state.next.set(point, next);
    }
    return next;
  }

  private compute(state: State, point: number): State {
    const [first = this.nothing, second = this.empty] = state.parts;
    switch (state.kind) {
      case 'nothing':
      case 'empty':
        return this.nothing;
      case 'set':
        return state.ranges.some(({ low, high }) => low <= point && point <= high)
          ? this.empty
          : this.nothing;
      case 'concat': {
        const through = this.concat(this.derive(first, point), second);
        return first.nullable ? this.or([through, this.derive(second, point)]) : through;
      }
      case 'or':
      case 'and':
        return this.combine(
          state.kind,
          state.parts.map((part) => this.derive(part, point)),
        );
      case 'not':
        return this.not(this.derive(first, point));
      case 'repeat': {
        const rest = this.repeat(first, Math.max(state.least - 1, 0), state.most - 1);
        return this.concat(this.derive(first, point), rest);
      }
    }
  }
}

/** Makes a test of whole texts out of a language. */
export function compileLanguage(build: (languages: Languages) => State): (text: string) => boolean {
  let languages = new Languages();
  let start = build(languages);
  return (text) => {
    if (languages.size > maxStates) {
      languages = new Languages();
      start = build(languages);
    }
    let state = start;
    for (let i = 0; i < text.length; i++) {
      const point = text.codePointAt(i) ?? 0;
      if (point > 0xffff) i++;
      state = languages.derive(state, point);
      if (state === languages.nothing) return false;
      if (state === languages.anyString) return true;
    }
    return state.nullable;
  };
}
