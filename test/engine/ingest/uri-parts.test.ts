import type { JsonObject } from '../../../src/diagnostics/json.js';
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { itProcesses, prepare, sourceAfter } from './run-processors.js';

const cases: readonly (readonly [string, JsonObject])[] = [
  [
    'http://myusername:mypassword@www.example.com:80/foo.gif?key1=val1&key2=val2#fragment',
    {
      scheme: 'http',
      domain: 'www.example.com',
      port: 80,
      path: '/foo.gif',
      extension: 'gif',
      query: 'key1=val1&key2=val2',
      fragment: 'fragment',
      user_info: 'myusername:mypassword',
      username: 'myusername',
      password: 'mypassword',
    },
  ],
  ['http://www.example.com', { scheme: 'http', domain: 'www.example.com', path: '' }],
  ['HTTPS://A.example./', { scheme: 'HTTPS', domain: 'A.example.', path: '/' }],
  [
    'http://a/%C3%A9%20x?q=%2B#%23',
    { scheme: 'http', domain: 'a', path: '/é x', query: 'q=+', fragment: '#' },
  ],
  ['http://user@a/', { scheme: 'http', domain: 'a', path: '/', user_info: 'user' }],
  ['http://[2001:db8::1]:8080/x', { scheme: 'http', domain: '[2001:db8::1]', port: 8080, path: '/x' }],
  ['http://10.0.0.1/x.tar.gz', { scheme: 'http', domain: '10.0.0.1', path: '/x.tar.gz', extension: 'gz' }],
  ['http://a/b.d/c', { scheme: 'http', domain: 'a', path: '/b.d/c' }],
  ['http://a:/', { scheme: 'http', domain: 'a', path: '/' }],
  // A name with an underscore is none for Java, and one whose last label begins with a digit neither.
  ['http://a_b.example/x', { scheme: 'http', domain: null, path: '/x' }],
  ['http://a.1b/', { scheme: 'http', domain: null, path: '/' }],
  ['http://10.0.0.256/', { scheme: 'http', domain: null, path: '/' }],
  ['/a/b.html?c', { scheme: null, domain: null, path: '/a/b.html', extension: 'html', query: 'c' }],
  ['//a.example/b', { scheme: null, domain: 'a.example', path: '/b' }],
  ['file:///etc/passwd', { scheme: 'file', domain: null, path: '/etc/passwd' }],
  ['mailto:a@b.example', { scheme: 'mailto', domain: null }],
  // Blanks and brackets make it no URI, but a URL.
  ['HTTP://a.example/b c?d=[e]|f', { scheme: 'http', domain: 'a.example', path: '/b c', query: 'd=[e]|f' }],
  ['http://a.example/50%?x', { scheme: 'http', domain: 'a.example', path: '/50%', query: 'x' }],
];

describe('uri_parts', () => {
  for (const [text, parts] of cases) {
    it(`takes ${text} apart`, () => {
      const after = sourceAfter([{ uri_parts: { field: 'a' } }], { a: text });
      assert.deepEqual(after, { a: text, url: { ...parts, original: text } });
    });
  }
  const url = { scheme: 'http', domain: 'b', path: '' };
  itProcesses('uri_parts', [
    [
      'leaves out the original',
      { field: 'a', keep_original: false },
      { a: 'http://b' },
      { a: 'http://b', url },
    ],
    [
      'writes elsewhere',
      { field: 'a', target_field: 't.u', keep_original: false },
      { a: 'http://b' },
      { a: 'http://b', t: { u: url } },
    ],
    [
      'removes the field',
      { field: 'a', remove_if_successful: true, keep_original: false },
      { a: 'http://b' },
      { url },
    ],
    [
      'replaces the field itself',
      { field: 'url', remove_if_successful: true, keep_original: false },
      { url: 'http://b' },
      { url },
    ],
    [
      'fails on what is no URI',
      { field: 'a', remove_if_successful: true },
      { a: 'not a uri' },
      /unable to parse URI/,
    ],
    ['fails on a scheme alone', { field: 'a' }, { a: 'x:' }, /unable to parse URI/],
    ['says so where a URL is beyond it', { field: 'a' }, { a: 'http://a b/' }, /not supported/],
    ['says so where it may be a URL', { field: 'a' }, { a: 'http:' }, /not supported/],
    ['fails where it is missing', { field: 'a' }, {}, /not present/],
    ['passes over what is missing', { field: 'a', ignore_missing: true }, {}, {}],
  ]);

  it('only ever fails on a text that does not suit it', () => {
    const run = prepare([{ uri_parts: { field: 'a' } }]);
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((rest) => `http://${rest}`),
    );
    fc.assert(fc.property(text, (a) => ['document', 'failed'].includes(run({ a }).kind)));
  });

  it('finds the host of every URL', () => {
    fc.assert(
      fc.property(fc.webUrl(), (a) => {
        const after = sourceAfter([{ uri_parts: { field: 'a', target_field: 'a' } }], { a });
        assert.equal((after as { a: { domain: string } }).a.domain, new URL(a).hostname);
      }),
    );
  });
});
