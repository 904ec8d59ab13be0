import { fieldOf, suggestFields } from '../catalog/fields.js';
import type { SigmaCorrelation } from '../sigma/ast.js';
import { metadataOf, type LinkedDetection } from '../sigma/linked.js';
import type { Located } from '../sigma/located.js';
import { createReport, type Report } from '../sigma/report.js';
import type { ScopedBranch } from './branches.js';
import { nameOfType } from './lower-test.js';
import type { FieldRef } from './predicate.js';
import type { FieldScope, ResolvedField } from './resolve-field.js';

/** The branches of one base rule. */
export interface BaseBranches {
  readonly base: LinkedDetection;
  readonly branches: readonly ScopedBranch[];
}

/** A key field of a correlation, resolved, with the branches whose events have it. */
interface KeyField {
  readonly field: FieldRef | undefined;
  readonly without: ReadonlySet<FieldScope>;
}

export interface Keys {
  readonly fields: readonly FieldRef[];
  /** Scopes whose events never have one of the keys. */
  readonly without: ReadonlySet<FieldScope>;
}

/**
 * The fields that a correlation groups by or counts the values of. Every branch must hold them under one name: the
 * compiled query groups all of them at once.
 */
export function resolveKeys(
  names: readonly Located<string>[],
  correlation: SigmaCorrelation,
  bases: readonly BaseBranches[],
  report: Report,
): Keys {
  const keys = names.map((name) => resolveKey(name, correlation, bases, report));
  return {
    fields: keys.flatMap((key) => key.field ?? []),
    without: new Set(keys.flatMap((key) => [...key.without])),
  };
}

/** Fields of which events need only one: `without` are the sources that have none of them. */
export function resolveSome(
  names: readonly Located<string>[],
  correlation: SigmaCorrelation,
  bases: readonly BaseBranches[],
  report: Report,
): Keys {
  const own = createReport();
  const keys = names.map((name) => resolveKey(name, correlation, bases, own));
  report.diagnostics.push(...own.diagnostics.filter(({ severity }) => severity === 'error'));
  const [first, ...others] = keys.map((key) => key.without);
  const without = [...(first ?? [])].filter((scope) => others.every((other) => other.has(scope)));
  return { fields: keys.flatMap((key) => key.field ?? []), without: new Set(without) };
}

function resolveKey(
  name: Located<string>,
  correlation: SigmaCorrelation,
  bases: readonly BaseBranches[],
  report: Report,
): KeyField {
  const found: { readonly scope: FieldScope; readonly field: FieldRef }[] = [];
  const without = new Set<FieldScope>();
  for (const { base, branches } of bases) {
    const own = aliasedName(name, correlation, base);
    for (const { scope } of branches) {
      const resolved = scope.resolve(own.value);
      if (resolved.kind === 'known') {
        found.push({ scope, field: withMulti(resolved, scope) });
      } else {
        without.add(scope);
      }
    }
  }
  const [first] = found;
  if (first === undefined) {
    reportUnknown(name, without, report);
    return { field: undefined, without };
  }
  checkType(first.field, name, report);
  reportDifferent(
    name,
    found.map(({ field }) => field.name),
    report,
  );
  reportNotCounted([name], without, bases, report);
  return { field: { ...first.field, multi: found.some(({ field }) => field.multi !== false) }, without };
}

function reportUnknown(name: Located<string>, without: ReadonlySet<FieldScope>, report: Report): void {
  const sources = [...without].flatMap((scope) => scope.source ?? []);
  const datasets = sources.map((source) => source.dataset).join(', ');
  report.error(
    'normal/group-by-lacking',
    name.range,
    `No event of ${datasets} has a field "${name.value}".`,
    {
      suggestions: suggestFields(sources, name.value),
    },
  );
}

/** Tells of sources whose events have none of the fields, and are left out for that. What no rule asks for is not missed. */
export function reportNotCounted(
  names: readonly Located<string>[],
  without: ReadonlySet<FieldScope>,
  bases: readonly BaseBranches[],
  report: Report,
): void {
  const [first] = names;
  if (first === undefined) {
    return;
  }
  const fields = names.map(({ value }) => `"${value}"`).join(' and no ');
  const asked = new Set(
    bases.flatMap(({ branches }) =>
      branches
        .filter(({ where }) => where.kind !== 'constant' || where.value)
        .map(({ scope }) => scope.source?.dataset),
    ),
  );
  for (const scope of without) {
    if (!asked.has(scope.source?.dataset)) {
      continue;
    }
    report.warning(
      'normal/group-by-lacking',
      first.range,
      `Events of ${scope.source?.dataset ?? ''} have no ${fields} and are not counted.`,
      { suggestions: ['narrow the logsource of the rule'] },
    );
  }
}

/** Groups of two fields under one name would never meet. */
function reportDifferent(name: Located<string>, fields: readonly string[], report: Report): void {
  const other = fields.find((field) => field !== fields[0]);
  if (other === undefined) {
    return;
  }
  report.error(
    'normal/group-by-differs',
    name.range,
    `"${name.value}" is ${fields[0] ?? ''} in one source or rule and ${other} in another.`,
    { suggestions: ['group by a field that all of them have under one name, such as picket.client.name'] },
  );
}

/** A key field says whether events may hold several values of it: one event then counts in several groups. */
function withMulti({ field, exact }: Extract<ResolvedField, { kind: 'known' }>, scope: FieldScope): FieldRef {
  const known = scope.source === null ? undefined : fieldOf(scope.source, field.name);
  return { ...exact, multi: known?.multi ?? true };
}

/** What an alias stands for in a rule, or the name itself. */
function aliasedName(
  name: Located<string>,
  correlation: SigmaCorrelation,
  base: LinkedDetection,
): Located<string> {
  const alias = correlation.aliases.find((candidate) => candidate.name.value === name.value);
  const meta = metadataOf(base);
  const own = alias?.fields.find(
    ({ rule }) => rule.value === meta.name || rule.value.toLowerCase() === meta.id?.value,
  );
  return own?.field ?? name;
}

function checkType(field: FieldRef, name: Located<string>, report: Report): void {
  switch (field.type) {
    case 'keyword':
    case 'long':
    case 'double':
    case 'boolean':
    case 'date':
    case 'ip':
    case 'flattened':
      return;
    case 'text':
    case 'geo_point':
    case 'object':
    case 'binary':
      report.error(
        'normal/group-by-type',
        name.range,
        `${field.name} is ${nameOfType(field)} of type ${field.type}, and events cannot be grouped by it.`,
        { suggestions: ['an exact sub-field in the mapping of the source'] },
      );
  }
}
