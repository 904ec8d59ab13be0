import type { Catalog, Source } from '../catalog/catalog.js';
import { shareRollUps, type CompiledRule } from '../compile/compile-project.js';
import type { Artefact, RollUpArtefact } from '../compile/artefact.js';
import { scripts } from '../scripts/registry.js';
import { enrichmentsOf } from './enrichments.js';
import { markScript } from './mark.js';
import { ownIndexTemplates } from './own-indices.js';
import { makeResource, type Resource } from './resource.js';
import { rollUpLifecycle, rollUpTemplate } from './roll-up-resources.js';
import { pipelinesOf, templatesOf } from './source-resources.js';

/**
 * Everything that a project wants on a cluster, in the order in which it is put there: nothing refers to what comes after
 * it. An index template names a pipeline that must be there before an event arrives, a pipeline a policy whose index must
 * be there, and that index has a template of its own.
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
  const read = sourcesOf(rules, catalog);
  const enrichments = await enrichmentsOf(read, catalog);
  const sources = [...new Set([...read, ...enrichments.flatMap((enrichment) => enrichment.sources)])];
  return [
    ...[...scripts.values()].map(({ id, source }) =>
      makeResource('script', id, { script: { lang: 'painless', source: markScript(source) } }),
    ),
    ...rollUps.map(rollUpLifecycle),
    ...templates.map(({ id, body }) => makeResource('index-template', id, body)),
    ...rollUps.map((rollUp) => rollUpTemplate(rollUp, templates)),
    ...enrichments.map(({ policy }) => policy),
    ...pipelinesOf(sources),
    ...templatesOf(sources),
    ...enrichments.map(({ watch }) => watch),
    ...rollUps.map(rollUpWatch),
    ...rules.flatMap(({ artefacts }) =>
      artefacts.filter(({ target }) => target === 'watcher').map(ruleWatch),
    ),
  ];
}

/** The bytes of an artefact are those that were tested; they are sent as they are, under the id they were tested with. */
function ruleWatch({ rule, body, text, provenance }: Artefact): Resource {
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
