import { strict as assert } from 'node:assert';
import { dump, loadAll } from 'js-yaml';
import fc from 'fast-check';
import type { SourceRange } from '../../src/diagnostics/diagnostic.js';
import { locate } from '../../src/read/locate.js';
import { defaultReadLimits } from '../../src/read/limits.js';
import { readYaml, type ReadOutcome } from '../../src/read/read-yaml.js';
import { toData } from '../../src/read/to-data.js';

function read(text: string): ReadOutcome {
  return readYaml('f.yml', new TextEncoder().encode(text));
}

function data(text: string): unknown {
  const { documents, diagnostics } = read(text);
  assert.deepEqual(diagnostics, []);
  return documents.map((document) => toData(document.root));
}

function place(range: SourceRange | undefined): string {
  return range === undefined ? '' : `${range.line}:${range.column}-${range.endLine}:${range.endColumn}`;
}

function faults(text: string): readonly string[] {
  return read(text).diagnostics.map(({ code, range }) => `${code} ${range?.line ?? 0}:${range?.column ?? 0}`);
}

describe('positions of values and keys', () => {
  const table: readonly (readonly [
    what: string,
    text: string,
    pointer: string,
    value: string,
    key?: string,
  ])[] = [
    ['a plain scalar', 'key: value', '/key', '1:6-1:11', '1:1-1:4'],
    ['a plain scalar before a comment', 'key: value # why', '/key', '1:6-1:11'],
    ['a plain scalar over two lines', 'key: one\n  two\nnext: 1', '/key', '1:6-2:6'],
    ['a single-quoted scalar', "key: 'it''s'", '/key', '1:6-1:13'],
    ['a double-quoted scalar over two lines', 'key: "one\n  two"\n', '/key', '1:6-2:7'],
    ['a quoted key', '"a b": 1', '/a b', '1:8-1:9', '1:1-1:6'],
    [
      'a literal block, from its sign to the end of its text',
      'key: |\n  one\n  two\n\nnext: 1',
      '/key',
      '1:6-3:6',
    ],
    ['a folded block with indicators and a comment', 'key: >2- # why\n  one\n', '/key', '1:6-2:6'],
    ['an empty block', 'key: |\nnext: 1', '/key', '1:6-1:7'],
    ['an empty value, right behind its colon', 'key:\nnext: 1', '/key', '1:5-1:5', '1:1-1:4'],
    ['an empty value at the end', 'a: 1\nkey:', '/key', '2:5-2:5'],
    ['an empty list item, behind its dash', 'list:\n  -\n  - 1', '/list/0', '2:4-2:4'],
    ['an empty value in a flow mapping', '{ a: , b: 1 }', '/a', '1:5-1:5'],
    ['a key without a value in a flow mapping', '{ a, b: 1 }', '/a', '1:4-1:4', '1:3-1:4'],
    ['a block mapping, to the end of its last value', 'm:\n  a: 1\n  b: 22\nn: 1', '/m', '2:3-3:8'],
    ['a block list', 'm:\n  - a\n  - bb\n', '/m', '2:3-3:7'],
    ['a list at the indentation of its key', 'm:\n- a\n- b\n', '/m', '2:1-3:4'],
    ['a flow list with its brackets', 'm: [1, [2, 3], ] # x', '/m', '1:4-1:17'],
    ['a flow list over lines', 'm: [\n  1, # one ]\n  2\n  ]\nn: 1', '/m', '1:4-4:4'],
    ['a flow list in a flow list', 'm: [1, [2, 3]]', '/m/1', '1:8-1:14'],
    ['an empty flow mapping', 'm: {}', '/m', '1:4-1:6'],
    ['a pair in a flow list', 'm: [a: b, c]', '/m/0', '1:5-1:9'],
    ['a mapping in a list item', '- a: 1\n  b: 2\n- c: 3\n', '/0', '1:3-2:7'],
    ['a value behind an anchor and a tag', 'key: &x !!str value', '/key', '1:15-1:20'],
    ['an empty value behind an anchor', 'key: &x\nnext: 1', '/key', '1:8-1:8'],
    ['an alias', 'a: &x 1\nb: *x', '/b', '2:4-2:6'],
    ['a part of an alias', 'a: &x [1, 2]\nb: *x', '/b/1', '2:4-2:6'],
    ['a value behind wide characters', 'a: { 😀: é }', '/a/😀', '1:10-1:11', '1:6-1:8'],
    ['lines that end with CR LF', 'a: 1\r\nkey: value\r\n', '/key', '2:6-2:11'],
    ['lines that end with CR', 'a: 1\rkey: value\r', '/key', '2:6-2:11'],
    ['a byte order mark, which is not counted', '\uFEFFkey: value', '/key', '1:6-1:11', '1:1-1:4'],
    ['a value in a later document', 'a: 1\n---\n# c\nkey: value', '/key', '4:6-4:11'],
    ['an explicit key', '? key\n: value', '/key', '2:3-2:8', '1:3-1:6'],
  ];
  for (const [what, text, pointer, value, key] of table) {
    it(`finds ${what}`, () => {
      const { documents, diagnostics } = read(text);
      assert.deepEqual(diagnostics, []);
      const root = documents.at(-1)?.root;
      assert.ok(root !== undefined);
      const found = locate(root, pointer);
      assert.equal(place(found?.value), value);
      if (key !== undefined) assert.equal(place(found?.key), key);
    });
  }

  it('follows pointers with escaped steps, and leads nowhere where there is nothing', () => {
    const root = read('a/b: { "~c": [1] }').documents[0]?.root;
    assert.ok(root !== undefined);
    assert.equal(place(locate(root, '/a~1b/~0c/0')?.value), '1:15-1:16');
    for (const pointer of ['/x', '/a~1b/~0c/1', '/a~1b/~0c/0/0', '/a~1b/~0c/-']) {
      assert.equal(locate(root, pointer), undefined);
    }
  });
});

