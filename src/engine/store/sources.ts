import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { JsonObject } from '../../diagnostics/json.js';

/** Documents of one block. */
const blockSize = 64;
/** The newest documents stay as they are: searches show them most, and small indices need no packing. */
const loose = 4096;
/** The least that the decompressor can be told to write at once. */
const leastChunk = 64;
/** Blocks that stay unpacked after they were read: a search shows the first documents of many groups. */
const openBlocks = 512;

interface Block {
  readonly bytes: Uint8Array;
  /** Where each document's JSON ends in the unpacked bytes; that of a forgotten one is empty. */
  readonly ends: Uint32Array;
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
  private readonly opened = new Map<number, Buffer>();

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
    const at = Math.floor(number / blockSize);
    const block = this.blocks.get(at);
    if (block === undefined) return {};
    const place = number % blockSize;
    const text = this.open(at, block).toString('utf8', block.ends[place - 1] ?? 0, block.ends[place]);
    return text === '' ? {} : (JSON.parse(text) as JsonObject);
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

  /** Packs the oldest documents that are not packed. */
  private pack(): void {
    const at = this.packed++;
    const ends = new Uint32Array(blockSize);
    const texts: Buffer[] = [];
    let length = 0;
    let live = 0;
    for (let place = 0; place < blockSize; place++) {
      const object = this.objects.get(at * blockSize + place);
      if (object !== undefined) {
        const text = Buffer.from(JSON.stringify(object), 'utf8');
        this.objects.delete(at * blockSize + place);
        texts.push(text);
        length += text.length;
        live += 1;
      }
      ends[place] = length;
    }
    if (live > 0) this.blocks.set(at, { bytes: compress(Buffer.concat(texts, length)), ends, live });
  }

  private open(at: number, block: Block): Buffer {
    const known = this.opened.get(at);
    if (known !== undefined) return known;
    // The length is known, so that one piece of memory takes it all.
    const length = block.ends.at(-1) ?? 0;
    const bytes = inflateRawSync(block.bytes, { chunkSize: Math.max(leastChunk, length) });
    const [oldest] = this.opened.keys();
    if (oldest !== undefined && this.opened.size >= openBlocks) this.opened.delete(oldest);
    this.opened.set(at, bytes);
    return bytes;
  }
}

/** A copy of its own: what the compressor gives may be the head of a larger buffer. */
function compress(bytes: Buffer): Uint8Array {
  return new Uint8Array(deflateRawSync(bytes, { level: 1 }));
}
