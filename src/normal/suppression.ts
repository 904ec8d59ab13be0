import { suggest } from '../diagnostics/suggest.js';
import type { Located } from '../sigma/located.js';
import type { RuleMetadata } from '../sigma/metadata.js';
import type { Report } from '../sigma/report.js';
import type { Suppression } from './normal-rule.js';
import type { FieldRef } from './predicate.js';

/**
 * Which alerts of a correlation silence later ones. The key is group-by or a part of it.
 *
 * @param groupBy what the correlation groups by: the names as written, and in the same order the resolved fields
 * @param perValue whether alerts are about values, so that one a value rather than one a group is a sound wish
 */
export function correlationSuppression(
  meta: RuleMetadata,
  timespan: number,
  groupBy: { readonly names: readonly Located<string>[]; readonly fields: readonly FieldRef[] },
  perValue: boolean,
  report: Report,
): Suppression {
  const clause = meta.suppress;
  const duration = clause?.for?.value ?? 2 * timespan;
  if (clause?.by === undefined) {
    return { by: groupBy.fields, for: duration };
  }
  const by = clause.by.flatMap((name): FieldRef[] => {
    const at = groupBy.names.findIndex((candidate) => candidate.value === name.value);
    const field = groupBy.fields[at] ?? groupBy.fields.find((candidate) => candidate.name === name.value);
    if (field !== undefined) {
      return [field];
    }
    const names = groupBy.names.map((candidate) => candidate.value);
    report.error(
      'normal/suppress-by',
      name.range,
      `\`suppress.by\` is a part of group-by, and "${name.value}" is not.`,
      {
        suggestions: [...suggest(name.value, names), ...names].slice(0, 3),
      },
    );
    return [];
  });
  if (!perValue && by.length < groupBy.fields.length && by.length === clause.by.length) {
    report.warning(
      'normal/suppress-by-fewer',
      clause.range,
      'An alert on one group silences other groups, since suppress.by has fewer fields than group-by.',
    );
  }
  return { by, for: duration };
}
