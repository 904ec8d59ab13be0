import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../src/diagnostics/json.js';
import type { NormalRule } from '../../src/normal/normal-rule.js';
import { profiles } from '../../src/targets/profile.js';
import { predicateFields } from '../../src/normal/predicate-fields.js';
import { queryDsl } from '../../src/targets/query-dsl/compile.js';
import { corpusRules } from '../support/corpus.js';
import { liveEngines } from '../support/live.js';
import type { LiveEngine } from '../support/live.js';
import { sharedDir } from '../support/shared.js';

const index = 'picket-live-corpus';
const atOnce = 20;

/** Every field that a rule asks for; a server checks no query on a field that it does not know. */
function mappingOf(rules: readonly NormalRule[], distribution: LiveEngine['distribution']): JsonObject {
  const fields = rules.flatMap((rule) => rule.branches.flatMap(({ where }) => predicateFields(where)));
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  const prefixes = new Set(
    [...types.keys()].flatMap((name) =>
      name
        .split('.')
        .slice(0, -1)
        .map((_, depth, steps) => steps.slice(0, depth + 1).join('.')),
    ),
  );
  const leaves = [...types].filter(([name]) => !prefixes.has(name));
  const flattened = distribution === 'opensearch' ? 'flat_object' : 'flattened';
  return Object.fromEntries(
    leaves.map(([name, type]) => [name, { type: type === 'flattened' ? flattened : type }]),
  );
}

describe('the public corpus of rules on live engines', function () {
  this.timeout(600_000);
  let engines: readonly LiveEngine[] = [];
  let rules: readonly NormalRule[] = [];
  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0 || sharedDir === undefined) this.skip();
    rules = corpusRules(sharedDir);
    for (const engine of engines) {
      await engine.call('DELETE', `/${index}`);
      const { status } = await engine.call('PUT', `/${index}`, {
        settings: { 'index.mapping.total_fields.limit': 5000 },
        mappings: { properties: mappingOf(rules, engine.distribution) },
      });
      assert.equal(status, 200);
      await engine.call('POST', `/${index}/_doc?refresh=true`, {
        CommandLine: 'x',
        Image: 'y',
        message: 'z',
      });
    }
  });
  after(async () => {
    for (const engine of engines) await engine.call('DELETE', `/${index}`);
  });

  // One rule is a list of some 1,800 wildcards, for which a heap of 1 GB is too small whoever compiles it.
  it('has no query that is answered with an error, but for what a small heap cannot hold', async () => {
    for (const engine of engines) {
      const profile =
        profiles[engine.distribution === 'opensearch' ? 'opensearch-2.19' : 'elasticsearch-8.19'];
      const bodies = rules.flatMap((rule) => queryDsl.compile(rule, profile).artefact?.body ?? []);
      const refused: unknown[] = [];
      for (let from = 0; from < bodies.length; from += atOnce) {
        const lines = bodies.slice(from, from + atOnce).map((body) => `{}\n${JSON.stringify(body)}\n`);
        const { body } = await engine.call('POST', `/${index}/_msearch`, lines.join(''));
        const { responses } = body as { readonly responses?: readonly { readonly error?: unknown }[] };
        const errors = (responses ?? [{ error: body }]).flatMap(({ error }) => error ?? []);
        refused.push(
          ...errors.filter((error) => !JSON.stringify(error).includes('circuit_breaking_exception')),
        );
      }
      assert.deepEqual(refused, [], engine.distribution);
    }
  });
});
