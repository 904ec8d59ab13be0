import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/report.js';
import { defaultReadLimits, type ReadLimits } from './limits.js';
import { createPositions } from './positions.js';
import { readYaml, type ReadOutcome } from './read-yaml.js';

/**
 * Reads one file. A file that cannot be opened is a diagnostic.
 *
 * @param shown the name that ranges carry; by default the path
 */
export async function readYamlFile(
  path: string,
  shown: string = path,
  limits: ReadLimits = defaultReadLimits,
): Promise<ReadOutcome> {
  try {
    const { size } = await stat(path);
    // A file far over the limit is not even loaded: readYaml refuses it by its length.
    const bytes = size > limits.maxBytes ? new Uint8Array(limits.maxBytes + 1) : await readFile(path);
    return readYaml(shown, bytes, limits);
  } catch (exception) {
    return { documents: [], partial: [], text: '', diagnostics: [unreadable(shown, exception)] };
  }
}

export interface FoundFiles {
  /** Sorted by code unit, each file once. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The YAML files (.yml, .yaml) among the paths: files as they are named, folders with all that lies below them.
 * Folders whose name begins with a dot, and node_modules, are left out.
 */
export async function findYamlFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) for (const file of await filesBelow(path)) files.add(file);
      else files.add(path);
    } catch (exception) {
      diagnostics.push(unreadable(path, exception));
    }
  }
  return { files: [...files].sort(), diagnostics };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules')
        files.push(...(await filesBelow(path)));
    } else if (/\.ya?ml$/i.test(entry.name)) {
      files.push(path);
    }
  }
  return files;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be opened',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
};

function unreadable(path: string, exception: unknown): Diagnostic {
  const code = exception instanceof Error && 'code' in exception ? String(exception.code) : 'unknown fault';
  const message = `Cannot read ${path}: ${reasons[code] ?? code}.`;
  return error('read/unreadable-file', createPositions(path, '').range(0, 0), message);
}
