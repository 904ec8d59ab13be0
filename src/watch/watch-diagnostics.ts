import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { WatchError } from './watch-error.js';
import type { WatchRun } from './watch-run.js';

/** A watch that cannot be interpreted, as a diagnostic. Its pointer leads to a rule through the artefact's provenance. */
export function refusalDiagnostic(watchId: string, error: WatchError): Diagnostic {
  const message = `Watch ${watchId}, ${place(error.pointer)}: ${error.message}.`;
  return { code: 'watch/refused', severity: 'error', message, suggestions: [] };
}

/** What went wrong in a run, and as notes the conflicts that are no fault. Empty for a run without either. */
export function runDiagnostics(run: WatchRun): readonly Diagnostic[] {
  const when = `Watch ${run.watchId} at ${new Date(run.scheduledTime).toISOString()}`;
  const errors = run.errors.map(({ code, pointer, message }): Diagnostic => {
    return { code, severity: 'error', message: `${when}, ${place(pointer)}: ${message}.`, suggestions: [] };
  });
  const conflicts = run.actions
    .filter((action) => action.conflicts > 0)
    .map((action): Diagnostic => {
      const message = `${when}: ${action.conflicts} of ${action.documents.length} documents of action "${action.id}" existed already.`;
      return { code: 'watch/conflict', severity: 'note', message, suggestions: [] };
    });
  return [...errors, ...conflicts];
}

function place(pointer: string): string {
  return pointer === '' ? 'the whole' : pointer;
}
