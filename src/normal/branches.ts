import { suggest } from '../diagnostics/suggest.js';
import { alertsDataset } from '../catalog/alerts-source.js';
import type { Catalog, Source } from '../catalog/catalog.js';
import { suggestFields } from '../catalog/fields.js';
import { resolveSources } from '../catalog/resolve-sources.js';
import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { RuleLogsource, SigmaFilter, SigmaRule } from '../sigma/ast.js';
import type { LinkedRule } from '../sigma/linked.js';
import type { Located } from '../sigma/located.js';
import type { Report } from '../sigma/report.js';
import { fieldsOf, requiredFieldsOf } from './fields-of.js';
import { lowerCondition } from './lower-condition.js';
import type { Branch } from './normal-rule.js';
import type { Predicate } from './predicate.js';
import { openScope, sourceScope, type FieldScope } from './resolve-field.js';
import { simplify } from './simplify.js';

/** One rule's predicate in one source, with the scope that its fields were resolved in. */
export interface ScopedBranch {
  readonly scope: FieldScope;
  readonly where: Predicate;
}

/**
 * A rule's branches, one for each source that answers its logsource; one over everything where none does.
 *
 * @param strict whether unknown fields of a rule without a source are errors
 */
export function branchesOf(
  linked: LinkedRule,
  catalog: Catalog,
  strict: boolean,
  report: Report,
): readonly ScopedBranch[] {
  const { rule, filters } = linked;
  const sources = resolveSources(catalog, rule.logsource);
  if (sources.length === 0) {
    reportNoSource(rule.logsource, catalog, report);
    reportOpenFields(linked, strict, report);
    return [
      { scope: openScope(), where: simplify(lowerRule(rule, filters, openScope(), new Map(), report)) },
    ];
  }
  const scopes = sources.map(sourceScope);
  const reported = reportUnknownFields(linked, scopes, sources, report);
  // Who writes `exists: true` knows that not all events have the field, so that nothing is to be said of a source without.
  const required = new Set(
    [rule, ...filters].flatMap(({ selections }) =>
      selections.flatMap(({ detection }) => requiredFieldsOf(detection)),
    ),
  );
  return scopes.map((scope) => {
    const lacking = new Map<string, SourceRange>();
    const where = simplify(lowerRule(rule, filters, scope, lacking, report));
    const [field] = [...lacking].filter(([name]) => !reported.has(name) && !required.has(name));
    if (where.kind === 'constant' && !where.value && field !== undefined && sources.length > 1) {
      report.warning(
        'normal/source-never-matches',
        field[1],
        `The rule never matches in ${scope.source?.dataset ?? ''}, which has no field "${field[0]}".`,
        { suggestions: ['narrow the logsource to the sources that are meant'] },
      );
    }
    return { scope, where };
  });
}

function lowerRule(
  rule: SigmaRule,
  filters: readonly SigmaFilter[],
  scope: FieldScope,
  lacking: Map<string, SourceRange>,
  report: Report,
): Predicate {
  const of = [rule, ...filters].map(({ selections, condition }) =>
    lowerCondition(condition, true, {
      selections: new Map(selections.map((selection) => [selection.name.value, selection])),
      scope,
      report,
      onLacking: (field) => {
        lacking.set(field.value, lacking.get(field.value) ?? field.range);
      },
    }),
  );
  return { kind: 'all', of, origin: rule.condition.range };
}

/** Fields that no source of the rule has: an error each, at their first use. Returns their names. */
function reportUnknownFields(
  linked: LinkedRule,
  scopes: readonly FieldScope[],
  sources: readonly Source[],
  report: Report,
): ReadonlySet<string> {
  const unknown = new Set<string>();
  for (const field of firstUses(linked)) {
    if (scopes.every((scope) => scope.resolve(field.value).kind === 'lacking')) {
      unknown.add(field.value);
      const datasets = sources.map((source) => source.dataset).join(', ');
      report.error(
        'normal/unknown-field',
        field.range,
        `No event of ${datasets} has a field "${field.value}".`,
        {
          suggestions: suggestFields(sources, field.value),
        },
      );
    }
  }
  return unknown;
}

