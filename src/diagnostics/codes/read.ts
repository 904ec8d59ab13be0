import type { CodeEntry } from '../codes.js';

export const readCodes = {
  'read/unreadable-file': {
    title: 'A file cannot be read',
    why: 'A path that was named does not exist, is no file, or may not be opened, so nothing in it was checked.',
    fix: 'Correct the path or the permissions of the file.',
  },
  'read/too-large': {
    title: 'A file is too large',
    why: 'Rules and cases are small; a file beyond the limit is usually recorded traffic under the wrong name.',
    fix: 'Move recorded events into an NDJSON or pcap file and refer to it, or split the file.',
  },
  'read/empty-file': {
    title: 'A file holds no document',
    why: 'An empty file, or one with nothing but comments, defines nothing and is mostly an unfinished edit.',
    fix: 'Write the document, or delete the file.',
  },
  'read/invalid-utf8': {
    title: 'A file is not UTF-8',
    why: 'YAML is read as UTF-8. Bytes of another encoding would silently become other characters in a query.',
    fix: 'Save the file as UTF-8.',
  },
  'read/control-character': {
    title: 'A control character in the text',
    why: 'YAML forbids control characters; they are invisible in review and have no business in a rule.',
    fix: 'Delete the character, or write it as an escape such as "\\x07" in double quotes.',
  },
  'read/syntax': {
    title: 'The text is not YAML',
    why: 'The structure cannot be understood, so the document could not be checked.',
    fix: 'Look at the line that is named and the one before it.',
  },
  'read/tab-indentation': {
    title: 'A line is indented with a tab',
    why: 'YAML allows only spaces as indentation, since the width of a tab differs from editor to editor.',
    fix: 'Replace the tab with spaces, as many as the neighbouring lines have.',
  },
  'read/bad-indentation': {
    title: 'The indentation fits nothing above',
    why: 'Indentation decides what belongs to what. A line between two levels belongs to neither.',
    fix: 'Align the line with the keys or list items that it belongs to.',
  },
  'read/unclosed-quote': {
    title: 'A quote is never closed',
    why: 'Everything up to the next quote is read as one value, keys included.',
    fix: "Add the closing quote. Inside single quotes, a quote is written twice: 'it''s'.",
  },
  'read/unclosed-bracket': {
    title: 'A bracket is never closed',
    why: 'A list in [ ] or a mapping in { } goes on to its closing bracket, over lines too.',
    fix: 'Add the closing bracket, or write one entry a line with a dash.',
  },
  'read/unquoted-value': {
    title: 'A value needs quotes',
    why: 'Some characters mean something to YAML: a value cannot begin with @ or %, nor hold a colon and a space.',
    fix: 'Put the value in single quotes.',
  },
  'read/text-after-value': {
    title: 'Text follows a finished value',
    why: 'A quoted or bracketed value ends at its closing character; what follows it belongs to nothing.',
    fix: "Quote the whole value. Inside single quotes, a quote is written twice: 'it''s'.",
  },
  'read/missing-colon': {
    title: 'A key without a colon',
    why: 'A key ends with a colon and a space or the end of the line; without them the line is plain text.',
    fix: 'Write `key: value`.',
  },
  'read/missing-comma': {
    title: 'A comma is missing or out of place',
    why: 'Entries in [ ] and { } are separated by exactly one comma.',
    fix: 'Add the comma, or delete the one too many.',
  },
  'read/bad-escape': {
    title: 'An unknown escape in double quotes',
    why: 'In double quotes a backslash begins an escape, which paths and regular expressions rarely mean.',
    fix: 'Use single quotes, in which a backslash is a backslash.',
  },
  'read/bad-block-header': {
    title: 'Text after the sign of a block',
    why: 'After | or > only an indentation digit, + or -, and a comment may stand; the text begins on the next line.',
    fix: 'Begin the text on the next line, or quote the value.',
  },
  'read/too-deep': {
    title: 'Collections are nested too deeply',
    why: 'Depth is limited, so that a hostile file cannot exhaust the stack.',
    fix: 'Flatten the structure.',
  },
  'read/duplicate-key': {
    title: 'A key occurs twice',
    why: 'YAML allows a key once in a mapping. Readers differ in which of two they keep, so a rule would mean two things.',
    fix: 'Delete one of them, or merge their values into a list.',
  },
  'read/non-string-key': {
    title: 'A key is not a name',
    why: 'Keys name fields and settings. An empty key, a list or a mapping cannot be one.',
    fix: 'Write a name. Where the key holds special characters, put it in quotes.',
  },
  'read/unknown-alias': {
    title: 'An alias without an anchor',
    why: 'An unquoted value that begins with * refers to an anchor (&name) above. A wildcard must be quoted.',
    fix: "Quote the value ('*.exe'), or define the anchor before it is used.",
  },
  'read/recursive-alias': {
    title: 'An alias lies inside its own anchor',
    why: 'The value would hold itself without end.',
    fix: 'Refer to a part that does not hold the alias.',
  },
  'read/too-many-aliases': {
    title: 'Aliases expand to too much',
    why: 'A few nested aliases can stand for billions of values, which would exhaust memory.',
    fix: 'Write the values out, or refer to smaller parts.',
  },
  'read/bad-merge': {
    title: 'A merge key without a mapping',
    why: 'The key << merges the mapping, or the list of mappings, that its value refers to.',
    fix: 'Let it refer to a mapping (`<<: *name`), or quote the key if it is a field.',
  },
  'read/unknown-tag': {
    title: 'An unknown tag',
    why: 'A value that begins with ! is read as a tag. Picket knows !!str, !!int, !!float, !!bool, !!null, !!seq and !!map.',
    fix: 'Quote the value if the ! belongs to it, else delete the tag.',
  },
  'read/tag-mismatch': {
    title: 'A tag that its value cannot have',
    why: 'The tag says how to read the value, and the value cannot be read that way.',
    fix: 'Correct the value or delete the tag.',
  },
} as const satisfies Record<string, CodeEntry>;
