import type { Json } from '../../diagnostics/json.js';

/** A value of a JSON text that was asked for, or the place where the text ends to be JSON. */
export type JsonItem =
  | { readonly kind: 'value'; readonly line: number; readonly value: Json; readonly path: readonly string[] }
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string }
  | { readonly kind: 'fault'; readonly line: number; readonly reason: string };

/** Where a value stands: names of members from the outside in, `*` for an element of an array. */
export type Wanted = (path: readonly string[]) => boolean;

const maxItemBytes = 4 * 1024 * 1024;
const maxDepth = 200;

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;
const lineFeed = 0x0a;

/**
 * Walks a JSON text (or several after another, as lines of JSON are) byte by byte and gives the objects and arrays that
 * are asked for, one at a time: what is held is one of them, never the text. Values within a value that was given are
 * not asked for again. A value above 4 MiB is let go and said.
 */
export async function* jsonItems(bytes: AsyncIterable<Uint8Array>, wanted: Wanted): AsyncGenerator<JsonItem> {
  const walker = new Walker(wanted);
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    walker.walk(buffer);
    yield* walker.take();
    if (walker.broken) return;
  }
  walker.end();
  yield* walker.take();
}

interface Container {
  readonly isArray: boolean;
  /** Name of the member whose value comes next; `*` in an array. */
  key: string;
  /** True where a string would be the name of a member. */
  atName: boolean;
}

class Walker {
  broken = false;
  private readonly stack: Container[] = [];
  private readonly found: JsonItem[] = [];
  private line = 1;
  private started = false;
  private inString = false;
  private escaped = false;
  /** Bytes of the value, or of the name, that is being read. */
  private held: Buffer[] = [];
  private heldBytes = 0;
  private holdFrom = -1;
  private capture:
    { readonly depth: number; readonly line: number; readonly path: readonly string[] } | undefined;
  private lost = false;

  constructor(private readonly wanted: Wanted) {}

  take(): readonly JsonItem[] {
    return this.found.splice(0);
  }

  walk(buffer: Buffer): void {
    const from = !this.started && buffer[0] === 0xef ? 3 : 0;
    this.started = true;
    if (this.holdFrom !== -1) this.holdFrom = 0;
    for (let at = from; at < buffer.length && !this.broken; at++) {
      const byte = buffer[at] ?? 0;
      if (byte === lineFeed) this.line += 1;
      if (this.inString) this.stringByte(buffer, at, byte);
      else this.structureByte(buffer, at, byte);
    }
    if (this.holdFrom !== -1) this.hold(buffer, buffer.length);
  }

  end(): void {
    if (this.broken) return;
    if (this.stack.length > 0 || this.inString) this.fail('the text ends in the middle of a value');
    else if (!this.started) this.fail('the file is empty');
  }

  private stringByte(buffer: Buffer, at: number, byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === backslash) this.escaped = true;
    else if (byte === quote) {
      this.inString = false;
      if (this.capture === undefined && this.holdFrom !== -1) this.endName(buffer, at + 1);
    }
  }

  private structureByte(buffer: Buffer, at: number, byte: number): void {
    const top = this.stack.at(-1);
    switch (byte) {
      case quote:
        this.inString = true;
        if (this.capture === undefined && top?.atName === true) this.holdFrom = at;
        return;
      case openBrace:
      case openBracket:
        this.open(at, byte === openBracket);
        return;
      case closeBrace:
      case closeBracket:
        this.close(buffer, at, byte === closeBracket);
        return;
      case comma:
        if (top?.isArray === false) top.atName = true;
        return;
      case colon:
        if (top !== undefined) top.atName = false;
        return;
      default:
        return;
    }
  }

  private open(at: number, isArray: boolean): void {
    if (this.stack.length === maxDepth) {
      this.fail(`values lie more than ${maxDepth} deep in one another`);
      return;
    }
    if (this.capture === undefined) {
      const path = this.stack.map(({ key }) => key);
      if (this.wanted(path)) {
        this.capture = { depth: this.stack.length, line: this.line, path };
        this.holdFrom = at;
      }
    }
    this.stack.push({ isArray, key: isArray ? '*' : '', atName: !isArray });
  }

  private close(buffer: Buffer, at: number, isArray: boolean): void {
    const top = this.stack.pop();
    if (top?.isArray !== isArray) {
      this.fail(`${isArray ? 'a bracket' : 'a brace'} closes what was not opened`);
      return;
    }
    if (this.capture?.depth === this.stack.length) this.endItem(buffer, at + 1);
  }

  private hold(buffer: Buffer, to: number): void {
    if (!this.lost) {
      // A copy: the chunk's memory may be used again by whoever filled it.
      this.held.push(Buffer.from(buffer.subarray(this.holdFrom, to)));
      this.heldBytes += to - this.holdFrom;
    }
    if (this.heldBytes > maxItemBytes) {
      this.lost = true;
      this.held = [];
    }
  }

  private release(buffer: Buffer, to: number): string | undefined {
    this.hold(buffer, to);
    const text = this.lost ? undefined : Buffer.concat(this.held).toString('utf8');
    this.held = [];
    this.heldBytes = 0;
    this.holdFrom = -1;
    this.lost = false;
    return text;
  }

  private endName(buffer: Buffer, to: number): void {
    const text = this.release(buffer, to);
    const top = this.stack.at(-1);
    if (top === undefined || text === undefined) return;
    try {
      top.key = JSON.parse(text) as string;
    } catch {
      this.fail('a name of a member is no JSON string');
    }
  }

  private endItem(buffer: Buffer, to: number): void {
    const { line, path } = this.capture ?? { line: this.line, path: [] };
    this.capture = undefined;
    const text = this.release(buffer, to);
    if (text === undefined) {
      this.found.push({ kind: 'unreadable', line, reason: 'it is larger than 4 MiB' });
      return;
    }
    try {
      this.found.push({ kind: 'value', line, path, value: JSON.parse(text) as Json });
    } catch {
      this.found.push({ kind: 'unreadable', line, reason: 'it is not JSON' });
    }
  }

  private fail(reason: string): void {
    this.broken = true;
    this.found.push({ kind: 'fault', line: this.line, reason });
  }
}
