import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { InputError } from '../inputs/input-error.js';
import { openBytes } from '../inputs/open-bytes.js';

/** Why a file cannot be read, before anything is done with others; nothing for standard input. */
export async function isReadable(file: string): Promise<Diagnostic | undefined> {
  if (file === '-') return undefined;
  const bytes = openBytes(file, {});
  try {
    await bytes.next();
    return undefined;
  } catch (fault) {
    if (fault instanceof InputError) return fault.toDiagnostic();
    throw fault;
  } finally {
    await bytes.return(undefined);
  }
}
