/** A scalar as a query writes it. */
export type QueryValue = string | number | boolean;

/** What every query may have: where it stands in the request and how much it counts. */
interface Common {
  readonly pointer: string;
  readonly boost: number;
  readonly name?: string;
}

export interface BoolNode extends Common {
  readonly kind: 'bool';
  readonly must: readonly QueryNode[];
  readonly filter: readonly QueryNode[];
  readonly should: readonly QueryNode[];
  readonly mustNot: readonly QueryNode[];
  /** As written, `75%` and `2<-25%` included. */
  readonly minimumShouldMatch?: string;
}

export interface TermNode extends Common {
  readonly kind: 'term';
  readonly field: string;
  readonly value: QueryValue;
  readonly caseInsensitive: boolean;
}

export interface TermsNode extends Common {
  readonly kind: 'terms';
  readonly field: string;
  readonly values: readonly QueryValue[];
}

export interface PatternNode extends Common {
  readonly kind: 'prefix' | 'wildcard';
  readonly field: string;
  readonly value: string;
  readonly caseInsensitive: boolean;
}

export interface RegexpNode extends Common {
  readonly kind: 'regexp';
  readonly field: string;
  readonly value: string;
  readonly flags: string;
  readonly caseInsensitive: boolean;
}

/** A side of a range. */
export interface Bound {
  readonly value: QueryValue;
  readonly inclusive: boolean;
}

export interface RangeNode extends Common {
  readonly kind: 'range';
  readonly field: string;
  readonly lower?: Bound;
  readonly upper?: Bound;
  readonly format?: string;
  readonly timeZone?: string;
}

export interface ExistsNode extends Common {
  readonly kind: 'exists';
  readonly field: string;
}

export interface IdsNode extends Common {
  readonly kind: 'ids';
  readonly values: readonly string[];
}

export interface MatchNode extends Common {
  readonly kind: 'match' | 'match_phrase' | 'match_phrase_prefix' | 'match_bool_prefix';
  readonly field: string;
  readonly value: QueryValue;
  readonly operator: 'and' | 'or';
  readonly minimumShouldMatch?: string;
  /** What a text without terms matches. */
  readonly zeroTerms: 'none' | 'all';
  readonly lenient: boolean;
}

export interface NestedNode extends Common {
  readonly kind: 'nested';
  readonly path: string;
  readonly query: QueryNode;
  readonly ignoreUnmapped: boolean;
  readonly scoreMode: 'avg' | 'max' | 'min' | 'sum' | 'none';
}

export interface ConstantScoreNode extends Common {
  readonly kind: 'constant_score';
  readonly filter: QueryNode;
}

export interface DisMaxNode extends Common {
  readonly kind: 'dis_max';
  readonly queries: readonly QueryNode[];
}

export interface EverythingNode extends Common {
  readonly kind: 'match_all' | 'match_none';
}

/** A parsed query. It names fields and knows no mapping yet. */
export type QueryNode =
  | BoolNode
  | TermNode
  | TermsNode
  | PatternNode
  | RegexpNode
  | RangeNode
  | ExistsNode
  | IdsNode
  | MatchNode
  | NestedNode
  | ConstantScoreNode
  | DisMaxNode
  | EverythingNode;
