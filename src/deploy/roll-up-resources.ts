import type { RollUpArtefact } from '../compile/artefact.js';
import { isJsonObject, type JsonObject } from '../diagnostics/json.js';
import { markBody, owner } from './mark.js';
import type { OwnTemplate } from './own-indices.js';
import { makeResource, type Resource } from './resource.js';

const day = 86_400;

/** Days that summaries are kept beyond the history that is read: an index is named after the day at which it begins. */
const daysBeyond = 2;

function descriptionOf({ readers }: RollUpArtefact): string {
  return `Summaries for ${readers.join(', ')}.`;
}

/** How long the summaries of one roll-up are kept. */
export function rollUpLifecycle(rollUp: RollUpArtefact): Resource {
  const days = Math.ceil(rollUp.history / day) + daysBeyond;
  return makeResource('lifecycle', rollUp.id, {
    policy: {
      _meta: { description: descriptionOf(rollUp), managed_by: owner },
      phases: {
        delete: { min_age: `${days}d`, actions: { delete: { delete_searchable_snapshot: true } } },
      },
    },
  });
}

/** The index template that puts the indices of one roll-up under its lifecycle; that of all summaries otherwise. */
export function rollUpTemplate(rollUp: RollUpArtefact, templates: readonly OwnTemplate[]): Resource {
  const { id } = rollUp;
  const base = templates.find((other) => other.id === 'picket-summary')?.body ?? {};
  const parts = objectAt(base, 'template');
  const settings = {
    ...objectAt(parts, 'settings'),
    'index.lifecycle.name': id,
    // An index is as old as the day that it is named after, not as the run that filled it.
    'index.lifecycle.parse_origination_date': true,
  };
  const priority = typeof base['priority'] === 'number' ? base['priority'] : 500;
  return makeResource(
    'index-template',
    id,
    markBody({
      ...base,
      _meta: { description: descriptionOf(rollUp) },
      index_patterns: [`${id}-*`],
      priority: priority + 1,
      template: { ...parts, settings },
    }),
  );
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isJsonObject(value) ? value : {};
}
