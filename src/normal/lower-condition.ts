import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { Condition, Detection, DetectionItem, ItemValue, Selection, ValueTest } from '../sigma/ast.js';
import type { Located } from '../sigma/located.js';
import type { Report } from '../sigma/report.js';
import { combinations } from './combinations.js';
import { isTestFault, lowerTest } from './lower-test.js';
import type { FieldRef, Predicate } from './predicate.js';
import type { FieldScope } from './resolve-field.js';

/** What lowering a condition needs to know. */
export interface LowerContext {
  readonly selections: ReadonlyMap<string, Selection>;
  readonly scope: FieldScope;
  readonly report: Report;
  /** Called for each field that the source lacks. */
  readonly onLacking: (field: Located<string>) => void;
}

/**
 * A condition as a predicate on the fields of one source.
 *
 * A field that the source lacks can be neither matched nor denied there. So a leaf on such a field is unknown, its
 * negation is unknown too, and a condition holds only where it is certain: an unknown leaf counts as false under an
 * even number of negations and as true under an odd one, which is what three-valued logic comes to. `selection and not
 * filter` is hence never true in a source that lacks the filter's field. Only questions about presence itself (`null`,
 * `exists`) have an answer there: the field is absent.
 *
 * @param positive whether an even number of negations stands around the condition
 */
export function lowerCondition(condition: Condition, positive: boolean, context: LowerContext): Predicate {
  const origin = condition.range;
  switch (condition.kind) {
    case 'and':
      return { kind: 'all', of: condition.of.map((part) => lowerCondition(part, positive, context)), origin };
    case 'or':
      return { kind: 'any', of: condition.of.map((part) => lowerCondition(part, positive, context)), origin };
    case 'not':
      return { kind: 'not', of: lowerCondition(condition.of, !positive, context), origin };
    case 'selection':
      return lowerSelection(condition.name, origin, positive, context);
    case 'quantified':
      return lowerQuantified(condition, positive, context);
  }
}

function lowerSelection(
  name: string,
  origin: SourceRange,
  positive: boolean,
  context: LowerContext,
): Predicate {
  const selection = context.selections.get(name);
  return selection === undefined
    ? { kind: 'constant', value: false, origin }
    : lowerDetection(selection.detection, positive, context);
}

/** More combinations than this make a query that nobody can read and engines refuse. */
const maxCombinations = 512;

function lowerQuantified(
  condition: Condition & { readonly kind: 'quantified' },
  positive: boolean,
  context: LowerContext,
): Predicate {
  const origin = condition.range;
  const of = condition.names.map((name) => lowerSelection(name, origin, positive, context));
  if (condition.count === 'all' || condition.count === of.length) {
    return { kind: 'all', of, origin };
  }
  if (condition.count === 1) {
    return { kind: 'any', of, origin };
  }
  const sets = combinations(of, condition.count, maxCombinations);
  if (sets === undefined) {
    context.report.error(
      'normal/too-many-combinations',
      origin,
      `${condition.count} of ${of.length} selections are more than ${maxCombinations} combinations.`,
      { suggestions: ['write fewer selections, or a correlation that counts'] },
    );
    return { kind: 'constant', value: false, origin };
  }
  return { kind: 'any', of: sets.map((set) => ({ kind: 'all', of: set, origin })), origin };
}

function lowerDetection(detection: Detection, positive: boolean, context: LowerContext): Predicate {
  const origin = detection.range;
  switch (detection.kind) {
    case 'all-of':
      return { kind: 'all', of: detection.of.map((part) => lowerDetection(part, positive, context)), origin };
    case 'any-of':
      return { kind: 'any', of: detection.of.map((part) => lowerDetection(part, positive, context)), origin };
    case 'item':
      return lowerItem(detection, positive, context);
  }
}

function lowerItem(item: DetectionItem, positive: boolean, context: LowerContext): Predicate {
  const sign = positive !== item.negated;
  const lowerValue =
    item.field === null ? lowerKeyword(item, context) : lowerFieldValue(item.field, sign, context);
  const of = item.values.map((value) =>
    anyOf(
      value.tests.map((test) => lowerValue(test, value)),
      value.range,
    ),
  );
  const origin = item.range;
  const linked: Predicate = { kind: item.link === 'all' ? 'all' : 'any', of, origin };
  return item.negated ? { kind: 'not', of: linked, origin } : linked;
}

type LowerValue = (test: ValueTest, value: ItemValue) => Predicate;

function anyOf(of: readonly Predicate[], origin: SourceRange): Predicate {
  const [first] = of;
  return of.length === 1 && first !== undefined ? first : { kind: 'any', of, origin };
}

