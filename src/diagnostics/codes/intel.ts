import type { CodeEntry } from '../codes.js';

export const intelCodes = {
  'intel/not-a-value': {
    title: 'An entry is neither a name, an address nor a URL',
    why: 'It can equal nothing that an event holds, and often the whole file is of another format or another column is meant.',
    fix: 'Name the format with --input and the column with --column, or mend the entry.',
  },
  'intel/network': {
    title: 'An entry is a network',
    why: 'Events are compared with single addresses, so that a network would match none of them.',
    fix: 'List the addresses one by one, or write a rule with a cidr modifier for the network.',
  },
  'intel/private-address': {
    title: 'An address is not of the public Internet',
    why: 'Private, loopback, link-local and reserved addresses are those of one’s own hosts, or of nobody: an indicator of them accuses whoever happens to have the address.',
    fix: 'Take the entry out of the feed. For an address of your own network write a rule instead.',
  },
  'intel/private-name': {
    title: 'A name is one that only a network of one’s own answers',
    why: 'Names under local, internal, localhost and the reverse zones belong to the network itself; matched with their subdomains they would accuse all of its traffic.',
    fix: 'Take the entry out of the feed.',
  },
  'intel/public-suffix': {
    title: 'A name is a suffix under which anybody registers names',
    why: 'Matched with its subdomains it would accuse everybody who has a name there, and by itself it is hardly ever asked for.',
    fix: 'List the names below it that are meant.',
  },
  'intel/pattern': {
    title: 'A pattern is more than a list of values',
    why: 'A pattern that asks for two things at once, for an order, a count or an absence matches less than its values do one by one, so that these must not stand alone.',
    fix: 'Nothing has to be done: the other indicators are loaded. To detect what the pattern says, write a rule.',
  },
  'intel/not-for-detection': {
    title: 'An entry is not meant for detection',
    why: 'Its publisher marks it as context or as benign, or it is of a kind that DNS and addresses do not show.',
    fix: 'Nothing has to be done. Such entries are counted only.',
  },
  'intel/unreadable': {
    title: 'An entry cannot be read',
    why: 'It is broken or far longer than any indicator, so that its value is not known.',
    fix: 'Mend the entry, or load the file anew: it may have been damaged on its way.',
  },
  'intel/broken-file': {
    title: 'A file cannot be read to its end',
    why: 'What comes after the place is unknown. A part of a feed must not pass for all of it, so that the feed does not count as loaded.',
    fix: 'Fetch the file again and load it anew.',
  },
  'intel/column': {
    title: 'No header has the columns',
    why: 'Without the header nothing says which column holds what.',
    fix: 'Name columns as the header does, or by their numbers from 1: --column value=3.',
  },
  'intel/more': {
    title: 'More entries were refused than are shown',
    why: 'The first thousand are shown line by line. So many refusals mean most often that the format or the column is a wrong one.',
    fix: 'Look at the first of them, mend what they have in common, and load again.',
  },
  'intel/empty': {
    title: 'A feed has no indicator that may match',
    why: 'A feed that brings nothing is a fault of its publisher or of the way to it far more often than a day without threats; it does not count as loaded.',
    fix: 'Look into the file: an error page in the place of the feed, another format, or indicators that have all ended.',
  },
  'intel/partial': {
    title: 'A part of a feed was loaded',
    why: 'The load ended early. What was written before stays and may match; the feed keeps the age of its last whole load.',
    fix: 'Mend what the other diagnostic says, and load again: nothing becomes double.',
  },
  'intel/write': {
    title: 'The file of indicators cannot be written',
    why: 'The operating system refused it. The file appears only as a whole, so that none is there now, or the old one still is.',
    fix: 'Check that the folder exists, that it may be written to, and that the disk has room.',
  },
  'intel/no-template': {
    title: 'The cluster has no index template for indicators',
    why: 'The index would guess its mapping: names would be taken apart as text, and no rule would find them.',
    fix: 'Run picket apply once, then load.',
  },
  'intel/refused-by-server': {
    title: 'The server refused indicators',
    why: 'Some documents were not written, or not all of the index could be searched, so that the feed is not whole there.',
    fix: 'The message has the server’s own reason. Mend it and load again: nothing becomes double.',
  },
  'intel/feed-stale': {
    title: 'A feed is older than it should be',
    why: 'Its last whole load lies further back than it is expected to be renewed. New threats are missing, and its indicators end without being replaced.',
    fix: 'Look at the job that loads it, and load it again.',
  },
  'intel/no-feeds': {
    title: 'No feed was ever loaded',
    why: 'Rules that compare with indicators cannot find anything.',
    fix: 'Load one: picket intel load FILE --feed NAME --url URL.',
  },
} as const satisfies Record<string, CodeEntry>;
