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
