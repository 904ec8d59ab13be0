import { strict as assert } from 'node:assert';
import { canonicalFound, canonicalText, canonicalWanted } from '../../src/deploy/canonical.js';
import type { JsonObject } from '../../src/diagnostics/json.js';
import type { ResourceKind } from '../../src/deploy/resource.js';

function same(kind: ResourceKind, found: JsonObject, wanted: JsonObject): boolean {
  return canonicalText(canonicalFound(kind, found, wanted)) === canonicalText(canonicalWanted(kind, wanted));
}

const search = (request: JsonObject): JsonObject => ({ input: { search: { request } } });

describe('canonicalFound', () => {
  const table: readonly (readonly [string, ResourceKind, JsonObject, JsonObject, boolean])[] = [
    ['the order of keys', 'pipeline', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [
      'defaults of a search that the server has written out',
      'watch',
      search({ indices: ['a'], search_type: 'query_then_fetch', rest_total_hits_as_int: true }),
      search({ indices: ['a'] }),
      true,
    ],
    [
      'the same key with another value than its default',
      'watch',
      search({ indices: ['a'], search_type: 'dfs_query_then_fetch' }),
      search({ indices: ['a'] }),
      false,
    ],
    [
      'a default that is wanted otherwise',
      'watch',
      search({ rest_total_hits_as_int: true }),
      search({ rest_total_hits_as_int: false }),
      false,
    ],
    [
      'options of a search that the server has not kept, since they are its defaults',
      'watch',
      search({ indices: ['a'] }),
      search({
        indices: ['a'],
        indices_options: { ignore_unavailable: true, allow_no_indices: true, expand_wildcards: ['open'] },
      }),
      true,
    ],
    [
      'options of a search that are not its defaults',
      'watch',
      search({ indices: ['a'] }),
      search({ indices: ['a'], indices_options: { ignore_unavailable: false } }),
      false,
    ],
    [
      'the same key elsewhere',
      'watch',
      { metadata: { search_type: 'query_then_fetch' } },
      { metadata: {} },
      false,
    ],
    [
      'the language of a template',
      'watch',
      search({ template: { source: 'x', lang: 'mustache' } }),
      search({ template: { source: 'x' } }),
      true,
    ],
    [
      'settings, nested and as texts',
      'index-template',
      { template: { settings: { index: { number_of_shards: '1', lifecycle: { name: 'p' } } } } },
      { template: { settings: { number_of_shards: 1, 'index.lifecycle.name': 'p' } } },
      true,
    ],
    [
      'another setting',
      'index-template',
      { template: { settings: { index: { number_of_shards: '2' } } } },
      { template: { settings: { number_of_shards: 1 } } },
      false,
    ],
    [
      'a flag of a mapping as text',
      'component-template',
      { template: { mappings: { dynamic: 'false' } } },
      { template: { mappings: { dynamic: false } } },
      true,
    ],
    [
      'dates of a newer server',
      'pipeline',
      { processors: [], created_date_millis: 5 },
      { processors: [] },
      true,
    ],
    [
      'what a data stream is besides',
      'index-template',
      { composed_of: [], data_stream: { hidden: false, allow_custom_routing: false } },
      { data_stream: {} },
      true,
    ],
    [
      'a data stream that is hidden',
      'index-template',
      { data_stream: { hidden: true } },
      { data_stream: {} },
      false,
    ],
    [
      'the age at which a phase begins',
      'lifecycle',
      { policy: { phases: { hot: { min_age: '0ms', actions: {} } } } },
      { policy: { phases: { hot: { actions: {} } } } },
      true,
    ],
    ['more than is wanted', 'pipeline', { processors: [], description: 'theirs' }, { processors: [] }, false],
    ['less than is wanted', 'pipeline', {}, { processors: [] }, false],
  ];
  for (const [name, kind, found, wanted, expected] of table) {
    it(`takes ${name} for ${expected ? 'the same' : 'a difference'}`, () => {
      assert.equal(same(kind, found, wanted), expected);
    });
  }
});
