import type { CodeEntry } from '../codes.js';

export const readCodes = {} as const satisfies Record<string, CodeEntry>;
