import type { CodeEntry } from '../codes.js';

export const lossCodes = {} as const satisfies Record<string, CodeEntry>;
