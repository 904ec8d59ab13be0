import { createHash, type Hash } from 'node:crypto';
import { IngestFailure, IngestRefusal } from '../ingest-failure.js';
import type { MutableJson } from '../mutable-json.js';
import type { OptionReader } from '../option-reader.js';
import type { ProcessorFactory } from '../step.js';

const methods = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512'] as const;

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/fingerprint-processor.html */
export const fingerprintProcessor: ProcessorFactory = (options) => {
  const fields = options
    .strings('fields')
    .toSorted()
    .map((name) => options.asPath('fields', name));
  const target = options.pathOr('target_field', 'fingerprint');
  const salt = options.optionalString('salt') ?? '';
  const algorithm = readMethod(options);
  const ignoreMissing = options.boolean('ignore_missing', false);
  return (document) => {
    const values = fields.map((field) => {
      const value = document.find(field) ?? null;
      if (value === null && !ignoreMissing) {
        throw new IngestFailure(`missing field [${field.text}] when calculating fingerprint`);
      }
      return value;
    });
    const present = values.filter((value) => value !== null);
    if (present.length === 0) return 'done';
    const hash = createHash(algorithm);
    if (salt.trim() !== '') hash.update(salt);
    for (const value of present) addValue(hash, value);
    document.set(target, hash.digest('base64'));
    return 'done';
  };
};

function readMethod(options: OptionReader): string {
  if (options.optionalString('method') === 'MurmurHash3') {
    throw options.error('the method MurmurHash3 is not supported', 'method');
  }
  return options.oneOf('method', methods, 'SHA-1').replace('-', '').toLowerCase();
}

/** Lists in their order, objects by their keys; a zero byte stands before every key and every scalar. */
function addValue(hash: Hash, value: MutableJson): void {
  if (Array.isArray(value)) {
    for (const item of value) addValue(hash, item);
    return;
  }
  if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value).toSorted()) {
      hash.update(DELIMITER).update(key);
      addValue(hash, value[key] ?? null);
    }
    return;
  }
  hash.update(DELIMITER).update(scalarBytes(value));
}

const DELIMITER = Buffer.from([0]);

function scalarBytes(value: string | number | boolean | null): string | Buffer {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 2]);
  throw new IngestRefusal(
    'a fingerprint of a number depends on how many bytes the server keeps it in; convert it to string before',
  );
}
