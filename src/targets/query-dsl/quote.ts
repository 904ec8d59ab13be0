import type { CodePointRange } from '../../normal/regex-tree.js';

/**
 * Every escape of Query DSL stands in this file. JSON itself needs none: values are put into objects, and the
 * serialiser quotes them.
 */

/** A text as a wildcard query matches it literally. https://www.elastic.co/docs/reference/query-languages/query-dsl/query-dsl-wildcard-query */
export function quoteWildcard(text: string): string {
  return text.replace(/[\\*?]/gu, '\\$&');
}

/**
 * A text as Lucene's regular expressions match it literally, whatever optional operators are on. Letters and digits
 * stay bare, since `\d` and its like are classes. https://www.elastic.co/docs/reference/query-languages/query-dsl/regexp-syntax
 */
export function quoteRegexp(text: string): string {
  return text.replace(/[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e]/gu, (mark) =>
    mark === '_' ||
    mark === '%' ||
    mark === '/' ||
    mark === ',' ||
    mark === ';' ||
    mark === '=' ||
    mark === ':'
      ? mark
      : `\\${mark}`,
  );
}

const backslash = 0x5c;

/** A class of Lucene's regular expressions. The ranges are ascending, not empty and hold no lone surrogate. */
export function quoteClass(ranges: readonly CodePointRange[], negated: boolean): string {
  return `[${negated ? '^' : ''}${ranges.map(quoteRange).join('')}]`;
}

/** Lucene takes an escaped backslash for a character by itself, never for the beginning of a range. */
function quoteRange({ from, to }: CodePointRange): string {
  const first = quoteRegexp(String.fromCodePoint(from));
  if (from === to) return first;
  if (from === backslash || to === from + 1) return first + quoteRange({ from: from + 1, to });
  return `${first}-${quoteRegexp(String.fromCodePoint(to))}`;
}
