import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/report.js';
import type { Found } from './resource.js';

/** A warning where an update may end somebody's acknowledgement. */
export function acknowledgedBy({ id, status }: Found): Diagnostic | undefined {
  if (status === undefined || status.acknowledged.length === 0) return undefined;
  const actions = status.acknowledged.join(', ');
  const message = `The watch ${id} has been acknowledged (${actions}), which an update may undo: it stays as it is.`;
  return warning('deploy/acknowledged', undefined, message);
}
