import { EngineError } from '../api.js';
import { compileWildcard } from '../values/wildcard.js';

/** Names of indices and of aliases, as an expression is resolved against them. */
export interface Names {
  readonly indices: ReadonlySet<string>;
  /** Alias to the indices that it stands for. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface NameOptions {
  readonly ignoreUnavailable: boolean;
  readonly allowNoIndices: boolean;
}

function missing(name: string): never {
  throw new EngineError(`no such index [${name}]`, '', 404);
}

function matching(names: Names, pattern: string): Set<string> {
  const test = compileWildcard(pattern === '_all' ? '*' : pattern);
  const found = new Set<string>();
  for (const name of names.indices) {
    if (test(name)) found.add(name);
  }
  for (const [alias, indices] of names.aliases) {
    if (test(alias)) for (const name of indices) found.add(name);
  }
  return found;
}

/** True for an expression that may match any number of indices. */
function isPattern(name: string): boolean {
  return name.includes('*') || name === '_all';
}

/**
 * Resolves names, patterns, aliases and exclusions (`-logs-old*` after a pattern) in their order.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/api-conventions.html#api-multi-index
 */
export function resolveIndices(expressions: readonly string[], names: Names, options: NameOptions): string[] {
  const wanted = expressions.flatMap((expression) => expression.split(',')).map((name) => name.trim());
  const found = new Set<string>();
  let patterns = false;
  for (const name of wanted.length === 0 || wanted[0] === '' ? ['*'] : wanted) {
    if (patterns && name.startsWith('-')) {
      for (const excluded of matching(names, name.slice(1))) found.delete(excluded);
    } else if (isPattern(name)) {
      patterns = true;
      const matched = matching(names, name);
      if (matched.size === 0 && !options.allowNoIndices) missing(name);
      for (const index of matched) found.add(index);
    } else if (names.indices.has(name)) {
      found.add(name);
    } else {
      const behind = names.aliases.get(name);
      if (behind === undefined && !options.ignoreUnavailable) missing(name);
      for (const index of behind ?? []) found.add(index);
    }
  }
  if (found.size === 0 && !options.allowNoIndices) missing(expressions.join(','));
  return [...found].sort();
}
