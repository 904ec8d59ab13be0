import type { CodeEntry } from '../codes.js';

export const normalCodes = {
  'normal/unknown-field': {
    title: 'A field that no source of the rule has',
    why: 'A clause on a field that never occurs cannot match, and its negation would match everything.',
    fix: 'Correct the name, or add the field to the source if its events do have it.',
  },
  'normal/unmapped-field': {
    title: 'Fields that nobody defines',
    why: 'The rule has no source, and ECS does not define the fields, so Picket takes them for text under this very name.',
    fix: 'Describe the source of these events, with field-names for other taxonomies.',
  },
  'normal/source-never-matches': {
    title: 'A source in which the rule never matches',
    why: 'The source lacks a field without which the condition cannot hold. A negation of a clause on such a field does not hold either: what is not recorded cannot be denied.',
    fix: 'Narrow the logsource, or write the condition so that it holds without the field. Where it is meant that only some sources record it, say so with field|exists: true.',
  },
  'normal/no-keyword-fields': {
    title: 'Keywords where no field holds the whole event',
    why: 'Keywords are searched in message, event.original and the keyword-fields of the source, and it has none of them.',
    fix: 'Name the field that should hold the text, or set keyword-fields in source.yml.',
  },
  'normal/type-mismatch': {
    title: 'A value that the field cannot have',
    why: 'Text never equals a number, and an address has no prefix: the clause could not match, or the engine would refuse the query.',
    fix: 'Write a value of the type that the field has, or use the modifier that fits it (cidr, gte).',
  },
  'normal/bad-network': {
    title: 'Something that is no network',
    why: 'The modifier cidr takes an address and a prefix length.',
    fix: 'Write for example 10.0.0.0/8 or 2001:db8::/32.',
  },
  'normal/regex-syntax': {
    title: 'A regular expression that cannot be read',
    why: 'Every engine would refuse the expression.',
    fix: 'Correct it at the place shown. A literal (, [, *, + or ? needs a backslash.',
  },
  'normal/regex-unsupported': {
    title: 'A regular expression beyond what engines carry',
    why: 'Look-around, back-references, word boundaries, possessive quantifiers and atomic groups have no counterpart in an engine that matches in linear time.',
    fix: 'Rewrite it with plain classes and groups, or split it into several values and negated selections.',
  },
  'normal/too-many-combinations': {
    title: '"N of" with too many combinations',
    why: 'N of many selections is spelt out as every combination, which grows very fast.',
    fix: 'Group the selections, or count events with a correlation.',
  },
  'normal/unsupported-type': {
    title: 'A correlation type without a compiler',
    why: 'Picket reads all types of Sigma and its own, but does not compile temporal correlations and those on sums, averages, percentiles and medians yet.',
    fix: 'Use event_count, value_count, baseline, first_seen, rare or indicator where they say what is meant.',
  },
  'normal/unsupported-chain': {
    title: 'An analytic on the alerts of other correlations',
    why: 'A correlation that refers to other correlations counts their alerts. Baselines, first-seen and rare values and indicators are about events.',
    fix: 'Refer to the rules themselves, or count the alerts with event_count or value_count.',
  },
  'normal/alerts-not-raised': {
    title: 'A correlation on alerts that nobody raises',
    why: 'A correlation that refers to other correlations counts their alerts. A rule that a correlation refers to raises none by itself, unless the correlation says generate: true.',
    fix: 'Add generate: true to the correlation.',
  },
  'normal/alerts-delay': {
    title: 'A correlation that looks before the alerts are there',
    why: 'The alerts that it counts are written after the delay of their own rules, and take a run to be there.',
    fix: 'Leave delay out, or make it at least a minute longer than the longest delay of the rules.',
  },
  'normal/analytic': {
    title: 'Parameters of an analytic that do not fit each other',
    why: 'With these parameters the analytic has nothing to compare, or would find everything or nothing.',
    fix: 'Follow the message; docs/rules.md describes the parameters of each type.',
  },
  'normal/history': {
    title: 'A history that does not fit the windows',
    why: 'What is compared with lies in whole windows of the timespan: a history shorter than one holds none, a part of a window is never looked at, and too many windows are more than one run of a script can go through.',
    fix: 'Make the history a multiple of the timespan, with some dozens to some thousands of windows.',
  },
  'normal/minimum-history': {
    title: 'A minimum history that the history does not allow',
    why: 'An analytic is silent until there is as much history as minimum-history. More than history itself is never there, and less than one window is nothing to compare with.',
    fix: 'Make minimum-history longer than the timespan and no longer than the history.',
  },
  'normal/baseline-condition': {
    title: 'A condition that says nothing about a baseline',
    why: 'The condition must ask for more or less than usual. One that a deviation of 0 meets alerts on every ordinary window, and one that contradicts itself never.',
    fix: 'Ask for a deviation of 6 or more, and for a value that is worth a look: condition: { deviation: { gte: 6 }, value: { gte: 60 } }.',
  },
  'normal/group-by-lacking': {
    title: 'A key that events do not have',
    why: 'Events without the key fall into no group, so they are never counted.',
    fix: 'Group by a field that all sources of the rule fill, such as picket.client.name, or narrow the logsource.',
  },
  'normal/group-by-differs': {
    title: 'A key with two names',
    why: 'One query counts the events of all sources, so the key must have one name in all of them.',
    fix: 'Group by a field that all have under one name, or write a correlation for each source.',
  },
  'normal/group-by-type': {
    title: 'A key of a type that has no groups',
    why: 'Analysed text, objects, places and binary data cannot be grouped or counted by value.',
    fix: 'Use an exact sub-field, or another field.',
  },
  'normal/schedule': {
    title: 'A schedule that does not fit the rule',
    why: 'Runs too far apart cut bursts at the edges of their windows, so that they are missed.',
    fix: 'Run at least five times in a timespan; a minute is always allowed.',
  },
  'normal/schedule-gaps': {
    title: 'Events between the runs',
    why: 'The runs are further apart than the time that each looks at, so some events are never looked at.',
    fix: 'Run more often, lengthen the timespan, or set cover: full.',
  },
  'normal/lookback': {
    title: 'A lookback that does not fit the rule',
    why: 'Rules on single events look back over what arrived; correlations look at their timespan.',
    fix: 'Take lookback out of a correlation; in other rules make it longer than every.',
  },
  'normal/suppress-by': {
    title: 'A suppression key that is not there',
    why: 'Alerts are silenced by their key, which is group-by or a part of it.',
    fix: 'Name fields of group-by.',
  },
  'normal/suppress-by-fewer': {
    title: 'Suppression across groups',
    why: 'With fewer fields than group-by, an alert on one entity silences others for the whole time.',
    fix: 'Leave suppress.by out, unless this is what you want.',
  },
} as const satisfies Record<string, CodeEntry>;