function firstUses(linked: LinkedRule): readonly Located<string>[] {
  const uses = new Map<string, Located<string>>();
  for (const { selections } of [linked.rule, ...linked.filters]) {
    for (const field of selections.flatMap((selection) => fieldsOf(selection.detection))) {
      if (!uses.has(field.value)) {
        uses.set(field.value, field);
      }
    }
  }
  return [...uses.values()];
}

function reportNoSource(logsource: RuleLogsource, catalog: Catalog, report: Report): void {
  const asked = (['category', 'product', 'service'] as const)
    .flatMap((key) => (logsource[key] === undefined ? [] : [`${key}: ${logsource[key]}`]))
    .join(', ');
  const what = asked === '' ? 'a logsource without category, product and service' : `{ ${asked} }`;
  const offers = [...catalog.sources.values()].flatMap((source) => source.logsources);
  const misspelt = (['category', 'product', 'service'] as const).flatMap((key) => {
    const known = [...new Set(offers.flatMap((offer) => offer[key] ?? []))];
    const asks = logsource[key];
    return asks === undefined || known.includes(asks)
      ? []
      : suggest(asks, known).map((one) => `${key}: ${one}`);
  });
  const near = offers
    .filter((offer) => offer.category === logsource.category || offer.product === logsource.product)
    .map((offer) => JSON.stringify(offer));
  report.warning(
    'catalog/no-source',
    logsource.range,
    `No source answers ${what}; its fields count as text.`,
    {
      suggestions: [...new Set([...misspelt, ...near])].slice(0, 3),
    },
  );
}

/** Without a source, a name that ECS does not know is at best a guess. One finding for all of them. */
function reportOpenFields(linked: LinkedRule, strict: boolean, report: Report): void {
  const scope = openScope();
  const unknown = firstUses(linked).filter((field) => !scope.isDefined(field.value));
  const [first] = unknown;
  if (first === undefined) {
    return;
  }
  const names = unknown.map((field) => field.value).join(', ');
  const say = strict ? report.error : report.warning;
  // Only a name with ECS's dots can be a misspelt one of ECS.
  const suggestions = first.value.includes('.') ? suggestFields([], first.value) : [];
  say('normal/unmapped-field', first.range, `No source and not ECS say what these fields are: ${names}.`, {
    suggestions,
  });
}

/** The branch as the normal form has it. */
export function toBranch(scope: FieldScope, where: Predicate): Branch {
  const { source } = scope;
  if (source === null) {
    return { dataset: null, indices: ['*'], where, ingested: false };
  }
  return {
    dataset: source.dataset,
    indices: source.indices,
    where,
    ...(source.dataset === alertsDataset ? { alerts: true } : {}),
    ingested: source.setsIngested,
    ...(source.expectEvery === undefined ? {} : { expectEvery: source.expectEvery }),
  };
}

/** Branches of one source joined: an event counts that meets one of them. In the order of first appearance. */
export function joinBranches(branches: readonly ScopedBranch[]): readonly ScopedBranch[] {
  const joined = new Map<string, ScopedBranch>();
  for (const branch of branches) {
    const key = branch.scope.source?.dataset ?? '';
    const known = joined.get(key);
    joined.set(
      key,
      known === undefined
        ? branch
        : { scope: known.scope, where: simplify({ kind: 'any', of: [known.where, branch.where] }) },
    );
  }
  return [...joined.values()];
}

/** Without those that never match, unless none would be left. */
export function withoutDeadBranches(branches: readonly ScopedBranch[]): readonly ScopedBranch[] {
  const alive = branches.filter(({ where }) => where.kind !== 'constant' || where.value);
  return alive.length === 0 ? branches : alive;
}
