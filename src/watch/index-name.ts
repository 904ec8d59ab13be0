import { parseDateMath, resolveDateMath, type DateMath } from './date-math.js';

type Part = string | { readonly math: DateMath; readonly format: string };

/** Why a name with date maths cannot be resolved, undefined if it can. Names without `<` are always fine. */
export function checkIndexName(name: string): string | undefined {
  const parts = parse(name);
  return typeof parts === 'string' ? parts : undefined;
}

/**
 * Resolves date maths in the name of an index, `<logs-{now/d}>`, at `now` (epoch milliseconds).
 * https://www.elastic.co/docs/reference/elasticsearch/rest-apis/api-conventions#api-date-math-index-names
 * @returns the name, or why it cannot be resolved.
 */
export function resolveIndexName(
  name: string,
  now: number,
): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: string } {
  const parts = parse(name);
  if (typeof parts === 'string') return { ok: false, reason: parts };
  const texts = parts.map((part) =>
    typeof part === 'string' ? part : formatDate(resolveDateMath(part.math, now), part.format),
  );
  return { ok: true, name: texts.join('') };
}

function parse(name: string): readonly Part[] | string {
  if (!name.startsWith('<')) return [name];
  const inner = /^<(.*)>$/.exec(name)?.[1];
  if (inner === undefined) return `"${name}" begins with "<" and must end with ">"`;
  const parts: Part[] = [];
  const pattern = /\{([^{}]+?)(?:\{([^{}|]*)(\|[^{}]*)?\})?\}|([^{}]+)/gy;
  let end = 0;
  for (let match = pattern.exec(inner); match !== null; match = pattern.exec(inner)) {
    const [, expression, format = 'yyyy.MM.dd', zone, plain] = match;
    end = pattern.lastIndex;
    if (plain !== undefined) parts.push(plain);
    if (expression === undefined) continue;
    const math = parseDateMath(expression);
    if (math === undefined) return `"${expression}" in "${name}" is no date maths`;
    if (zone !== undefined && zone !== '|UTC')
      return `the time zone "${zone.slice(1)}" in "${name}" is not supported`;
    if (/[a-zA-Z']/.test(format.replaceAll(/yyyy|uuuu|MM|dd|HH|mm|ss/g, ''))) {
      return `the date format "${format}" in "${name}" is not supported`;
    }
    parts.push({ math, format });
  }
  return end === inner.length ? parts : `"${name}" has braces that do not match`;
}

function formatDate(time: number, format: string): string {
  const iso = new Date(time).toISOString();
  const fields: Readonly<Record<string, string>> = {
    yyyy: iso.slice(0, 4),
    uuuu: iso.slice(0, 4),
    MM: iso.slice(5, 7),
    dd: iso.slice(8, 10),
    HH: iso.slice(11, 13),
    mm: iso.slice(14, 16),
    ss: iso.slice(17, 19),
  };
  return format.replaceAll(/yyyy|uuuu|MM|dd|HH|mm|ss/g, (field) => fields[field] ?? field);
}
