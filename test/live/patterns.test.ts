import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Predicate } from '../../src/normal/predicate.js';
import { profiles } from '../../src/targets/profile.js';
import { queryDsl } from '../../src/targets/query-dsl/compile.js';
import { liveEngines } from '../support/live.js';
import type { LiveEngine } from '../support/live.js';
import { branchOf, equalsOf, keyword, regexOf, ruleOf } from '../support/normal.js';
import { patterns, trees, values } from '../support/pattern-inputs.js';
import { patternMatches, searchFinds } from '../support/regex-oracle.js';

const index = 'picket-live-patterns';
const field = keyword('value');
const runs = Number(process.env.PICKET_LIVE_RUNS ?? 300);

/** Values that are there to be found; the seed keeps them the same. */
const documents = [...new Set(['', ...fc.sample(values, { numRuns: 400, seed: 7 })])];

interface Found {
  readonly hits?: { readonly hits: readonly { readonly _source: { readonly value: string } }[] };
}

describe('patterns on live engines', function () {
  this.timeout(300_000);
  let engines: readonly LiveEngine[] = [];
  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
    const lines = documents.flatMap((value) => [JSON.stringify({ index: {} }), JSON.stringify({ value })]);
    for (const engine of engines) {
      await engine.call('DELETE', `/${index}`);
      await engine.call('PUT', `/${index}`, { mappings: { properties: { value: { type: 'keyword' } } } });
      await engine.call('POST', `/${index}/_bulk?refresh=true`, `${lines.join('\n')}\n`);
    }
  });
  after(async () => {
    for (const engine of engines) await engine.call('DELETE', `/${index}`);
  });

  async function compare(where: Predicate, holds: (value: string) => boolean): Promise<void> {
    for (const engine of engines) {
      const profile =
        profiles[engine.distribution === 'opensearch' ? 'opensearch-2.19' : 'elasticsearch-8.19'];
      const rule = ruleOf({ branches: [branchOf(where, { dataset: null })] });
      const body = queryDsl.compile(rule, profile).artefact?.body;
      if (body === undefined) return;
      const { status, body: answer } = await engine.call('POST', `/${index}/_search`, {
        ...body,
        size: 1000,
      });
      assert.equal(status, 200, `${JSON.stringify(body)} ${JSON.stringify(answer)}`);
      const found = (answer as Found).hits?.hits.map((hit) => hit._source.value) ?? [];
      assert.deepEqual(
        found.sort(),
        documents.filter(holds).sort(),
        `${engine.distribution} ${JSON.stringify(body)}`,
      );
    }
  }

  it('finds by regular expression what the expression finds', async () => {
    await fc.assert(
      fc.asyncProperty(trees, fc.boolean(), (tree, ignoreCase) =>
        compare(regexOf(field, tree, ignoreCase), (value) => searchFinds(tree, ignoreCase, value)),
      ),
      { numRuns: runs },
    );
  });

  it('finds by wildcards what the pattern matches', async () => {
    await fc.assert(
      fc.asyncProperty(patterns, fc.boolean(), (parts, cased) =>
        compare({ kind: 'pattern', field, parts, cased }, (value) => patternMatches(parts, cased, value)),
      ),
      { numRuns: runs },
    );
  });

  it('finds by value what equals it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(values, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (wanted, cased) =>
          compare(equalsOf(field, wanted, cased), (value) =>
            wanted.some((each) =>
              patternMatches(each === '' ? [] : [{ kind: 'literal', text: each }], cased, value),
            ),
          ),
      ),
      { numRuns: runs },
    );
  });
});
