import type { CodeEntry } from '../codes.js';

export const projectCodes = {} as const satisfies Record<string, CodeEntry>;
