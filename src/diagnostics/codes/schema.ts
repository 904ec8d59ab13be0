import type { CodeEntry } from '../codes.js';

export const schemaCodes = {} as const satisfies Record<string, CodeEntry>;
