/** Bytes that arrive in chunks of any size and are taken in pieces of a known one. */
export class ByteQueue {
  private held: Buffer = Buffer.alloc(0);
  private at = 0;
  private toSkip = 0;

  get size(): number {
    return this.held.length - this.at;
  }

  push(chunk: Uint8Array): void {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const skipped = Math.min(this.toSkip, buffer.length);
    this.toSkip -= skipped;
    const rest = buffer.subarray(skipped);
    this.held = this.size === 0 ? rest : Buffer.concat([this.held.subarray(this.at), rest]);
    this.at = 0;
  }

  /** The next bytes, left where they are; undefined where not enough have arrived. */
  peek(length: number): Buffer | undefined {
    return this.size < length ? undefined : this.held.subarray(this.at, this.at + length);
  }

  /** The next bytes; undefined where not enough have arrived. */
  take(length: number): Buffer | undefined {
    const bytes = this.peek(length);
    if (bytes !== undefined) this.at += length;
    return bytes;
  }

  /** Lets bytes go, those that have not arrived yet included. */
  skip(length: number): void {
    const now = Math.min(length, this.size);
    this.at += now;
    this.toSkip += length - now;
  }

  /** True while bytes to skip are still to come. */
  get skipping(): boolean {
    return this.toSkip > 0;
  }
}