describe('data of YAML', () => {
  it('keeps dates as text and reads the types of the core schema', () => {
    assert.deepEqual(data('[2026-01-31, 0x10, 0o7, 1e3, ~, null, True, yes, "1", .5, -0.0, +7]'), [
      ['2026-01-31', 16, 7, 1000, null, null, true, 'yes', '1', 0.5, -0, 7],
    ]);
  });

  it('takes the tags of the core schema at their word', () => {
    assert.deepEqual(
      data('[!!str 1, !!int "2", !!float "3", !!bool "true", !!null "", ! 5, !<tag:yaml.org,2002:str> 6]'),
      [['1', 2, 3, true, null, '5', '6']],
    );
  });

  it('merges mappings under <<, own keys first and earlier sources before later ones', () => {
    const text =
      'x: &x { a: 1, b: 1 }\ny: &y { b: 2, c: 2 }\nm: { <<: [*x, *y], c: 3 }\nn: { c: 3, <<: *y }\n';
    assert.deepEqual((data(text) as Record<string, unknown>[])[0], {
      x: { a: 1, b: 1 },
      y: { b: 2, c: 2 },
      m: { a: 1, b: 1, c: 3 },
      n: { c: 3, b: 2 },
    });
  });

  it('keeps __proto__ a key like any other', () => {
    const [first] = data('__proto__: { polluted: true }') as [object];
    assert.deepEqual(Object.keys(first), ['__proto__']);
    assert.equal(Object.getPrototypeOf(first), Object.prototype);
  });

  it('keeps the text of keys that look like numbers', () => {
    assert.deepEqual(data('{ 404: a, 1.50: b, true: c }'), [{ '404': 'a', '1.50': 'b', true: 'c' }]);
  });

  it('lets an anchor be defined anew', () => {
    assert.deepEqual(data('[&a 1, *a, &a 2, *a]'), [[1, 1, 2, 2]]);
  });

  it('is what js-yaml loads, for whatever js-yaml dumps', () => {
    const value = fc
      .jsonValue({ maxDepth: 4, noUnicodeString: false })
      .filter((json) => JSON.stringify(json) !== '{}');
    const flow = fc.constantFrom(-1, 0, 1, 2);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), flow, (values, flowLevel) => {
        const text = values.map((one) => `---\n${dump(one, { flowLevel })}`).join('');
        const { documents, diagnostics } = read(text);
        assert.deepEqual(diagnostics, []);
        assert.deepEqual(
          documents.map((document) => toData(document.root)),
          loadAll(text),
        );
      }),
    );
  });
});

