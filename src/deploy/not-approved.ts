import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/report.js';

/** What is said where nobody has approved a plan. */
export function notApproved(url: string): Diagnostic {
  const message = `Nothing was changed on ${url}: the plan was not approved.`;
  return error('deploy/not-approved', undefined, message, {
    suggestions: ['give --auto-approve where nobody can answer'],
  });
}
