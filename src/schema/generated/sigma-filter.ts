// Made by `npm run generate` out of schemas/sigma-filter.schema.json. Do not edit.

export type Related = {
  /**
   * A UUID that never changes.
   */
  id: string;
  type: 'derived' | 'obsolete' | 'merged' | 'renamed' | 'similar';
}[];
export type References = string[];
export type Tags = string[];
/**
 * How the search identifiers go together. The conditions of a list are alternatives.
 *
 * @minItems 1
 */
export type Condition = string | string[];
/**
 * A mapping of fields and values, a list of such mappings, or a list of keywords.
 */
export type SearchIdentifier =
  | {
      [k: string]: unknown;
    }
  | unknown[]
  | string
  | number;

/**
 * A Sigma v2.1 filter: a condition that is ANDed to the rules it names.
 */
export interface SigmaFilterDocument {
  /**
   * What the rule is about, in a few words.
   */
  title: string;
  /**
   * A UUID that never changes.
   */
  id?: string;
  /**
   * A unique name: correlations refer to it, and artefacts are named after it.
   */
  name?: string;
  /**
   * Rises whenever the meaning of the rule changes.
   */
  version?: number;
  related?: Related;
  taxonomy?: string;
  status?: 'stable' | 'test' | 'experimental' | 'deprecated' | 'unsupported';
  description?: string;
  license?: string;
  author?: string;
  references?: References;
  date?: string;
  modified?: string;
  tags?: Tags;
  logsource: Logsource;
  filter: {
    /**
     * @minItems 1
     */
    rules: string[] | string;
    condition: Condition;
    [k: string]: SearchIdentifier | string[] | string | Condition;
  };
}
/**
 * Which events the rule looks at.
 */
export interface Logsource {
  category?: string;
  product?: string;
  service?: string;
  definition?: string;
}
