import type { CodeEntry } from '../codes.js';

export const watchCodes = {} as const satisfies Record<string, CodeEntry>;
