import { compileLanguage } from '../../regexp/automaton.js';
import { parseRegexp, RegexpError } from '../../regexp/parse-regexp.js';
import type { ObjectPart, Part } from '../../request.js';
import { asArray, asInteger, asObject, asScalar, child, has, only, refuse } from '../../request.js';
import { isJsonObject } from '../../../diagnostics/json.js';
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
  if (!Array.isArray(part.value)) return refuse(part, 'a pattern or a list of values is expected');
  const items = asArray(part, 'it').map((item) => ({ item, value: asScalar(item, 'a value') }));
  return (value, source) =>
    items.some(({ item, value: wanted }) => {
      if (source.kind === 'ip' && formatAddress(String(value)) === wanted) return true;
      return toSourceValue(source, wanted, item) === value;
    });
}

/**
 * One of several parts that the values fall into. Which value falls into which is the server's affair; together they
 * hold each value once, here as there.
 */
function readPartition(part: Part): TermFilter {
  const body = asObject(part, 'a partition');
  only(body, ['partition', 'num_partitions'], 'a partition');
  const partition = asInteger(child(body, 'partition'), 'the partition');
  const count = asInteger(child(body, 'num_partitions'), 'the number of partitions', 2);
  if (partition >= count) refuse(child(body, 'partition'), `partitions are 0 to ${count - 1}`);
  return (value) => hash(String(value)) % count === partition;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return state >>> 0;
}

function readInclude(part: Part): TermFilter {
  return isJsonObject(part.value) ? readPartition(part) : readFilter(part);
}

/** Reads `include` and `exclude`. */
export function readTermFilter(body: ObjectPart): TermFilter {
  const include = has(body, 'include') ? readInclude(child(body, 'include')) : undefined;
  const exclude = has(body, 'exclude') ? readFilter(child(body, 'exclude')) : undefined;
  return (value, source) => (include?.(value, source) ?? true) && !(exclude?.(value, source) ?? false);
}
