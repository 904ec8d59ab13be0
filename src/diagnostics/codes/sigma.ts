import type { CodeEntry } from '../codes.js';

export const sigmaCodes = {
  'sigma/no-body': {
    title: 'A document without detection, correlation or filter',
    why: 'Each document of a rules file is a rule, a correlation or a filter, and the key tells which.',
    fix: 'Add the section that the document is about, or move other YAML out of the rules folder.',
  },
  'sigma/no-logsource': {
    title: 'A rule without logsource',
    why: 'The logsource decides which indices are searched and which fields there are.',
    fix: 'Name at least one of category, product and service.',
  },
  'sigma/name': {
    title: 'A name that cannot name artefacts',
    why: 'The name becomes the name of a file and the id of a watch, where most characters are not allowed.',
    fix: 'Use letters, digits, "_", "-" and ".", and begin with a letter or digit.',
  },
  'sigma/empty-selection': {
    title: 'A selection or list without values',
    why: 'Nothing can match an empty selection, so the rule would never fire.',
    fix: 'Add what the selection should match, or take it out.',
  },
  'sigma/value-shape': {
    title: 'A value of the wrong shape',
    why: 'A field is compared with a value or a list of values; Sigma has no deeper nesting.',
    fix: 'Write nested fields with dots (dns.question.name), and lists flat.',
  },
  'sigma/unknown-modifier': {
    title: 'A modifier that Sigma does not have',
    why: 'A misspelt modifier would otherwise change what the rule matches without a word.',
    fix: 'Correct the spelling; the reference of rules lists all modifiers.',
  },
  'sigma/modifier-value': {
    title: 'A value that a modifier cannot take',
    why: 'Each modifier takes certain values only: exists wants true or false, gte a number or a date.',
    fix: 'Change the value, or take the modifier out.',
  },
  'sigma/modifier-chain': {
    title: 'Modifiers that make no sense together',
    why: 'Modifiers apply from left to right, and not every one can follow every other.',
    fix: 'Reorder the chain; the message says which modifier has to come first or last.',
  },
  'sigma/placeholder': {
    title: 'A placeholder without values',
    why: 'A rule with an unresolved placeholder matches other events than it was written for.',
    fix: 'Define the value list in picket.yml, or write the values into the rule.',
  },
  'sigma/too-many-variants': {
    title: 'A modifier that makes too many strings',
    why: 'Each dash under windash multiplies the strings by five; thousands of them make a query that engines refuse.',
    fix: 'Split the value into shorter ones, for example with |contains|all.',
  },
  'sigma/no-condition': {
    title: 'A rule without a condition',
    why: 'The condition says which selections an event must meet; without it a rule means nothing.',
    fix: 'Write a condition, such as `condition: selection`.',
  },
  'sigma/condition-syntax': {
    title: 'A condition that cannot be read',
    why: 'The condition joins selections with and, or, not, parentheses, "1 of" and "all of".',
    fix: 'Correct the condition at the place shown.',
  },
  'sigma/condition-count': {
    title: 'A count that cannot be reached',
    why: '"N of" wants at least N selections; with fewer the rule never fires.',
    fix: 'Lower the number, or widen the pattern.',
  },
  'sigma/unknown-selection': {
    title: 'A condition that names no selection',
    why: 'The condition refers to a selection that the detection does not have.',
    fix: 'Correct the name, or add the selection.',
  },
  'sigma/aggregation': {
    title: "Sigma's old aggregation",
    why: 'Aggregations after a pipe, and timeframe, were replaced by correlation rules, which can be tested and grouped.',
    fix: 'Give the rule a name and write a correlation of type event_count or value_count that refers to it.',
  },
  'sigma/timespan': {
    title: 'A duration that cannot be read',
    why: 'Durations are a whole number and one unit: s, m, h, d, w, M (30 days) or y (365 days).',
    fix: 'Write for example 90m instead of 1h30m.',
  },
  'sigma/schedule': {
    title: 'A schedule that cannot be read',
    why: 'The schedule says when the rule runs and what each run looks at.',
    fix: 'Use every, delay, late, lookback with durations, and cover: timespan or full.',
  },
  'sigma/correlation': {
    title: 'An incomplete or contradictory correlation',
    why: 'A correlation needs a type, rules, a timespan and the condition of its type.',
    fix: 'Add or correct the part that the message names.',
  },
  'sigma/filter': {
    title: 'A filter that does not say what it applies to',
    why: 'A filter names rules by id or name, or any rule of its logsource.',
    fix: 'List the rules, or write rules: any and a logsource.',
  },
  'sigma/filter-logsource': {
    title: 'A filter whose logsource contradicts a rule that it names',
    why: 'A filter that is written for other events than its rule usually hides a wrong reference.',
    fix: 'Correct the reference or the logsource.',
  },
  'sigma/unknown-rule': {
    title: 'A reference to a rule that is not there',
    why: 'Correlations and filters refer to rules by id or name, in any file of the project.',
    fix: 'Correct the reference, or add the rule to what is checked.',
  },
  'sigma/wrong-reference': {
    title: 'A reference to a document that cannot be used there',
    why: 'Correlations refer to rules and correlations, filters to rules: not to filters, and not to themselves.',
    fix: 'Refer to the rule that is meant.',
  },
  'sigma/cycle': {
    title: 'Correlations that refer to each other in a circle',
    why: 'None of them could ever be evaluated.',
    fix: 'Take one of the references out.',
  },
  'sigma/duplicate-id': {
    title: 'Two rules with one id',
    why: 'Alerts, versions and references go by id, so each rule needs its own.',
    fix: 'Give the copy a new UUID.',
  },
  'sigma/duplicate-name': {
    title: 'Two rules with one name',
    why: 'The name is the name of the artefacts and what correlations refer to; one would overwrite the other.',
    fix: 'Rename one of them, or give the rule a name of its own where the name comes from the file.',
  },
  'sigma/alias': {
    title: 'An alias that is not defined for every rule',
    why: 'An alias stands for a field in each rule of the correlation; where one is missing, its events have no group.',
    fix: 'Add the missing rule to the alias, under the reference used in rules.',
  },
} as const satisfies Record<string, CodeEntry>;
