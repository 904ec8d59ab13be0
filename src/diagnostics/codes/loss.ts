import type { CodeEntry } from '../codes.js';

export const lossCodes = {
  'case/non-ascii': {
    title: 'Letters outside ASCII are compared with their case',
    why: 'The server folds ASCII letters only. Other letters are spelt out in every case, and this value has more spellings than a query can hold.',
    fix: 'Shorten the value, write it `cased`, or accept the loss: then only ASCII letters match in any case.',
  },
  'correlation/absence': {
    title: 'Groups without events are never seen',
    why: 'A count of zero meets the condition, but an aggregation returns only groups that have events, so complete silence raises no alert.',
    fix: 'Ask for a count of at least one as well, drop the group-by, or accept the loss.',
  },
  'limit/automaton': {
    title: 'The pattern is too complex for the server',
    why: 'Patterns become automata on the server, and it answers 400 where determinising one takes more effort than it allows.',
    fix: 'Use fewer wildcards or smaller repetitions, or split the pattern into several values.',
  },
  'limit/clauses': {
    title: 'The query has too many clauses',
    why: 'The server limits the clauses of one query and answers 400 above that.',
    fix: 'Split the rule, or put long lists of exact values into one field so that they become one clause.',
  },
  'limit/regex-length': {
    title: 'The regular expression is too long for the server',
    why: 'An index takes expressions of at most index.max_regex_length characters, 1,000 by default.',
    fix: 'Split the expression into several shorter ones, or use contains, startswith and endswith.',
  },
  'limit/term-bytes': {
    title: 'The value is longer than any indexed value',
    why: 'Values above 32,766 bytes are not indexed, so no event can be found by one.',
    fix: 'Match a part of the value with startswith or contains.',
  },
  'limit/term-length': {
    title: 'The value is too long to be compared without case',
    why: 'The server answers 400 to a case-insensitive term or pattern of more than 1,000 characters.',
    fix: 'Write the value `cased`, or match a shorter part of it.',
  },
  'query-dsl/date-part': {
    title: 'Query DSL takes no part out of a date',
    why: 'An hour or a day of the week is no indexed value, and queries of the target run no scripts.',
    fix: 'Let the ingest pipeline write the part into a field, or accept the loss: then any date matches.',
  },
  'query-dsl/field-compare': {
    title: 'Query DSL compares no two fields',
    why: 'A query looks values up, and the other field of the same event is not a value that it knows.',
    fix: 'Let the ingest pipeline write the comparison into a field, or accept the loss: then both fields have to exist.',
  },
  'query-dsl/flattened': {
    title: 'Flattened fields take no such pattern',
    why: 'Keys of a flattened field answer to whole values and beginnings, not to wildcards and regular expressions.',
    fix: 'Use a whole value or startswith, map the field as keyword, or accept the loss: then the field has to exist.',
  },
  'regex/anchor': {
    title: 'An anchor stands where Lucene cannot express it',
    why: 'Lucene matches whole values and has no anchors. Those at the ends of a match are translated, others cannot be.',
    fix: 'Move `^` and `$` to the ends of the expression or of its alternatives.',
  },
  'text/analysed': {
    title: 'The field is analysed text',
    why: 'An analysed field knows words in order, not the value: punctuation and the ends of the value are gone.',
    fix: 'Give the field an exact sub-field (keyword or wildcard) in its source, or accept the loss: then phrases are matched.',
  },
} as const satisfies Record<string, CodeEntry>;
