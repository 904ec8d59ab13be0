import type { CodeEntry } from '../codes.js';

export const engineCodes = {} as const satisfies Record<string, CodeEntry>;
