import type { CodeRange, Languages, State } from './automaton.js';
import { decimalInterval } from './decimal-interval.js';

/** Operators that a query's `flags` switch on. */
export interface RegexpFlags {
  readonly complement: boolean;
  readonly intersection: boolean;
  readonly interval: boolean;
  readonly empty: boolean;
  readonly anyString: boolean;
}

/** A pattern that is not Lucene's. `position` counts UTF-16 units from 0. */
export class RegexpError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

const digits: CodeRange = { low: 48, high: 57 };
const classes: Readonly<Record<string, readonly CodeRange[]>> = {
  d: [digits],
  w: [digits, { low: 65, high: 90 }, { low: 95, high: 95 }, { low: 97, high: 122 }],
  s: [' ', '\t', '\n', '\r'].map((space) => ({ low: space.charCodeAt(0), high: space.charCodeAt(0) })),
};

/** Reads Lucene's syntax by recursive descent: union, intersection, concatenation, repetition, complement, atoms. */
class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly flags: RegexpFlags,
    private readonly languages: Languages,
    /** The code points that count as one, for `case_insensitive`. */
    private readonly variants: (point: number) => readonly number[],
  ) {}

  read(): State {
    if (this.text === '') return this.languages.empty;
    const state = this.union();
    if (this.more()) this.fail('an expression ends here, and more follows');
    return state;
  }

  private fail(message: string): never {
    throw new RegexpError(message, this.at);
  }

  private more(): boolean {
    return this.at < this.text.length;
  }

  private peek(characters: string): boolean {
    return this.more() && characters.includes(this.text.charAt(this.at));
  }

  private take(character: string): boolean {
    if (this.text.charAt(this.at) !== character || !this.more()) return false;
    this.at++;
    return true;
  }

  private next(): number {
    const point = this.text.codePointAt(this.at) ?? this.fail('the pattern ends too early');
    this.at += point > 0xffff ? 2 : 1;
    return point;
  }

  private union(): State {
    const states = [this.intersection()];
    while (this.take('|')) states.push(this.intersection());
    return this.languages.or(states);
  }

  private intersection(): State {
    const states = [this.concatenation()];
    while (this.flags.intersection && this.take('&')) states.push(this.concatenation());
    return states.length === 1 ? (states[0] ?? this.languages.nothing) : this.languages.and(states);
  }

  private concatenation(): State {
    const states = [this.repetition()];
    while (this.more() && !this.peek(')|') && !(this.flags.intersection && this.peek('&'))) {
      states.push(this.repetition());
    }
    return states.reduceRight((rest, state) => this.languages.concat(state, rest), this.languages.empty);
  }

  private repetition(): State {
    let state = this.complement();
    while (this.peek('?*+{')) {
      if (this.take('?')) state = this.languages.repeat(state, 0, 1);
      else if (this.take('*')) state = this.languages.repeat(state, 0, Infinity);
      else if (this.take('+')) state = this.languages.repeat(state, 1, Infinity);
      else state = this.counted(state);
    }
    return state;
  }

  private counted(state: State): State {
    this.take('{');
    const least = this.integer();
    let most = least;
    if (this.take(',')) most = this.peek('0123456789') ? this.integer() : Infinity;
    if (!this.take('}')) this.fail('"}" expected');
    if (most < least) this.fail(`{${least},${most}} counts down`);
    return this.languages.repeat(state, least, most);
  }

  private integer(): number {
    const start = this.at;
    while (this.peek('0123456789')) this.at++;
    return start === this.at ? this.fail('a number expected') : Number(this.text.slice(start, this.at));
  }

  private complement(): State {
    if (this.flags.complement && this.take('~')) return this.languages.not(this.complement());
    return this.take('[') ? this.characterClass() : this.atom();
  }

  private characterClass(): State {
    const negated = this.take('^');
    const ranges: CodeRange[] = [...this.classItem()];
    while (this.more() && !this.peek(']')) ranges.push(...this.classItem());
    if (!this.take(']')) this.fail('"]" expected');
    return negated ? this.languages.complementSet(ranges) : this.languages.set(ranges);
  }

  private classItem(): readonly CodeRange[] {
    const predefined = this.predefined();
    if (predefined !== undefined) return predefined;
    const low = this.character();
    if (!this.take('-')) return this.single(low);
    const high = this.character();
    if (low > high) this.fail('a range of characters counts down');
    return [{ low, high }];
  }

  private single(point: number): readonly CodeRange[] {
    return this.variants(point).map((variant) => ({ low: variant, high: variant }));
  }

  /** `\d`, `\W` and so on. Other escaped letters are refused; the backslash of anything else is taken. */
  private predefined(): readonly CodeRange[] | undefined {
    if (!this.peek('\\')) return undefined;
    const letter = this.text.charAt(this.at + 1);
    const ranges = classes[letter.toLowerCase()];
    if (ranges !== undefined && /[a-z]/i.test(letter)) {
      this.at += 2;
      return letter === letter.toLowerCase() ? ranges : this.languages.complementSet(ranges).ranges;
    }
    if (/[a-z]/i.test(letter)) this.fail(`"\\${letter}" is no character class`);
    return undefined;
  }

  private character(): number {
    this.take('\\');
    return this.next();
  }

  private quoted(): State {
    const end = this.text.indexOf('"', this.at);
    if (end < 0) this.fail('a closing quote expected');
    const text = this.text.slice(this.at, end);
    this.at = end + 1;
    const states = Array.from(text, (character) =>
      this.languages.set(this.single(character.codePointAt(0) ?? 0)),
    );
    return states.reduceRight((rest, state) => this.languages.concat(state, rest), this.languages.empty);
  }

  private group(): State {
    if (this.take(')')) return this.languages.empty;
    const state = this.union();
    if (!this.take(')')) this.fail('")" expected');
    return state;
  }

  private interval(): State {
    const end = this.text.indexOf('>', this.at);
    const inside = end < 0 ? '' : this.text.slice(this.at, end);
    const [, low, high] = /^(\d+)-(\d+)$/.exec(inside) ?? [];
    if (low === undefined || high === undefined) this.fail('an interval such as <1-99> expected');
    this.at = end + 1;
    return decimalInterval(this.languages, low, high);
  }

  private atom(): State {
    if (this.take('.')) return this.languages.anyCharacter;
    if (this.flags.empty && this.take('#')) return this.languages.nothing;
    if (this.flags.anyString && this.take('@')) return this.languages.anyString;
    if (this.take('"')) return this.quoted();
    if (this.take('(')) return this.group();
    if (this.flags.interval && this.take('<')) return this.interval();
    const predefined = this.predefined();
    return this.languages.set(predefined ?? this.single(this.character()));
  }
}

/**
 * Reads a pattern in Lucene's syntax, which always stands for the whole value. Throws RegexpError.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/regexp-syntax.html
 */
export function parseRegexp(
  text: string,
  flags: RegexpFlags,
  languages: Languages,
  variants: (point: number) => readonly number[],
): State {
  return new Reader(text, flags, languages, variants).read();
}