/** A keyword may stand anywhere in any of the fields that hold the whole event. */
function lowerKeyword(item: DetectionItem, context: LowerContext): LowerValue {
  const fields = context.scope.keywordFields();
  if (fields.length === 0) {
    const dataset = context.scope.source?.dataset ?? '';
    context.report.error(
      'normal/no-keyword-fields',
      item.range,
      `${dataset} has no field to search for keywords.`,
      {
        suggestions: ['name a field', 'keyword-fields in source.yml'],
      },
    );
  }
  return (test, value) =>
    anyOf(
      fields.map((field) => orFalse(lowerTest(asKeyword(test), field, value.range), context)),
      value.range,
    );
}

function asKeyword(test: ValueTest): Parameters<typeof lowerTest>[0] {
  switch (test.kind) {
    case 'string':
      return { ...test, parts: surround(test.parts) };
    case 'number':
      return { kind: 'string', parts: surround([{ kind: 'literal', text: test.text }]), cased: false };
    case 'boolean':
      return {
        kind: 'string',
        parts: surround([{ kind: 'literal', text: String(test.value) }]),
        cased: false,
      };
    case 'regex':
    case 'cidr':
    case 'range':
    case 'date-part':
      return test;
    case 'null':
    case 'exists':
    case 'field':
      // Presence and comparison with another field mean nothing for an event as a whole.
      return { kind: 'string', parts: [], cased: false };
  }
}

type Parts = (ValueTest & { readonly kind: 'string' })['parts'];

function surround(parts: Parts): Parts {
  const before: Parts = parts[0]?.kind === 'any-run' ? [] : [{ kind: 'any-run' }];
  const after: Parts = parts.at(-1)?.kind === 'any-run' && parts.length > 0 ? [] : [{ kind: 'any-run' }];
  return [...before, ...parts, ...after];
}

function lowerFieldValue(name: Located<string>, positive: boolean, context: LowerContext): LowerValue {
  const resolved = context.scope.resolve(name.value);
  if (resolved.kind === 'lacking') {
    context.onLacking(name);
    return (test, value) => lowerOnLacking(test, value.range, positive);
  }
  return (test, value) => {
    const origin = value.range;
    switch (test.kind) {
      case 'null':
        return { kind: 'not', of: { kind: 'exists', field: resolved.field, origin }, origin };
      case 'exists': {
        const exists: Predicate = { kind: 'exists', field: resolved.field, origin };
        return test.value ? exists : { kind: 'not', of: exists, origin };
      }
      case 'field':
        return lowerFieldReference(test, resolved.exact, origin, positive, context);
      case 'string':
      case 'number':
      case 'boolean':
      case 'regex':
      case 'cidr':
      case 'range':
      case 'date-part': {
        const field = context.scope.source === null ? assumedField(test, resolved.exact) : resolved.exact;
        const lowered = orFalse(lowerTest(test, field, origin), context);
        return lowered.kind === 'exists' ? { ...lowered, field: resolved.field } : lowered;
      }
    }
  };
}

/** Where nobody knows the field's type, what is asked of it tells: an order is one of numbers or dates. */
function assumedField(test: ValueTest, field: FieldRef): FieldRef {
  if (field.type !== 'keyword') {
    return field;
  }
  if (test.kind === 'date-part') {
    return { ...field, type: 'date' };
  }
  if (test.kind === 'range') {
    return {
      ...field,
      type: typeof test.value === 'string' ? 'date' : Number.isInteger(test.value) ? 'long' : 'double',
    };
  }
  return field;
}

/** Absence is certain; everything else is unknown. */
function lowerOnLacking(test: ValueTest, origin: SourceRange, positive: boolean): Predicate {
  switch (test.kind) {
    case 'null':
      return { kind: 'constant', value: true, origin };
    case 'exists':
      return { kind: 'constant', value: !test.value, origin };
    case 'string':
    case 'number':
    case 'boolean':
    case 'regex':
    case 'cidr':
    case 'range':
    case 'field':
    case 'date-part':
      return { kind: 'constant', value: !positive, origin };
  }
}

function lowerFieldReference(
  test: ValueTest & { readonly kind: 'field' },
  field: FieldRef,
  origin: SourceRange,
  positive: boolean,
  context: LowerContext,
): Predicate {
  const other = context.scope.resolve(test.field);
  if (other.kind === 'lacking') {
    context.onLacking({ value: test.field, range: origin });
    return { kind: 'constant', value: !positive, origin };
  }
  return { kind: 'compare', field, other: other.exact, relation: test.relation, cased: test.cased, origin };
}

/** Reports a fault and goes on: an error keeps the rule from being compiled anyway. */
function orFalse(outcome: ReturnType<typeof lowerTest>, context: LowerContext): Predicate {
  if (!isTestFault(outcome)) {
    return outcome;
  }
  const { code, range, message, suggestions } = outcome;
  context.report.error(code, range, message, { suggestions });
  return { kind: 'constant', value: false, origin: range };
}
