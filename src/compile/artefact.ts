import type { JsonObject } from '../diagnostics/json.js';
import type { Loss, Provenance, TargetName } from '../targets/target.js';

/** One compiled output of one rule for one target, ready to be written or run. */
export interface Artefact {
  readonly target: TargetName;
  /** Name of the rule, which names its files and its watch. */
  readonly rule: string;
  readonly id: string;
  readonly version: number;
  /** Path below the output folder: `<target>/<rule>.<ext>`. */
  readonly path: string;
  readonly body: JsonObject;
  /** The bytes that are written, run and sent. */
  readonly text: string;
  readonly sha256: string;
  readonly losses: readonly Loss[];
  readonly provenance: Provenance;
}

/** The watch of a roll-up. Its `rule` and `id` are those of the watch. Lengths of time in seconds. */
export interface RollUpArtefact extends Artefact {
  readonly key: string;
  readonly history: number;
  readonly every: number;
  readonly delay: number;
  readonly reach: number;
  /** Names of the rules that read it, sorted. */
  readonly readers: readonly string[];
}

/** What `manifest.json` says of an artefact. */
export interface ManifestEntry {
  readonly target: TargetName;
  readonly rule: string;
  readonly id: string;
  readonly version: number;
  readonly path: string;
  readonly sha256: string;
  readonly losses: readonly Loss[];
}
