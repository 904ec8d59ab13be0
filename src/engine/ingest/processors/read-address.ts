import { parseAddress, type Address } from '../../values/ip.js';
import type { FieldPath } from '../field-path.js';
import type { IngestDocument } from '../ingest-document.js';
import { IngestFailure } from '../ingest-failure.js';
import { readText } from './read-text.js';

/** The address that a field holds; undefined where it is missing and that may be so. Fails on other texts. */
export function readAddress(
  document: IngestDocument,
  field: FieldPath,
  ignoreMissing: boolean,
): Address | undefined {
  const text = readText(document, field, ignoreMissing);
  return text === undefined ? undefined : addressOf(text);
}

/** Fails where the text is no address. */
function addressOf(text: string): Address {
  const address = parseAddress(text);
  if (address === undefined) throw new IngestFailure(`[${text}] is not an IP address`);
  return address;
}
