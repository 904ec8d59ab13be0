import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import type {
  Condition,
  Detection,
  DetectionItem,
  SigmaFilter,
  SigmaRule,
  ValueTest,
} from '../../src/sigma/ast.js';
import { witnessOf, nearMissesOf, otherCase } from './witnesses.js';

/** A test that a document is made to meet or to fail. `field` is null for keywords. */
interface Demand {
  readonly field: string | null;
  readonly test: ValueTest;
  readonly holds: boolean;
}

/** One way to make something true: all of these. */
type Way = readonly Demand[];

export interface DocumentLimits {
  /** Ways to meet the rule that are tried, spread evenly over all that there are. */
  readonly ways: number;
  readonly documents: number;
}

/**
 * Documents that a rule tells apart: for each way to meet it a witness, its near misses (each clause broken by
 * itself), and the same values in arrays, in other letter cases, under dotted names, as null. Always the same for the
 * same rule. Whether a document matches is for a judge to say.
 */
export function documentsFromRule(
  rule: SigmaRule,
  filters: readonly SigmaFilter[] = [],
  limits: DocumentLimits = { ways: 40, documents: 120 },
): readonly JsonObject[] {
  const found = new Map<string, JsonObject>([['{}', {}]]);
  const parts = [rule, ...filters];
  const ways = product(
    parts.map((part) => waysOf(part, part.condition, true, limits.ways)),
    limits.ways,
  );
  const add = (document: JsonObject): void => {
    const key = JSON.stringify(document);
    if (!found.has(key)) found.set(key, document);
  };
  for (const way of ways) add(documentOf(way, 'joined'));
  for (const way of spread(ways, 12)) {
    for (const document of variants(way)) add(document);
  }
  return spread([...found.values()], limits.documents);
}

/** At most so many of the items, evenly from the first to the last. */
export function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const step = (items.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, at) => items[Math.round(at * step)]).filter(
    (item) => item !== undefined,
  );
}

function waysOf(rule: SigmaRule | SigmaFilter, condition: Condition, wanted: boolean, most: number): Way[] {
  const selection = (name: string, holds: boolean): Way[] => {
    const found = rule.selections.find((candidate) => candidate.name.value === name);
    return found === undefined ? [] : detectionWays(found.detection, holds, most);
  };
  switch (condition.kind) {
    case 'not':
      return waysOf(rule, condition.of, !wanted, most);
    case 'selection':
      return selection(condition.name, wanted);
    case 'and':
    case 'or': {
      const ways = condition.of.map((part) => waysOf(rule, part, wanted, most));
      return (condition.kind === 'and') === wanted ? product(ways, most) : either(ways, most);
    }
    case 'quantified': {
      const all = condition.names.map((name) => selection(name, wanted));
      const needed = condition.count === 'all' ? all.length : condition.count;
      const must = wanted ? needed : all.length - needed + 1;
      // Neighbours, so that each selection is in some way; the judge knows what they make of the rest.
      const groups = all.map((_, at) => product([...all, ...all].slice(at, at + must), most));
      return must <= 0 ? [[]] : must > all.length ? [] : either(groups, most);
    }
  }
}

function detectionWays(detection: Detection, holds: boolean, most: number): Way[] {
  if (detection.kind === 'item') return itemWays(detection, holds, most);
  const ways = detection.of.map((part) => detectionWays(part, holds, most));
  return (detection.kind === 'all-of') === holds ? product(ways, most) : either(ways, most);
}

function itemWays(item: DetectionItem, holds: boolean, most: number): Way[] {
  const wanted = item.negated ? !holds : holds;
  const field = item.field?.value ?? null;
  const values = item.values.map(({ tests }) => {
    const ways = tests.map((test): Way[] => [[{ field, test, holds: wanted }]]);
    return wanted ? either(ways, most) : product(ways, most);
  });
  return (item.link === 'all') === wanted ? product(values, most) : either(values, most);
}

function either(ways: readonly (readonly Way[])[], most: number): Way[] {
  return [...spread(ways.flat(), most)];
}

