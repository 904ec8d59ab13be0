import { createHash } from 'node:crypto';
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { itProcesses, itRefuses, sourceAfter } from './run-processors.js';

function hash(algorithm: string, ...pieces: readonly string[]): string {
  return createHash(algorithm).update(pieces.join('')).digest('base64');
}

const document = { b: 'x', a: ['y', null, true], c: { z: 'v', k: false } };

describe('fingerprint', () => {
  itProcesses('fingerprint', [
    [
      'hashes a text after a zero byte',
      { fields: ['b'] },
      { b: 'x' },
      { b: 'x', fingerprint: hash('sha1', '\0x') },
    ],
    [
      'hashes fields by their names',
      { fields: ['b', 'a'] },
      { a: 'y', b: 'x' },
      { a: 'y', b: 'x', fingerprint: hash('sha1', '\0y\0x') },
    ],
    [
      'hashes lists in their order',
      { fields: ['a'] },
      document,
      { ...document, fingerprint: hash('sha1', '\0y\0\0\u0001') },
    ],
    [
      'hashes objects by their keys',
      { fields: ['c'] },
      document,
      { ...document, fingerprint: hash('sha1', '\0k\0\u0002\0z\0v') },
    ],
    [
      'puts the salt first',
      { fields: ['b'], salt: 's' },
      { b: 'x' },
      { b: 'x', fingerprint: hash('sha1', 's\0x') },
    ],
    [
      'has a blank salt for none',
      { fields: ['b'], salt: ' ' },
      { b: 'x' },
      { b: 'x', fingerprint: hash('sha1', '\0x') },
    ],
    [
      'knows SHA-256',
      { fields: ['b'], method: 'SHA-256', target_field: 't' },
      { b: 'x' },
      { b: 'x', t: hash('sha256', '\0x') },
    ],
    [
      'knows SHA-512',
      { fields: ['b'], method: 'SHA-512', target_field: 't' },
      { b: 'x' },
      { b: 'x', t: hash('sha512', '\0x') },
    ],
    [
      'knows MD5',
      { fields: ['b'], method: 'MD5', target_field: 't' },
      { b: 'x' },
      { b: 'x', t: hash('md5', '\0x') },
    ],
    ['fails where a field is missing', { fields: ['b', 'q'] }, { b: 'x' }, /missing field \[q\]/],
    [
      'passes over missing fields',
      { fields: ['b', 'q'], ignore_missing: true },
      { b: 'x' },
      { b: 'x', fingerprint: hash('sha1', '\0x') },
    ],
    ['leaves nothing where all are missing', { fields: ['q'], ignore_missing: true }, { b: 'x' }, { b: 'x' }],
    ['says that numbers are uncertain', { fields: ['n'] }, { n: 1 }, /not supported.*convert it to string/],
  ]);
  itRefuses('fingerprint', [
    ['needs fields', { fields: [] }, '/processors/0/fingerprint', /fields/],
    [
      'refuses MurmurHash3',
      { fields: ['a'], method: 'MurmurHash3' },
      '/processors/0/fingerprint/method',
      /not supported/,
    ],
    [
      'refuses other methods',
      { fields: ['a'], method: 'CRC32' },
      '/processors/0/fingerprint/method',
      /one of/,
    ],
  ]);

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).toReversed());
        const of = (o: Record<string, string>): unknown =>
          (sourceAfter([{ fingerprint: { fields: ['o'] } }], { o }) as { fingerprint: string }).fingerprint;
        assert.equal(of(object), of(turned));
      }),
    );
  });
});
