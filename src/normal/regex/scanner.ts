import { RegexFault } from './regex-fault.js';

/** Reads an expression character by character (code points), with offsets in UTF-16 units. */
export class Scanner {
  private offset = 0;

  constructor(readonly source: string) {}

  get at(): number {
    return this.offset;
  }

  get done(): boolean {
    return this.offset >= this.source.length;
  }

  /** The next character, or the empty string at the end. */
  peek(): string {
    const codePoint = this.source.codePointAt(this.offset);
    return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
  }

  next(): string {
    const char = this.peek();
    this.offset += char.length;
    return char;
  }

  /** Whether the text comes next; it is then consumed. */
  take(text: string): boolean {
    if (!this.source.startsWith(text, this.offset)) {
      return false;
    }
    this.offset += text.length;
    return true;
  }

  /** What the pattern (sticky) matches here, consumed; undefined where it does not match. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.offset;
    const found = sticky.exec(this.source);
    if (found === null) {
      return undefined;
    }
    this.offset += found[0].length;
    return found;
  }

  /** Goes back to an offset that `at` gave. */
  reset(offset: number): void {
    this.offset = offset;
  }

  syntax(message: string, from: number = this.offset): RegexFault {
    return new RegexFault('syntax', message, from, Math.max(this.offset, from + 1));
  }

  unsupported(message: string, from: number, suggestions: readonly string[] = []): RegexFault {
    return new RegexFault('unsupported', message, from, Math.max(this.offset, from + 1), suggestions);
  }
}
