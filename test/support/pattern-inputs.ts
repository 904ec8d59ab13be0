import fc from 'fast-check';
import type { PatternPart } from '../../src/normal/predicate.js';
import type { RegexTree } from '../../src/normal/regex-tree.js';

/** Few characters, so that random expressions meet random values; everything that a syntax may stumble over is in. */
export const characters = [
  'a',
  'A',
  'b',
  'é',
  'É',
  'σ',
  'ς',
  '.',
  '*',
  '?',
  '\\',
  '"',
  '#',
  '@',
  '&',
  '<',
  '>',
  '~',
  '-',
  '^',
  ']',
  '[',
  '(',
  ')',
  '{',
  '}',
  '|',
  '+',
  '$',
  '/',
  '_',
  ' ',
  '\n',
  '1',
  '😀',
  '{{',
];
const character = fc.constantFrom(...characters.filter((each) => each !== '{{'));

export const values = fc
  .array(fc.constantFrom(...characters), { maxLength: 6 })
  .map((parts) => parts.join(''));

const literal = fc
  .array(character, { minLength: 1, maxLength: 3 })
  .map((parts): RegexTree => ({ kind: 'literal', text: parts.join('') }));
const range = fc.tuple(character, character).map(([one, other]) => {
  const points = [one, other].map((each) => each.codePointAt(0) ?? 0).sort((left, right) => left - right);
  return { from: points[0] ?? 0, to: points[1] ?? 0 };
});
const characterClass = fc
  .tuple(fc.boolean(), fc.array(range, { minLength: 1, maxLength: 3 }))
  .map(([negated, ranges]): RegexTree => ({ kind: 'class', negated, ranges }));
const anchor = fc.constantFrom<RegexTree[]>({ kind: 'anchor', at: 'start' }, { kind: 'anchor', at: 'end' });

/** Expressions with anchors anywhere but in repetitions. */
export const trees: fc.Arbitrary<RegexTree> = fc.letrec<{ tree: RegexTree; inner: RegexTree }>((tie) => ({
  inner: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    literal,
    characterClass,
    fc.constant<RegexTree>({ kind: 'empty' }),
    fc.array(tie('inner'), { minLength: 1, maxLength: 3 }).map((of): RegexTree => ({ kind: 'sequence', of })),
    fc
      .array(tie('inner'), { minLength: 2, maxLength: 3 })
      .map((of): RegexTree => ({ kind: 'alternation', of })),
    fc.tuple(tie('inner'), fc.nat(2), fc.option(fc.nat(2))).map(([of, min, more]): RegexTree => ({
      kind: 'repeat',
      of,
      min,
      max: more === null ? null : min + more,
    })),
  ),
  tree: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    tie('inner'),
    anchor,
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((of): RegexTree => ({ kind: 'sequence', of })),
    fc
      .array(tie('tree'), { minLength: 2, maxLength: 3 })
      .map((of): RegexTree => ({ kind: 'alternation', of })),
  ),
})).tree;

const part = fc.oneof<fc.Arbitrary<PatternPart>[]>(
  values.filter((text) => text !== '').map((text) => ({ kind: 'literal', text })),
  fc.constant({ kind: 'any-run' }),
  fc.constant({ kind: 'any-one' }),
);
/** Patterns as the normal form has them: neighbours of one kind are merged. */
export const patterns = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) =>
  parts.reduce<PatternPart[]>((merged, next) => {
    const last = merged.at(-1);
    if (last?.kind === 'literal' && next.kind === 'literal') {
      return [...merged.slice(0, -1), { kind: 'literal', text: last.text + next.text }];
    }
    return last?.kind === 'any-run' && next.kind === 'any-run' ? merged : [...merged, next];
  }, []),
);
