import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { compileGrok, matchGrok } from '../../../src/engine/ingest/grok/grok-matcher.js';
import { patternBank } from '../../../src/engine/ingest/grok/pattern-bank.js';
import { itProcesses, itRefuses, prepare, sourceAfter, sourceOf } from './run-processors.js';

function grok(...patterns: readonly string[]): { field: string; patterns: readonly string[] } {
  return { field: 'm', patterns };
}

describe('grok', () => {
  itProcesses('grok', [
    [
      'sets fields',
      grok('%{IP:source.ip} %{WORD:verb}'),
      { m: '10.0.0.1 GET' },
      { m: '10.0.0.1 GET', source: { ip: '10.0.0.1' }, verb: 'GET' },
    ],
    ['searches anywhere', grok('%{INT:n}s'), { m: 'took 12s' }, { m: 'took 12s', n: '12' }],
    [
      'converts',
      grok('%{INT:i:int} %{NUMBER:d:double} %{WORD:b:boolean}'),
      { m: '7 1.5 true' },
      { m: '7 1.5 true', i: 7, d: 1.5, b: true },
    ],
    ['fails where a conversion does', grok('%{WORD:i:int}'), { m: 'x' }, /unable to convert/],
    ['fails where nothing matches', grok('^%{INT}$', 'y'), { m: 'x' }, /do not match/],
    ['tries patterns in order', grok('%{INT:n}', '%{WORD:w}'), { m: 'x1' }, { m: 'x1', w: 'x1' }],
    [
      'prefers the earlier pattern at one place',
      grok('%{WORD:a}', '%{WORD:b}'),
      { m: 'x' },
      { m: 'x', a: 'x' },
    ],
    [
      'takes named groups',
      grok('(?<@timestamp>\\d+) (?<a.b-c>.)'),
      { m: '12 x' },
      { m: '12 x', '@timestamp': '12', a: { 'b-c': 'x' } },
    ],
    ['leaves groups without names alone', grok('(a|b)(?<c>c)'), { m: 'bc' }, { m: 'bc', c: 'c' }],
    [
      'sets no field for a group that took no part',
      grok('(?:a%{INT:n})?b%{DATA:e}$'),
      { m: 'b' },
      { m: 'b', e: '' },
    ],
    ['takes the first group that took part', grok('(?:a(?<x>.)|b(?<x>.))'), { m: 'b1' }, { m: 'b1', x: '1' }],
    [
      'takes definitions of its own',
      { ...grok('%{ID:id}'), pattern_definitions: { ID: '[a-f]{3}%{INT}' } },
      { m: 'abc12' },
      { m: 'abc12', id: 'abc12' },
    ],
    [
      'lets definitions replace the bank',
      { ...grok('%{WORD:w}'), pattern_definitions: { WORD: 'x+' } },
      { m: 'yxx' },
      { m: 'yxx', w: 'xx' },
    ],
    ['anchors at lines', grok('^%{WORD:w}$'), { m: 'a b\nc' }, { m: 'a b\nc', w: 'c' }],
    ['does not let the dot cross lines', grok('a%{GREEDYDATA:g}'), { m: 'ab\nc' }, { m: 'ab\nc', g: 'b' }],
    ['lets it with (?m)', grok('(?m)a%{GREEDYDATA:g}'), { m: 'ab\nc' }, { m: 'ab\nc', g: 'b\nc' }],
    ['knows \\h', grok('^(?<h>[\\h:]+)$'), { m: '0a:F' }, { m: '0a:F', h: '0a:F' }],
    [
      'sets a port by itself with URI',
      grok('%{URI:u}'),
      { m: 'http://a.example:80/x' },
      { m: 'http://a.example:80/x', u: 'http://a.example:80/x', port: '80' },
    ],
    [
      'sets none in the mode of ECS',
      { ...grok('%{URI:u}'), ecs_compatibility: 'v1' },
      { m: 'http://a.example:80/x' },
      { m: 'http://a.example:80/x', u: 'http://a.example:80/x' },
    ],
    ['passes over what is missing', { ...grok('x'), ignore_missing: true }, {}, {}],
    ['fails where it is missing', grok('x'), {}, /not present/],
    ['fails on numbers', grok('x'), { m: 1 }, /number/],
  ]);

  itRefuses('grok', [
    [
      'refuses an unknown name',
      grok('%{INT}', '%{NOPE:x}'),
      '/processors/0/grok/patterns/1',
      /no pattern has the name \[NOPE\]/,
    ],
    ['refuses an unknown type', grok('%{INT:x:date}'), '/processors/0/grok/patterns/0', /not one of/],
    [
      'refuses a circle',
      { ...grok('%{A}'), pattern_definitions: { A: '%{B}', B: '%{A}' } },
      '/processors/0/grok/patterns/0',
      /refers to itself/,
    ],
    ['refuses look-ahead', grok('a(?=b)'), '/processors/0/grok/patterns/0', /linear time/],
    ['refuses look-behind', grok('(?<!a)b'), '/processors/0/grok/patterns/0', /linear time/],
    ['refuses atomic groups', grok('(?>a)b'), '/processors/0/grok/patterns/0', /linear time/],
    ['refuses back-references', grok('(?<a>x)\\k<a>'), '/processors/0/grok/patterns/0', /linear time/],
    ['refuses what is no expression', grok('('), '/processors/0/grok/patterns/0', /./],
    ['refuses classes in classes', grok('[a[b]]'), '/processors/0/grok/patterns/0', /class inside a class/],
    [
      'refuses too much',
      {
        ...grok('%{A}'),
        pattern_definitions: {
          A: '%{B}'.repeat(99),
          B: '%{C}'.repeat(99),
          C: '%{D}'.repeat(99),
          D: 'x'.repeat(99),
        },
      },
      '/processors/0/grok/patterns/0',
      /too long/,
    ],
    [
      'refuses another mode',
      { ...grok('x'), ecs_compatibility: 'v2' },
      '/processors/0/grok/ecs_compatibility',
      /expected one of/,
    ],
  ]);

  it('tells which pattern matched', () => {
    const after = sourceAfter(
      [
        { grok: { ...grok('a', 'b'), trace_match: true } },
        { set: { field: 'i', value: '{{{_ingest._grok_match_index}}}' } },
      ],
      { m: 'b' },
    );
    assert.deepEqual(after, { m: 'b', i: '1' });
  });

  it('never throws on any text', () => {
    const patterns = [
      '%{SYSLOGTIMESTAMP:t} %{IPORHOST:h} %{GREEDYDATA:g}',
      '%{URI:u}|%{QS:q}',
      '^%{TIMESTAMP_ISO8601:t}',
    ];
    const run = prepare([{ grok: grok(...patterns) }]);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (m) => {
        assert.match(JSON.stringify(sourceOf(run({ m }))), /^\{|do not match/);
      }),
    );
  });
});

