import { resolveKeys, type Keys } from '../grouping.js';
import type { FieldRef } from '../predicate.js';
import type { AnalyticContext } from './context.js';

/** The field whose values an analytic remembers, with the sources that lack it. Absent where that is reported. */
export function valueField(
  { correlation, bases, parameters, groupBy, report }: AnalyticContext,
  what: string,
): { readonly field: FieldRef; readonly without: Keys['without'] } | undefined {
  const name = parameters.text('field');
  if (name === undefined) {
    report.error(
      'normal/analytic',
      parameters.range,
      `\`${what}\` needs the field whose values it looks at.`,
      {
        suggestions: ['field: dns.question.name'],
      },
    );
    return undefined;
  }
  const keys = resolveKeys([name], correlation, bases, report);
  const [field] = keys.fields;
  if (field === undefined) return undefined;
  if (groupBy.some((key) => key.name === field.name)) {
    report.error(
      'normal/analytic',
      name.range,
      `The rule groups by ${field.name} and asks for its values: each group has one.`,
      { suggestions: [`take ${field.name} out of group-by`] },
    );
  }
  return { field, without: keys.without };
}
