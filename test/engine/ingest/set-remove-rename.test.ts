import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { itProcesses, itRefuses, prepare, sourceAfter, sourceOf } from './run-processors.js';

describe('set', () => {
  itProcesses('set', [
    ['sets a nested field', { field: 'a.b', value: 1 }, {}, { a: { b: 1 } }],
    [
      'sets any JSON',
      { field: 'a', value: { b: [1, null, { c: true }] } },
      {},
      { a: { b: [1, null, { c: true }] } },
    ],
    ['overrides', { field: 'a', value: 2 }, { a: 1 }, { a: 2 }],
    ['keeps a value with override: false', { field: 'a', value: 2, override: false }, { a: 1 }, { a: 1 }],
    ['replaces null with override: false', { field: 'a', value: 2, override: false }, { a: null }, { a: 2 }],
    [
      'keeps false and "" with override: false',
      { field: 'a', value: 2, override: false },
      { a: '' },
      { a: '' },
    ],
    ['sets an element of a list', { field: 'a.1', value: 9 }, { a: [1, 2] }, { a: [1, 9] }],
    ['fails outside a list', { field: 'a.2', value: 9 }, { a: [1, 2] }, /outside the list/],
    ['fails at a name inside a list', { field: 'a.b', value: 9 }, { a: [1, 2] }, /no index/],
    ['fails inside text', { field: 'a.b', value: 9 }, { a: 'x' }, /cannot set \[b\]/],
    ['fails inside null', { field: 'a.b.c', value: 9 }, { a: null }, /null/],
    ['copies a value', { field: 'b', copy_from: 'a' }, { a: { x: 1 } }, { a: { x: 1 }, b: { x: 1 } }],
    ['fails to copy what is missing', { field: 'b', copy_from: 'a' }, {}, /not present/],
    ['copies nothing that is empty', { field: 'b', copy_from: 'a', ignore_empty_value: true }, {}, {}],
    ['ignores an empty template', { field: 'b', value: '{{{a}}}', ignore_empty_value: true }, {}, {}],
    ['sets an empty template otherwise', { field: 'b', value: '{{{a}}}' }, {}, { b: '' }],
    [
      'fills templates in lists and keys',
      { field: 'b', value: [{ '{{{k}}}': '{{{v}}}' }] },
      { k: 'x', v: 1 },
      { k: 'x', v: 1, b: [{ x: '1' }] },
    ],
    ['takes a templated field', { field: '{{{k}}}', value: 1 }, { k: 'x.y' }, { k: 'x.y', x: { y: 1 } }],
    [
      'reads _source and _index',
      { field: 'b', value: '{{{_source.a}}}/{{{_index}}}' },
      { a: 1 },
      { a: 1, b: '1/logs' },
    ],
    ['writes under _source', { field: '_source.b', value: 1 }, {}, { b: 1 }],
    [
      'stamps the time',
      { field: 't', value: '{{{_ingest.timestamp}}}' },
      {},
      { t: '2026-01-01T12:00:00.000Z' },
    ],
    [
      'escapes for JSON with two braces',
      { field: 'b', value: '{{a}}' },
      { a: '"\\\n<é' },
      { a: '"\\\n<é', b: '\\"\\\\\\n<é' },
    ],
    ['does not escape with three', { field: 'b', value: '{{{a}}}' }, { a: '"\\' }, { a: '"\\', b: '"\\' }],
    [
      'does not escape plain text',
      { field: 'b', value: '{{a}}', media_type: 'text/plain' },
      { a: '"' },
      { a: '"', b: '"' },
    ],
    [
      'escapes for forms',
      { field: 'b', value: '{{a}}', media_type: 'application/x-www-form-urlencoded' },
      { a: 'x y&z' },
      { a: 'x y&z', b: 'x+y%26z' },
    ],
    [
      'prints a list as a map of indices',
      { field: 'b', value: '{{{a}}}' },
      { a: ['x', 'y'] },
      { a: ['x', 'y'], b: '{0=x, 1=y}' },
    ],
    [
      'does not guess how an object prints',
      { field: 'b', value: '{{{a}}}' },
      { a: { x: 1 } },
      /not supported/,
    ],
    [
      'prints numbers as Java',
      { field: 'b', value: '{{{a}}} {{{c}}} {{{d}}}' },
      { a: 12345678.5, c: 0.00012, d: 100 },
      { a: 12345678.5, c: 0.00012, d: 100, b: '1.23456785E7 1.2E-4 100' },
    ],
  ]);

  itRefuses('set', [
    [
      'refuses neither value nor copy_from',
      { field: 'a' },
      '/processors/0/set',
      /needs the option \[value\]/,
    ],
    ['refuses both', { field: 'a', value: 1, copy_from: 'b' }, '/processors/0/set/copy_from', /only one/],
    [
      'refuses an unknown option',
      { field: 'a', value: 1, 'if/else': 1 },
      '/processors/0/set/if~1else',
      /does not know/,
    ],
    [
      'refuses sections',
      { field: 'a', value: ['x', '{{#b}}x{{/b}}'] },
      '/processors/0/set/value/1',
      /plain variable/,
    ],
    ['refuses an open tag', { field: 'a', value: '{{b' }, '/processors/0/set/value', /has no end/],
    [
      'refuses an empty path',
      { field: '', value: 1 },
      '/processors/0/set/field',
      /no field path|not a field path/,
    ],
  ]);

  it('changes the index and the id', () => {
    const steps = [{ set: { field: '_index', value: 'other' } }, { set: { field: '_id', value: '{{{a}}}' } }];
    const outcome = prepare(steps)({ a: 'x1' });
    assert.deepEqual(outcome, { kind: 'document', source: { a: 'x1' }, index: 'other', id: 'x1' });
  });

  it('never reads what a document holds as a template', () => {
    const steps = prepare([{ set: { field: 'b', value: '<{{{a}}}>' } }]);
    const tags = fc.constantFrom('{{{secret}}}', '{{secret}}', '{{#a}}', '}}', '{{{');
    fc.assert(
      fc.property(fc.string(), tags, (noise, tag) => {
        const a = `${noise}${tag}${noise}`;
        assert.deepEqual(sourceOf(steps({ a, secret: 's' })), { a, secret: 's', b: `<${a}>` });
      }),
    );
  });

  it('treats names of prototypes as names', () => {
    const document = JSON.parse('{"__proto__": {"x": 1}, "constructor": "c"}') as JsonObject;
    const after = sourceAfter(
      [
        { set: { field: '__proto__.y', value: 2 } },
        { set: { field: 'copy', copy_from: '__proto__' } },
        { set: { field: 'a.__proto__.polluted', value: true } },
        { set: { field: 'toString', value: '{{{hasOwnProperty}}}', override: false } },
      ],
      document,
    );
    assert.equal(
      JSON.stringify(after),
      '{"__proto__":{"x":1,"y":2},"constructor":"c","copy":{"x":1,"y":2},"a":{"__proto__":{"polluted":true}},"toString":""}',
    );
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });
});

