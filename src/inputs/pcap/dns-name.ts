export type NameResult =
  | { readonly kind: 'name'; readonly name: string; readonly end: number }
  | { readonly kind: 'fault'; readonly reason: string };

const maxNameBytes = 255;
const backslash = 0x5c;
const zero = 0x30;

/**
 * Reads a domain name (RFC 1035, section 4.1.4) in the presentation format that CoreDNS and Packetbeat write, without
 * the trailing dot; the root is `.`. Case is kept. A byte outside printable ASCII is `\DDD`, and a character that would
 * mean something there (dot, backslash, blank, quotes, `@`, `;`, parentheses) has a backslash before it, so that two
 * different names never look alike.
 * @returns `end`: the offset after the name where it stands, not where a pointer led
 */
export function readName(message: Buffer, start: number): NameResult {
  const labels: string[] = [];
  let at = start;
  let end: number | undefined;
  let bytes = 1;
  // A pointer must lead to before where the part that holds it began: so reading ends, whatever the bytes.
  let before = start;
  for (;;) {
    const length = message[at];
    if (length === undefined) return { kind: 'fault', reason: 'name goes beyond the message' };
    if (length === 0) {
      return { kind: 'name', name: labels.length === 0 ? '.' : labels.join('.'), end: end ?? at + 1 };
    }
    if (length >= 0xc0) {
      const low = message[at + 1];
      if (low === undefined) return { kind: 'fault', reason: 'name goes beyond the message' };
      const target = ((length & 0x3f) << 8) | low;
      if (target >= before) return { kind: 'fault', reason: 'compression pointer that leads nowhere' };
      end ??= at + 2;
      at = target;
      before = target;
      continue;
    }
    if (length >= 0x40) return { kind: 'fault', reason: 'label of an unknown kind' };
    bytes += length + 1;
    if (bytes > maxNameBytes) return { kind: 'fault', reason: 'name longer than 255 bytes' };
    const label = message.subarray(at + 1, at + 1 + length);
    if (label.length < length) return { kind: 'fault', reason: 'name goes beyond the message' };
    labels.push(presentLabel(label));
    at += 1 + length;
  }
}

const plainLabel = /^[0-9A-Za-z_*-]+$/;
const plainText = /^[ !#-[\]-~]*$/;
const labelBytes = escapes('. \'@;()"\\');
const textBytes = escapes('"\\');

function presentLabel(label: Buffer): string {
  const text = label.toString('latin1');
  return plainLabel.test(text) ? text : escape(label, labelBytes);
}

/** A character string of RDATA: printable ASCII as it is, quotes and backslashes escaped, the rest as `\DDD`. */
export function presentText(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return plainText.test(text) ? text : escape(bytes, textBytes);
}

type Escape = 'none' | 'backslash' | 'decimal';

/** How each byte is written, where some characters would mean something in a master file. */
function escapes(specials: string): readonly Escape[] {
  return Array.from({ length: 256 }, (_, byte) => {
    if (byte < 0x20 || byte > 0x7e) return 'decimal';
    return specials.includes(String.fromCharCode(byte)) ? 'backslash' : 'none';
  });
}

/** Into bytes first: the answers of a DNS tunnel are long, and text put together by the byte takes twice the time. */
function escape(bytes: Buffer, how: readonly Escape[]): string {
  const text = Buffer.allocUnsafe(bytes.length * 4);
  let end = 0;
  for (const byte of bytes) {
    const kind = how[byte];
    if (kind !== 'none') text[end++] = backslash;
    if (kind === 'decimal') {
      text[end++] = zero + Math.floor(byte / 100);
      text[end++] = zero + (Math.floor(byte / 10) % 10);
      text[end++] = zero + (byte % 10);
    } else {
      text[end++] = byte;
    }
  }
  return text.toString('latin1', 0, end);
}
