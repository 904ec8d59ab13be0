import type { CodeEntry } from '../codes.js';

export const inputCodes = {} as const satisfies Record<string, CodeEntry>;
