import pc from 'picocolors';
import { sanitise } from '../diagnostics/sanitise.js';

interface Described extends Error {
  readonly suggestions?: readonly string[];
  readonly code?: unknown;
}

/** A fault as a user reads it: one line, suggestions, and a trace only where it was asked for. */
export function describeFault(fault: unknown, color: boolean): string {
  const colors = pc.createColors(color);
  const error: Described = fault instanceof Error ? fault : new Error(String(fault));
  const code = typeof error.code === 'string' && error.code.includes('/') ? error.code : codeOf(error);
  const lines = [`${colors.red('error')}[${code}]: ${sanitise(error.message)}`];
  for (const suggestion of error.suggestions ?? [])
    lines.push(`  ${colors.cyan('try')}: ${sanitise(suggestion)}`);
  if (process.env['PICKET_DEBUG'] !== undefined && error.stack !== undefined) lines.push(error.stack);
  return `${lines.join('\n')}\n`;
}

function codeOf(error: Error): string {
  return error.name === 'UsageError' ? 'cli/usage' : 'cli/fault';
}