describe('faults of YAML', () => {
  it('are all named, in every document, and the sound documents are read', () => {
    const { documents, partial } = read('a: 1\na: 2\n---\nb: [\nc: "\n---\nd: *x\n...\n---\ne: 1\n');
    assert.deepEqual(faults('a: 1\na: 2\n---\nb: [\nc: "\n---\nd: *x\n...\n---\ne: 1\n'), [
      'read/duplicate-key 2:1',
      'read/unclosed-bracket 4:4',
      'read/unclosed-quote 5:4',
      'read/unknown-alias 7:4',
    ]);
    assert.deepEqual(
      documents.map(({ index }) => index),
      [0, 2, 3],
    );
    assert.deepEqual(partial, []);
  });

  it('leave the sound keys of a broken document to be checked', () => {
    const { documents, partial } = read('a: 1\nb: [\nc: 3\n');
    assert.deepEqual(documents, []);
    assert.deepEqual(
      partial.map((document) => toData(document.root)),
      [{ a: 1, c: 3 }],
    );
  });

  it('are found item by item in a list', () => {
    const { partial } = read('- name: "a\n- name: b\n- name: c: d\n');
    assert.deepEqual(faults('- name: "a\n- name: b\n- name: c: d\n'), [
      'read/unclosed-quote 1:9',
      'read/unquoted-value 3:9',
    ]);
    assert.deepEqual(
      partial.map((document) => toData(document.root)),
      [[{ name: 'b' }]],
    );
  });

  it('say that a closing bracket stands too far left, which is not open', () => {
    assert.deepEqual(faults('a: [\n  1,\n]\nb: 2\n'), ['read/bad-indentation 3:1']);
  });

  it('name the first of two equal keys', () => {
    const [fault] = read('a: 1\nb: 2\na: 3').diagnostics;
    assert.equal(place(fault?.range), '3:1-3:2');
    assert.equal(place(fault?.related?.[0]?.range), '1:1-1:2');
  });

  it('are not found where a tab or a sign stands in a text', () => {
    assert.deepEqual(faults("a: |\n  x\ty\n  \tz\nb: 'it: is [ok'\nc: x # \"\nd: a\tb\n"), []);
  });

  const limits = { ...defaultReadLimits, maxBytes: 20, maxDepth: 5, maxExpandedNodes: 10 };
  const limited: readonly (readonly [text: string, code: string, place: string])[] = [
    ['a: 0123456789012345678', 'read/too-large', '1:1'],
    ['[[[[[[[1]]]]]]]', 'read/too-deep', '1:5'],
    ['[&a [1,2,3],*a,*a,*a]', 'read/too-large', '1:1'],
    ['[&a [1,2,3],*a,*a]', 'read/ok', ''],
    ['[&a [2,2],*a,*a,*a]', 'read/ok', ''],
  ];
  for (const [text, code, where] of limited) {
    it(`${code} for ${text} under tight limits`, () => {
      const { diagnostics } = readYaml('f', new TextEncoder().encode(text), limits);
      const found = diagnostics.map((one) => `${one.code} ${one.range?.line ?? 0}:${one.range?.column ?? 0}`);
      assert.deepEqual(found, code === 'read/ok' ? [] : [`${code} ${where}`]);
    });
  }

  it('count what aliases add while they are expanded, over all documents', () => {
    const text = '[&a [1, 1, 1], *a]\n---\n[&b [2, 2, 2], *b, *b]\n';
    const { diagnostics } = readYaml('f', new TextEncoder().encode(text), { ...limits, maxBytes: 100 });
    assert.deepEqual(
      diagnostics.map(({ code, range }) => `${code} ${place(range)}`),
      ['read/too-many-aliases 3:20-3:22'],
    );
  });

  it('count the depth that aliases add', () => {
    const text = 'a: &a [[[1]]]\nb: [[*a]]\nc: [*a]\n';
    const tight = { ...limits, maxBytes: 100, maxDepth: 6 };
    const { diagnostics } = readYaml('f', new TextEncoder().encode(text), tight);
    assert.deepEqual(
      diagnostics.map(({ code, range }) => `${code} ${place(range)}`),
      ['read/too-deep 2:6-2:8'],
    );
  });

  it('stay bounded for a billion laughs', () => {
    const levels = Array.from({ length: 40 }, (_, level) => {
      const inner = level === 0 ? 'x' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 20 }, () => inner).join(', ')}]`;
    });
    const { diagnostics } = read(levels.join('\n'));
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['read/too-many-aliases'],
    );
  });

  it('never escape as exceptions, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'a: ',
        '- ',
        '? ',
        ': ',
        '\n',
        '  ',
        '\t',
        "'",
        '"',
        '[',
        ']',
        '{',
        '}',
        ',',
        '&x ',
        '*x',
        '!!int ',
        '! ',
      ],
      ...[
        '|\n',
        '>-\n',
        '---\n',
        '...\n',
        '# ',
        '%TAG ! x\n',
        '<<: ',
        '\\',
        '\r',
        '\0',
        '\uFEFF',
        '1',
        'é',
        '😀',
        '@',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const outcome = read(text);
        const lines = outcome.text.split(/\r\n?|\n/);
        for (const { range } of outcome.diagnostics) {
          assert.ok(range !== undefined);
          const line = lines[range.line - 1];
          assert.ok(line !== undefined && range.column >= 1 && range.column <= line.length + 1);
          assert.ok(range.endLine > range.line || range.endColumn >= range.column);
        }
        if (outcome.diagnostics.length === 0) {
          assert.equal(outcome.partial.length, 0);
          assert.ok(outcome.documents.length > 0);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('bytes', () => {
  const utf8 = (...bytes: readonly number[]): ReadOutcome => readYaml('f', Uint8Array.from(bytes));
  const a = [0x61, 0x3a, 0x20];

  const table: readonly (readonly [what: string, bytes: readonly number[], column: number])[] = [
    ['a stray continuation byte', [...a, 0x80], 4],
    ['an overlong form', [...a, 0xc0, 0xaf], 4],
    ['an overlong form of three bytes', [...a, 0xe0, 0x80, 0xaf], 4],
    ['a surrogate', [...a, 0xed, 0xa0, 0x80], 4],
    ['a code point beyond Unicode', [...a, 0xf4, 0x90, 0x80, 0x80], 4],
    ['a sequence that is cut off', [...a, 0xe2, 0x82], 4],
    [
      'a bad byte behind a byte order mark and letters of several bytes',
      [0xef, 0xbb, 0xbf, ...a, 0xc3, 0xa9, 0xff],
      5,
    ],
  ];
  for (const [what, bytes, column] of table) {
    it(`that are not UTF-8 are named at the first: ${what}`, () => {
      const [fault] = utf8(...bytes).diagnostics;
      assert.equal(fault?.code, 'read/invalid-utf8');
      assert.equal(fault.range?.column, column);
    });
  }

  it('that are UTF-8 never are a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { diagnostics } = read(`"${text.replace(/[\\"\0-\x1f\x7f]/g, '')}"`);
        assert.deepEqual(
          diagnostics.filter(({ code }) => code === 'read/invalid-utf8'),
          [],
        );
      }),
    );
  });

  it('may hold the replacement character itself', () => {
    assert.deepEqual(read('a: \uFFFD').diagnostics, []);
  });
});
