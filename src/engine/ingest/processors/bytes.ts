import { IngestFailure } from '../ingest-failure.js';
import type { ProcessorFactory } from '../step.js';
import { stringProcessor } from './string-processor.js';

const units = ['b', 'k', 'm', 'g', 't', 'p'];
const SIZE = /^(\d+)(\.\d+)?\s*(?:(b)|([kmgtp])b?)$/i;

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/bytes-processor.html */
export const bytesProcessor: ProcessorFactory = (options) => stringProcessor(options, byteCount);

function byteCount(text: string): number {
  const size = text.trim();
  if (size === '0' || size === '-1') return Number(size);
  const match = SIZE.exec(size);
  const [, whole = '', fraction, , unit = 'b'] = match ?? [];
  if (match === null || (fraction !== undefined && unit === 'b')) {
    throw new IngestFailure(`[${text}] is no size with a unit such as kb`);
  }
  const factor = 1024 ** units.indexOf(unit.toLowerCase());
  const count =
    fraction === undefined ? Number(whole) * factor : Math.trunc(Number(whole + fraction) * factor);
  if (count >= 2 ** 63) throw new IngestFailure(`[${text}] is too large a size`);
  return count;
}
