import { open } from 'node:fs/promises';
import { gunzip, isGzip, peekBytes } from './bytes.js';
import { InputError } from './input-error.js';

export interface OpenBytesOptions {
  /** Called now and then with the bytes read of the file as it lies on disk, and its size where it has one. */
  readonly onProgress?: (read: number, total: number | undefined) => void;
  /** What `-` reads; default the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

const chunkBytes = 256 * 1024;

/** The bytes of a file, or of standard input for `-`, unpacked where they are gzip; a damaged end is cut off. */
export async function* openUnpacked(
  file: string,
  options: OpenBytesOptions = {},
): AsyncGenerator<Uint8Array> {
  const { head, bytes } = await peekBytes(openBytes(file, options), 4);
  yield* isGzip(head) ? gunzip(bytes, () => undefined) : bytes;
}

/**
 * The bytes of a file as they are, or of standard input for `-`.
 *
 * @throws InputError where it cannot be opened or read
 */
export async function* openBytes(file: string, options: OpenBytesOptions): AsyncGenerator<Uint8Array> {
  let read = 0;
  if (file === '-') {
    const stdin: AsyncIterable<Uint8Array> = options.stdin ?? process.stdin;
    for await (const bytes of stdin) {
      read += bytes.byteLength;
      options.onProgress?.(read, undefined);
      yield bytes;
    }
    return;
  }
  const handle = await open(file, 'r').catch((fault: unknown) => {
    throw asInputError(fault, file);
  });
  try {
    const status = await handle.stat();
    if (status.isDirectory()) throw new InputError('input/directory', `${file} is a directory, not a file.`);
    const total = status.isFile() ? status.size : undefined;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, null);
      if (bytesRead === 0) return;
      read += bytesRead;
      options.onProgress?.(read, total);
      yield buffer.subarray(0, bytesRead);
    }
  } catch (fault) {
    throw asInputError(fault, file);
  } finally {
    await handle.close();
  }
}

function asInputError(fault: unknown, file: string): unknown {
  if (!(fault instanceof Error) || !('code' in fault) || fault instanceof InputError) return fault;
  if (fault.code === 'ENOENT') return new InputError('input/missing', `${file} does not exist.`);
  if (fault.code === 'EISDIR')
    return new InputError('input/directory', `${file} is a directory, not a file.`);
  return new InputError('input/unreadable', `${file} cannot be read (${String(fault.code)}).`);
}
