import { strict as assert } from 'node:assert';
import { documentTables } from '../engine/tables/documents.js';
import type { LiveEngine } from '../support/live.js';
import { liveEngines } from '../support/live.js';

const index = 'picket-live-documents';

describe('documents on live engines', function () {
  this.timeout(300_000);
  let engines: readonly LiveEngine[] = [];
  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
  });
  after(async () => {
    for (const engine of engines) await engine.call('DELETE', `/${index}`);
  });

  for (const table of documentTables) {
    it(table.name, async () => {
      const wrong: string[] = [];
      for (const engine of engines) {
        if (table.not?.includes(engine.distribution) === true) continue;
        await engine.call('DELETE', `/${index}`);
        const made = await engine.call('PUT', `/${index}`, { mappings: table.mappings });
        assert.equal(made.status, 200, JSON.stringify(made.body));
        for (const [title, source, expected] of table.cases) {
          const { status, body } = await engine.call('POST', `/${index}/_doc`, source);
          const found = status === 201 ? 'taken' : 'refused';
          if (found !== expected)
            wrong.push(`${engine.distribution}: ${title}: ${found} ${JSON.stringify(body.error ?? '')}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});
