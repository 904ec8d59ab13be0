import type { JsonObject } from '../diagnostics/json.js';
import type { FieldType, Presence } from './field.js';

/** The `logsource` of a rule or of a source. */
export interface Logsource {
  readonly category?: string;
  readonly product?: string;
  readonly service?: string;
}

export interface SourceField {
  /** Dotted path. */
  readonly name: string;
  readonly type: FieldType;
  readonly presence: Presence;
  /** The mapping's `ignore_above`: longer values are not indexed. */
  readonly ignoreAbove?: number;
  /** For a `text` field: the sub-field that holds the whole value, e.g. `message.wildcard`. */
  readonly exact?: string;
  /** True where events may hold several values. */
  readonly multi: boolean;
}

/** What one index holds: schemas/sources/<dataset>/. */
export interface Source {
  /** `data_stream.dataset`, e.g. `network_traffic.dns`; also the folder's name. */
  readonly dataset: string;
  readonly title: string;
  /** Index patterns, e.g. `logs-network_traffic.dns-*`. */
  readonly indices: readonly string[];
  /** Every logsource that it answers. A rule's logsource resolves to it if one of these holds all of its keys. */
  readonly logsources: readonly Logsource[];
  /** The name under which its ingest pipeline is installed, e.g. `logs-coredns.log@custom`. */
  readonly pipelineId: string;
  readonly pipeline: JsonObject;
  /** True where it takes the place of an integration's own pipeline instead of coming after it. */
  readonly replacesPipeline?: boolean;
  /** Pipelines that the main one calls by name. */
  readonly pipelines: Readonly<Record<string, JsonObject>>;
  /** The `mappings` of its index template. */
  readonly mapping: JsonObject;
  readonly fields: ReadonlyMap<string, SourceField>;
  /** Sigma's name of a field to the index's, for this source. */
  readonly fieldNames: ReadonlyMap<string, string>;
  /** Fields that keyword searches look at besides `message` and `event.original`. */
  readonly keywordFields: readonly string[];
  readonly setsIngested: boolean;
  /** Seconds. */
  readonly expectEvery?: number;
}

export interface Catalog {
  readonly sources: ReadonlyMap<string, Source>;
  /** What alerts hold, for rules about the alerts of others. Absent: no rule may be about them. */
  readonly alerts?: Source;
}
