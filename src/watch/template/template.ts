import type { JsonObject } from '../../diagnostics/json.js';

/** A compiled Mustache template. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** `{{path}}` is escaped where the output is JSON, `{{{path}}}` and `{{&path}}` never. */
  | { readonly kind: 'value'; readonly path: string; readonly escaped: boolean }
  | {
      readonly kind: 'section';
      readonly path: string;
      readonly inverted: boolean;
      readonly body: readonly Token[];
    }
  | { readonly kind: 'to-json'; readonly path: string }
  | { readonly kind: 'join'; readonly path: string; readonly delimiter: string }
  | { readonly kind: 'url'; readonly body: readonly Token[] };

export type Template =
  | {
      readonly kind: 'inline';
      readonly tokens: readonly Token[];
      /** Stand beside `ctx` at the top of the model. They are data: `{{` in a value of theirs means nothing. */
      readonly params: JsonObject;
      readonly escape: Escape;
    }
  /** A template stored on the cluster. */
  | { readonly kind: 'stored'; readonly id: string; readonly params: JsonObject; readonly escape: Escape };

/** What `{{x}}` does to its value: JSON string escapes, or nothing. */
export type Escape = 'json' | 'none';

/** Thrown for a template that cannot be compiled or rendered with certainty. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
