import type { CodeEntry } from '../codes.js';

export const catalogCodes = {
  'catalog/no-source': {
    title: 'No source answers the logsource',
    why: 'Without a source nobody knows which indices hold the events, nor of what type their fields are: every field counts as keyword, and no watch can be made.',
    fix: 'Correct the category, product or service, or describe the source in a folder of its own (docs/sources.md).',
  },
  'catalog/unreadable': {
    title: 'A file of a source cannot be read',
    why: 'A source is three files: source.yml, mapping.json and pipeline.json. Without one of them rules for it cannot be compiled or tested.',
    fix: 'Create the file, or mend the syntax at the place that is named.',
  },
  'catalog/folder-name': {
    title: 'A source is not named after its folder',
    why: 'The folder is how people find a source; a folder of another name hides which dataset it describes.',
    fix: 'Rename the folder to the dataset, or correct `dataset`.',
  },
  'catalog/duplicate-source': {
    title: 'Two folders describe the same dataset',
    why: 'Only one of them can say what its fields are. A project may replace a shipped source, but not its own.',
    fix: 'Remove one of the folders, or give it another dataset.',
  },
  'catalog/bad-mapping': {
    title: 'A mapping holds something that is not a field definition',
    why: 'A field whose type is not known can neither be compiled nor be tested.',
    fix: 'Use one of the field types of Elasticsearch that Picket knows (docs/sources.md), and an object for every field.',
  },
  'catalog/unmapped-field': {
    title: 'source.yml names a field that the mapping lacks',
    why: 'A field is searched by its mapping; without one the rules that use it never match.',
    fix: 'Add the field to mapping.json, or correct its name.',
  },
  'catalog/bad-pipeline': {
    title: 'An ingest pipeline is malformed',
    why: 'Documents pass the pipeline before rules see them; the server would refuse this one.',
    fix: 'A pipeline is an object with a list of `processors`, each an object with one key.',
  },
  'catalog/missing-pipeline': {
    title: 'A pipeline calls another one that is not there',
    why: 'Every document would fail at that processor.',
    fix: 'Put the pipeline into the folder `pipelines` beside the sources, or correct the name.',
  },
  'catalog/unknown-source': {
    title: 'An environment narrows a source that does not exist',
    why: 'The narrowing has no effect, so rules would search more indices than was meant.',
    fix: 'Name the dataset of a source as its folder does.',
  },
} as const satisfies Record<string, CodeEntry>;