/** One way of each part. Where all combinations are too many, each way of each part is still in one of them. */
function product(parts: readonly (readonly Way[])[], most: number): Way[] {
  if (parts.some((ways) => ways.length === 0)) return [];
  const total = parts.reduce((sum, ways) => sum * ways.length, 1);
  if (total <= most) {
    return parts.reduce<Way[]>(
      (found, ways) => found.flatMap((way) => ways.map((next) => [...way, ...next])),
      [[]],
    );
  }
  const longest = Math.min(most, Math.max(...parts.map((ways) => ways.length)));
  return Array.from({ length: longest }, (_, at) =>
    parts.flatMap((ways) => ways[Math.floor((at * ways.length) / longest) % ways.length] ?? []),
  );
}

type Shape = 'joined' | 'array' | 'nested';

/** A document for a way. Demands on one field are met by one text or by several values. */
function documentOf(
  way: Way,
  shape: Shape,
  change: (value: Json, at: number) => Json = (v) => v,
): JsonObject {
  const fields = new Map<string, { test: ValueTest; at: number }[]>();
  way.forEach(({ field, test, holds }, at) => {
    if (!holds || test.kind === 'null' || (test.kind === 'exists' && !test.value)) return;
    const name = field ?? 'message';
    fields.set(name, [...(fields.get(name) ?? []), { test, at }]);
  });
  const document: Record<string, Json> = {};
  // What may not be missing, and what else it is does not matter.
  for (const { field, test, holds } of way) {
    const present = test.kind === 'null' || (test.kind === 'exists' && !test.value);
    if (present && !holds && field !== null && !fields.has(field)) document[field] = witnessOf(test);
  }
  for (const [name, demands] of fields) {
    const values = demands.map(({ test, at }) => change(witnessOf(test), at));
    const value =
      shape === 'joined'
        ? join(
            demands.map(({ test }) => test),
            values,
          )
        : values;
    if (shape === 'nested') place(document, name, value);
    else document[name] = value;
  }
  return document;
}

/** Several demands on one field as one text: what begins it, what is within, what ends it. */
function join(tests: readonly ValueTest[], values: readonly Json[]): Json {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return only;
  const rank = (test: ValueTest | undefined): number => {
    if (test?.kind !== 'string') return 1;
    const [open, closed] = [test.parts[0]?.kind === 'any-run', test.parts.at(-1)?.kind === 'any-run'];
    return open === closed ? 1 : closed ? 0 : 2;
  };
  const order = values.map((value, at) => ({ value, rank: rank(tests[at]) }));
  return order
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => String(value as string | number | boolean))
    .join('');
}

function place(root: Record<string, Json>, name: string, value: Json): void {
  const steps = name.split('.');
  const last = steps.pop() ?? name;
  let node = root;
  for (const step of steps) {
    const child = node[step];
    const next: Record<string, Json> =
      child !== null && typeof child === 'object' && !Array.isArray(child)
        ? { ...(child as JsonObject) }
        : {};
    node[step] = next;
    node = next;
  }
  node[last] = value;
}

function* variants(way: Way): Generator<JsonObject> {
  const whole = documentOf(way, 'joined');
  yield documentOf(way, 'array');
  yield documentOf(way, 'nested');
  yield documentOf(way, 'joined', (value) => otherCase(value, 'upper'));
  yield documentOf(way, 'joined', (value) => otherCase(value, 'lower'));
  yield documentOf(way, 'joined', (value) => otherCase(value, 'mixed'));
  for (const name of Object.keys(whole)) {
    const value = whole[name] ?? null;
    const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
    yield rest;
    yield { ...whole, [name]: null };
    yield { ...whole, [name]: '' };
    yield { ...whole, [name]: [] };
    yield { ...whole, [name]: ['zz', value, null] };
    yield { ...whole, [name]: ['zz', 'yy'] };
  }
  // What the way forbids, brought in: a filter that applies, a negation that fails.
  for (const { field, test, holds } of way) {
    const name = field ?? 'message';
    if (!holds && test.kind !== 'null') yield { ...whole, [name]: witnessOf(test) };
    if (!holds && test.kind === 'null')
      yield Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
  }
  for (let at = 0; at < way.length; at += 1) {
    const demand = way[at];
    if (demand === undefined || !demand.holds) continue;
    for (const value of nearMissesOf(demand.test)) {
      yield documentOf(way, 'joined', (kept, index) => (index === at ? value : kept));
    }
  }
}
