import { strict as assert } from 'node:assert';
import type { Json } from '../../src/diagnostics/json.js';
import { normalise } from '../../src/normal/normalise.js';
import { detectionsOf, placesOf } from '../support/rules.js';
import { one, select, whereOf } from './support.js';

describe('predicates of the normal form', () => {
  const table: readonly (readonly [string, Json, string])[] = [
    ["Sigma's name of a field", { query: 'a' }, 'dns.question.name:keyword=["a"]'],
    ['a list of values', { query: ['a', 'b'] }, 'dns.question.name:keyword=["a","b"]'],
    ['a number on text', { query: 7 }, 'dns.question.name:keyword=["7"]'],
    ['a truth value on text', { query: true }, 'dns.question.name:keyword=["true"]'],
    ['a wildcard', { query: 'a*' }, 'dns.question.name~a*'],
    ['a lone wildcard', { 'source.ip': '*' }, 'source.ip?'],
    ['null', { 'dns.id': null }, 'not(dns.id?)'],
    ['exists', { 'dns.id|exists': true }, 'dns.id?'],
    ['a number', { 'dns.id': 7 }, 'dns.id:long=[7]'],
    ['text that is a number', { 'dns.id': '7' }, 'dns.id:long=[7]'],
    ['a number beyond 2^53', { 'dns.id': '9007199254740993' }, 'dns.id:long=["9007199254740993"]'],
    ['a comparison', { 'dns.id|gte': 1.5 }, 'dns.id:long gte 1.5'],
    ['an address', { 'source.ip': '10.0.0.1' }, 'source.ip:ip=["10.0.0.1"]'],
    ['a network', { 'source.ip|cidr': '10.1.0.0/8' }, 'source.ip in 10.0.0.0/8'],
    ['a truth value', { 'tls.established': 'true' }, 'tls.established:boolean=[true]'],
    ['a date', { '@timestamp|lt': '2026-01-31' }, '@timestamp:date lt "2026-01-31"'],
    ['a part of a date', { '@timestamp|hour': 3 }, 'hour(@timestamp)=3'],
    ['the exact sub-field of text', { message: 'a' }, 'message.wildcard:keyword=["a"]'],
    ['presence of text in the field itself', { 'message|exists': true }, 'message?'],
    ['text without exact sub-field', { note: 'a' }, 'note:text=["a"]'],
    ['a regular expression', { 'query|re': '^a' }, 'dns.question.name/^a/'],
    ['another field', { 'query|fieldref': 'host.name' }, 'dns.question.name equals host.name'],
    ['a network in a text field', { 'query|cidr': '10.0.0.0/8' }, 'dns.question.name~10.*'],
    ['keywords', ['a'], 'any(message.wildcard~*a* dns.question.name~*a*)'],
    ['neq', { 'query|neq': ['a', 'b'] }, 'not(dns.question.name:keyword=["a","b"])'],
    [
      'values under all',
      { 'query|contains|all': ['a', 'b'] },
      'all(dns.question.name~*a* dns.question.name~*b*)',
    ],
    [
      'maps in a list',
      [{ query: 'a' }, { query: 'b', 'dns.id': 1 }],
      'any(dns.question.name:keyword=["a"] all(dns.question.name:keyword=["b"] dns.id:long=[1]))',
    ],
  ];
  for (const [name, item, expected] of table) {
    it(`hold ${name}`, () => {
      assert.equal(whereOf(select(item)), expected);
    });
  }

  it('spell N of as combinations', () => {
    const where = whereOf({
      a: { query: 'a' },
      b: { query: 'b' },
      c: { 'dns.id': 1 },
      condition: '2 of them',
    });
    assert.equal(
      where,
      'any(all(dns.question.name:keyword=["a"] dns.question.name:keyword=["b"]) all(dns.question.name:keyword=["a"] dns.id:long=[1]) all(dns.question.name:keyword=["b"] dns.id:long=[1]))',
    );
  });

  it('know where each leaf came from', () => {
    const [detection] = detectionsOf(
      'title: T\nlogsource: { category: dns }\ndetection:\n  sel:\n    query: [a, b]\n    dns.id: 7\n  condition: sel\n',
    );
    assert.ok(detection !== undefined);
    const where = normalise(detection, one).rule?.branches[0]?.where;
    assert.ok(where?.kind === 'all');
    assert.deepEqual(
      where.of.map(({ origin }) => [origin?.line, origin?.column, origin?.endColumn]),
      [
        [5, 13, 17],
        [6, 13, 14],
      ],
    );
  });

  const mismatches: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['text for a number', 'dns.id: abc', 'normal/type-mismatch 4:18', []],
    ['a fraction for a whole number', 'dns.id: 1.5', 'normal/type-mismatch 4:18', []],
    [
      'a wildcard on an address',
      'source.ip: 10.1.*',
      'normal/type-mismatch 4:21',
      ['source.ip|cidr: 10.1.0.0/16'],
    ],
    [
      'a network without cidr',
      'source.ip: 10.0.0.0/8',
      'normal/type-mismatch 4:21',
      ['source.ip|cidr: 10.0.0.0/8'],
    ],
    ['a bad network', 'source.ip|cidr: 10.0.0.0/40', 'normal/bad-network 4:26', []],
    ['an address for a network', 'source.ip|cidr: 10.0.0.1', 'normal/bad-network 4:26', ['10.0.0.1/32']],
    ['a bad date', "'@timestamp|gt': '2026-02-30'", 'normal/type-mismatch 4:27', ['2026-01-31T00:00:00Z']],
    ['an order on text', 'query|gt: 5', 'normal/type-mismatch 4:20', []],
    ['a truth value that is none', 'tls.established: maybe', 'normal/type-mismatch 4:27', ['true', 'false']],
    ['a value for a place', 'client.geo.location: here', 'normal/type-mismatch 4:31', []],
    ['a broken expression', "query|re: 'a(b'", 'normal/regex-syntax 4:22', []],
    ['an expression beyond engines', "query|re: 'a(?=b)'", 'normal/regex-unsupported 4:22', []],
    ['a field that nobody has', 'dns.question.nmae: a', 'normal/unknown-field 4:10', ['dns.question.name']],
    [
      'a field that never occurs',
      'process.name: a',
      'normal/unknown-field 4:10',
      ['dns.question.name', 'host.name'],
    ],
  ];
  for (const [name, item, place, suggestions] of mismatches) {
    it(`refuse ${name}`, () => {
      const [detection] = detectionsOf(
        `title: T\nlogsource: { category: dns }\ndetection:\n  sel: { ${item} }\n  condition: sel\n`,
      );
      assert.ok(detection !== undefined);
      const { rule, diagnostics } = normalise(detection, one);
      assert.equal(rule, undefined);
      assert.deepEqual(placesOf(diagnostics), [place]);
      assert.deepEqual(diagnostics[0]?.suggestions, suggestions);
    });
  }
});
