import type { Catalog, Source, SourceField } from '../../src/catalog/catalog.js';
import type { FieldType, Presence } from '../../src/catalog/field.js';

type FieldSpec =
  FieldType | { readonly type: FieldType; readonly presence?: Presence; readonly exact?: string };

/** A source with these fields, present in some events unless it is said otherwise. */
export function sourceWith(
  dataset: string,
  fields: Readonly<Record<string, FieldSpec>>,
  more: Partial<Source> = {},
): Source {
  const entries = Object.entries(fields).map(([name, spec]): readonly [string, SourceField] => {
    const { type, presence = 'sometimes', exact } = typeof spec === 'string' ? { type: spec } : spec;
    return [name, { name, type, presence, multi: false, ...(exact === undefined ? {} : { exact }) }];
  });
  return {
    dataset,
    title: dataset,
    indices: [`logs-${dataset}-*`],
    logsources: [{ category: 'dns', service: dataset }],
    pipelineId: `logs-${dataset}@custom`,
    pipeline: {},
    pipelines: {},
    mapping: {},
    fields: new Map(entries),
    fieldNames: new Map(),
    keywordFields: [],
    setsIngested: true,
    ...more,
  };
}

/** A catalogue of these sources. */
export function catalogOf(...sources: readonly Source[]): Catalog {
  return { sources: new Map(sources.map((source) => [source.dataset, source])) };
}
