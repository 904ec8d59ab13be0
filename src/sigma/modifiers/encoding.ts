import { plainText } from '../sigma-string.js';
import { fault, type ChainValue, type ModifierFault, type ValueModifier } from './modifier.js';

/** The bytes of a value: UTF-8 for a string, or what an encoding before this one made. */
function bytesOf(value: ChainValue): Uint8Array | ModifierFault {
  if (value.kind === 'bytes') {
    return value.bytes;
  }
  const text = value.kind === 'string' ? plainText(value.parts) : undefined;
  if (text === undefined) {
    return fault('sigma/modifier-chain', 'cannot encode a value with wildcards', [
      'put contains, startswith or endswith after the encoding',
    ]);
  }
  return Buffer.from(text, 'utf8');
}

function isBytes(bytes: Uint8Array | ModifierFault): bytes is Uint8Array {
  return bytes instanceof Uint8Array;
}

/** UTF-16 in the byte order asked for, with a byte order mark or without. */
function utf16Encoding(order: 'little' | 'big', mark: boolean): ValueModifier {
  return {
    kind: 'value',
    takes: ['string'],
    wants: 'a string',
    apply(value) {
      const text = value.kind === 'string' ? plainText(value.parts) : undefined;
      if (text === undefined) {
        return fault('sigma/modifier-chain', 'cannot encode a value with wildcards', [
          'put contains, startswith or endswith after the encoding',
        ]);
      }
      const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
      return [{ kind: 'bytes', bytes: order === 'big' ? bytes.swap16() : bytes }];
    },
  };
}

export const utf16le = utf16Encoding('little', false);
export const utf16be = utf16Encoding('big', false);
export const utf16 = utf16Encoding('little', true);

export const base64: ValueModifier = {
  kind: 'value',
  takes: ['string', 'bytes'],
  wants: 'a string',
  apply(value) {
    const bytes = bytesOf(value);
    if (!isBytes(bytes)) {
      return bytes;
    }
    return [literal(Buffer.from(bytes).toString('base64'), value)];
  },
};

/**
 * Three forms of a value that stands somewhere in encoded text, after 0, 1 or 2 bytes of its group of three. The
 * characters that depend on neighbouring bytes are cut off: each character carries six bits, so a shift of one
 * byte spoils the first two characters, of two bytes the first three; and likewise at the end.
 */
export const base64offset: ValueModifier = {
  kind: 'value',
  takes: ['string', 'bytes'],
  wants: 'a string',
  apply(value) {
    const bytes = bytesOf(value);
    if (!isBytes(bytes)) {
      return bytes;
    }
    const forms = [0, 1, 2].map((shift) => {
      const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replaceAll('=', '');
      const first = Math.ceil((shift * 8) / 6);
      const last = Math.floor(((shift + bytes.length) * 8) / 6);
      return encoded.slice(first, last);
    });
    if (forms.some((form) => form === '')) {
      return fault(
        'sigma/modifier-value',
        'needs at least two characters: a shorter value leaves nothing to search',
      );
    }
    return [...new Set(forms)].map((form) => literal(form, value));
  },
};

function literal(text: string, from: ChainValue): ChainValue {
  return {
    kind: 'string',
    parts: text === '' ? [] : [{ kind: 'literal', text }],
    cased: from.kind === 'string' && from.cased,
  };
}
