import { isIP } from 'node:net';

export const feedFormats = ['stix', 'misp', 'csv', 'hosts', 'list'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** How a feed is to be read, from its first bytes. Columns are given for CSV alone, which nothing else tells apart. */
export function detectFormat(head: Buffer, hasColumns: boolean): FeedFormat {
  if (hasColumns) return 'csv';
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (/^[{[]/u.test(text)) return /"(?:Attribute|Event)"\s*:/u.test(text) ? 'misp' : 'stix';
  const first = text.split(/\r?\n/u).find((line) => /^\s*[^\s#;!/]/u.test(line)) ?? '';
  const words = first.trim().split(/\s+/u);
  return words.length > 1 && isIP(words[0] ?? '') !== 0 && !/^[#;]/u.test(words[1] ?? '') ? 'hosts' : 'list';
}
