import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.js';
import type { JsonObject } from '../diagnostics/json.js';
import type { NormalRule } from '../normal/normal-rule.js';
import type { Profile } from './profile.js';

export type TargetName = 'query-dsl' | 'watcher';

/** JSON pointer into the artefact's body to the range of YAML that it came from. */
export type Provenance = Readonly<Record<string, SourceRange>>;

/** Meaning that a target or profile cannot carry. `accepted` where the rule lists its code in `accept-loss`. */
export interface Loss {
  readonly code: string;
  readonly message: string;
  readonly accepted: boolean;
}

export interface CompiledArtefact {
  readonly body: JsonObject;
  readonly provenance: Provenance;
  readonly losses: readonly Loss[];
}

/** A watch that writes summaries which others read. Rules that need the same one have the same key. */
export interface CompiledRollUp extends CompiledArtefact {
  /** 16 hexadecimal digits; the watch is `picket-summary-<key>`. */
  readonly key: string;
  /** Seconds that its summaries are read back: they are kept two days longer. */
  readonly history: number;
  /** Seconds between runs, and from the end of what a run sums up to its scheduled moment. */
  readonly every: number;
  readonly delay: number;
  /** Seconds of events that one run sums up. */
  readonly reach: number;
}

/** Without an artefact there is an error among the diagnostics, or the target declines what it has no form for. */
export interface CompileOutcome {
  readonly artefact?: CompiledArtefact;
  readonly rollUps?: readonly CompiledRollUp[];
  /** Why a target makes nothing of a rule without that being a fault: a single search has no history. */
  readonly declined?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an artefact says about its rule beyond its meaning. */
export interface TargetContext {
  /** Hash of the rule in the lock file, put into a watch's metadata. */
  readonly hash?: string;
}

export interface Target {
  readonly name: TargetName;
  /** Extension of its files, without the dot. */
  readonly extension: string;
  /** Pure: the same rule, profile and context give the same artefact. */
  compile(rule: NormalRule, profile: Profile, context?: TargetContext): CompileOutcome;
}
