/** The methods of the subset, each with what it can be called on. */
export const methods = [
  'contains',
  'containsKey',
  'endsWith',
  'equals',
  'equalsIgnoreCase',
  'isEmpty',
  'length',
  'size',
  'startsWith',
  'toLowerCase',
  'toUpperCase',
  'trim',
] as const;
export type Method = (typeof methods)[number];

export const types = ['String', 'List', 'Collection', 'Map', 'Number', 'Boolean'] as const;
export type TypeName = (typeof types)[number];

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** The Painless subset of `if`. */
export type Expression =
  | { readonly kind: 'context' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string; readonly nullSafe: boolean }
  | { readonly kind: 'element'; readonly of: Expression; readonly key: Expression }
  | {
      readonly kind: 'call';
      readonly of: Expression;
      readonly method: Method;
      readonly argument: Expression | undefined;
      readonly nullSafe: boolean;
    }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'instanceof'; readonly of: Expression; readonly type: TypeName };
