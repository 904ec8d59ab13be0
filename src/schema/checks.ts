import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import { error } from '../diagnostics/report.js';
import type { YamlDocument } from '../read/document.js';
import { nodeAt } from '../read/locate.js';
import type { CasesDocument } from './generated/cases.js';
import type { SigmaCorrelationDocument } from './generated/sigma-correlation.js';

/** A diagnostic at the value, or at the key, that a JSON pointer leads to. */
function at(
  document: YamlDocument,
  pointer: string,
  code: DiagnosticCode,
  message: string,
  place: 'key' | 'value' = 'value',
): Diagnostic {
  const found = nodeAt(document.root, pointer);
  const range = (place === 'key' ? found?.entry?.key.range : undefined) ?? found?.node.range;
  return error(code, range ?? document.root.range, message);
}

/** The form of a date is the schema's business; that the day exists is ours. */
export function checkDates(
  value: { readonly date?: string; readonly modified?: string },
  document: YamlDocument,
): readonly Diagnostic[] {
  return (['date', 'modified'] as const).flatMap((key) => {
    const text = value[key];
    if (text === undefined || dayExists(text)) return [];
    return [at(document, `/${key}`, 'schema/bad-format', `There is no day ${text}.`)];
  });
}

function dayExists(text: string): boolean {
  const time = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
}

const operators = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'] as const;

/** A condition compares with something, and a measure of values names its field. */
export function checkCorrelation(
  value: SigmaCorrelationDocument,
  document: YamlDocument,
): readonly Diagnostic[] {
  const { correlation } = value;
  switch (correlation.type) {
    case 'value_count':
    case 'value_sum':
    case 'value_avg':
    case 'value_percentile':
    case 'value_median': {
      const { condition } = correlation;
      if (operators.some((operator) => condition[operator] !== undefined)) return [];
      const message = `\`condition\` compares with nothing; it needs one of ${operators.join(', ')}.`;
      return [at(document, '/correlation/condition', 'schema/conflict', message, 'key')];
    }
    case 'baseline': {
      const { measure, field } = correlation.baseline;
      if (measure === 'event_count' && field !== undefined) {
        const message = 'A count of events has no `field`.';
        return [at(document, '/correlation/baseline/field', 'schema/conflict', message, 'key')];
      }
      if (measure === 'event_count' || field !== undefined) return [];
      const message = `The measure ${measure} needs a \`field\`.`;
      return [at(document, '/correlation/baseline/measure', 'schema/conflict', message)];
    }
    case 'event_count':
    case 'temporal':
    case 'temporal_ordered':
    case 'first_seen':
    case 'rare':
    case 'indicator':
      return [];
  }
}

/** Days exist, and how to read a recording stands beside a recording. */
export function checkCases(cases: CasesDocument, document: YamlDocument): readonly Diagnostic[] {
  return cases.flatMap((one, index) => {
    const batches = one.documents.flatMap((batch, place) => {
      if (batch.file !== undefined) return [];
      const strays = (['input', 'start', 'rate'] as const).filter((key) => batch[key] !== undefined);
      return strays.map((key) => {
        const pointer = `/${index}/documents/${place}/${key}`;
        return at(document, pointer, 'schema/conflict', `\`${key}\` goes with \`file\`.`, 'key');
      });
    });
    if (one.now === undefined || dayExists(one.now)) return batches;
    const message = `There is no day ${one.now.slice(0, 10)}.`;
    return [at(document, `/${index}/now`, 'schema/bad-format', message), ...batches];
  });
}
