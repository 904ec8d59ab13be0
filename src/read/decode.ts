const byteOrderMark = '\uFEFF';

export interface DecodedText {
  /** Without byte order mark; bytes that are not UTF-8 stand as U+FFFD. */
  readonly text: string;
  /** Offset in `text` of the first byte that is not UTF-8. */
  readonly invalidAt?: number;
}

/** Decodes UTF-8, reporting the first bad byte instead of throwing. */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const text = withoutMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  if (!text.includes('\uFFFD')) return { text };
  const bad = firstInvalidByte(bytes);
  if (bad === undefined) return { text };
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad));
  return { text, invalidAt: withoutMark(before).length };
}

function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** The index of the first byte that does not continue valid UTF-8 (RFC 3629, section 4). */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    if (length === 0) return index;
    index += length;
  }
  return undefined;
}

function sequenceLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  if (length === 0) return 0;
  const second = bytes[index + 1] ?? 0;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const outside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  if (overlong || outside) return 0;
  for (let offset = 1; offset < length; offset++) {
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
