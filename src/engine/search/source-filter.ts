import type { Json, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import type { Part } from '../request.js';
import { asList, asObject, asString, child, has, only } from '../request.js';
import { compileWildcard } from '../values/wildcard.js';

/** What a hit shows of its document; undefined for nothing. */
export type SourceFilter = (source: JsonObject) => JsonObject | undefined;

type PathTest = (path: string) => boolean;

interface Patterns {
  readonly matches: PathTest;
  /** True if something below the path may match. */
  readonly mayMatchBelow: PathTest;
}

/** A pattern covers what it names and everything below. */
function compilePatterns(patterns: readonly string[]): Patterns {
  const whole = patterns.flatMap((pattern) => [
    compileWildcard(pattern.replaceAll('?', '\\?')),
    compileWildcard(`${pattern.replaceAll('?', '\\?')}.*`),
  ]);
  return {
    matches: (path) => whole.some((test) => test(path)),
    mayMatchBelow: (path) =>
      patterns.some((pattern) => {
        const star = pattern.indexOf('*');
        const fixed = star < 0 ? pattern : pattern.slice(0, star);
        return fixed.startsWith(`${path}.`) || (star >= 0 && `${path}.`.startsWith(fixed));
      }),
  };
}

/** What the patterns say of a path: left out, shown with all below, or shown where something below is. */
type Verdict = 'excluded' | 'included' | 'below' | 'outside';

/** Paths are few and documents many. Documents name their paths, so that no more than this are kept. */
const mostPaths = 4096;

function openVerdicts(include: Patterns, exclude: Patterns): (path: string) => Verdict {
  const known = new Map<string, Verdict>();
  const judge = (path: string): Verdict => {
    if (exclude.matches(path)) return 'excluded';
    if (include.matches(path)) return 'included';
    return include.mayMatchBelow(path) ? 'below' : 'outside';
  };
  return (path) => {
    const held = known.get(path);
    if (held !== undefined) return held;
    const verdict = judge(path);
    if (known.size < mostPaths) known.set(path, verdict);
    return verdict;
  };
}

function filterValue(
  value: Json,
  path: string,
  included: boolean,
  verdictOf: (path: string) => Verdict,
): Json | undefined {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[])
      .map((item) => filterValue(item, path, included, verdictOf))
      .filter((item) => item !== undefined);
    return items.length === 0 && value.length > 0 ? undefined : items;
  }
  if (!isJsonObject(value)) return included ? value : undefined;
  const kept = filterObject(value, `${path}.`, included, verdictOf);
  return Object.keys(kept).length === 0 && (!included || Object.keys(value).length > 0) ? undefined : kept;
}

function filterObject(
  source: JsonObject,
  prefix: string,
  included: boolean,
  verdictOf: (path: string) => Verdict,
): JsonObject {
  const entries: [string, Json][] = [];
  for (const [key, value] of Object.entries(source)) {
    const path = prefix + key;
    const verdict = verdictOf(path);
    if (verdict === 'excluded' || (verdict === 'outside' && !included)) continue;
    const kept = filterValue(value, path, included || verdict === 'included', verdictOf);
    if (kept !== undefined) entries.push([key, kept]);
  }
  return Object.fromEntries(entries);
}

function patternsOf(part: Part): readonly string[] {
  return asList(part).map((item) => asString(item, 'a pattern of _source'));
}

function compile(includes: readonly string[], excludes: readonly string[]): SourceFilter {
  const verdictOf = openVerdicts(compilePatterns(includes), compilePatterns(excludes));
  return (source) => filterObject(source, '', includes.length === 0, verdictOf);
}

/** Reads `_source`: true, false, patterns, or `{includes, excludes}`. */
export function parseSourceFilter(part: Part): SourceFilter {
  const { value } = part;
  if (value === true || value === 'true') return (source) => source;
  if (value === false || value === 'false') return () => undefined;
  if (!isJsonObject(value)) return compile(patternsOf(part), []);
  const body = asObject(part, '_source');
  only(body, ['includes', 'include', 'excludes', 'exclude'], '_source');
  const read = (...keys: string[]): readonly string[] =>
    keys.flatMap((key) => (has(body, key) ? patternsOf(child(body, key)) : []));
  return compile(read('includes', 'include'), read('excludes', 'exclude'));
}
