import type { CodeEntry } from '../codes.js';

export const normalCodes = {} as const satisfies Record<string, CodeEntry>;
