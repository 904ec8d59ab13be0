/** An inclusive range of Unicode code points. */
export interface CodePointRange {
  readonly from: number;
  readonly to: number;
}

/** The syntax tree of the regular expressions that Picket understands, whatever dialect they were written in. */
export type RegexTree =
  | { readonly kind: 'empty' }
  | { readonly kind: 'literal'; readonly text: string }
  /** One character of the ranges, or with `negated` one outside them. Shorthands are resolved into ranges. */
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly CodePointRange[] }
  | { readonly kind: 'sequence'; readonly of: readonly RegexTree[] }
  | { readonly kind: 'alternation'; readonly of: readonly RegexTree[] }
  | {
      readonly kind: 'repeat';
      readonly of: RegexTree;
      readonly min: number;
      /** null: without end. */
      readonly max: number | null;
    }
  /** `^`, `\A` and `$`, `\z`: the ends of the value. */
  | { readonly kind: 'anchor'; readonly at: 'start' | 'end' };
