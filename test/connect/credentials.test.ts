import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  credentialsFrom,
  readAuthority,
  readUrl,
  type Credentials,
  type Environment,
} from '../../src/connect/credentials.js';
import { withTemporaryFolder } from '../support/temporary.js';

describe('credentialsFrom', () => {
  const table: readonly (readonly [string, Environment, Credentials | 'error'])[] = [
    ['nothing', {}, { kind: 'none' }],
    ['an API key', { PICKET_API_KEY: 'a2V5' }, { kind: 'api-key', apiKey: 'a2V5' }],
    ['a key with a line break after it', { PICKET_API_KEY: 'a2V5\n' }, { kind: 'api-key', apiKey: 'a2V5' }],
    [
      'a user with a password',
      { PICKET_USERNAME: 'u', PICKET_PASSWORD: 'p' },
      { kind: 'password', username: 'u', password: 'p' },
    ],
    [
      'a key before a user',
      { PICKET_API_KEY: 'k', PICKET_USERNAME: 'u', PICKET_PASSWORD: 'p' },
      { kind: 'api-key', apiKey: 'k' },
    ],
    [
      'its own variables before those of others',
      { ELASTIC_API_KEY: 'e', PICKET_USERNAME: 'u', PICKET_PASSWORD: 'p' },
      { kind: 'password', username: 'u', password: 'p' },
    ],
    ['variables of others', { ELASTIC_API_KEY: 'e' }, { kind: 'api-key', apiKey: 'e' }],
    [
      'empty variables as unset',
      { PICKET_API_KEY: '', ELASTIC_API_KEY: 'e' },
      { kind: 'api-key', apiKey: 'e' },
    ],
    ['a user without a password as an error', { PICKET_USERNAME: 'u' }, 'error'],
    ['a password without a user as an error', { PICKET_PASSWORD: 'p' }, 'error'],
    ['a key that would begin another header as an error', { PICKET_API_KEY: 'a\nX-Other: b' }, 'error'],
  ];
  for (const [name, environment, expected] of table) {
    it(`takes ${name}`, () => {
      const { credentials, diagnostics } = credentialsFrom(environment);
      if (expected !== 'error') assert.deepEqual([credentials, diagnostics], [expected, []]);
      else
        assert.deepEqual(
          diagnostics.map(({ code }) => code),
          ['connect/credentials'],
        );
    });
  }

  it('never repeats a secret in a message', () => {
    const { diagnostics } = credentialsFrom({ PICKET_API_KEY: 'hunter2 \u0007' });
    assert.ok(!JSON.stringify(diagnostics).includes('hunter2'));
  });
});

describe('readUrl', () => {
  const secret: Credentials = { kind: 'api-key', apiKey: 'k' };
  const table: readonly (readonly [string, string | undefined, readonly string[]])[] = [
    ['https://es.example:9200', 'https://es.example:9200', []],
    ['https://es.example/proxied/', 'https://es.example/proxied', []],
    ['http://localhost:9200', 'http://localhost:9200', []],
    ['http://127.0.0.1:9200', 'http://127.0.0.1:9200', []],
    ['http://es.example:9200', 'http://es.example:9200', ['connect/plain-text']],
    ['https://user:hunter2@es.example', undefined, ['connect/url']],
    ['https://es.example/?a=b', undefined, ['connect/url']],
    ['ftp://es.example', undefined, ['connect/url']],
    ['es.example:9200', undefined, ['connect/url']],
  ];
  for (const [text, url, codes] of table) {
    it(`reads ${text} as ${url ?? 'an error'}${codes.includes('connect/plain-text') ? ' with a warning' : ''}`, () => {
      const outcome = readUrl(text, secret);
      assert.deepEqual([outcome.url, outcome.diagnostics.map(({ code }) => code)], [url, codes]);
      assert.ok(!JSON.stringify(outcome).includes('hunter2'));
    });
  }

  it('does not mind a plain connection without credentials', () => {
    assert.deepEqual(readUrl('http://es.example', { kind: 'none' }).diagnostics, []);
  });
});

describe('readAuthority', () => {
  it('reads a certificate, and says of a file that is missing or holds none', async () => {
    await withTemporaryFolder(async (folder) => {
      const [good, bad] = [join(folder, 'ca.crt'), join(folder, 'bad.crt')];
      await writeFile(good, '-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n');
      await writeFile(bad, 'no certificate');
      const outcomes = await Promise.all(
        [good, bad, join(folder, 'none')].map(async (file) => readAuthority({ PICKET_CA_FILE: file })),
      );
      assert.deepEqual(
        outcomes.map(({ authority, diagnostics }) => [authority !== undefined, diagnostics.length]),
        [
          [true, 0],
          [false, 1],
          [false, 1],
        ],
      );
    });
  });
});
