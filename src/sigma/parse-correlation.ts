import { suggest } from '../diagnostics/suggest.js';
import type { YamlMapping } from '../read/document.js';
import type {
  BoundOperator,
  CorrelationAlias,
  CorrelationBound,
  CorrelationCondition,
  CorrelationType,
  SigmaCorrelation,
} from './ast.js';
import type { Located } from './located.js';
import type { RuleMetadata } from './metadata.js';
import { entryOf } from '../read/locate.js';
import { keyText, mappingOf, textOf, textsOf } from './nodes.js';
import type { Report } from './report.js';
import { parseTimespan } from './timespan.js';

const types: readonly CorrelationType[] = [
  'event_count',
  'value_count',
  'temporal',
  'temporal_ordered',
  'value_sum',
  'value_avg',
  'value_percentile',
  'value_median',
  'baseline',
  'first_seen',
  'rare',
  'indicator',
];

const operators: readonly BoundOperator[] = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'];

/** Types whose condition is read from the `correlation` section by the stage that they become. */
const ownConditions: readonly CorrelationType[] = ['baseline', 'first_seen', 'rare', 'indicator'];
const counting: readonly CorrelationType[] = ['event_count', 'value_count'];

/** A correlation, or undefined where its type, rules or timespan are missing; what is wrong is reported. */
export function parseCorrelation(
  section: YamlMapping,
  meta: RuleMetadata,
  generate: boolean,
  report: Report,
): SigmaCorrelation | undefined {
  const type = typeOf(section, report);
  const timespan = timespanOf(section, type?.value, report);
  const rules = textsOf(entryOf(section, 'rules')?.value);
  if (rules.length === 0) {
    const range = entryOf(section, 'rules')?.key.range ?? meta.range;
    report.error('sigma/correlation', range, 'A correlation names at least one rule under rules.');
  }
  if (type === undefined || timespan === undefined || rules.length === 0) {
    return undefined;
  }
  return {
    kind: 'correlation',
    meta,
    type,
    rules,
    groupBy: textsOf(entryOf(section, 'group-by')?.value),
    timespan,
    condition: ownConditions.includes(type.value) ? null : conditionOf(section, type, report),
    aliases: aliasesOf(section),
    generate,
    section: ownConditions.includes(type.value) ? section : null,
  };
}

function typeOf(section: YamlMapping, report: Report): Located<CorrelationType> | undefined {
  const text = textOf(entryOf(section, 'type')?.value);
  const value = types.find((known) => known === text?.value);
  if (text !== undefined && value !== undefined) {
    return { value, range: text.range };
  }
  report.error(
    'sigma/correlation',
    text?.range ?? section.range,
    text === undefined
      ? 'The type of the correlation is missing.'
      : `No correlation is of type "${text.value}".`,
    { suggestions: text === undefined ? ['event_count', 'value_count'] : suggest(text.value, types) },
  );
  return undefined;
}

function timespanOf(
  section: YamlMapping,
  type: CorrelationType | undefined,
  report: Report,
): Located<number> | undefined {
  const text = textOf(entryOf(section, 'timespan')?.value);
  if (text === undefined) {
    // Sigma calls it mandatory; what looks up single events can do without.
    if (type === 'indicator' || type === 'first_seen' || type === 'rare') {
      return { value: 0, range: section.range };
    }
    const range = entryOf(section, 'type')?.key.range ?? section.range;
    report.error('sigma/timespan', range, 'The correlation has no timespan.', {
      suggestions: ['timespan: 5m'],
    });
    return undefined;
  }
  const seconds = parseTimespan(text.value);
  if (seconds === undefined || seconds === 0) {
    const lower = parseTimespan(text.value.toLowerCase().replace(/\s+/g, ''));
    report.error('sigma/timespan', text.range, `"${text.value}" is no timespan such as 30s, 5m, 1h or 7d.`, {
      suggestions: lower === undefined || lower === 0 ? [] : [text.value.toLowerCase().replace(/\s+/g, '')],
    });
    return undefined;
  }
  return { value: seconds, range: text.range };
}

function conditionOf(
  section: YamlMapping,
  type: Located<CorrelationType>,
  report: Report,
): CorrelationCondition | null {
  const node = mappingOf(section, 'condition');
  const entry = entryOf(section, 'condition');
  if (node === undefined) {
    if (counting.includes(type.value)) {
      report.error(
        'sigma/correlation',
        entry?.value.range ?? type.range,
        `\`${type.value}\` needs a condition.`,
        {
          suggestions: ['condition: { gte: 10 }'],
        },
      );
    }
    return null;
  }
  const bounds = node.entries.flatMap((item): CorrelationBound[] => {
    const op = operators.find((known) => known === keyText(item));
    const value = item.value.kind === 'scalar' ? item.value.value : undefined;
    if (op === undefined) {
      return [];
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      report.error('sigma/correlation', item.value.range, `\`${op}\` wants a number.`);
      return [];
    }
    return [{ op, value, range: item.value.range }];
  });
  const fields = textsOf(entryOf(node, 'field')?.value);
  checkCondition(node, type, bounds, fields, report);
  return { bounds, fields, range: node.range };
}

function checkCondition(
  node: YamlMapping,
  type: Located<CorrelationType>,
  bounds: readonly CorrelationBound[],
  fields: readonly Located<string>[],
  report: Report,
): void {
  const range = node.range;
  for (const entry of node.entries) {
    const key = keyText(entry);
    if (key !== 'field' && !operators.some((known) => known === key) && counting.includes(type.value)) {
      report.error('sigma/correlation', entry.key.range, `A condition has no "${key}".`, {
        suggestions: suggest(key, [...operators, 'field']),
      });
    }
  }
  if (type.value === 'value_count' && fields.length === 0) {
    report.error('sigma/correlation', range, '`value_count` needs the field whose values it counts.', {
      suggestions: ['condition: { field: user.name, gte: 10 }'],
    });
  }
  const [field] = fields;
  if (type.value === 'event_count' && field !== undefined) {
    report.error(
      'sigma/correlation',
      field.range,
      '`event_count` counts events, not the values of a field.',
      {
        suggestions: ['type: value_count'],
      },
    );
  }
  if (counting.includes(type.value) && bounds.length === 0) {
    report.error('sigma/correlation', range, 'The condition has no bound.', { suggestions: ['gte: 10'] });
  }
}

function aliasesOf(section: YamlMapping): readonly CorrelationAlias[] {
  const node = mappingOf(section, 'aliases');
  return (node?.entries ?? []).map((entry) => ({
    name: { value: keyText(entry), range: entry.key.range },
    fields:
      entry.value.kind !== 'mapping'
        ? []
        : entry.value.entries.flatMap((pair) => {
            const field = textOf(pair.value);
            const rule = { value: keyText(pair), range: pair.key.range };
            return field === undefined ? [] : [{ rule, field }];
          }),
  }));
}
