import { isIP } from 'node:net';
import { lineBatches, tooLongReason } from '../../inputs/lines.js';
import { decodeText } from '../../inputs/text.js';
import type { FeedItem } from '../indicator.js';

/** Names with which hosts files name the machine itself and its links. */
const ownNames = /^(?:localhost|localhost\.localdomain|local|broadcasthost|ip6-\w+|0\.0\.0\.0)$/u;

/** One value a line. `#`, `;` and `//` begin a comment; `||name^`, as lists of blockers write it, is a name. */
export async function* readList(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedItem> {
  for await (const { line, text } of textLines(bytes)) {
    if (text === undefined) yield tooLong(line);
    else {
      const value = withoutComment(text).replace(/^\|\|(.*)\^(?:\$.*)?$/u, '$1');
      if (value !== '' && !value.startsWith('!')) yield { kind: 'indicator', line, text: value };
    }
  }
}

/** An address and the names that are led to it, as in /etc/hosts: the names are the indicators. */
export async function* readHosts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedItem> {
  for await (const { line, text } of textLines(bytes)) {
    if (text === undefined) {
      yield tooLong(line);
      continue;
    }
    const [address = '', ...names] = withoutComment(text).split(/\s+/u);
    if (address === '') continue;
    if (isIP(address) === 0 && !address.includes('%')) {
      const message = `${JSON.stringify(address)} is no address; a line of a hosts file begins with one.`;
      yield { kind: 'refused', line, code: 'intel/not-a-value', message };
      continue;
    }
    for (const name of names) if (!ownNames.test(name)) yield { kind: 'indicator', line, text: name };
  }
}

function withoutComment(text: string): string {
  return text.replace(/^\s*(?:[#;]|\/\/).*$|\s[#;].*$|\s\/\/.*$/u, '').trim();
}

function tooLong(line: number): FeedItem {
  return {
    kind: 'refused',
    line,
    code: 'intel/unreadable',
    message: `The line cannot be read: ${tooLongReason}.`,
  };
}

async function* textLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly line: number; readonly text: string | undefined }> {
  for await (const batch of lineBatches(bytes)) {
    for (const { number, bytes: content } of batch) {
      yield { line: number, text: content === undefined ? undefined : decodeText(content) };
    }
  }
}
