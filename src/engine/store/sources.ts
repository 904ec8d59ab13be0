import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { JsonObject } from '../../diagnostics/json.js';

/** Documents of one block. */
const blockSize = 128;
/** The newest documents stay as they are: searches show them most, and small indices need no packing. */
const loose = 4096;
/** Blocks that stay unpacked after they were read. */
const openBlocks = 16;

interface Block {
  readonly bytes: Uint8Array;
  /** Documents that are still wanted. */
  live: number;
}

/**
 * The documents of an index as they were sent. Searches read columns and show few documents, so that all but the
 * newest are kept as blocks of compressed JSON, a tenth of what they take as objects.
 */
export class Sources {
  private next = 0;
  private packed = 0;
  private readonly objects = new Map<number, JsonObject>();
  private readonly blocks = new Map<number, Block>();
  private readonly opened = new Map<number, readonly string[]>();

  /** Keeps a document; the number names it from then on. */
  add(source: JsonObject): number {
    const number = this.next++;
    this.objects.set(number, source);
    if (this.next - this.packed * blockSize >= loose + blockSize) this.pack();
    return number;
  }

  /** The document of a number that `add` gave and `drop` did not take back. */
  get(number: number): JsonObject {
    const object = this.objects.get(number);
    if (object !== undefined) return object;
    const text = this.lines(Math.floor(number / blockSize))[number % blockSize];
    return text === undefined || text === '' ? {} : (JSON.parse(text) as JsonObject);
  }

  /** Forgets a document. */
  drop(number: number): void {
    if (this.objects.delete(number)) return;
    const at = Math.floor(number / blockSize);
    const block = this.blocks.get(at);
    if (block === undefined) return;
    block.live -= 1;
    if (block.live > 0) return;
    this.blocks.delete(at);
    this.opened.delete(at);
  }

  /** Packs the oldest documents that are not packed; a forgotten one leaves an empty line. */
  private pack(): void {
    const at = this.packed++;
    const lines: string[] = [];
    let live = 0;
    for (let number = at * blockSize; number < (at + 1) * blockSize; number++) {
      const object = this.objects.get(number);
      this.objects.delete(number);
      lines.push(object === undefined ? '' : JSON.stringify(object));
      if (object !== undefined) live += 1;
    }
    // A copy of its own: what the compressor gives may be the head of a larger buffer.
    if (live > 0) this.blocks.set(at, { bytes: compress(lines), live });
  }

  private lines(at: number): readonly string[] {
    const known = this.opened.get(at);
    if (known !== undefined) return known;
    const block = this.blocks.get(at);
    if (block === undefined) return [];
    const lines = inflateRawSync(block.bytes).toString('utf8').split('\n');
    const [oldest] = this.opened.keys();
    if (oldest !== undefined && this.opened.size >= openBlocks) this.opened.delete(oldest);
    this.opened.set(at, lines);
    return lines;
  }
}

function compress(lines: readonly string[]): Uint8Array {
  return new Uint8Array(deflateRawSync(lines.join('\n'), { level: 1, memLevel: 8 }));
}
