import { isUtf8 } from 'node:buffer';

/**
 * Text of a line. A byte that is not part of UTF-8 becomes `\xNN`, since the replacement character would make all
 * such bytes alike, and a name that differs only in them is still another name.
 */
export function decodeText(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : escapeInvalid(bytes, '\\x');
}

/** The same for a line of JSON, in whose strings a backslash stands for itself only when doubled. */
export function decodeJsonText(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : escapeInvalid(bytes, '\\\\x');
}

function escapeInvalid(bytes: Buffer, prefix: string): string {
  const parts: string[] = [];
  let valid = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(bytes.toString('utf8', valid, at), prefix, bytes.toString('hex', at, at + 1));
    at += 1;
    valid = at;
  }
  parts.push(bytes.toString('utf8', valid));
  return parts.join('');
}

/** Bytes of the well-formed UTF-8 sequence at a place, 0 where there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length ? length : 0;
}
