function simple(spec: string, clauses: number): number {
  if (spec.endsWith('%')) {
    const part = Math.trunc((clauses * Number(spec.slice(0, -1))) / 100);
    return part < 0 ? clauses + part : part;
  }
  const count = Number(spec);
  return count < 0 ? clauses + count : count;
}

const form = /^(?:-?\d+%?|(?:\d+<-?\d+%?)(?:\s+\d+<-?\d+%?)*)$/;

/** True for text that `minimum_should_match` takes. */
export function isMinimumShouldMatch(spec: string): boolean {
  return form.test(spec.trim());
}

/**
 * How many of the optional clauses must match. It may be more than there are: then nothing matches.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/query-dsl-minimum-should-match.html
 */
export function minimumShouldMatch(spec: string, clauses: number): number {
  const text = spec.trim();
  if (!text.includes('<')) return Math.max(0, simple(text, clauses));
  let result = clauses;
  for (const condition of text.split(/\s+/)) {
    const [limit = '', value = ''] = condition.split('<');
    if (clauses <= Number(limit)) return Math.max(0, result);
    result = simple(value, clauses);
  }
  return Math.max(0, result);
}
