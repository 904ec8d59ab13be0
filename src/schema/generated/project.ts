// Made by `npm run generate` out of schemas/project.schema.json. Do not edit.

/**
 * picket.yml: where a project keeps its parts, and what its servers can do. Every key has a default.
 */
export interface ProjectDocument {
  /**
   * The server that artefacts are compiled for. Default elasticsearch-8.19.
   */
  profile?: 'elasticsearch-8.19' | 'elasticsearch-9' | 'opensearch-2.19';
  /**
   * Where rules lie. Default rules.
   *
   * @minItems 1
   */
  rules?: string | string[];
  /**
   * Where cases and their documents lie. Default samples.
   *
   * @minItems 1
   */
  samples?: string | string[];
  /**
   * Sources of the project's own, beside those that come with Picket.
   *
   * @minItems 1
   */
  sources?: string | string[];
  /**
   * Name to values, for placeholders.
   */
  'value-lists'?: {
    /**
     * @minItems 1
     */
    [k: string]: (string | number)[];
  };
  environments?: {
    [k: string]: EnvironmentEntry;
  };
}
export interface EnvironmentEntry {
  profile?: 'elasticsearch-8.19' | 'elasticsearch-9' | 'opensearch-2.19';
  url?: string;
  /**
   * Dataset to the index patterns that stand in for the source's own.
   */
  indices?: {
    /**
     * @minItems 1
     */
    [k: string]: string | string[];
  };
  /**
   * Rule name to what differs there.
   */
  tuning?: {
    [k: string]: TuningEntry;
  };
}
export interface TuningEntry {
  enabled?: boolean;
  level?: 'informational' | 'low' | 'medium' | 'high' | 'critical';
  schedule?: {
    every?: string;
    delay?: string;
    late?: string;
  };
  suppress?: {
    for?: string;
  };
}
