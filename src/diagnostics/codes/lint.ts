import type { CodeEntry } from '../codes.js';

export const lintCodes = {
  'lint/all-of-them': {
    title: '"all of them" in a condition',
    why: 'A filter that is added later would be required instead of excluded.',
    fix: 'Name a pattern: all of selection_*.',
  },
  'lint/attack-tag': {
    title: 'An ATT&CK tag that does not exist or does not fit',
    why: 'Alerts carry tactic and technique as true pairs; a wrong tag cannot be paired.',
    fix: 'Correct the tag, or tag the tactic that the technique belongs to.',
  },
  'lint/constant-condition': {
    title: 'A condition that does not depend on the event',
    why: 'A rule that contradicts itself never fires; one that always holds alerts on everything.',
    fix: 'Look for a pattern that covers more selections than was meant, or for a selection denied and required at once.',
  },
  'lint/correlation-bounds': {
    title: 'Bounds that no count or every count meets',
    why: 'Bounds are ANDed, and a group exists only once it has an event.',
    fix: 'Correct the numbers, or use a rule without correlation.',
  },
  'lint/metadata': {
    title: 'Missing or unwieldy metadata',
    why: 'Id, level, status, description and title are how people find, sort and trust alerts.',
    fix: 'Add what is missing; make the title a short noun phrase.',
  },
  'lint/needless-all': {
    title: '|all over a single value',
    why: 'It links nothing, and usually a second value was lost.',
    fix: 'Take |all out, or add the other values.',
  },
  'lint/null-in-list': {
    title: 'null in a list of values',
    why: 'Absence is another question than the value, and Sigma keeps the two apart.',
    fix: 'Write a selection of its own for null and join it with or.',
  },
  'lint/single-wildcard': {
    title: 'A value that is only a wildcard',
    why: 'It asks whether the field exists, which exists says clearly.',
    fix: 'Use |exists: true, or write the value that was meant.',
  },
  'lint/strategy-case': {
    title: 'A blind spot or validation without its case',
    why: 'Each entry is proven by a case of the rule; one that names none proves nothing.',
    fix: 'Name a case of cases.yml, or write it.',
  },
  'lint/strategy-incomplete': {
    title: 'A strategy with parts missing',
    why: 'Whoever is woken by the alert needs all of them.',
    fix: 'Add the parts that the message names.',
  },
  'lint/unused-selection': {
    title: 'A selection that the condition never uses',
    why: 'A forgotten filter excludes nothing, and a forgotten selection requires nothing.',
    fix: 'Use it in the condition, or take it out.',
  },
} as const satisfies Record<string, CodeEntry>;
