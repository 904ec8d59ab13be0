import type { Source, SourceField } from './catalog.js';
import { ecsField } from './fields.js';
import { loadIndexTemplate } from './index-templates.js';
import { mappedFields } from './mapping-fields.js';

/** What the index of alerts is called where sources have the dataset of their data stream. */
export const alertsDataset = 'picket.alerts';

/**
 * The alerts of detections as a source of rules that count them. No logsource resolves to it, no pipeline writes it, and
 * nothing arrives in it from outside: rules get to it by referring to detections.
 */
export async function loadAlertsSource(): Promise<Source> {
  const template = await loadIndexTemplate('picket-alerts');
  const mapped = [...mappedFields(template.mappings).fields.values()];
  const fields = mapped.map((field): readonly [string, SourceField] => [
    field.name,
    { ...field, presence: 'sometimes', multi: ecsField(field.name)?.array ?? false },
  ]);
  return {
    dataset: alertsDataset,
    title: 'Alerts of detections',
    indices: template.aliases,
    logsources: [],
    pipelineId: '_none',
    pipeline: {},
    pipelines: {},
    mapping: template.mappings,
    fields: new Map(fields),
    fieldNames: new Map(),
    keywordFields: [],
    setsIngested: false,
  };
}
