import type { CodeEntry } from '../codes.js';

export const projectCodes = {
  'project/no-folder': {
    title: 'The project folder does not exist',
    why: 'Rules, samples and settings are looked for in it.',
    fix: 'Correct the path behind --project.',
  },
  'project/several-documents': {
    title: 'picket.yml holds several documents',
    why: 'Only the first would count, which nobody would expect of the others.',
    fix: 'Merge them into one.',
  },
  'project/outside': {
    title: 'A path leads out of the project',
    why: 'A project can be checked out anywhere; what lies outside of it is not there elsewhere.',
    fix: 'Move the files into the project and name them by a relative path.',
  },
} as const satisfies Record<string, CodeEntry>;
