import ipaddr from 'ipaddr.js';
import { RE2JS } from 're2js';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import type {
  Condition,
  Detection,
  DetectionItem,
  RegexFlags,
  Selection,
  SigmaFilter,
  SigmaRule,
  ValueTest,
} from '../../../src/sigma/ast.js';
import { valuesOf } from './event-values.js';

/*
 * A plain evaluator of rules on events, straight on the tree that rules are read into. It is the judge of the
 * embedded engine and of everything between rule and query, so it shares no code with these. Slow and simple.
 */

export interface OracleOptions {
  /** What a rule's field is called in the events; absent: as written. */
  readonly rename?: (field: string) => string;
  /** Fields that no event of this source ever has: neither true nor false can be said of them. */
  readonly lacks?: (field: string) => boolean;
  /** Fields that keywords are searched in. */
  readonly keywordFields?: readonly string[];
}

/** True, false, or undefined: nobody can say. */
type Verdict = boolean | undefined;
type Value = string | number | boolean;

/** Whether the rule and all filters on it hold for an event. What nobody can say does not hold. */
export function oracleMatches(
  rule: SigmaRule,
  event: JsonObject,
  options: OracleOptions = {},
  filters: readonly SigmaFilter[] = [],
): boolean {
  return [rule, ...filters].every(
    ({ condition, selections }) => new Oracle(event, selections, options).condition(condition) === true,
  );
}

class Oracle {
  constructor(
    private readonly event: JsonObject,
    private readonly selections: readonly Selection[],
    private readonly options: OracleOptions,
  ) {}

  condition(condition: Condition): Verdict {
    switch (condition.kind) {
      case 'and':
        return every(condition.of.map((part) => this.condition(part)));
      case 'or':
        return some(condition.of.map((part) => this.condition(part)));
      case 'not':
        return negated(this.condition(condition.of));
      case 'selection':
        return this.selection(condition.name);
      case 'quantified': {
        const verdicts = condition.names.map((name) => this.selection(name));
        const needed = condition.count === 'all' ? verdicts.length : condition.count;
        if (verdicts.filter((verdict) => verdict === true).length >= needed) {
          return true;
        }
        return verdicts.filter((verdict) => verdict !== false).length >= needed ? undefined : false;
      }
    }
  }

  private selection(name: string): Verdict {
    const selection = this.selections.find((candidate) => candidate.name.value === name);
    if (selection === undefined) {
      throw new Error(`no selection ${name}`);
    }
    return this.detection(selection.detection);
  }

  private detection(detection: Detection): Verdict {
    switch (detection.kind) {
      case 'all-of':
        return every(detection.of.map((part) => this.detection(part)));
      case 'any-of':
        return some(detection.of.map((part) => this.detection(part)));
      case 'item':
        return this.item(detection);
    }
  }

  private item(item: DetectionItem): Verdict {
    const verdicts = item.values.map(({ tests }) => some(tests.map((test) => this.test(item, test))));
    const linked = item.link === 'all' ? every(verdicts) : some(verdicts);
    return item.negated ? negated(linked) : linked;
  }

  private test(item: DetectionItem, test: ValueTest): Verdict {
    if (item.field === null) {
      const fields = this.options.keywordFields ?? ['message', 'event.original'];
      return fields.some((field) => this.values(field).some((value) => keywordHolds(test, value)));
    }
    const field = this.name(item.field.value);
    const values = this.lacking(item.field.value) ? [] : this.values(field);
    if (test.kind === 'null') {
      return values.length === 0;
    }
    if (test.kind === 'exists') {
      return values.length > 0 === test.value;
    }
    if (this.lacking(item.field.value)) {
      return undefined;
    }
    if (test.kind === 'field') {
      if (this.lacking(test.field)) {
        return undefined;
      }
      const others = this.values(this.name(test.field));
      return values.some((value) => others.some((other) => relates(test, String(value), String(other))));
    }
    return values.some((value) => holds(test, value));
  }

  private values(field: string): readonly Value[] {
    return valuesOf(this.event, field);
  }

  private name(field: string): string {
    return this.options.rename?.(field) ?? field;
  }

  private lacking(field: string): boolean {
    return this.options.lacks?.(field) ?? false;
  }
}

function every(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
}

function some(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;
}

function negated(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}

type PlainTest = Exclude<ValueTest, { readonly kind: 'null' | 'exists' | 'field' }>;

