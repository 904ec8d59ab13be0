import { strict as assert } from 'node:assert';
import { itProcesses, itRefuses, sourceAfter } from './run-processors.js';

const upper = { uppercase: { field: '_ingest._value' } };
const upperName = { uppercase: { field: '_ingest._value.name' } };

describe('foreach', () => {
  itProcesses('foreach', [
    [
      'changes each element of a list',
      { field: 'a', processor: upper },
      { a: ['x', 'y'] },
      { a: ['X', 'Y'] },
    ],
    [
      'changes fields of elements',
      { field: 'a', processor: upperName },
      { a: [{ name: 'x' }, { name: 'y' }] },
      { a: [{ name: 'X' }, { name: 'Y' }] },
    ],
    [
      'changes each value of an object',
      { field: 'a', processor: upper },
      { a: { k: 'x', l: 'y' } },
      { a: { k: 'X', l: 'Y' } },
    ],
    [
      'renames keys',
      { field: 'a', processor: { uppercase: { field: '_ingest._key' } } },
      { a: { k: 'x' } },
      { a: { K: 'x' } },
    ],
    [
      'reads the key',
      {
        field: 'a',
        processor: { set: { field: '_ingest._value', value: '{{{_ingest._key}}}={{{_ingest._value}}}' } },
      },
      { a: { k: 'x' } },
      { a: { k: 'k=x' } },
    ],
    [
      'reaches the rest of the document',
      { field: 'a', processor: { append: { field: 'seen', value: '{{{_ingest._value}}}' } } },
      { a: ['x', 'y'] },
      { a: ['x', 'y'], seen: ['x', 'y'] },
    ],
    [
      'loops inside loops',
      { field: 'a', processor: { foreach: { field: '_ingest._value.b', processor: upper } } },
      { a: [{ b: ['x'] }, { b: ['y', 'z'] }] },
      { a: [{ b: ['X'] }, { b: ['Y', 'Z'] }] },
    ],
    [
      'handles failures of elements',
      {
        field: 'a',
        processor: {
          uppercase: {
            field: '_ingest._value',
            on_failure: [{ set: { field: '_ingest._value', value: '?' } }],
          },
        },
      },
      { a: ['x', 1] },
      { a: ['X', '?'] },
    ],
    ['does nothing to an empty list', { field: 'a', processor: upper }, { a: [] }, { a: [] }],
    ['fails with an element', { field: 'a', processor: upper }, { a: ['x', 1] }, /number/],
    ['fails on text', { field: 'a', processor: upper }, { a: 'x' }, /list or object/],
    ['fails on null', { field: 'a', processor: upper }, { a: null }, /null/],
    ['fails where it is missing', { field: 'a', processor: upper }, {}, /not present/],
    ['passes over what is missing', { field: 'a', processor: upper, ignore_missing: true }, {}, {}],
  ]);
  itRefuses('foreach', [
    ['needs a processor', { field: 'a' }, '/processors/0/foreach/processor', /one key/],
    [
      'refuses an unknown processor in its place',
      { field: 'a', processor: { nope: {} } },
      '/processors/0/foreach/processor/nope',
      /no processor/,
    ],
  ]);

  it('leaves the list alone when an element fails', () => {
    const after = sourceAfter([{ foreach: { field: 'a', processor: upper, ignore_failure: true } }], {
      a: ['x', 1],
    });
    assert.deepEqual(after, { a: ['x', 1] });
  });

  it('says that the loop failed, not the processor inside', () => {
    const loop = {
      field: 'a',
      processor: upper,
      tag: 'loop',
      on_failure: [
        {
          set: {
            field: 'at',
            value: '{{{_ingest.on_failure_processor_type}}} {{{_ingest.on_failure_processor_tag}}}',
          },
        },
      ],
    };
    assert.deepEqual(sourceAfter([{ foreach: loop }], { a: [1] }), { a: [1], at: 'foreach loop' });
  });

  it('leaves nothing of an element behind', () => {
    const read = { set: { field: 'v', value: '{{{_ingest._value}}}' } };
    assert.deepEqual(sourceAfter([{ foreach: { field: 'a', processor: upper } }, read], { a: ['x'] }), {
      a: ['X'],
      v: '',
    });
  });

  it('drops the document with an element', () => {
    const drop = { drop: { if: "ctx.a.contains('x')" } };
    assert.equal(sourceAfter([{ foreach: { field: 'a', processor: drop } }], { a: ['x'] }), 'dropped');
  });
});
