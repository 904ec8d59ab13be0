import type { Json } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import { isCorednsText, isDockerLine } from './coredns-reader.js';
import type { InputName } from './input.js';
import { hasByteOrderMark, isBlank } from './lines.js';
import { parseLogLine } from './log-line.js';
import { nameServerOf } from './name-server-readers.js';
import { captureMagic } from './pcap/capture-magic.js';
import { isRoute53Record } from './route53-reader.js';
import { isSuricataEvent } from './suricata-reader.js';
import { isZeekHeader, isZeekRecord } from './zeek-reader.js';

/** What the beginning of a recording is, or why no reader takes it. */
export type Detection =
  | { readonly kind: 'input'; readonly input: InputName }
  | { readonly kind: 'empty' }
  | { readonly kind: 'json-array' }
  | { readonly kind: 'compressed'; readonly with: string }
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'unknown' };

const extensions: readonly (readonly [RegExp, InputName])[] = [
  [/\.(?:pcap|pcapng|cap|dmp)$/i, 'pcap'],
  [/\.(?:ndjson|jsonl|jsonlines)$/i, 'ecs'],
  [/coredns[^/\\]*\.(?:log|txt)$/i, 'coredns'],
  [/dnsmasq[^/\\]*\.(?:log|txt)$/i, 'dnsmasq'],
  [/unbound[^/\\]*\.(?:log|txt)$/i, 'unbound'],
  [/(?:bind|named)[^/\\]*\.(?:log|txt)$/i, 'bind'],
];

/**
 * Tells a recording by its magic number, else by its first lines, else by its name.
 * @param head the first bytes, unpacked; 64 KiB are plenty
 */
export function detectInput(head: Buffer, file: string): Detection {
  if (head.length === 0) return { kind: 'empty' };
  if (captureMagic(head) !== undefined) return { kind: 'input', input: 'pcap' };
  const compression = compressionOf(head);
  if (compression !== undefined) return { kind: 'compressed', with: compression };
  const encoding = wideEncodingOf(head);
  if (encoding !== undefined) return { kind: 'encoding', encoding };
  return detectLines(head) ?? detectName(file) ?? { kind: 'unknown' };
}

function detectName(file: string): Detection | undefined {
  const name = file.replace(/\.gz$/i, '');
  const found = extensions.find(([pattern]) => pattern.test(name));
  return found === undefined ? undefined : { kind: 'input', input: found[1] };
}

function detectLines(head: Buffer): Detection | undefined {
  const lines = firstLines(head);
  if (lines.length === 0) return { kind: 'empty' };
  if (/^\s*\[\s*(?:\{|$)/.test(lines[0]?.toString('latin1') ?? '')) return { kind: 'json-array' };
  let wrapped = false;
  for (const [index, line] of lines.entries()) {
    const { message, stream } = parseLogLine(line);
    wrapped ||= stream !== undefined;
    const input = textInput(message);
    if (input !== undefined) return { kind: 'input', input };
    if (line[0] === 0x7b && stream === undefined) return detectJsonLine(line, index === lines.length - 1);
    if (/^\S+Z \{/.test(line.toString('latin1', 0, 64)))
      return detectJsonLine(line.subarray(line.indexOf(0x7b)), false);
  }
  // What a container printed, whoever it was: the reader of CoreDNS takes runtimes' wrapping off.
  return wrapped ? { kind: 'input', input: 'coredns' } : undefined;
}

function textInput(message: string): InputName | undefined {
  if (isCorednsText(message)) return 'coredns';
  return isZeekHeader(message) ? 'zeek' : nameServerOf(message);
}

function detectJsonLine(line: Buffer, isLast: boolean): Detection | undefined {
  try {
    return { kind: 'input', input: recordInput(JSON.parse(line.toString('utf8')) as Json) };
  } catch {
    // The last line of the head may be cut off. An object that goes on over several lines is no NDJSON, but its
    // lines are then skipped and counted, which says more than a refusal.
    return isLast || line.length > 1 ? { kind: 'input', input: 'ecs' } : undefined;
  }
}

function recordInput(record: Json): InputName {
  if (isDockerLine(record)) return 'coredns';
  if (!isJsonObject(record) || record['@timestamp'] !== undefined) return 'ecs';
  if (isZeekRecord(record)) return 'zeek';
  if (isSuricataEvent(record)) return 'suricata';
  return isRoute53Record(record) ? 'route53' : 'ecs';
}

function firstLines(head: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = hasByteOrderMark(head) ? 3 : 0;
  while (start < head.length && lines.length < 100) {
    const newline = head.indexOf(0x0a, start);
    const end = newline === -1 ? head.length : newline;
    const line = head.subarray(start, end);
    if (!isBlank(line)) lines.push(line.at(-1) === 0x0d ? line.subarray(0, -1) : line);
    start = end + 1;
  }
  return lines;
}

const compressions: readonly (readonly [string, string])[] = [
  ['28b52ffd', 'zstd'],
  ['fd377a585a00', 'xz'],
  ['425a68', 'bzip2'],
  ['504b0304', 'zip'],
  ['04224d18', 'lz4'],
];

function compressionOf(head: Buffer): string | undefined {
  const start = head.toString('hex', 0, 6);
  return compressions.find(([magic]) => start.startsWith(magic))?.[1];
}

function wideEncodingOf(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return head[2] === 0 && head[3] === 0 ? 'UTF-32' : 'UTF-16';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16';
  return undefined;
}
