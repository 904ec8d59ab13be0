import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isJsonObject, type JsonObject } from '../diagnostics/json.js';
import { error, note, warning } from '../diagnostics/report.js';
import { acknowledgedBy } from './acknowledged.js';
import type { ActualState } from './actual.js';
import { canonicalFound, canonicalText, canonicalWanted } from './canonical.js';
import { differences, type Difference } from './differences.js';
import { valueAt } from './mark.js';
import {
  kindNames,
  resourceKey,
  resourceKinds,
  type FillState,
  type Found,
  type Resource,
} from './resource.js';

/** One step from what is on a cluster to what is wanted there. */
export type Change =
  | { readonly action: 'create'; readonly resource: Resource }
  | {
      readonly action: 'update';
      readonly resource: Resource;
      readonly found: Found;
      readonly differences: readonly Difference[];
    }
  /** A roll-up that is as it should be, but whose past has not been summed up to the end. */
  | { readonly action: 'fill'; readonly resource: Resource; readonly found: Found }
  | { readonly action: 'delete'; readonly found: Found };

export interface Plan {
  /** In the order in which they are carried out. */
  readonly changes: readonly Change[];
  /** How many things are as they should be. */
  readonly unchanged: number;
  /** Watches that somebody has deactivated, and that stay so. */
  readonly silenced: readonly string[];
  /** Errors are refusals: nothing of the plan is carried out then. Warnings say what is left as it is, and why. */
  readonly diagnostics: readonly Diagnostic[];
  /** How far roll-ups are filled, by the name of their index template. */
  readonly fills: ReadonlyMap<string, FillState>;
  /** The wanted index templates by name: those of roll-ups are written again when these have been filled. */
  readonly templates: ReadonlyMap<string, Resource>;
}

type Step =
  Change | { readonly action: 'keep'; readonly diagnostics?: readonly Diagnostic[]; readonly held?: Found };

/** The plan that leads from what is there to what is wanted. Pure. */
export function makePlan(wanted: readonly Resource[], actual: ActualState): Plan {
  const steps = wanted.map((resource) => stepFor(resource, actual));
  const held = steps.flatMap((step) =>
    step.action === 'keep' && step.held !== undefined ? [step.held] : [],
  );
  const keys = new Set(wanted.map(resourceKey));
  const removals = [...actual.values()]
    .filter((found) => found.owned && !keys.has(resourceKey(found)))
    .sort(inReverse)
    .map((found) => removalOf(found, held));
  const all = [...steps, ...removals];
  return {
    changes: all.filter((step) => step.action !== 'keep'),
    unchanged: steps.filter(({ action }) => action === 'keep').length,
    silenced: [...actual.values()].filter((found) => isSilenced(found, actual)).map(({ id }) => id),
    diagnostics: all.flatMap((step) => (step.action === 'keep' ? (step.diagnostics ?? []) : [])),
    fills: new Map(
      [...actual.values()].flatMap(({ id, fill }) => (fill === undefined ? [] : [[id, fill] as const])),
    ),
    templates: new Map(
      wanted.filter(({ kind }) => kind === 'index-template').map((template) => [template.id, template]),
    ),
  };
}

/** What refers to others goes before them. */
function inReverse(a: Found, b: Found): number {
  const order = resourceKinds.indexOf(b.kind) - resourceKinds.indexOf(a.kind);
  return order !== 0 ? order : a.id < b.id ? -1 : 1;
}

function stepFor(resource: Resource, actual: ActualState): Step {
  const found = actual.get(resourceKey(resource));
  if (found === undefined) return { action: 'create', resource };
  if (!found.owned && !isNobodys(found)) return stepBeside(resource, found);
  const before = canonicalFound(found.kind, found.body, resource.body);
  const after = canonicalWanted(resource.kind, resource.body);
  const isSame = canonicalText(before) === canonicalText(after);
  if (isSame && !needsFilling(resource, actual)) return { action: 'keep' };
  const silenced = acknowledgedBy(found);
  if (silenced !== undefined) return { action: 'keep', diagnostics: [silenced], held: found };
  if (isSame) return { action: 'fill', resource, found };
  return { action: 'update', resource, found, differences: differences(before, after, resource.provenance) };
}

/** Where something else has the name already. */
function stepBeside(resource: Resource, found: Found): Step {
  const name = `${kindNames[found.kind]} ${found.id}`;
  if (resource.yields === true) {
    const parts = valueAt(found.body, ['composed_of']);
    const missing = listOf(resource.body['composed_of']).filter((part) => !listOf(parts).includes(part));
    if (missing.length === 0) return { action: 'keep' };
    const message = `The ${name}, which Picket did not make, does not use the component template ${String(missing[0])}: fields that Picket adds may get other types.`;
    return { action: 'keep', diagnostics: [warning('deploy/foreign', undefined, message)] };
  }
  const message = `The ${name} is there already, and Picket did not make it.`;
  const [range] = Object.values(resource.provenance ?? {});
  return { action: 'keep', diagnostics: [error('deploy/foreign', range, message)] };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Fleet puts an empty component template under each `@custom` name, for others to fill. */
function isNobodys({ kind, id, body }: Found): boolean {
  if (kind !== 'component-template' || !id.endsWith('@custom')) return false;
  const template = body['template'];
  return isJsonObject(template) && Object.values(template).every((part) => isEmpty(part));
}

function isEmpty(part: unknown): boolean {
  return isJsonObject(part) && Object.values(part).every((inner) => isEmpty(inner));
}

function needsFilling({ kind, id, rollUp }: Resource, actual: ActualState): boolean {
  if (kind !== 'roll-up' || rollUp === undefined) return false;
  const template = actual.get(resourceKey({ kind: 'index-template', id }));
  return template?.fill?.filled !== rollUp.sha256;
}

function isSilenced(found: Found, actual: ActualState): boolean {
  if (!found.owned || found.status === undefined || found.status.active) return false;
  const fill = actual.get(resourceKey({ kind: 'index-template', id: found.id }))?.fill;
  return fill?.filling?.activate !== true;
}

/** What the project no longer has goes, unless something that stays refers to it. */
function removalOf(found: Found, held: readonly Found[]): Step {
  const name = `${kindNames[found.kind]} ${found.id}`;
  const user = held.find(({ id, body }) => id !== found.id && refersTo(body, found));
  if (user !== undefined) {
    const message = `The ${name} is kept, because the watch ${user.id} still needs it.`;
    return { action: 'keep', diagnostics: [warning('deploy/in-use', undefined, message)] };
  }
  const followers = found.followers ?? 0;
  if (followers === 0) return { action: 'delete', found };
  const message = `The ${name} is kept until the ${followers} indices that follow it are gone.`;
  return { action: 'keep', diagnostics: [note('deploy/in-use', undefined, message)] };
}

/** Names are whole words of the text: a watch names scripts and the indices of roll-ups, which begin with their ids. */
function refersTo(body: JsonObject, { kind, id }: Found): boolean {
  if (kind === 'watch') return false;
  return canonicalText(body).includes(id);
}
