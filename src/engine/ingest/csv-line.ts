import { IngestFailure, IngestRefusal } from './ingest-failure.js';

export interface CsvFormat {
  readonly separator: string;
  readonly quote: string;
  readonly trim: boolean;
}

/**
 * The first `limit` values of one line. A last value that is empty does not count. Fails where quotes do not pair or
 * something follows one.
 */
export function parseCsvLine(line: string, format: CsvFormat, limit: number): readonly string[] {
  const values: string[] = [];
  let at = 0;
  while (at < line.length && values.length < limit) {
    const start = skipBlanks(line, at);
    const [value, end] =
      line.charAt(start) === format.quote ? readQuoted(line, start, format) : readPlain(line, at, format);
    if (start === line.length) break;
    values.push(value);
    at = end + 1;
  }
  return values;
}

function skipBlanks(line: string, start: number): number {
  let at = start;
  while (line.charAt(at) === ' ' || line.charAt(at) === '\t') at += 1;
  return at;
}

function readPlain(line: string, start: number, format: CsvFormat): readonly [string, number] {
  const found = line.indexOf(format.separator, start);
  const end = found < 0 ? line.length : found;
  const value = line.slice(start, end);
  const illegal = ['\n', '\r', format.quote].find((character) => value.includes(character));
  if (illegal !== undefined)
    throw new IngestFailure(`a value without quotes holds ${JSON.stringify(illegal)}`);
  if (format.trim) return [value.replaceAll(/^[ \t]+|[ \t]+$/g, ''), end];
  if (/^[ \t]+$/.test(value) && end < line.length) {
    throw new IngestRefusal('a value of blanks only, which is not trimmed');
  }
  return [value, end];
}

function readQuoted(line: string, start: number, format: CsvFormat): readonly [string, number] {
  const { quote, separator } = format;
  let value = '';
  let at = start + 1;
  for (;;) {
    const end = line.indexOf(quote, at);
    if (end < 0) throw new IngestFailure('a quote has no end');
    value += line.slice(at, end);
    at = end + 1;
    if (line.charAt(at) !== quote) break;
    value += quote;
    at += 1;
  }
  const next = skipBlanks(line, at);
  if (next < line.length && line.charAt(next) !== separator) {
    throw new IngestFailure(`[${line.charAt(next)}] follows a value in quotes`);
  }
  return [value, next];
}
