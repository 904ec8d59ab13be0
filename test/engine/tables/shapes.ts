import type { QueryTable } from './query-table.js';
import { refused } from './query-table.js';

const keyword = { type: 'keyword' };
const term = (field: string, value: string | number): { term: Record<string, string | number> } => ({
  term: { [field]: value },
});

export const shapeTables: readonly QueryTable[] = [
  {
    name: 'bool',
    mappings: { properties: { a: keyword, b: keyword, c: keyword } },
    docs: {
      abc: { a: '1', b: '1', c: '1' },
      ab: { a: '1', b: '1' },
      bc: { b: '1', c: '1' },
      a: { a: '1' },
      c: { c: '1' },
      none: {},
    },
    cases: [
      ['empty is everything', { bool: {} }, 'abc ab bc a c none'],
      ['must', { bool: { must: [term('a', '1'), term('b', '1')] } }, 'abc ab'],
      ['filter', { bool: { filter: term('a', '1') } }, 'abc ab a'],
      ['should alone wants one', { bool: { should: [term('a', '1'), term('c', '1')] } }, 'abc ab bc a c'],
      [
        'should beside filter is optional',
        { bool: { filter: term('a', '1'), should: term('c', '1') } },
        'abc ab a',
      ],
      [
        'a minimum makes it mandatory',
        { bool: { filter: term('a', '1'), should: term('c', '1'), minimum_should_match: 1 } },
        'abc',
      ],
      [
        'a minimum of two',
        { bool: { should: [term('a', '1'), term('b', '1'), term('c', '1')], minimum_should_match: 2 } },
        'abc ab bc',
      ],
      [
        'a minimum in percent',
        { bool: { should: [term('a', '1'), term('b', '1'), term('c', '1')], minimum_should_match: '70%' } },
        'abc ab bc',
      ],
      [
        'a negative minimum',
        { bool: { should: [term('a', '1'), term('b', '1'), term('c', '1')], minimum_should_match: -1 } },
        'abc ab bc',
      ],
      [
        'a negative percentage',
        { bool: { should: [term('a', '1'), term('b', '1'), term('c', '1')], minimum_should_match: '-40%' } },
        'abc ab bc',
      ],
      [
        'a conditional minimum',
        { bool: { should: [term('a', '1'), term('b', '1'), term('c', '1')], minimum_should_match: '2<3' } },
        'abc',
      ],
      [
        'a minimum of zero still wants one',
        { bool: { should: term('a', '1'), minimum_should_match: 0 } },
        'abc ab a',
      ],
      [
        'unless something is required',
        { bool: { filter: term('b', '1'), should: term('a', '1'), minimum_should_match: 0 } },
        'abc ab bc',
      ],
      ['a minimum without clauses', { bool: { filter: term('b', '1'), minimum_should_match: 1 } }, ''],
      ['a minimum beyond the clauses', { bool: { should: term('a', '1'), minimum_should_match: 2 } }, ''],
      ['must_not alone', { bool: { must_not: [term('a', '1'), term('b', '1')] } }, 'c none'],
      ['must_not beside should', { bool: { should: term('b', '1'), must_not: term('a', '1') } }, 'bc'],
      ['nested negation', { bool: { must_not: { bool: { must_not: term('a', '1') } } } }, 'abc ab a'],
      ['constant_score', { constant_score: { filter: term('c', '1') } }, 'abc bc c'],
      ['dis_max', { dis_max: { queries: [term('a', '1'), term('c', '1')] } }, 'abc ab bc a c'],
      ['an unknown clause', { bool: { perhaps: [] } }, refused],
      ['an unknown query', { fuzzyish: { a: 'x' } }, refused],
      ['two queries in one', { term: { a: '1' }, match_all: {} }, refused],
      ['two fields in a term', { term: { a: '1', b: '1' } }, refused],
      ['an unknown option', { term: { a: { value: '1', fold: true } } }, refused],
    ],
  },
  {
    name: 'objects',
    mappings: {
      properties: {
        host: { properties: { name: keyword, os: { properties: { name: keyword } } } },
        'event.kind': keyword,
        other: { type: 'alias', path: 'host.name' },
        off: { type: 'object', enabled: false },
        fixed: { type: 'object', dynamic: false },
        all: keyword,
        first: { type: 'keyword', copy_to: 'all' },
        second: { type: 'keyword', copy_to: ['all'] },
      },
    },
    docs: {
      deep: { host: { name: 'h1', os: { name: 'linux' } }, event: { kind: 'event' } },
      dotted: { 'host.name': 'h2', 'host.os.name': 'linux', 'event.kind': 'alert' },
      half: { host: { 'os.name': 'bsd' } },
      list: { host: [{ name: 'h3' }, { name: 'h4', os: { name: 'mac' } }] },
      off: { off: { x: 1 } },
      loose: { fixed: { y: 'z' } },
      copied: { first: 'x', second: ['y', 'z'] },
    },
    cases: [
      ['dotted keys equal objects', { term: { 'host.os.name': 'linux' } }, 'deep dotted'],
      ['half dotted', { term: { 'host.os.name': 'bsd' } }, 'half'],
      ['a dotted mapping', { term: { 'event.kind': 'alert' } }, 'dotted'],
      [
        'objects in a list flow together',
        { bool: { filter: [term('host.name', 'h3'), term('host.os.name', 'mac')] } },
        'list',
      ],
      ['exists on an object', { exists: { field: 'host.os' } }, 'deep dotted half list'],
      ['exists on the outer object', { exists: { field: 'host' } }, 'deep dotted half list'],
      ['exists with a pattern', { exists: { field: 'host.n*' } }, 'deep dotted list'],
      ['an alias', { term: { other: 'h2' } }, 'dotted'],
      ['a disabled object', { term: { 'off.x': 1 } }, ''],
      ['a field that dynamic: false leaves out', { term: { 'fixed.y': 'z' } }, ''],
      ['copy_to', { term: { all: 'z' } }, 'copied'],
    ],
  },
  {
    name: 'nested objects',
    mappings: {
      properties: {
        u: {
          type: 'nested',
          properties: { first: keyword, last: keyword, tags: { type: 'nested', properties: { t: keyword } } },
        },
        k: keyword,
      },
    },
    docs: {
      two: {
        k: 'x',
        u: [
          { first: 'ann', last: 'lee' },
          { first: 'bob', last: 'ray', tags: [{ t: '1' }, { t: '2' }] },
        ],
      },
      one: { u: { first: 'ann', last: 'ray' } },
      none: { k: 'x' },
      empty: { u: [] },
    },
    cases: [
      [
        'each object by itself',
        {
          nested: { path: 'u', query: { bool: { filter: [term('u.first', 'ann'), term('u.last', 'ray')] } } },
        },
        'one',
      ],
      ['any object', { nested: { path: 'u', query: term('u.last', 'ray') } }, 'two one'],
      ['outside nested nothing is found', term('u.last', 'ray'), ''],
      [
        'a negation inside wants one object',
        { nested: { path: 'u', query: { bool: { must_not: term('u.first', 'ann') } } } },
        'two',
      ],
      [
        'a negation outside wants none',
        { bool: { must_not: { nested: { path: 'u', query: term('u.first', 'ann') } } } },
        'none empty',
      ],
      [
        'nested in nested',
        { nested: { path: 'u', query: { nested: { path: 'u.tags', query: term('u.tags.t', '2') } } } },
        'two',
      ],
      ['straight to the inner path', { nested: { path: 'u.tags', query: term('u.tags.t', '2') } }, 'two'],
      ['exists inside', { nested: { path: 'u', query: { exists: { field: 'u.first' } } } }, 'two one'],
      ['a path that is none', { nested: { path: 'nope', query: { match_all: {} } } }, refused],
      [
        'unless that is fine',
        { nested: { path: 'nope', query: { match_all: {} }, ignore_unmapped: true } },
        '',
      ],
    ],
  },
  {
    name: 'dynamic mapping',
    mappings: {
      dynamic_templates: [{ codes: { match: '*_code', mapping: { type: 'keyword' } } }],
    },
    docs: {
      a: {
        s: 'Hello World',
        n: 5,
        x: 1.5,
        b: true,
        d: '2026-01-02T03:04:05Z',
        o: { p: 'q' },
        status_code: '404',
      },
      long: { s: 'y'.repeat(300) },
      list: { s: [null, 'third'], e: [] },
    },
    cases: [
      ['a string is text', { match: { s: 'hello' } }, 'a'],
      ['with a keyword beside', { term: { 's.keyword': 'Hello World' } }, 'a'],
      ['up to 256 characters', { exists: { field: 's.keyword' } }, 'a list'],
      ['an integer is a long', { range: { n: { gte: 5, lte: 5 } } }, 'a'],
      ['a fraction is a float', { term: { x: 1.5 } }, 'a'],
      ['a boolean', { term: { b: true } }, 'a'],
      ['a date is detected', { range: { d: { gte: '2026-01-02', lt: '2026-01-03' } } }, 'a'],
      ['an object', { term: { 'o.p.keyword': 'q' } }, 'a'],
      ['a template', { term: { status_code: '404' } }, 'a'],
      ['an empty list maps nothing', { exists: { field: 'e' } }, ''],
    ],
  },
  {
    name: 'malformed values',
    mappings: {
      properties: {
        n: { type: 'long', ignore_malformed: true },
        d: { type: 'date', ignore_malformed: true },
        ip: { type: 'ip', ignore_malformed: true },
        k: keyword,
      },
    },
    docs: {
      good: { n: 1, d: '2026-01-01', ip: '10.0.0.1', k: 'x' },
      bad: { n: 'one', d: 'then', ip: 'there', k: 'x' },
      half: { n: [1, 'x', 2] },
    },
    cases: [
      ['are left out', { exists: { field: 'n' } }, 'good half'],
      ['the rest of the document is kept', { term: { k: 'x' } }, 'good bad'],
      ['and the other values', { term: { n: 2 } }, 'half'],
      ['named in _ignored', { term: { _ignored: 'n' } }, 'bad half'],
      ['all of them', { terms: { _ignored: ['d', 'ip'] } }, 'bad'],
    ],
  },
];
