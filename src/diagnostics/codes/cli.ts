import type { CodeEntry } from '../codes.js';

export const cliCodes = {
  'cli/usage': {
    title: 'Wrong usage of the command line',
    why: 'An option or argument that is not understood could change what is checked or deployed.',
    fix: 'See `picket --help`, or `picket <command> --help` for the options of one command.',
  },
  'cli/no-rules': {
    title: 'No rules were found',
    why: 'A path that holds no rules would make a check pass that has checked nothing.',
    fix: 'Name a rule file or a folder that holds .yml files, or run in the folder of a project.',
  },
  'cli/output': {
    title: 'The output cannot be written',
    why: 'Artefacts that are only half written must not be deployed.',
    fix: 'Check that the folder exists, is writable and has room.',
  },
  'cli/rule-not-found': {
    title: 'No rule has that name',
    why: 'A command that works on one rule needs to know which.',
    fix: 'Give the name, id or file of a rule of the project.',
  },
  'cli/exists': {
    title: 'The file exists already',
    why: 'Scaffolding never overwrites a rule.',
    fix: 'Choose another name.',
  },
  'cli/event': {
    title: 'An event that cannot be explained',
    why: 'Only an event that its source indexes can match a rule.',
    fix: 'Give one JSON object, as a shipper sends it or as a search returns it.',
  },
  'cli/fault': {
    title: 'An unexpected fault',
    why: 'Picket met something that it did not expect.',
    fix: 'Set PICKET_DEBUG=1 and report the trace.',
  },
} as const satisfies Record<string, CodeEntry>;
