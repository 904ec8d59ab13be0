import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared', import.meta.url));

/** The folder of shared material beside the repository, where this machine has it. */
export const sharedDir: string | undefined = existsSync(beside) ? beside : undefined;