function holds(test: PlainTest, value: Value): boolean {
  switch (test.kind) {
    case 'string':
      return wildcardHolds(test, String(value), false);
    case 'number':
      return typeof value === 'number' ? value === test.value : sameText(value, test);
    case 'boolean':
      return String(value).toLowerCase() === String(test.value);
    case 'regex':
      return regularExpression(test).matcher(String(value)).find();
    case 'cidr':
      return inNetwork(String(value), test.network);
    case 'range':
      return compares(test.op, asNumber(value), asNumber(test.value));
    case 'date-part':
      return datePart(test.unit, new Date(value as string | number)) === test.value;
  }
}

/** Text equals a number as it is written, or as its value is. */
function sameText(value: Value, test: { readonly value: number; readonly text: string }): boolean {
  return String(value) === test.text || String(value) === String(test.value);
}

function keywordHolds(test: ValueTest, value: Value): boolean {
  switch (test.kind) {
    case 'string':
      return wildcardHolds(test, String(value), true);
    case 'number':
      return String(value).includes(test.text);
    case 'regex':
    case 'cidr':
    case 'range':
    case 'date-part':
    case 'boolean':
      return holds(test, value);
    case 'null':
    case 'exists':
    case 'field':
      return false;
  }
}

const segments = new WeakMap<ValueTest, readonly RegExp[]>();

/**
 * Whether a text is what a pattern says. What stands between two `*` is looked for from where the last piece ended:
 * the leftmost place is as good as any, so nothing is ever tried again.
 */
function wildcardHolds(
  test: ValueTest & { readonly kind: 'string' },
  text: string,
  anywhere: boolean,
): boolean {
  const expressions = segments.get(test) ?? segmentsOf(test, anywhere);
  segments.set(test, expressions);
  let at = 0;
  for (const expression of expressions) {
    expression.lastIndex = at;
    if (!expression.test(text)) {
      return false;
    }
    at = expression.lastIndex;
  }
  return true;
}

/** JavaScript's flags i and u together compare by Unicode's simple case folding. */
function segmentsOf(test: ValueTest & { readonly kind: 'string' }, anywhere: boolean): readonly RegExp[] {
  const bodies = [''];
  for (const part of test.parts) {
    if (part.kind === 'any-run') {
      bodies.push('');
    } else {
      const piece = part.kind === 'any-one' ? '.' : part.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      bodies.push((bodies.pop() ?? '') + piece);
    }
  }
  return bodies.map((body, at) => {
    const start = at === 0 && !anywhere ? '^' : '';
    const end = at === bodies.length - 1 && !anywhere ? '$' : '';
    return new RegExp(start + body + end, test.cased ? 'gsu' : 'gisu');
  });
}

const compiled = new WeakMap<ValueTest, RE2JS>();

function regularExpression(test: ValueTest & { readonly kind: 'regex' }): RE2JS {
  const expression = compiled.get(test) ?? RE2JS.compile(test.source, flagsOf(test.flags));
  compiled.set(test, expression);
  return expression;
}

function flagsOf(flags: RegexFlags): number {
  return (
    (flags.ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.multiLine ? RE2JS.MULTILINE : 0) |
    (flags.dotAll ? RE2JS.DOTALL : 0)
  );
}

function inNetwork(address: string, network: string): boolean {
  if (!ipaddr.isValid(address)) {
    return false;
  }
  const parsed = ipaddr.parse(address);
  const [base, bits] = ipaddr.parseCIDR(network);
  return parsed.kind() === base.kind() && parsed.match(base, bits);
}

function asNumber(value: Value): number {
  if (typeof value === 'number') {
    return value;
  }
  const text = String(value);
  return /^[-+]?[\d.]+$/.test(text) ? Number(text) : Date.parse(text);
}

function compares(op: 'gt' | 'gte' | 'lt' | 'lte', value: number, bound: number): boolean {
  return { gt: value > bound, gte: value >= bound, lt: value < bound, lte: value <= bound }[op];
}

function relates(test: ValueTest & { readonly kind: 'field' }, left: string, right: string): boolean {
  const [value, other] = test.cased ? [left, right] : [left.toLowerCase(), right.toLowerCase()];
  switch (test.relation) {
    case 'equals':
      return value === other;
    case 'starts-with':
      return value.startsWith(other);
    case 'ends-with':
      return value.endsWith(other);
    case 'contains':
      return value.includes(other);
  }
}

function datePart(unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year', date: Date): number {
  // The week of ISO 8601: the one that holds the year's first Thursday is week 1.
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  const week = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 604_800_000;
  return {
    minute: date.getUTCMinutes(),
    hour: date.getUTCHours(),
    day: date.getUTCDate(),
    week: Math.floor(week) + 1,
    month: date.getUTCMonth() + 1,
    year: date.getUTCFullYear(),
  }[unit];
}
