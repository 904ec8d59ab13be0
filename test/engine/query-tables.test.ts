import { strict as assert } from 'node:assert';
import { createEngine } from '../../src/engine/create-engine.js';
import type { EmbeddedEngine } from '../../src/engine/api.js';
import { EngineError } from '../../src/engine/api.js';
import type { JsonObject } from '../../src/diagnostics/json.js';
import type { QueryTable } from './tables/query-table.js';
import { shapeTables } from './tables/shapes.js';
import { stringTables } from './tables/strings.js';
import { typedTables } from './tables/typed.js';

function openTable(table: QueryTable): EmbeddedEngine {
  const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0 });
  engine.putIndexTemplate('table', { patterns: ['table'], mappings: table.mappings });
  for (const [id, source] of Object.entries(table.docs)) {
    const outcome = engine.index({ index: 'table', id, source });
    assert.equal(outcome.result, 'created', JSON.stringify(outcome));
  }
  return engine;
}

function find(engine: EmbeddedEngine, query: JsonObject): string | { readonly status: number } {
  try {
    const { hits } = engine.search({ indices: ['table'], body: { query, size: 100 } });
    return sorted(hits.hits.map((hit) => hit._id));
  } catch (error) {
    if (error instanceof EngineError) return { status: error.status };
    throw error;
  }
}

function sorted(ids: readonly string[]): string {
  return [...ids].sort().join(' ');
}

describe('queries', () => {
  for (const table of [...stringTables, ...typedTables, ...shapeTables]) {
    describe(table.name, () => {
      let engine: EmbeddedEngine;
      before(() => {
        engine = openTable(table);
      });
      for (const [title, query, expected] of table.cases) {
        it(title, () => {
          const wanted =
            typeof expected === 'string' ? sorted(expected.split(' ').filter((id) => id !== '')) : expected;
          assert.deepEqual(find(engine, query), wanted);
        });
      }
    });
  }
});
