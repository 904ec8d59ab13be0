// Made by `npm run generate` out of schemas/source.schema.json. Do not edit.

export type Fields = string[];

/**
 * source.yml: what an index holds, beside its mapping.json and pipeline.json.
 */
export interface SourceDocument {
  dataset: string;
  title: string;
  description?: string;
  /**
   * @minItems 1
   */
  indices: string[];
  logsources: {
    category?: string;
    product?: string;
    service?: string;
  }[];
  /**
   * The name under which the ingest pipeline is installed.
   */
  pipeline: string;
  fields?: {
    [k: string]: {
      presence: 'always' | 'sometimes' | 'never';
      multi?: boolean;
    };
  };
  /**
   * Sigma's name of a field to the index's.
   */
  'field-names'?: {
    [k: string]: string;
  };
  'keyword-fields'?: Fields;
  /**
   * Whether the pipeline sets event.ingested. Default false.
   */
  'sets-ingested'?: boolean;
  /**
   * Whether the pipeline takes the place of an integration's own, which loses what is looked for. Default false: it comes after that.
   */
  'replaces-pipeline'?: boolean;
  /**
   * Silence beyond this is reported.
   */
  'expect-every'?: string;
}
