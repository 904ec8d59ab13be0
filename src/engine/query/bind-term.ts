import { isFloat, isInteger, isText } from '../mapping/field.js';
import type { FieldReference } from '../mapping/mapping.js';
import { refuse } from '../request.js';
import { evaluateDate } from '../values/date-math.js';
import { foldFor } from '../values/fold.js';
import { parseAddress, parseCidr } from '../values/ip.js';
import { integerLimits, normalInteger, readDecimal, roundFloat } from '../values/numbers.js';
import type { Scalar } from '../values/scalar.js';
import type { BindScope, BoundQuery } from './bound.js';
import { everything, nothing } from './bound.js';
import { termLeaf, valueLeaf } from './leaf.js';
import type { QueryNode, QueryValue } from './node.js';

/** What a term asks of a value: to be it, to lie between two, or nothing that any value could be. */
type Wanted =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'between'; readonly low: Scalar; readonly high: Scalar }
  | { readonly kind: 'never' };

const never: Wanted = { kind: 'never' };

function wantedNumber(node: QueryNode, reference: FieldReference, value: QueryValue): Wanted {
  const { type, scale, name } = reference.field;
  const read = typeof value === 'boolean' ? undefined : readDecimal(value);
  if (read === undefined) return refuse(node, `"${value}" is no number, and [${name}] is of type ${type}`);
  if (isFloat(type)) {
    const rounded = roundFloat(Number(value), type, scale);
    return rounded === undefined ? never : { kind: 'value', value: rounded };
  }
  if (read.fraction || !isInteger(type)) return never;
  const [low, high] = integerLimits(type);
  return read.whole < low || read.whole > high ? never : { kind: 'value', value: normalInteger(read.whole) };
}

function wantedBoolean(node: QueryNode, value: QueryValue): Wanted {
  if (value === true || value === 'true') return { kind: 'value', value: 1 };
  if (value === false || value === 'false' || value === '') return { kind: 'value', value: 0 };
  return refuse(node, `"${value}" is neither true nor false`);
}

function wantedAddress(node: QueryNode, value: QueryValue): Wanted {
  const text = String(value);
  const address = parseAddress(text);
  if (address !== undefined) return { kind: 'value', value: address };
  const block = parseCidr(text);
  if (block === undefined) return refuse(node, `"${text}" is neither an IP address nor a CIDR block`);
  return { kind: 'between', low: block[0], high: block[1] };
}

/** A date without its time is the whole day, as the server rounds it. */
function wantedDate(node: QueryNode, reference: FieldReference, value: QueryValue, now: number): Wanted {
  const { format, name } = reference.field;
  const low = evaluateDate(String(value), { format, now, roundUp: false });
  const high = evaluateDate(String(value), { format, now, roundUp: true });
  if (low === undefined || high === undefined) {
    return refuse(node, `"${value}" is no date of [${name}]'s format ${format.text}`);
  }
  return { kind: 'between', low, high };
}

function wanted(node: QueryNode, reference: FieldReference, value: QueryValue, scope: BindScope): Wanted {
  const { type, name, lowercase } = reference.field;
  switch (type) {
    case 'keyword':
    case 'wildcard':
    case 'constant_keyword':
    case 'flattened':
    case 'text':
    case 'match_only_text':
      return { kind: 'value', value: lowercase ? String(value).toLowerCase() : String(value) };
    case 'byte':
    case 'short':
    case 'integer':
    case 'long':
    case 'unsigned_long':
    case 'half_float':
    case 'float':
    case 'double':
    case 'scaled_float':
      return wantedNumber(node, reference, value);
    case 'boolean':
      return wantedBoolean(node, value);
    case 'date':
    case 'date_nanos':
      return wantedDate(node, reference, value, scope.now);
    case 'ip':
      return wantedAddress(node, value);
    case 'binary':
    case 'geo_point':
      return refuse(node, `field [${name}] of type ${type} takes no term queries`);
  }
}

/** A term query on a mapped field. */
export function bindTerm(
  node: QueryNode,
  reference: FieldReference,
  value: QueryValue,
  caseInsensitive: boolean,
  scope: BindScope,
): BoundQuery {
  if (!caseInsensitive) return bindTerms(node, reference, [value], scope);
  const { type, name } = reference.field;
  const strings = ['keyword', 'wildcard', 'constant_keyword', 'flattened'].includes(type) || isText(type);
  if (!strings) refuse(node, `field [${name}] of type ${type} takes no case-insensitive term queries`);
  const fold = foldFor(scope.profile);
  const folded = fold(String(value));
  const test = (term: string): boolean => fold(term) === folded;
  if (type === 'constant_keyword') return bindConstant(node, reference, test, scope);
  return termLeaf(node, reference, test);
}

/** A query on a constant_keyword is decided before any document is looked at. */
export function bindConstant(
  node: QueryNode,
  reference: FieldReference,
  test: (value: string) => boolean,
  scope: BindScope,
): BoundQuery {
  const constant = scope.mapping.constants.get(reference.field.name);
  if (constant === undefined) return nothing(node, 'the constant_keyword has no value yet');
  const why = `the constant of the index is "${constant}"`;
  return test(constant) ? everything(node, why) : nothing(node, why);
}

/** A terms query on a mapped field. */
export function bindTerms(
  node: QueryNode,
  reference: FieldReference,
  values: readonly QueryValue[],
  scope: BindScope,
): BoundQuery {
  const single = new Set<Scalar>();
  const ranges: { low: Scalar; high: Scalar }[] = [];
  for (const value of values) {
    const one = wanted(node, reference, value, scope);
    if (one.kind === 'value') single.add(one.value);
    else if (one.kind === 'between') ranges.push(one);
  }
  if (single.size === 0 && ranges.length === 0) return nothing(node, 'no value of the field can be equal');
  if (reference.field.type === 'constant_keyword') {
    return bindConstant(node, reference, (constant) => single.has(constant), scope);
  }
  if (isText(reference.field.type)) return termLeaf(node, reference, (term) => single.has(term));
  const [only] = single;
  if (ranges.length === 0 && single.size === 1) return valueLeaf(node, reference, (value) => value === only);
  return valueLeaf(
    node,
    reference,
    (value) => single.has(value) || ranges.some(({ low, high }) => value >= low && value <= high),
  );
}
