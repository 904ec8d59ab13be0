import type { JsonObject } from '../../../src/diagnostics/json.js';

export const orderMappings: JsonObject = {
  properties: {
    n: { type: 'long' },
    k: { type: 'keyword' },
    d: { type: 'date' },
    ip: { type: 'ip' },
    b: { type: 'boolean' },
    m: { type: 'long' },
    o: { properties: { x: { type: 'keyword' }, y: { type: 'keyword' } } },
    alias: { type: 'alias', path: 'k' },
    name: { type: 'text', fields: { raw: { type: 'keyword' } } },
  },
};

export const orderDocs: Readonly<Record<string, JsonObject>> = {
  a: {
    n: 3,
    k: 'b',
    d: '2026-01-03',
    ip: '10.0.0.2',
    b: true,
    m: [1, 9],
    o: { x: '1', y: '2' },
    name: 'A b',
  },
  b: {
    n: 1,
    k: 'a',
    d: '2026-01-01T05:00:00Z',
    ip: '9.0.0.1',
    b: false,
    m: 5,
    'o.x': '3',
    extra: [{ p: 1 }, { q: 2 }],
  },
  c: { n: 2, k: 'c', ip: '::1', m: [2, 3, 4] },
  d: { n: 2, d: 1767312000000 },
};

/** Bodies of searches, and the ids of their hits in order. Scores are the embedded engine's own and not in here. */
export const orderCases: readonly (readonly [string, JsonObject, string])[] = [
  ['arrival, where nothing is asked', {}, 'a b c d'],
  ['a number', { sort: ['n'] }, 'b c d a'],
  ['descending', { sort: [{ n: 'desc' }] }, 'a c d b'],
  ['two keys', { sort: [{ n: 'asc' }, { k: { order: 'desc' } }] }, 'b c d a'],
  ['a keyword, missing last', { sort: 'k' }, 'b a c d'],
  ['missing last, descending too', { sort: { k: 'desc' } }, 'c a b d'],
  ['missing first', { sort: [{ k: { order: 'asc', missing: '_first' } }] }, 'd b a c'],
  ['missing as a value', { sort: [{ k: { missing: 'bb' } }] }, 'b a d c'],
  ['an address', { sort: ['ip'] }, 'c b a d'],
  ['a date', { sort: [{ d: { order: 'asc', missing: 1767355200000 } }] }, 'b d c a'],
  ['the least of several', { sort: ['m', 'n'] }, 'a c b d'],
  ['the greatest of several, descending', { sort: [{ m: 'desc' }] }, 'a b c d'],
  ['the mean of several', { sort: [{ m: { mode: 'avg' } }, 'k'] }, 'c b a d'],
  ['the sum of several', { sort: [{ m: { mode: 'sum', order: 'desc' } }] }, 'a c b d'],
  ['an alias', { sort: ['alias'] }, 'b a c d'],
  [
    'an unmapped field, as allowed',
    { sort: [{ nothing: { unmapped_type: 'long' } }, { n: 'desc' }] },
    'a c d b',
  ],
  ['documents', { sort: [{ _doc: 'desc' }] }, 'd c b a'],
  ['a page', { sort: ['n'], from: 1, size: 2 }, 'c d'],
  ['after a hit', { sort: ['n', 'k'], search_after: [2, 'c'] }, 'd a'],
  ['after a hit without a value', { sort: ['k', 'n'], search_after: [null, 1] }, 'd'],
  ['after a date', { sort: ['d'], search_after: ['2026-01-01T05:00:00Z'] }, 'd a c'],
];
