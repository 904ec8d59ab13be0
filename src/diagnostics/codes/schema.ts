import type { CodeEntry } from '../codes.js';

export const schemaCodes = {
  'schema/empty-document': {
    title: 'A document is empty',
    why: 'A document marker with nothing behind it defines nothing, and is mostly an unfinished edit.',
    fix: 'Write the document, or delete its marker.',
  },
  'schema/unknown-kind': {
    title: 'A document is no rule',
    why: 'A rule has `detection`, a correlation has `correlation`, and a filter has `filter`: the key says how to read it.',
    fix: 'Add the one that fits.',
  },
  'schema/several-kinds': {
    title: 'A document is two things at once',
    why: 'Only one of `detection`, `correlation` and `filter` may stand in a document.',
    fix: 'Split it into documents of their own, with `---` between them.',
  },
  'schema/missing-key': {
    title: 'A key is missing',
    why: 'Without it the mapping has no meaning that Picket could guess.',
    fix: 'Add the key.',
  },
  'schema/unknown-key': {
    title: 'An unknown key',
    why: 'A misspelt key does nothing, silently. Sigma allows keys of your own at the top of a rule, so there it is an error only where a required key is missing.',
    fix: 'Correct the spelling, or delete the key.',
  },
  'schema/wrong-type': {
    title: 'A value of the wrong type',
    why: 'The key expects another kind of value: text, a number, a list or a mapping.',
    fix: 'Write the value in the form that the message names. Text that looks like a number needs quotes.',
  },
  'schema/unknown-value': {
    title: 'A value that is none of the allowed ones',
    why: 'Only a few values have a meaning here.',
    fix: 'Take one of the values that the message lists.',
  },
  'schema/bad-format': {
    title: 'A value in the wrong form',
    why: 'Durations, dates, ids, tags and names have a form of their own, so that they mean the same everywhere.',
    fix: 'Write the value in the form that the message names.',
  },
  'schema/out-of-range': {
    title: 'A number out of range',
    why: 'The number is outside of what makes sense here.',
    fix: 'Take a number within the bounds that the message names.',
  },
  'schema/too-few': {
    title: 'Nothing where something must be',
    why: 'An empty text, list or mapping here would make the rule match nothing, or everything.',
    fix: 'Fill it, or delete its key where that is optional.',
  },
  'schema/too-long': {
    title: 'A text is too long',
    why: 'Sigma limits the length of this text, and so do the systems that show it.',
    fix: 'Shorten it.',
  },
  'schema/duplicate-item': {
    title: 'An entry occurs twice in a list',
    why: 'The second changes nothing; mostly another value was meant.',
    fix: 'Correct or delete it.',
  },
  'schema/conflict': {
    title: 'Keys that do not go together',
    why: 'Each key is right by itself, but together they say nothing, or two things.',
    fix: 'Keep the keys that the message names.',
  },
} as const satisfies Record<string, CodeEntry>;
