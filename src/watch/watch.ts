import type { Json, JsonObject } from '../diagnostics/json.js';
import type { Template } from './template/template.js';
import type { ConfiguredValue } from './execute/configured-value.js';
import type { Cron } from './trigger/cron.js';

/** A parsed watch. Every `at` is a JSON pointer into its body. */
export interface Watch {
  readonly trigger: Trigger;
  readonly input: Input;
  readonly condition: Condition;
  readonly transform?: Transform;
  /** Milliseconds; absent means Watcher's default of five seconds. */
  readonly throttlePeriod?: number;
  /** In the order in which they run. */
  readonly actions: readonly Action[];
  readonly metadata: JsonObject;
}

/** Every schedule but `interval` is a set of cron expressions; the earliest moment of any fires. */
export type Trigger =
  | { readonly kind: 'cron'; readonly crons: readonly Cron[] }
  /** `every` in milliseconds. */
  | { readonly kind: 'interval'; readonly every: number };

export interface SearchSource {
  readonly at: string;
  readonly indices: readonly string[];
  readonly ignoreUnavailable: boolean;
  readonly allowNoIndices: boolean;
  /** The body as the template that Watcher makes of it. Absent: no body at all. */
  readonly template?: Template;
  /** Where the template stands in the watch: a body's own pointers continue it. */
  readonly bodyAt?: string;
  /** Watcher's default: `hits.total` is a number in the payload. */
  readonly totalHitsAsInt: boolean;
}

export interface HttpSource {
  readonly at: string;
  readonly fields: Templated;
  readonly contentType: 'json' | 'text';
}

export type Input =
  | { readonly kind: 'none' }
  | { readonly kind: 'simple'; readonly payload: JsonObject }
  | {
      readonly kind: 'search';
      readonly at: string;
      readonly source: SearchSource;
      readonly extract?: readonly string[];
    }
  | {
      readonly kind: 'http';
      readonly at: string;
      readonly source: HttpSource;
      readonly extract?: readonly string[];
    }
  | { readonly kind: 'chain'; readonly inputs: readonly { readonly name: string; readonly input: Input }[] };

export type CompareOp = 'eq' | 'not_eq' | 'gt' | 'gte' | 'lt' | 'lte';

export interface ScriptCall {
  readonly at: string;
  readonly id: string;
  readonly params: JsonObject;
}

export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | {
      readonly kind: 'compare';
      readonly at: string;
      readonly path: string;
      readonly op: CompareOp;
      readonly value: ConfiguredValue;
    }
  | {
      readonly kind: 'array_compare';
      readonly at: string;
      readonly arrayPath: string;
      /** Inside each element; empty is the element itself. */
      readonly path: string;
      readonly op: CompareOp;
      readonly value: ConfiguredValue;
      readonly quantifier: 'some' | 'all';
    }
  | { readonly kind: 'script'; readonly script: ScriptCall };

export type Transform =
  | { readonly kind: 'search'; readonly source: SearchSource }
  | { readonly kind: 'script'; readonly script: ScriptCall }
  | { readonly kind: 'chain'; readonly transforms: readonly Transform[] };

export interface Action {
  readonly id: string;
  readonly at: string;
  readonly condition?: Condition;
  readonly transform?: Transform;
  /** Milliseconds; absent means the watch's. */
  readonly throttlePeriod?: number;
  readonly foreach?: { readonly path: string; readonly maxIterations: number };
  readonly body: ActionBody;
}

export type MessageKind = 'logging' | 'webhook' | 'email' | 'slack' | 'pagerduty' | 'jira';

export interface IndexBody {
  readonly kind: 'index';
  readonly at: string;
  readonly index?: string;
  readonly docId?: string;
  readonly opType: 'index' | 'create';
  /** `true` and `wait_for` both make the documents visible before the run goes on. */
  readonly refresh: boolean;
  readonly executionTimeField?: string;
}

export interface MessageBody {
  readonly kind: MessageKind;
  readonly at: string;
  readonly fields: Templated;
}

export type ActionBody = IndexBody | MessageBody;

/** JSON of which some strings are templates. */
export type Templated =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'template'; readonly at: string; readonly template: Template }
  | { readonly kind: 'list'; readonly items: readonly Templated[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Templated])[] }
  /** Slack's dynamic attachments: an item a map of the list, which is then the whole model of the template. */
  | { readonly kind: 'each'; readonly at: string; readonly listPath: string; readonly item: Templated };
