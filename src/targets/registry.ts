import type { Target, TargetName } from './target.js';

/** Every target, loaded when it is asked for. */
export const targets: Readonly<Record<TargetName, () => Promise<Target>>> = {
  'query-dsl': async () => (await import('./query-dsl/compile.js')).queryDsl,
  watcher: async () => (await import('./watcher/compile.js')).watcher,
};
