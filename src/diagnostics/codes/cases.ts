import type { CodeEntry } from '../codes.js';

export const casesCodes = {
  'cases/documents': {
    title: 'A block of documents needs exactly one origin',
    why: 'A block that names no documents, or two origins of them, does not say what happened.',
    fix: 'Write exactly one of `generate`, `file` and `events`.',
  },
  'cases/moment': {
    title: 'Not a moment',
    why: 'A document without a moment cannot be put on the timeline of the case.',
    fix: 'Write an ISO moment such as 2026-01-01T12:00:00Z, or an offset from `now` such as -5m.',
  },
  'cases/generate': {
    title: 'Nothing would be generated',
    why: 'A history that ends before it begins, or steps of nothing, makes a case that tests nothing.',
    fix: 'Give `from` before `to`, and `every` of at least a millisecond; at most a million documents.',
  },
  'cases/placeholder': {
    title: 'Unknown placeholder in a generated document',
    why: 'It would stand in the document as it is written.',
    fix: 'Use {{i}}, {{i % n}}, {{int a b}}, {{hex n}}, {{letters n}}, {{pick a|b|c}} or {{now-7d}}.',
  },
  'cases/unknown-source': {
    title: 'No source has that dataset',
    why: 'The documents of a case pass the ingest pipeline of their source.',
    fix: 'Name the dataset of a source, such as network_traffic.dns.',
  },
  'cases/index': {
    title: 'Documents of an index have no source',
    why: 'What is written straight into an index passes no pipeline, so a source would have no meaning.',
    fix: 'Name either `source`, for events, or `index`, for what rules look up, such as picket-indicators.',
  },
  'cases/file': {
    title: 'A file of documents cannot be read',
    why: 'A case that runs without its documents would prove nothing.',
    fix: 'The path is relative to the folder of the cases. Logs without times need `at` or `start`.',
  },
  'cases/duplicate': {
    title: 'Two cases have one name',
    why: 'Reports and strategies refer to a case by its name.',
    fix: 'Give each case of a rule a name of its own.',
  },
  'cases/no-rule': {
    title: 'Cases without a rule',
    why: 'Cases whose rule is not there are never run.',
    fix: 'Name the folder of the cases after the rule.',
  },
  'cases/none': {
    title: 'A detection has no cases',
    why: 'What is not tested is not known to fire, or to stay silent.',
    fix: 'Write samples/<rule>/cases.yml with a case that fires and one that is silent.',
  },
  'cases/late-events': {
    title: 'A correlation has no case with late events',
    why: 'Events that arrive late are the usual way to miss a burst.',
    fix: 'Write a case whose documents have `arrives:` beyond the delay of the schedule.',
  },
} as const satisfies Record<string, CodeEntry>;
