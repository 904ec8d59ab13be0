import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const repositoryDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
