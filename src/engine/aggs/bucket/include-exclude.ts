import { compileLanguage } from '../../regexp/automaton.js';
import { parseRegexp, RegexpError } from '../../regexp/parse-regexp.js';
import type { ObjectPart, Part } from '../../request.js';
import { asArray, asScalar, child, has, refuse } from '../../request.js';
import type { ValueSource } from '../../search/values.js';
import { formatAddress } from '../../values/ip.js';
import type { Scalar } from '../../values/scalar.js';
import { toSourceValue } from '../value-field.js';

/** Whether a value may become a bucket. */
export type TermFilter = (value: Scalar, source: ValueSource) => boolean;

const allFlags = { complement: true, intersection: true, interval: true, empty: true, anyString: true };

function readPattern(part: Part, pattern: string): TermFilter {
  try {
    const test = compileLanguage((languages) =>
      parseRegexp(pattern, allFlags, languages, (point) => [point]),
    );
    return (value, source) => {
      if (source.kind !== 'string')
        return refuse(part, 'a pattern fits string fields only, list the values instead');
      return test(String(value));
    };
  } catch (error) {
    if (error instanceof RegexpError)
      return refuse(part, `"${pattern}" is no regular expression: ${error.message}`);
    throw error;
  }
}

function readFilter(part: Part): TermFilter {
  if (typeof part.value === 'string') return readPattern(part, part.value);
  if (!Array.isArray(part.value))
    return refuse(part, 'a pattern or a list of values is expected; partitions are not supported');
  const items = asArray(part, 'it').map((item) => ({ item, value: asScalar(item, 'a value') }));
  return (value, source) =>
    items.some(({ item, value: wanted }) => {
      if (source.kind === 'ip' && formatAddress(String(value)) === wanted) return true;
      return toSourceValue(source, wanted, item) === value;
    });
}

/** Reads `include` and `exclude`. */
export function readTermFilter(body: ObjectPart): TermFilter {
  const include = has(body, 'include') ? readFilter(child(body, 'include')) : undefined;
  const exclude = has(body, 'exclude') ? readFilter(child(body, 'exclude')) : undefined;
  return (value, source) => (include?.(value, source) ?? true) && !(exclude?.(value, source) ?? false);
}
