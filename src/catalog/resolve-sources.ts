import type { Catalog, Logsource, Source } from './catalog.js';

const keys = ['category', 'product', 'service'] as const;

/** True where `offered` holds every key that `asked` names, with the same value. Sigma's values ignore case. */
function answersLogsource(offered: Logsource, asked: Logsource): boolean {
  return keys.every((key) => {
    const value = asked[key];
    return value === undefined || offered[key]?.toLowerCase() === value.toLowerCase();
  });
}

/**
 * The sources that a rule's logsource stands for: each one of whose logsources holds all the keys that it names.
 * In the catalogue's order. A logsource that names no key resolves to none, rather than to everything.
 */
export function resolveSources(catalog: Catalog, logsource: Logsource): readonly Source[] {
  if (keys.every((key) => logsource[key] === undefined)) {
    return [];
  }
  return [...catalog.sources.values()].filter((source) =>
    source.logsources.some((offered) => answersLogsource(offered, logsource)),
  );
}
