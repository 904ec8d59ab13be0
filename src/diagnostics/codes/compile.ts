import type { CodeEntry } from '../codes.js';

export const compileCodes = {} as const satisfies Record<string, CodeEntry>;
