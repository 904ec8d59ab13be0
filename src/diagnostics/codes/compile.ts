import type { CodeEntry } from '../codes.js';

export const compileCodes = {
  'compile/field-type': {
    title: 'The field cannot be asked that',
    why: 'Fields answer only to queries of their type: an IP address to networks, a number to ranges, a keyword to patterns.',
    fix: 'Use a value and a modifier that fit the type of the field, or another field.',
  },
  'compile/group-by-type': {
    title: 'The field makes no groups',
    why: 'Groups are made of keywords, addresses, whole numbers, booleans and dates. Other values have no exact form to group by.',
    fix: 'Group by a field of such a type, for a text field by its exact sub-field.',
  },
  'compile/no-bound': {
    title: 'The correlation has no condition',
    why: 'Without a bound there is nothing to compare the count with.',
    fix: 'Give the correlation a condition such as `gte: 100`.',
  },
  'compile/value-count-tuples': {
    title: 'Distinct tuples of several fields cannot be counted',
    why: 'A cardinality aggregation counts the values of one field. Several fields would need a field that holds them together.',
    fix: 'Count one field, or let the ingest pipeline write the combination into a field of its own.',
  },
  'watcher/no-source': {
    title: 'A watch needs a source',
    why: 'A watch searches indices by name, and the logsource of this rule resolves to none.',
    fix: 'Name a logsource that a source in schemas/sources answers, or add a source for it.',
  },
  'watcher/schedule': {
    title: 'The schedule cannot be aligned to the clock',
    why: 'Watches run by cron, at moments that are the same every hour or day, so `every` has to divide a minute, an hour or a day.',
    fix: 'Use a duration such as 10s, 1m, 5m, 15m, 1h, 6h or 1d.',
  },
  'watcher/template-field': {
    title: 'A field or index name looks like a template',
    why: 'Watcher renders the whole search with Mustache, names included, and `{{` in a name would become part of the template.',
    fix: 'Rename the field or index so that it holds no two opening braces in a row.',
  },
} as const satisfies Record<string, CodeEntry>;
