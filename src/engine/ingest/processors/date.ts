import { dateReader, type DateReader } from '../dates/date-formats.js';
import { DatePatternError, parseDatePattern, type DatePart } from '../dates/date-pattern.js';
import { formatDate } from '../dates/format-date.js';
import { timeZone, type TimeZone } from '../dates/time-zone.js';
import { IngestFailure } from '../ingest-failure.js';
import { valueText } from '../java-text.js';
import type { OptionReader } from '../option-reader.js';
import type { ProcessorFactory } from '../step.js';
import type { IngestDocument } from '../ingest-document.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/date-processor.html */
export const dateProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const target = options.pathOr('target_field', '@timestamp');
  const readers = options
    .strings('formats')
    .map((format, index) => reading(options, index, () => dateReader(format)));
  const output = options.optionalString('output_format') ?? "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";
  const outputParts = reading(options, undefined, () => parseOutputPattern(output));
  const zoneOf = readZone(options);
  checkLocale(options);
  return (document) => {
    const value = document.get(field);
    if (value === null) throw new IngestFailure(`field [${field.text}] is null, cannot be read as a date`);
    const text = valueText(value);
    const zone = zoneOf(document);
    const instant = firstOf(readers, text, zone, document.timestamp);
    if (instant === undefined) throw new IngestFailure(`unable to parse date [${text}]`);
    document.set(target, formatDate(instant, zone, outputParts));
    return 'done';
  };
};

/** How the server writes a name in full depends on the tables of its Java, and on a locale that is not ours to set. */
function parseOutputPattern(text: string): readonly DatePart[] {
  const parts = parseDatePattern(text);
  if (/(?<!E)E{4}(?!E)|(?<!M)M{4}(?!M)/.test(text.replaceAll(/'[^']*'/g, ''))) {
    throw new DatePatternError('names of months and days are not written in full');
  }
  return parts;
}

function firstOf(
  readers: readonly DateReader[],
  text: string,
  zone: TimeZone,
  now: number,
): ReturnType<DateReader> {
  for (const reader of readers) {
    const instant = reader(text, zone, now);
    if (instant !== undefined) return instant;
  }
  return undefined;
}

function reading<Result>(options: OptionReader, index: number | undefined, read: () => Result): Result {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof DatePatternError)) throw fault;
    if (index === undefined) throw options.error(fault.message, 'output_format');
    throw options.error(fault.message, 'formats', index);
  }
}

function readZone(options: OptionReader): (document: IngestDocument) => TimeZone {
  const name = options.optionalTemplate('timezone');
  const text = options.optionalString('timezone') ?? 'UTC';
  if (name !== undefined && !name.constant) {
    return (document) => {
      const rendered = name.render(document);
      const zone = timeZone(rendered === '' ? 'UTC' : rendered);
      if (zone === undefined) throw new IngestFailure(`there is no time zone [${rendered}]`);
      return zone;
    };
  }
  const zone = timeZone(text);
  if (zone === undefined) throw options.error(`there is no time zone [${text}]`, 'timezone');
  return () => zone;
}

/** Names of months and days are English ones, which is the server's default too. */
function checkLocale(options: OptionReader): void {
  const locale = options.optionalString('locale') ?? 'ENGLISH';
  if (!/^(?:en(?:[-_](?:US|GB))?|english|root)$/i.test(locale)) {
    throw options.error(`the locale [${locale}] is not supported`, 'locale');
  }
}
