import type { CodeEntry } from '../codes.js';

export const sigmaCodes = {} as const satisfies Record<string, CodeEntry>;
