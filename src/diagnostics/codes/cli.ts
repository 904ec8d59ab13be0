import type { CodeEntry } from '../codes.js';

export const cliCodes = {} as const satisfies Record<string, CodeEntry>;
