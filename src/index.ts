/**
 * Picket's public API. What is exported here follows semantic versioning; everything else in the package may change
 * at any time.
 *
 * Functions that read what a user wrote give their findings back as diagnostics and do not throw for them. The errors
 * exported here are thrown where a request, a watch or a recording cannot be used at all.
 */

// Projects: read, check, compile, test.
export { openWorkspace, type Workspace } from './compile/workspace.js';
export {
  compileProject,
  type CompiledProject,
  type CompiledRule,
  type CompileOptions,
} from './compile/compile-project.js';
export {
  buildProject,
  writeArtefacts,
  type BuildOptions,
  type BuildResult,
  type FailedRule,
} from './compile/build-project.js';
export type { Artefact, ManifestEntry } from './compile/artefact.js';
export { checkProject, type CheckOptions, type CheckResult } from './harness/check-project.js';
export { testProject, type TestedCase, type TestOptions, type TestResult } from './harness/test-project.js';
export { explainRule, type RuleExplanation } from './harness/explain-rule.js';
export { loadProject, type LoadedProject, type Project } from './project/load-project.js';

// Events: recorded traffic on a virtual clock, and single-event rules over NDJSON.
export {
  replayEvents,
  type Counted,
  type ReplayOptions,
  type ReplayResult,
} from './harness/replay-events.js';
export { matchEvents, type Match, type MatchOptions, type MatchRun } from './harness/match-events.js';
export { openInput, type OpenInputOptions } from './inputs/open-input.js';
export type { InputEvent, InputItem, InputName, SkippedInput } from './inputs/input.js';
export { InputError } from './inputs/input-error.js';

// The embedded engine.
export { createEngine, type EngineOptions } from './engine/create-engine.js';
export { createIngest } from './engine/ingest/create-ingest.js';
export type { IngestMeta, IngestOutcome, IngestPort } from './engine/ingest-port.js';
export {
  createMatcher,
  type Matcher,
  type MatcherOptions,
  type NamedQuery,
} from './engine/create-matcher.js';
export {
  EngineError,
  type EmbeddedEngine,
  type EngineProfile,
  type IndexOutcome,
  type IndexRequest,
  type SearchHit,
  type SearchRequest,
  type SearchResponse,
} from './engine/api.js';

// Watches: parsed from the bytes that are sent, run at a moment of a virtual clock.
export { parseWatch } from './watch/parse-watch.js';
export { runWatch, type WatchContext } from './watch/run-watch.js';
export {
  runSchedule,
  ticks,
  type ScheduledWatch,
  type ScheduleOptions,
  type Tick,
} from './watch/schedule.js';
export { nextFire } from './watch/trigger/next-fire.js';
export type { Trigger, Watch } from './watch/watch.js';
export type { ActionRun, RunError, RunStatus, SearchRecord, WatchRun } from './watch/watch-run.js';
export type {
  DocumentWrite,
  HttpAnswer,
  HttpPort,
  ScriptPort,
  SearchPort,
  TemplatePort,
  WatchPorts,
  WriteOutcome,
  WritePort,
} from './watch/ports.js';
export type { WatchState } from './watch/state.js';
export { WatchError } from './watch/watch-error.js';

// The fixed set of scripts that watches call.
export { scripts, storedScript } from './scripts/registry.js';
export type { Script } from './scripts/script.js';

// Targets and what a server takes.
export { targets } from './targets/registry.js';
export type {
  CompiledArtefact,
  CompileOutcome,
  Loss,
  Provenance,
  Target,
  TargetContext,
  TargetName,
} from './targets/target.js';
export { profiles, type Profile, type ProfileName } from './targets/profile.js';

// Sources: what indices hold.
export { loadCatalog, type CatalogOptions, type CatalogOutcome } from './catalog/load-catalog.js';
export type { Catalog, Logsource, Source, SourceField } from './catalog/catalog.js';

// Reading and validating YAML by itself.
export { readYaml, type ReadOutcome } from './read/read-yaml.js';
export { toData } from './read/to-data.js';
export type { YamlDocument, YamlNode } from './read/document.js';
export { validateRule, type ValidRule } from './schema/validate-rule.js';
export { validateCases } from './schema/validate-cases.js';
export { validateProject } from './schema/validate-project.js';
export { validateSource } from './schema/validate-source.js';
export type { Validated, ValidationOptions } from './schema/validate-document.js';

// Normal form: a rule with every notion of Sigma resolved.
export type { Branch, NormalRule, Stage } from './normal/normal-rule.js';
export type { Predicate } from './normal/predicate.js';

// Diagnostics.
export { codes, type CodeEntry, type DiagnosticCode } from './diagnostics/codes.js';
export type { Diagnostic, RelatedPlace, Severity, SourceRange } from './diagnostics/diagnostic.js';
export {
  diagnosticFormats,
  printDiagnostics,
  type DiagnosticFormat,
  type PrintOptions,
} from './diagnostics/print.js';
export type { Json, JsonObject } from './diagnostics/json.js';
