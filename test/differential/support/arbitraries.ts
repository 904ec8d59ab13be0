import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';

/** Fields of the rules; the events have them flat, nested, under dotted names, in arrays, or not at all. */
const fields = ['f', 'g', 'a.b', 'a.c', 'deep.er.est'] as const;

/** Pieces of text that something on the way to a query, a template or an automaton could take for its own. */
const pieces = [
  'a',
  'b',
  'A',
  'ab',
  'x.y',
  '7',
  '"',
  "'",
  '\\',
  '\\\\',
  '\\*',
  '\\?',
  '*',
  '?',
  '{{',
  '}}',
  '{{ctx.id}}',
  '{{{',
  '{',
  '[',
  '(',
  '|',
  '&&',
  '#',
  '@',
  '~',
  '<1-9>',
  '^',
  '$',
  '.',
  '+',
  '/',
  '/*',
  '%s',
  ' ',
  '\t',
  '\n',
  '\r',
  '\u0000',
  '\u0007',
  '\u001f',
  '\u007f',
  '\u2028',
  'ä',
  'Ä',
  'ß',
  'ẞ',
  'ſ',
  'K',
  '\u212a',
  'k',
  'σ',
  'ς',
  'Σ',
  'İ',
  'ı',
  'I',
  'i',
  'Ω',
  '\u2126',
  'ǆ',
  'ǅ',
  'Ǆ',
  'é',
  'e\u0301',
  '😀',
  '𐐀',
  '𐐨',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\uffff',
  'true',
  'null',
  '1.10',
  '0x10',
  '-',
] as const;

const piece = fc.constantFrom<string>(...pieces);
const short = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''));
const long = fc
  .tuple(piece, fc.integer({ min: 100, max: 1100 }))
  .map(([text, times]) => text.repeat(Math.ceil(times / text.length)));
/** Texts, most of them short enough to meet. */
export const text = fc.oneof({ weight: 12, arbitrary: short }, { weight: 1, arbitrary: long });

const stringModifiers = ['', '|contains', '|startswith', '|endswith'].flatMap((name) => [
  name,
  `${name}|cased`,
]);
const number = fc.constantFrom(0, 7, -1, 1.5, 1e21, 443);
const network = fc.constantFrom('10.0.0.0/8', '10.1.2.3/32', '192.168.0.0/15', 'fe80::/16', '2001:db8::/32');
const expression = fc.constantFrom(
  '^a',
  'b$',
  'a.b',
  '[^a]',
  '(?i)B',
  'a|7',
  '',
  '^$',
  '\\d+',
  '\\\\',
  '\\*',
  '"',
  '\\{\\{',
  '<1-9>',
  '~',
  '@',
  '&',
  '#',
  '(?i)k',
  '(?i)σ',
  'ä',
  '(?i:ä)b',
  '\\x00',
  '^.$',
  '^..$',
  '[\\[\\]]',
  '(a|b){2,3}',
  '[[:alpha:]]7',
  '(?s).',
  '\\s',
  '\\S',
  '^[^\\s]*$',
);

const item = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(
      fc.constantFrom(...stringModifiers),
      fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom('|contains|all', '|all', '|endswith|all', '|neq', '|contains|neq'),
      fc.array(text, { minLength: 2, maxLength: 3 }),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('|re', '|re|i', '|re|s', '|re|m'), expression) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('|exists'), fc.boolean()) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom('', '|neq'),
      fc.oneof(number, fc.constantFrom<Json>(null, true, false, '')),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant(''),
      fc.array(fc.oneof(text, number, fc.constant(null)), { minLength: 1, maxLength: 4 }),
    ),
  },
);

const map = fc
  .array(fc.tuple(fc.constantFrom<string>(...fields), item), { minLength: 1, maxLength: 3 })
  .map((items): JsonObject =>
    Object.fromEntries(items.map(([name, [modifiers, value]]) => [name + modifiers, value])),
  );
// Text has no networks, only spellings of addresses: a field of its own holds nothing else.
const networks = fc
  .oneof(network, fc.array(network, { minLength: 2, maxLength: 2 }))
  .map((value): JsonObject => ({ 'ip|cidr': value }));
const selection: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: map },
  { weight: 1, arbitrary: networks },
  { weight: 1, arbitrary: fc.array(map, { minLength: 1, maxLength: 2 }) },
  {
    weight: 1,
    arbitrary: fc.array(
      text.filter((keyword) => keyword !== ''),
      { minLength: 1, maxLength: 2 },
    ),
  },
);

const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('one', 'two', 'three', '1 of t*', 'all of t*', '2 of them', '1 of them', 'all of them'),
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('condition').map((inner) => `not ${inner}`),
  ),
}));

/** The detection section of a rule. */
export const detection: fc.Arbitrary<JsonObject> = fc.record({
  one: selection,
  two: selection,
  three: selection,
  condition,
});

const scalar: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);
const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { maxLength: 3 }) },
);

const address = fc.constantFrom<Json>(
  '10.0.0.1',
  '10.1.2.3',
  '100.1.2.3',
  '192.169.1.1',
  '192.170.0.0',
  'fe80::1',
  'fe81::1',
  '2001:DB8::1',
  '2001:db9::',
  'none',
  null,
);

/** An event: some of the fields in any of the forms that mean the same. */
export const event: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.dictionary(fc.constantFrom<string>(...fields, 'message', 'event.original'), value, { maxKeys: 5 }),
  fc.record(
    {
      f: value,
      g: value,
      a: fc.oneof(
        fc.record({ b: value, c: value }, { requiredKeys: [] }),
        fc.array(fc.record({ b: value, c: value }, { requiredKeys: [] }), { maxLength: 2 }),
        fc.constant(null),
      ),
      deep: fc.oneof(
        fc.record({ 'er.est': value }),
        fc.record({ er: fc.record({ est: value }) }),
        fc.record({ er: fc.array(fc.record({ est: value }), { maxLength: 2 }), 'er.est': value }),
      ),
      ip: fc.oneof(address, fc.array(address, { maxLength: 2 })),
      message: value,
      event: fc.record({ original: value }),
      other: value,
    },
    { requiredKeys: [] },
  ),
);
