import { strict as assert } from 'node:assert';
import type { QueryTable } from '../engine/tables/query-table.js';
import { shapeTables } from '../engine/tables/shapes.js';
import { stringTables } from '../engine/tables/strings.js';
import { typedTables } from '../engine/tables/typed.js';
import type { LiveEngine } from '../support/live.js';
import { liveEngines } from '../support/live.js';

const index = 'picket-live-queries';

interface Found {
  readonly hits?: { readonly hits: readonly { readonly _id: string }[] };
}

async function load(engine: LiveEngine, table: QueryTable): Promise<void> {
  await engine.call('DELETE', `/${index}`);
  const { status, body } = await engine.call('PUT', `/${index}`, { mappings: table.mappings });
  assert.equal(status, 200, JSON.stringify(body));
  for (const [id, source] of Object.entries(table.docs)) {
    const answer = await engine.call('PUT', `/${index}/_doc/${id}`, source);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
  }
  await engine.call('POST', `/${index}/_refresh`);
}

/** The tables that the embedded engine is tested with, on servers: what they expect is what servers do. */
describe('query tables on live engines', function () {
  this.timeout(300_000);
  let engines: readonly LiveEngine[] = [];
  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
  });
  after(async () => {
    for (const engine of engines) await engine.call('DELETE', `/${index}`);
  });

  for (const table of [...stringTables, ...typedTables, ...shapeTables]) {
    it(table.name, async () => {
      const wrong: string[] = [];
      for (const engine of engines) {
        if (table.not?.includes(engine.distribution) === true) continue;
        await load(engine, table);
        for (const [title, query, expected] of table.cases) {
          const { status, body } = await engine.call('POST', `/${index}/_search`, { query, size: 100 });
          const ids = (body as Found).hits?.hits.map((hit) => hit._id).sort() ?? [];
          const found = status === 200 ? ids.join(' ') : `status ${status}`;
          const wanted =
            typeof expected === 'string'
              ? expected
                  .split(' ')
                  .filter((id) => id !== '')
                  .sort()
                  .join(' ')
              : `status ${expected.status}`;
          if (found !== wanted) wrong.push(`${engine.distribution}: ${title}: ${found} instead of ${wanted}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});
