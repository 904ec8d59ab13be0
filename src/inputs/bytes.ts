import { createGunzip } from 'node:zlib';
import type { Writable } from 'node:stream';

/** The first bytes of a stream, and the stream with those bytes still in it. */
export interface PeekedBytes {
  readonly head: Buffer;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Ends the stream where `bytes` is not read, or not to its end. */
  readonly close: () => Promise<void>;
}

/** Reads at least `wanted` bytes ahead (fewer where the stream ends before). */
export async function peekBytes(source: AsyncIterable<Uint8Array>, wanted: number): Promise<PeekedBytes> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let held = 0;
  while (held < wanted) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    held += next.value.byteLength;
  }
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  return { head: Buffer.concat(chunks), bytes: replay(chunks, iterator), close };
}

async function* replay(
  chunks: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** True where the bytes begin as a gzip member does (RFC 1952, section 2.3.1). */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

/**
 * Unpacks gzip, several members in a row included. A stream that is cut off or damaged gives what could be unpacked
 * and then one call of `onFault`, since a recording that was cut off is still worth reading.
 */
export async function* gunzip(
  source: AsyncIterable<Uint8Array>,
  onFault: (reason: string) => void,
): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip();
  const unpacked: Buffer[] = [];
  const faults: Error[] = [];
  unpacker.on('data', (chunk: Buffer) => unpacked.push(chunk));
  unpacker.on('error', (fault) => faults.push(fault));
  const closed = new Promise<void>((resolve) => unpacker.once('close', resolve));
  try {
    for await (const chunk of source) {
      // In small slices, so that a bomb can fill no more than some megabytes at a time.
      for (let at = 0; at < chunk.byteLength && faults.length === 0; at += sliceBytes) {
        await write(unpacker, chunk.subarray(at, at + sliceBytes));
        yield* unpacked.splice(0);
      }
      if (faults.length > 0) break;
    }
    // Ended by itself and after the last write: written together with the end, a cut-off slice would be lost.
    unpacker.end();
    await closed;
    yield* unpacked.splice(0);
    const fault = faults[0];
    if (fault !== undefined) onFault(`damaged gzip stream (${fault.message})`);
  } finally {
    unpacker.destroy();
  }
}

const sliceBytes = 16 * 1024;

function write(unpacker: Writable, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    unpacker.write(chunk, () => {
      resolve();
    });
  });
}