const whole: readonly (readonly [name: string, matches: readonly string[], others: readonly string[]])[] = [
  ['INT', ['-5', '+12', '0'], ['1.5', 'x']],
  ['NUMBER', ['1', '-1.5', '.5'], ['1.', 'x']],
  ['POSINT', ['10'], ['0', '-1']],
  ['NONNEGINT', ['0', '12'], ['-1']],
  ['BASE16NUM', ['0xAf', 'ff'], ['xg']],
  ['WORD', ['a_1'], ['a-b', '']],
  ['NOTSPACE', ['a-b'], ['a b']],
  ['QUOTEDSTRING', ['"a \\" b"', "'x'", '``'], ['"a', 'a']],
  ['UUID', ['0190A6A4-9c0f-7d43-8f6b-1f2e3d4c5b6a'], ['0190a6a4']],
  ['IPV4', ['0.0.0.0', '255.255.255.255', '10.244.1.15'], ['256.1.1.1', '1.2.3', '1.2.3.4.5']],
  [
    'IPV6',
    [
      '::',
      '::1',
      '2001:db8::1',
      '1:2:3:4:5:6:7:8',
      'fe80::1%eth0',
      '::ffff:10.0.0.1',
      '1::',
      '1:2:3:4:5:6:10.0.0.1',
    ],
    ['1:2:3', '12:34:56', ':::', '1:2:3:4:5:6:7', 'g::', '10.0.0.1'],
  ],
  ['IP', ['10.0.0.1', '::1'], ['10.0.0', 'host']],
  ['HOSTNAME', ['a.b-c.d1', 'localhost', 'www.example.com.'], ['-a', '.a', 'a..b', 'a_b']],
  ['HOSTPORT', ['a.b:80', '10.0.0.1:53'], ['a.b', 'a.b:0']],
  ['MAC', ['00:1A:2b:3c:4d:5e', '00-1A-2b-3c-4d-5e', '001A.2b3c.4d5e'], ['00:1A']],
  ['USERNAME', ['j.doe-1'], ['a b']],
  ['EMAILADDRESS', ['j.doe+x@mail.example'], ['@example', 'a@']],
  ['UNIXPATH', ['/var/log/x.log', '/'], ['var/log']],
  ['WINPATH', ['C:\\Windows\\x.exe', '\\\\host\\share'], ['C:']],
  ['URI', ['http://u@example.com:80/a?b=c', 'ftp://h/x'], ['//h', 'http:/x']],
  ['URIPATHPARAM', ['/a/b?c=d&e'], ['a']],
  ['MONTH', ['Jan', 'September', 'may'], ['Foo', 'Janu']],
  ['MONTHDAY', ['1', '09', '31'], ['32', '0']],
  ['TIME', ['23:59:60', '1:02:03.45'], ['24:00:00', '12:00']],
  [
    'TIMESTAMP_ISO8601',
    ['2026-01-02T03:04:05.678Z', '2026-01-02 03:04', '2026-01-02T03:04:05+01:00'],
    ['2026-13-02T03:04:05Z'],
  ],
  ['SYSLOGTIMESTAMP', ['Nov 24 19:06:46', 'Nov  4 19:06:46'], ['24 Nov 19:06:46']],
  ['HTTPDATE', ['24/Nov/2026:19:06:46 +0000'], ['24-Nov-2026']],
  ['LOGLEVEL', ['INFO', 'warn', 'Error', 'EMERGENCY'], ['verbose']],
];

describe('the bank of grok patterns', () => {
  for (const [name, matches, others] of whole) {
    it(`${name} matches what it names and nothing else`, () => {
      const match = matchGrok([compileGrok(`\\A%{${name}}\\z`, patternBank)]);
      assert.deepEqual(
        matches.filter((text) => match(text) === undefined),
        [],
      );
      assert.deepEqual(
        others.filter((text) => match(text) !== undefined),
        [],
      );
    });
  }

  it('holds only patterns that compile', () => {
    for (const name of patternBank.keys()) compileGrok(`%{${name}}`, patternBank);
  });
});
