import type { RollUpArtefact } from '../compile/artefact.js';
import { isJsonObject, type JsonObject } from '../diagnostics/json.js';
import { markBody } from './mark.js';
import type { OwnTemplate } from './own-indices.js';
import { makeResource, type Resource } from './resource.js';

const day = 86_400;

/** Days that summaries are kept beyond the history that is read: an index is named after the day at which it begins. */
const daysBeyond = 2;

/**
 * How long the summaries of one roll-up are kept, and the index template that says so to its indices. The template is
 * that of all summaries otherwise.
 */
export function rollUpResources(
  rollUp: RollUpArtefact,
  templates: readonly OwnTemplate[],
): readonly Resource[] {
  const { id, history, readers } = rollUp;
  const days = Math.ceil(history / day) + daysBeyond;
  const description = `Summaries for ${readers.join(', ')}.`;
  const policy = {
    policy: {
      _meta: { description, managed_by: 'picket' },
      phases: {
        delete: { min_age: `${days}d`, actions: { delete: { delete_searchable_snapshot: true } } },
      },
    },
  };
  return [
    makeResource('lifecycle', id, policy),
    template(id, description, templates.find((other) => other.id === 'picket-summary')?.body ?? {}),
  ];
}

function template(id: string, description: string, base: JsonObject): Resource {
  const parts = objectAt(base, 'template');
  const settings = {
    ...objectAt(parts, 'settings'),
    'index.lifecycle.name': id,
    // An index is as old as the day that it is named after, not as the run that filled it.
    'index.lifecycle.parse_origination_date': true,
  };
  const priority = typeof base['priority'] === 'number' ? base['priority'] : 500;
  const body = markBody({
    ...base,
    _meta: { description },
    index_patterns: [`${id}-*`],
    priority: priority + 1,
    template: { ...parts, settings },
  });
  return makeResource('index-template', id, body);
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isJsonObject(value) ? value : {};
}
