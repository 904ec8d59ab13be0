import type { CodeEntry } from '../codes.js';

export const casesCodes = {} as const satisfies Record<string, CodeEntry>;
