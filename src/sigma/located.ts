import type { SourceRange } from '../diagnostics/diagnostic.js';

/** A value and the very place that it was written at. */
export interface Located<T> {
  readonly value: T;
  readonly range: SourceRange;
}
