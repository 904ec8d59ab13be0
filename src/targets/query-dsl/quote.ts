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

/** A class of Lucene's regular expressions. The ranges are ascending, not empty and hold no lone surrogate. */
export function quoteClass(ranges: readonly CodePointRange[], negated: boolean): string {
  const items = ranges.map(({ from, to }) => {
    const first = quoteRegexp(String.fromCodePoint(from));
    const last = quoteRegexp(String.fromCodePoint(to));
    return from === to ? first : to === from + 1 ? `${first}${last}` : `${first}-${last}`;
  });
  return `[${negated ? '^' : ''}${items.join('')}]`;
}
