const maxLineBytes = 1024 * 1024;
const newline = 0x0a;

/** A line without its end. `bytes` is undefined where the line was longer than 1 MiB and its content let go. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Bytes before it in the (unpacked) stream. */
  readonly offset: number;
  readonly bytes: Buffer | undefined;
}

export const tooLongReason = 'line longer than 1 MiB';

/** Cuts a stream of bytes into lines, holding no more than one line and one chunk. A byte order mark is dropped. */
export async function* lineBatches(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const splitter = new LineSplitter();
  for await (const chunk of bytes) yield splitter.push(chunk);
  yield splitter.end();
}

class LineSplitter {
  private number = 0;
  private offset = 0;
  private held: Buffer[] = [];
  private heldBytes = 0;
  private lostBytes = 0;

  push(chunk: Uint8Array): readonly Line[] {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: Line[] = [];
    let start = 0;
    for (let end = buffer.indexOf(newline); end !== -1; end = buffer.indexOf(newline, start)) {
      this.hold(buffer.subarray(start, end));
      lines.push(this.take(1));
      start = end + 1;
    }
    // A copy: the chunk's memory may be used again by whoever filled it.
    if (start < buffer.length) this.hold(Buffer.from(buffer.subarray(start)));
    return lines;
  }

  end(): readonly Line[] {
    return this.heldBytes + this.lostBytes > 0 ? [this.take(0)] : [];
  }

  private hold(part: Buffer): void {
    if (this.lostBytes > 0 || this.heldBytes + part.length > maxLineBytes) {
      this.lostBytes += this.heldBytes + part.length;
      this.held = [];
      this.heldBytes = 0;
      return;
    }
    this.held.push(part);
    this.heldBytes += part.length;
  }

  private take(endBytes: number): Line {
    this.number += 1;
    const offset = this.offset;
    this.offset += this.heldBytes + this.lostBytes + endBytes;
    const whole = this.held.length === 1 ? this.held[0] : Buffer.concat(this.held);
    const bytes = this.lostBytes > 0 || whole === undefined ? undefined : this.trim(whole);
    this.held = [];
    this.heldBytes = 0;
    this.lostBytes = 0;
    return { number: this.number, offset, bytes };
  }

  private trim(bytes: Buffer): Buffer {
    const from = this.number === 1 && hasByteOrderMark(bytes) ? 3 : 0;
    const to = bytes.at(-1) === 0x0d ? bytes.length - 1 : bytes.length;
    return bytes.subarray(from, Math.max(from, to));
  }
}

/** True where the bytes begin with the UTF-8 byte order mark. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** True for a line of white space only. */
export function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
