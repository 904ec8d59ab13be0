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

const kinds = ['generate', 'file', 'events'] as const;

/** Names occur once, each batch of documents has one origin, and moments exist. */
export function checkCases(cases: CasesDocument, document: YamlDocument): readonly Diagnostic[] {
  const names = new Set<string>();
  return cases.flatMap((one, index) => {
    const diagnostics: Diagnostic[] = [];
    if (names.has(one.name)) {
      const message = `Another case above has the name ${JSON.stringify(one.name)}.`;
      diagnostics.push(at(document, `/${index}/name`, 'schema/conflict', message));
    }
    names.add(one.name);
    if (one.now !== undefined && !dayExists(one.now)) {
      diagnostics.push(
        at(document, `/${index}/now`, 'schema/bad-format', `There is no day ${one.now.slice(0, 10)}.`),
      );
    }
    one.documents.forEach((batch, place) => {
      diagnostics.push(...checkBatch(batch, document, `/${index}/documents/${place}`));
    });
    return diagnostics;
  });
}

function checkBatch(
  batch: CasesDocument[number]['documents'][number],
  document: YamlDocument,
  pointer: string,
): readonly Diagnostic[] {
  const given = kinds.filter((kind) => batch[kind] !== undefined);
  const diagnostics: Diagnostic[] = [];
  const second = given[1];
  if (given.length === 0) {
    const message = 'These documents have no origin: one of `generate`, `file` and `events` is needed.';
    diagnostics.push(at(document, pointer, 'schema/missing-key', message));
  } else if (second !== undefined) {
    const message = `\`${given[0] ?? ''}\` and \`${second}\` exclude each other; write two entries.`;
    diagnostics.push(at(document, `${pointer}/${second}`, 'schema/conflict', message, 'key'));
  }
  if (batch.file !== undefined) return diagnostics;
  for (const key of ['input', 'start', 'rate'] as const) {
    if (batch[key] === undefined) continue;
    diagnostics.push(
      at(document, `${pointer}/${key}`, 'schema/conflict', `\`${key}\` goes with \`file\`.`, 'key'),
    );
  }
  return diagnostics;
}
