import { strict as assert } from 'node:assert';
import { createEngine } from '../../src/engine/create-engine.js';
import { documentTables } from './tables/documents.js';

describe('documents', () => {
  for (const table of documentTables) {
    describe(table.name, () => {
      const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0 });
      engine.putIndexTemplate('table', { patterns: ['*'], mappings: table.mappings });
      for (const [title, source, expected] of table.cases) {
        it(`${title}: ${expected}`, () => {
          const outcome = engine.index({ index: 'table', source });
          assert.equal(outcome.result, expected === 'taken' ? 'created' : 'failed', JSON.stringify(outcome));
        });
      }
    });
  }
});
