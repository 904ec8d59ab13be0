import type { CodeEntry } from '../codes.js';

export const watchCodes = {
  'watch/refused': {
    title: 'The interpreter does not know a part of a watch',
    why: 'Picket runs only what it understands completely: a guess would prove nothing about the watch that is deployed.',
    fix: 'Change the part that the JSON pointer names into something documented, or check the watch on a live engine.',
  },
  'watch/run-failed': {
    title: 'A run of a watch failed before its actions',
    why: 'The input, the condition or the transform failed. On a cluster this run would raise no alert, and only the watch history would tell.',
    fix: 'Mend what the message names: an index or field that is missing, a query that the engine refuses, a path beyond the end of a list.',
  },
  'watch/chained-input-failed': {
    title: 'An input of a chain failed, and the watch ran on',
    why: 'Watcher goes on with an empty payload under the name of the input that failed. What was to be suppressed, or counted, is then not.',
    fix: 'Mend the input. Where it may fail, let the condition or the script tell an empty payload from an answer without hits.',
  },
  'watch/action-failed': {
    title: 'An action of a watch failed',
    why: 'The condition was met, but what should have followed did not happen or not wholly. The other actions ran all the same.',
    fix: 'Read the reason: documents that set an id or index in two places, an empty list, a template that prints a map, a script that is not of the fixed set.',
  },
  'watch/document-refused': {
    title: 'A document of an index action was refused',
    why: 'The mapping or the pipeline of the index refused it, so an alert was lost while others were written.',
    fix: 'Make the document fit the mapping of the index, or mend the mapping.',
  },
  'watch/conflict': {
    title: 'Documents existed already',
    why: 'With `op_type: create` a document whose id exists is left as it is. For alerts with ids of their own that is how a repeated run leaves triage alone.',
    fix: 'Nothing, where ids are deterministic. Otherwise give each document an id of its own.',
  },
} as const satisfies Record<string, CodeEntry>;