describe('remove', () => {
  itProcesses('remove', [
    ['removes a field', { field: 'a.b' }, { a: { b: 1, c: 2 } }, { a: { c: 2 } }],
    ['removes several', { field: ['a', 'b'] }, { a: 1, b: 2, c: 3 }, { c: 3 }],
    ['removes an element', { field: 'a.0' }, { a: [1, 2] }, { a: [2] }],
    ['fails where it is missing', { field: 'a' }, {}, /not present/],
    ['passes over what is missing', { field: ['a', 'b.c'], ignore_missing: true }, { b: 1 }, { b: 1 }],
    ['removes null', { field: 'a' }, { a: null }, {}],
    [
      'keeps only',
      { keep: ['a.b', 'd'] },
      { a: { b: { x: 1 }, c: 2 }, d: 4, e: 5 },
      { a: { b: { x: 1 } }, d: 4 },
    ],
  ]);
  itRefuses('remove', [
    ['refuses neither', {}, '/processors/0/remove', /needs/],
    ['refuses both', { field: 'a', keep: 'b' }, '/processors/0/remove/keep', /only one/],
  ]);

  it('undoes a set', () => {
    const names = fc.array(fc.stringMatching(/^[a-z_]{1,6}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(names, fc.jsonValue(), (path, value) => {
        fc.pre(
          value !== null &&
            !JSON.stringify(value).includes('{{') &&
            path[0] !== '_ingest' &&
            path[0] !== '_source',
        );
        const field = `x.${path.join('.')}`;
        const steps = [
          { set: { field, value: value as never } },
          { remove: { field } },
          { remove: { field: 'x' } },
        ];
        assert.deepEqual(sourceAfter(steps, { kept: 1 }), { kept: 1 });
      }),
    );
  });
});

describe('rename', () => {
  itProcesses('rename', [
    ['renames', { field: 'a.b', target_field: 'c.d' }, { a: { b: 1 } }, { a: {}, c: { d: 1 } }],
    ['renames null', { field: 'a', target_field: 'b' }, { a: null }, { b: null }],
    ['fails where it is missing', { field: 'a', target_field: 'b' }, {}, /doesn't exist/],
    [
      'passes over what is missing',
      { field: 'a', target_field: 'b', ignore_missing: true },
      { c: 1 },
      { c: 1 },
    ],
    ['fails where the target exists', { field: 'a', target_field: 'b' }, { a: 1, b: 2 }, /already exists/],
    ['overrides the target', { field: 'a', target_field: 'b', override: true }, { a: 1, b: 2 }, { b: 1 }],
    ['moves a field below itself', { field: 'a', target_field: 'a.b' }, { a: 1 }, { a: { b: 1 } }],
  ]);

  it('leaves the field in place where the target cannot be set', () => {
    const after = sourceAfter([{ rename: { field: 'a', target_field: 'b.c', ignore_failure: true } }], {
      a: 1,
      b: 'text',
    });
    assert.deepEqual(after, { a: 1, b: 'text' });
  });
});

describe('append', () => {
  itProcesses('append', [
    ['makes a list', { field: 'a', value: 'x' }, {}, { a: ['x'] }],
    ['adds to a list', { field: 'a', value: ['y', 'x'] }, { a: ['x'] }, { a: ['x', 'y', 'x'] }],
    ['turns a scalar into a list', { field: 'a', value: 'y' }, { a: 'x' }, { a: ['x', 'y'] }],
    [
      'leaves duplicates out',
      { field: 'a', value: ['y', 'x', 'y'], allow_duplicates: false },
      { a: ['x'] },
      { a: ['x', 'y'] },
    ],
    [
      'leaves a scalar that is there',
      { field: 'a', value: 'x', allow_duplicates: false },
      { a: 'x' },
      { a: 'x' },
    ],
    ['fills templates', { field: 'a', value: ['{{{b}}}'] }, { b: 1 }, { b: 1, a: ['1'] }],
  ]);
});
