import { IngestFailure, IngestRefusal } from './ingest-failure.js';

export interface CsvOptions {
  readonly separator: string;
  readonly quote: string;
  /** Takes spaces and tabs off both ends of fields without quotes. */
  readonly trim: boolean;
}

/**
 * The fields of a line, at most `limit`, since what follows them is not looked at. A line that ends with a separator
 * has no field after it. Fails where a quote stands inside a field without quotes or text after a closing one.
 */
export function readCsv(line: string, limit: number, options: CsvOptions): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  while (at < line.length && fields.length < limit) {
    const start = skipBlanks(line, at, options.separator);
    const character = line.charAt(start);
    const [field, end] =
      character === options.quote ? readQuoted(line, start, options) : readPlain(line, at, start, options);
    // Nothing but blanks up to the end is no field.
    if (field === undefined) break;
    fields.push(field);
    at = fields.length < limit ? afterField(line, end, options) : end;
  }
  return fields;
}

/** A field and the place after it. */
type Field = readonly [string | undefined, number];

/** A blank that is the separator is not skipped. */
function skipBlanks(line: string, start: number, separator: string): number {
  let at = start;
  while (/[ \t]/.test(line.charAt(at)) && line.charAt(at) !== separator) at += 1;
  return at;
}

function readQuoted(line: string, start: number, { quote }: CsvOptions): Field {
  let field = '';
  let at = start + 1;
  for (;;) {
    const close = line.indexOf(quote, at);
    if (close < 0) throw new IngestFailure('a quote of the line has no end');
    field += line.slice(at, close);
    if (line.charAt(close + 1) !== quote) return [field, close + 1];
    field += quote;
    at = close + 2;
  }
}

function readPlain(line: string, from: number, start: number, options: CsvOptions): Field {
  if (start === line.length) return [undefined, start];
  const found = line.indexOf(options.separator, start);
  const end = found < 0 ? line.length : found;
  if (end === start && start > from && !options.trim) {
    throw new IngestRefusal('a field of blanks alone, in a line whose fields are not trimmed');
  }
  const field = line.slice(options.trim ? start : from, end);
  if (/[\r\n]/.test(field) || field.includes(options.quote)) {
    throw new IngestFailure(`a quote or a line break stands inside the field at character ${start + 1}`);
  }
  return [options.trim ? field.replace(/[ \t]+$/, '') : field, end];
}

/** Skips the separator after a field, and blanks between a closing quote and it. */
function afterField(line: string, end: number, { separator, quote }: CsvOptions): number {
  const next = skipBlanks(line, end, separator);
  if (next < line.length && line.charAt(next) !== separator) {
    throw new IngestFailure(`text stands after the quoted field at character ${next + 1}`);
  }
  if (/[ \t]/.test(separator) && line.charAt(end - 1) === quote) {
    throw new IngestRefusal('a field in quotes before a blank that is the separator');
  }
  return next + 1;
}
