import type { InputEvent, InputItem, SkippedInput } from '../../src/inputs/input.js';
import { InputError } from '../../src/inputs/input-error.js';
import type { OpenInputOptions } from '../../src/inputs/open-input.js';
import { openInput } from '../../src/inputs/open-input.js';
import { chunksOf } from '../support/packets.js';

export interface Items {
  readonly events: readonly InputEvent[];
  readonly skipped: readonly SkippedInput[];
}

export async function collect(items: AsyncIterable<InputItem>): Promise<Items> {
  const events: InputEvent[] = [];
  const skipped: SkippedInput[] = [];
  for await (const item of items) {
    if (item.kind === 'event') events.push(item);
    else skipped.push(item);
  }
  return { events, skipped };
}

/** Reads text or bytes as standard input would bring them. */
export function readText(
  text: string | Buffer,
  options: OpenInputOptions = {},
  chunkSize = 64,
): Promise<Items> {
  return collect(openInput('-', { ...options, stdin: chunksOf(Buffer.from(text), chunkSize) }));
}

/** The code with which an input is refused. */
export async function refusalOf(items: AsyncIterable<InputItem>): Promise<string> {
  try {
    await collect(items);
  } catch (fault) {
    if (fault instanceof InputError) return fault.code;
    throw fault;
  }
  return 'none';
}
