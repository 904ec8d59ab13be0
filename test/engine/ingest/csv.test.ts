import fc from 'fast-check';
import { strict as assert } from 'node:assert';
import { itProcesses, itRefuses, sourceAfter } from './run-processors.js';

const csv = { field: 'a', target_fields: ['x', 'y', 'z'] };
const trimmed = { ...csv, trim: true };

describe('csv', () => {
  itProcesses('csv', [
    ['reads a line', csv, { a: '1,two,3.0' }, { a: '1,two,3.0', x: '1', y: 'two', z: '3.0' }],
    ['leaves out fields that the line lacks', csv, { a: '1' }, { a: '1', x: '1' }],
    ['leaves out empty fields', csv, { a: '1,,3' }, { a: '1,,3', x: '1', z: '3' }],
    ['leaves out empty quotes', csv, { a: '1,"",3' }, { a: '1,"",3', x: '1', z: '3' }],
    [
      'fills empty fields',
      { ...csv, empty_value: 0 },
      { a: '1,,"' + '"' },
      { a: '1,,""', x: '1', y: 0, z: 0 },
    ],
    ['has no field after a last separator', { ...csv, empty_value: '-' }, { a: '1,' }, { a: '1,', x: '1' }],
    ['looks at no more than it needs', csv, { a: '1,2,3,"' }, { a: '1,2,3,"', x: '1', y: '2', z: '3' }],
    ['reads quotes', csv, { a: '"a,b","c""d",e' }, { a: '"a,b","c""d",e', x: 'a,b', y: 'c"d', z: 'e' }],
    ['reads line breaks in quotes', csv, { a: '"a\nb"' }, { a: '"a\nb"', x: 'a\nb' }],
    ['allows blanks around quotes', csv, { a: ' "a" , "b"' }, { a: ' "a" , "b"', x: 'a', y: 'b' }],
    ['keeps blanks elsewhere', csv, { a: ' a , b' }, { a: ' a , b', x: ' a ', y: ' b' }],
    ['trims blanks', trimmed, { a: ' a b ,  , c\t' }, { a: ' a b ,  , c\t', x: 'a b', z: 'c' }],
    ['splits at tabs', { ...csv, separator: '\t' }, { a: 'a\t\tc' }, { a: 'a\t\tc', x: 'a', z: 'c' }],
    [
      'takes another quote',
      { ...csv, separator: ';', quote: "'" },
      { a: "'a;b';c" },
      { a: "'a;b';c", x: 'a;b', y: 'c' },
    ],
    ['reads nothing in an empty line', csv, { a: '' }, { a: '' }],
    ['fails on a quote without an end', csv, { a: '"a' }, /no end/],
    ['fails on a quote inside a field', csv, { a: 'a"b' }, /inside the field/],
    ['fails on a line break inside a field', csv, { a: 'a\nb' }, /inside the field/],
    ['fails on text after a quote', csv, { a: '"a"b,c' }, /after the quoted field/],
    ['fails where it is missing', csv, {}, /not present/],
    ['passes over what is missing', { ...csv, ignore_missing: true }, {}, {}],
    ['says that a field of blanks is uncertain', csv, { a: 'a,  ,c' }, /not supported/],
    [
      'says that quotes before a blank separator are uncertain',
      { ...csv, separator: '\t' },
      { a: '"a"\tb' },
      /not supported/,
    ],
  ]);
  itRefuses('csv', [
    ['needs target fields', { field: 'a', target_fields: [] }, '/processors/0/csv', /target_fields/],
    ['wants one character', { ...csv, separator: '::' }, '/processors/0/csv/separator', /one character/],
    ['wants one quote', { ...csv, quote: '' }, '/processors/0/csv/quote', /one character/],
  ]);

  it('gives back every field that was written in quotes', () => {
    fc.assert(
      fc.property(fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), (fields) => {
        const line = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
        assert.deepEqual(sourceAfter([{ csv }], { a: line }), { a: line, x: fields[0], y: fields[1] });
      }),
    );
  });
});
