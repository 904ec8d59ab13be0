import type { JsonObject } from '../diagnostics/json.js';
import { serialise } from '../targets/serialise.js';
import type { Provenance } from '../targets/target.js';

/** What Picket puts on a cluster. Each kind may refer to those before it; what is removed goes in the other direction. */
export const resourceKinds = [
  'script',
  'lifecycle',
  'enrich-policy',
  'pipeline',
  'component-template',
  'index-template',
  'roll-up',
  'watch',
] as const;

export type ResourceKind = (typeof resourceKinds)[number];

/** What people call a kind. */
export const kindNames: Readonly<Record<ResourceKind, string>> = {
  script: 'stored script',
  lifecycle: 'lifecycle policy',
  'enrich-policy': 'enrich policy',
  pipeline: 'ingest pipeline',
  'component-template': 'component template',
  'index-template': 'index template',
  'roll-up': 'roll-up',
  watch: 'watch',
};

/** How a roll-up is filled. Lengths of time in seconds. */
export interface RollUpRuns {
  readonly key: string;
  /** Hash of the bytes of the watch: what was filled by another one is filled anew. */
  readonly sha256: string;
  readonly history: number;
  readonly every: number;
  readonly delay: number;
  readonly reach: number;
}

/** One thing that the project wants on the cluster. */
export interface Resource {
  readonly kind: ResourceKind;
  readonly id: string;
  readonly body: JsonObject;
  /** The bytes that are sent. */
  readonly text: string;
  /** Where parts of the body come from, for watches. */
  readonly provenance?: Provenance;
  readonly rollUp?: RollUpRuns;
  /** Gives way to one of the same name that somebody else has made: an integration brings its own index template. */
  readonly yields?: boolean;
}

/** A resource whose bytes are made for deployment alone. */
export function makeResource(kind: ResourceKind, id: string, body: JsonObject): Resource {
  return { kind, id, body, text: serialise(body) };
}

/** Who has silenced a watch, and the version that it was read at. */
export interface WatchStatus {
  readonly active: boolean;
  /** Actions that somebody has acknowledged. */
  readonly acknowledged: readonly string[];
  readonly seqNo: number;
  readonly primaryTerm: number;
}

/** How far the filling of a roll-up has come, as its index template remembers it. */
export interface FillState {
  /** Hash of the watch that has filled it. */
  readonly filled?: string;
  /** Where filling was broken off: whether the watch is to be active afterwards. */
  readonly filling?: { readonly activate: boolean };
}

/** One thing that is on the cluster. */
export interface Found {
  readonly kind: ResourceKind;
  readonly id: string;
  readonly body: JsonObject;
  /** True where it carries Picket's mark. */
  readonly owned: boolean;
  /** Of watches and roll-ups. */
  readonly status?: WatchStatus;
  /** Of the index templates of roll-ups. */
  readonly fill?: FillState;
  /** Of lifecycle policies: how many indices and data streams follow it. */
  readonly followers?: number;
}

/** A key for maps over resources. */
export function resourceKey({ kind, id }: { readonly kind: ResourceKind; readonly id: string }): string {
  return `${kind} ${id}`;
}
