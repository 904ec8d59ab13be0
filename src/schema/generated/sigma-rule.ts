// Made by `npm run generate` out of schemas/sigma-rule.schema.json. Do not edit.

export type Related = {
  /**
   * A UUID that never changes.
   */
  id: string;
  type: 'derived' | 'obsolete' | 'merged' | 'renamed' | 'similar';
}[];
export type References = string[];
export type Tags = string[];
export type Falsepositives = string[] | string;
export type Fields = string[];
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
export type Texts = string[];
/**
 * Codes of losses that the rule puts up with.
 */
export type AcceptLoss = string[];

/**
 * A Sigma v2.1 rule with Picket's additions.
 */
export interface SigmaRuleDocument {
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
  level?: 'informational' | 'low' | 'medium' | 'high' | 'critical';
  falsepositives?: Falsepositives;
  fields?: Fields;
  scope?: string[];
  logsource: Logsource;
  /**
   * Search identifiers, and the condition over them.
   */
  detection: {
    condition: Condition;
    [k: string]: SearchIdentifier | Condition;
  };
  schedule?: {
    /**
     * How often the rule runs, aligned to the clock. Default 1m.
     */
    every?: string;
    /**
     * How long events are given to arrive. Default 1m.
     */
    delay?: string;
    /**
     * How much later a second look catches late events. Default 15m.
     */
    late?: string;
    /**
     * `full` widens the window so that no burst is cut. Default timespan.
     */
    cover?: 'timespan' | 'full';
    /**
     * How far back events are looked at. Default every + 5m.
     */
    lookback?: string;
  };
  suppress?: Suppress;
  strategy?: Strategy;
  'accept-loss'?: AcceptLoss;
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
/**
 * How long one key raises no further alert.
 */
export interface Suppress {
  for?: string;
  by?: string[];
}
/**
 * The alerting and detection strategy. Blind spots and validation are cases, so that they stay true.
 */
export interface Strategy {
  goal: string;
  categorization?: Texts;
  abstract: string;
  'technical-context': string;
  /**
   * What the rule misses; each names a case that is expected to miss.
   */
  'blind-spots': NamedCase[];
  assumptions: string | string[];
  'false-positives': Texts;
  /**
   * How the rule is shown to fire; each names a case that is expected to fire.
   *
   * @minItems 1
   */
  validation: NamedCase[];
  priority: string;
  /**
   * @minItems 1
   */
  response: string[];
}
export interface NamedCase {
  description: string;
  /**
   * The name of a case of this rule.
   */
  case: string;
}
