import type { CodeEntry } from '../codes.js';

export const lintCodes = {} as const satisfies Record<string, CodeEntry>;
