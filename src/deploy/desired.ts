import type { Catalog, Source } from '../catalog/catalog.js';
import { shareRollUps, type CompiledRule } from '../compile/compile-project.js';
import type { Artefact, RollUpArtefact } from '../compile/artefact.js';
import { scripts } from '../scripts/registry.js';
import { markScript } from './mark.js';
import { ownIndexTemplates } from './own-indices.js';
import { makeResource, resourceKinds, type Resource } from './resource.js';
import { rollUpResources } from './roll-up-resources.js';
import { sourceResources } from './source-resources.js';

/**
 * Everything that a project wants on a cluster, in the order in which it is put there.
 *
 * @param rules those whose watches are to run, free of errors
 * @param catalog with the sources as they are shipped, not narrowed to an environment: templates are about all of their indices
 */
export async function desiredState(
  rules: readonly CompiledRule[],
  catalog: Catalog,
): Promise<readonly Resource[]> {
  const rollUps = shareRollUps(rules.flatMap((rule) => rule.rollUps));
  const templates = await ownIndexTemplates();
  const resources = [
    ...[...scripts.values()].map(({ id, source }) =>
      makeResource('script', id, { script: { lang: 'painless', source: markScript(source) } }),
    ),
    ...sourceResources(sourcesOf(rules, catalog)),
    ...templates.map(({ id, body }) => makeResource('index-template', id, body)),
    ...rollUps.flatMap((rollUp) => rollUpResources(rollUp, templates)),
    ...rollUps.map(rollUpWatch),
    ...rules.flatMap(({ artefacts }) => artefacts.filter(({ target }) => target === 'watcher').map(watch)),
  ];
  return resources.sort((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind));
}

/** The bytes of an artefact are those that were tested; they are sent as they are, under the id they were tested with. */
function watch({ rule, body, text, provenance }: Artefact): Resource {
  return { kind: 'watch', id: rule, body, text, provenance };
}

function rollUpWatch(artefact: RollUpArtefact): Resource {
  const { id, body, text, provenance, key, sha256, history, every, delay, reach } = artefact;
  return {
    kind: 'roll-up',
    id,
    body,
    text,
    provenance,
    rollUp: { key, sha256, history, every, delay, reach },
  };
}

/** Only sources that a rule reads: nobody's other data is touched. */
function sourcesOf(rules: readonly CompiledRule[], catalog: Catalog): readonly Source[] {
  const names = new Set(
    rules.flatMap(({ normal }) => (normal?.branches ?? []).flatMap(({ dataset }) => dataset ?? [])),
  );
  return [...names].sort().flatMap((name) => catalog.sources.get(name) ?? []);
}
