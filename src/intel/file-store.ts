import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/report.js';
import type { IndicatorStore } from './store.js';

/** A file of one document a line. It comes to be at once, when all of it is written. */
export function fileStore(file: string): IndicatorStore {
  const draft = `${file}.${process.pid}.part`;
  let handle: FileHandle | undefined;
  const guarded = async (body: () => Promise<void>): Promise<readonly Diagnostic[]> => {
    try {
      await body();
      return [];
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
      return [error('intel/write', undefined, `${file} cannot be written (${code}).`)];
    }
  };
  return {
    name: file,
    open: async () =>
      guarded(async () => {
        handle = await open(draft, 'w');
      }),
    kept: async () => Promise.resolve({ diagnostics: [] }),
    write: async (documents) =>
      guarded(async () => {
        await handle?.write(documents.map(({ source }) => `${JSON.stringify(source)}\n`).join(''));
      }),
    finish: async () =>
      guarded(async () => {
        await handle?.close();
        handle = undefined;
        await rename(draft, file);
      }),
    abandon: async () => {
      await handle?.close();
      handle = undefined;
      await rm(draft, { force: true });
      return true;
    },
  };
}
