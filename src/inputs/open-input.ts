import { gunzip, isGzip, peekBytes } from './bytes.js';
import { openBytes, type OpenBytesOptions } from './open-bytes.js';
import { detectInput } from './detect-input.js';
import { InputError } from './input-error.js';
import type { InputItem, InputName, InputOptions, InputReader } from './input.js';
import { inputNames, isInputName, readers } from './registry.js';
import { isMoment } from './time.js';

export interface OpenInputOptions extends Omit<InputOptions, 'file'>, OpenBytesOptions {
  /** Name of a reader; recognised from the content where it is left out. */
  readonly input?: string;
}

const headBytes = 64 * 1024;

/**
 * Reads one recording as a stream of events: a file, or standard input for `-`. gzip is unpacked. Memory stays
 * bounded whatever the size, and nothing is read faster than it is taken.
 * @throws InputError on the first `next()` where the file or an option is no good, later where reading fails
 */
export async function* openInput(file: string, options: OpenInputOptions = {}): AsyncGenerator<InputItem> {
  const named = checkOptions(options);
  const gzipFaults: string[] = [];
  const raw = await peekBytes(openBytes(file, options), 4);
  const unpacked = isGzip(raw.head) ? gunzip(raw.bytes, (reason) => gzipFaults.push(reason)) : raw.bytes;
  const { head, bytes, close } = await peekBytes(unpacked, headBytes);
  try {
    const name = file === '-' ? 'standard input' : file;
    const reader = named === undefined ? detectReader(head, name) : readers[named];
    let position = 0;
    for await (const item of reader?.read(bytes, { ...options, file: name }) ?? []) {
      position = item.position ?? position;
      yield item;
    }
    for (const reason of gzipFaults) yield { kind: 'skipped', reason, position: position + 1, file: name };
  } finally {
    // Where the content is refused nothing was read of `bytes`, so that nothing else closes the file.
    await close();
  }
}

function checkOptions(options: OpenInputOptions): InputName | undefined {
  const { input, start, rate } = options;
  if (start !== undefined && !isMoment(start)) {
    throw new InputError('input/bad-option', 'The start is not a moment.', ['--start 2026-01-01T12:00:00Z']);
  }
  if (rate !== undefined && !(Number.isFinite(rate) && rate > 0)) {
    throw new InputError('input/bad-option', 'The rate is not a number above zero.', ['--rate 10']);
  }
  if (input !== undefined && !isInputName(input)) {
    const names = inputNames.join(', ');
    throw new InputError(
      'input/unknown-reader',
      `There is no input ${input}; there are ${names}.`,
      inputNames,
    );
  }
  return input;
}

/** Undefined for an empty recording: it has no events, whatever it would have been. */
function detectReader(head: Buffer, file: string): InputReader | undefined {
  const found = detectInput(head, file);
  switch (found.kind) {
    case 'input':
      return readers[found.input];
    case 'empty':
      return undefined;
    case 'json-array':
      throw new InputError('input/json-array', `${file} is one JSON array, not one object a line.`, [
        `jq -c '.[]' ${file}`,
      ]);
    case 'compressed':
      throw new InputError(
        'input/compressed',
        `${file} is compressed with ${found.with}, which is not read.`,
      );
    case 'encoding':
      throw new InputError('input/encoding', `${file} is ${found.encoding}, not UTF-8.`, [
        `iconv -f ${found.encoding} -t UTF-8 ${file}`,
      ]);
    case 'unknown':
      throw new InputError(
        'input/unknown-format',
        `It cannot be told how to read ${file}.`,
        inputNames.map((name) => `--input ${name}`),
      );
  }
}
