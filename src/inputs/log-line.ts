import type { Json } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import { decodeJsonText, decodeText } from './text.js';
import { parseTime } from './time.js';

/** A line of a container's log, taken out of what the runtime wrapped it in. */
export interface LogLine {
  readonly message: string;
  /** Epoch milliseconds, where the wrapping has one. */
  readonly time: number | undefined;
  /** `stdout` or `stderr`, where the wrapping names it. */
  readonly stream: string | undefined;
  /** True where the next line of the same stream goes on with this one. */
  readonly partial: boolean;
}

const stamp = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d))`;
/** containerd and CRI-O: time, stream, tags of which the first says partial or full, text. */
const cri = new RegExp(`^${stamp} (stdout|stderr) ([FP])(?::[^ ]*)?(?: |$)`);
/** `kubectl logs --timestamps`, and CoreDNS itself before 1.6. */
const stamped = new RegExp(`^${stamp} `);

/** Reads one line, whichever way it is wrapped. A line that is not wrapped is its own message, without a time. */
export function parseLogLine(bytes: Buffer): LogLine {
  return (
    (bytes[0] === 0x7b ? parseDocker(decodeJsonText(bytes)) : undefined) ?? parsePlain(decodeText(bytes))
  );
}

function parseDocker(text: string): LogLine | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  if (!isJsonObject(value) || typeof value['log'] !== 'string') return undefined;
  const log = value['log'];
  const time = parseTime(value['time']);
  if (time === undefined) return undefined;
  const stream = typeof value['stream'] === 'string' ? value['stream'] : undefined;
  return { message: log.replace(/\r?\n$/, ''), time, stream, partial: !log.endsWith('\n') };
}

function parsePlain(text: string): LogLine {
  const wrapped = cri.exec(text);
  if (wrapped !== null) {
    const message = text.slice(wrapped[0].length);
    return { message, time: parseTime(wrapped[1]), stream: wrapped[2], partial: wrapped[3] === 'P' };
  }
  const timed = stamped.exec(text);
  const time = timed === null ? undefined : parseTime(timed[1]);
  if (timed === null || time === undefined)
    return { message: text, time: undefined, stream: undefined, partial: false };
  return { message: text.slice(timed[0].length), time, stream: undefined, partial: false };
}
