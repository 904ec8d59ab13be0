import { itProcesses, itRefuses } from './run-processors.js';

describe('lowercase, uppercase, trim', () => {
  itProcesses('lowercase', [
    ['lowers text', { field: 'a' }, { a: 'WWW.Example.COM' }, { a: 'www.example.com' }],
    ['lowers each text of a list', { field: 'a' }, { a: ['A', 'b'] }, { a: ['a', 'b'] }],
    ['writes elsewhere', { field: 'a', target_field: 'b.c' }, { a: 'A' }, { a: 'A', b: { c: 'a' } }],
    ['fails on numbers', { field: 'a' }, { a: 1 }, /number/],
    ['fails on null', { field: 'a' }, { a: null }, /null/],
    ['fails where it is missing', { field: 'a' }, {}, /not present/],
    ['passes over null', { field: 'a', ignore_missing: true }, { a: null }, { a: null }],
    ['passes over what is missing', { field: 'a', ignore_missing: true }, {}, {}],
    ['fails on a number even so', { field: 'a', ignore_missing: true }, { a: 1 }, /number/],
  ]);
  itProcesses('uppercase', [['raises text', { field: 'a' }, { a: 'straße' }, { a: 'STRASSE' }]]);
  itProcesses('trim', [
    ['trims blanks', { field: 'a' }, { a: ' \t x y\n' }, { a: 'x y' }],
    ['leaves a no-break space', { field: 'a' }, { a: '\u00a0x' }, { a: '\u00a0x' }],
  ]);
});

describe('gsub', () => {
  itProcesses('gsub', [
    ['replaces all', { field: 'a', pattern: '\\.', replacement: '-' }, { a: 'x.y.z' }, { a: 'x-y-z' }],
    ['leaves what does not match', { field: 'a', pattern: 'q', replacement: '-' }, { a: 'x' }, { a: 'x' }],
    [
      'fills groups',
      { field: 'a', pattern: '(\\d+)-(\\d+)', replacement: '$2-$1' },
      { a: '12-34' },
      { a: '34-12' },
    ],
    ['keeps an escaped dollar', { field: 'a', pattern: 'x', replacement: '\\$1' }, { a: 'x' }, { a: '$1' }],
    [
      'fails for a group that is not there',
      { field: 'a', pattern: 'x', replacement: '$3' },
      { a: 'x' },
      /replacement/,
    ],
    ['works on lists', { field: 'a', pattern: 'x', replacement: '' }, { a: ['ax', 'b'] }, { a: ['a', 'b'] }],
  ]);
  itRefuses('gsub', [
    [
      'refuses look-around',
      { field: 'a', pattern: 'x(?=y)', replacement: '' },
      '/processors/0/gsub/pattern',
      /not supported/,
    ],
    [
      'refuses back-references',
      { field: 'a', pattern: '(x)\\1', replacement: '' },
      '/processors/0/gsub/pattern',
      /not supported/,
    ],
  ]);
});

describe('split and join', () => {
  itProcesses('split', [
    ['splits', { field: 'a', separator: ',' }, { a: 'x,y,z' }, { a: ['x', 'y', 'z'] }],
    ['splits by a regular expression', { field: 'a', separator: '\\s+' }, { a: 'x  y' }, { a: ['x', 'y'] }],
    ['drops empty texts at the end', { field: 'a', separator: ',' }, { a: ',x,,' }, { a: ['', 'x'] }],
    [
      'keeps them',
      { field: 'a', separator: ',', preserve_trailing: true },
      { a: 'x,,' },
      { a: ['x', '', ''] },
    ],
    ['keeps text without a separator', { field: 'a', separator: ',' }, { a: '' }, { a: [''] }],
    ['splits between characters', { field: 'a', separator: '' }, { a: 'xyz' }, { a: ['x', 'y', 'z'] }],
    ['fails on a list', { field: 'a', separator: ',' }, { a: ['x'] }, /list/],
  ]);
  itProcesses('join', [
    ['joins', { field: 'a', separator: '-' }, { a: ['x', 1, true] }, { a: 'x-1-true' }],
    ['joins nothing', { field: 'a', separator: '-' }, { a: [] }, { a: '' }],
    ['fails on text', { field: 'a', separator: '-' }, { a: 'x' }, /string/],
    ['fails on null inside', { field: 'a', separator: '-' }, { a: [null] }, /null/],
  ]);
});

describe('convert', () => {
  const to = (type: string): { field: string; type: string } => ({ field: 'a', type });
  itProcesses('convert', [
    ['reads an integer', to('integer'), { a: '-042' }, { a: -42 }],
    ['reads many zeros', to('integer'), { a: `+${'0'.repeat(40)}7` }, { a: 7 }],
    ['reads minus zero', to('integer'), { a: '-0' }, { a: 0 }],
    ['reads hexadecimal', to('integer'), { a: '0xFF' }, { a: 255 }],
    [
      'refuses too large an integer',
      to('integer'),
      { a: '2147483648' },
      /unable to convert \[2147483648\] to integer/,
    ],
    ['reads a long', to('long'), { a: '2147483648' }, { a: 2147483648 }],
    ['does not trim integers', to('long'), { a: ' 1' }, /unable/],
    ['refuses a fraction as integer', to('integer'), { a: '1.5' }, /unable/],
    ['reads a double', to('double'), { a: ' 1.5e3 ' }, { a: 1500 }],
    ['reads a float as short as it is written', to('float'), { a: '1.1' }, { a: 1.1 }],
    ['keeps what a float keeps', to('float'), { a: '16777217' }, { a: 16777216 }],
    ['refuses no number', to('double'), { a: 'x' }, /unable/],
    ['does not guess at infinity', to('double'), { a: 'Infinity' }, /not supported/],
    ['reads a boolean', to('boolean'), { a: 'TRUE' }, { a: true }],
    ['refuses another boolean', to('boolean'), { a: 'yes' }, /unable/],
    ['prints', to('string'), { a: [1, true, 1.5] }, { a: ['1', 'true', '1.5'] }],
    ['accepts an IPv6 address', to('ip'), { a: '2001:db8::1' }, { a: '2001:db8::1' }],
    ['refuses half an address', to('ip'), { a: '10.1' }, /unable/],
    [
      'guesses',
      to('auto'),
      { a: ['true', '12', '3.5', '12x', '9999999999'] },
      { a: [true, 12, 3.5, '12x', 9999999999] },
    ],
    ['passes over what is missing', { ...to('long'), ignore_missing: true }, {}, {}],
    ['fails on null', to('long'), { a: null }, /null/],
    ['writes elsewhere', { ...to('long'), target_field: 'b' }, { a: '1' }, { a: '1', b: 1 }],
  ]);
  itRefuses('convert', [
    ['needs a type', { field: 'a' }, '/processors/0/convert', /needs the option \[type\]/],
    [
      'refuses an unknown type',
      { field: 'a', type: 'date' },
      '/processors/0/convert/type',
      /expected one of/,
    ],
  ]);
});
