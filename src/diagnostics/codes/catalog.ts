import type { CodeEntry } from '../codes.js';

export const catalogCodes = {} as const satisfies Record<string, CodeEntry>;
