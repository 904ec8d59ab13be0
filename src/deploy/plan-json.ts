import type { Json, JsonObject } from '../diagnostics/json.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Cluster } from '../connect/cluster.js';
import type { Applied } from './carry-out.js';
import type { Difference } from './differences.js';
import type { Change, Plan } from './plan.js';

/** A change in few words: what `plan` and `apply` print as JSON. */
export function changeJson(change: Change): JsonObject {
  const { kind, id } = change.action === 'delete' ? change.found : change.resource;
  const base = { action: change.action, kind, id };
  return change.action === 'update' ? { ...base, differences: change.differences.map(differenceJson) } : base;
}

function differenceJson({ pointer, before, after, range }: Difference): JsonObject {
  return {
    pointer,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(range === undefined ? {} : { file: range.file, line: range.line }),
  };
}

/** `{"server", "changes", "unchanged", "silenced", "diagnostics"}`; a plan that could not be made has no changes. */
export function planJson(
  plan: Plan | undefined,
  cluster: Cluster | undefined,
  diagnostics: readonly Diagnostic[],
): JsonObject {
  const changes: readonly Json[] = plan?.changes.map(changeJson) ?? [];
  return {
    ...(cluster === undefined ? {} : { server: { url: cluster.url, version: cluster.server.version } }),
    changes,
    unchanged: plan?.unchanged ?? 0,
    silenced: plan?.silenced ?? [],
    diagnostics: diagnostics.map(diagnosticJson),
  };
}

/** What has been done, beside the plan: `{…, "done", "left", "failed", "pending"}`. */
export function appliedJson(base: JsonObject, applied: Applied): JsonObject {
  return {
    ...base,
    done: applied.done.map(changeJson),
    left: applied.left.map(changeJson),
    ...(applied.failed === undefined ? {} : { failed: changeJson(applied.failed) }),
    pending: applied.pending.map(changeJson),
  };
}

function diagnosticJson({ code, severity, message, range }: Diagnostic): JsonObject {
  const place = range === undefined ? {} : { file: range.file, line: range.line };
  return { code, severity, message, ...place };
}
