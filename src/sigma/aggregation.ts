const operators: Readonly<Record<string, string>> = {
  '>': 'gt',
  '>=': 'gte',
  '<': 'lt',
  '<=': 'lte',
  '=': 'eq',
  '==': 'eq',
};

/**
 * The correlation that says what an old aggregation said, such as `count(user) by host > 5`, as YAML in one line.
 * Empty where the aggregation is not understood.
 */
export function adviseCorrelation(aggregation: string): readonly string[] {
  const found =
    /^count\(\s*(?<field>[^)]*?)\s*\)(?:\s+by\s+(?<groups>[^<>=]+?))?\s*(?<op>[<>]=?|==?)\s*(?<value>\d+)$/.exec(
      aggregation,
    )?.groups;
  if (found === undefined) {
    return /^near\b/.test(aggregation) ? ['correlation: { type: temporal, rules: […], timespan: … }'] : [];
  }
  const field = found['field'] ?? '';
  const groups = (found['groups'] ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const bound = `${operators[found['op'] ?? ''] ?? 'gte'}: ${found['value'] ?? ''}`;
  const condition = field === '' ? `{ ${bound} }` : `{ field: ${field}, ${bound} }`;
  const type = field === '' ? 'event_count' : 'value_count';
  const by = `group-by: [${groups.join(', ')}]`;
  return [
    `correlation: { type: ${type}, rules: [<name of this rule>], ${by}, timespan: …, condition: ${condition} }`,
  ];
}
