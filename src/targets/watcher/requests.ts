import type { JsonObject } from '../../diagnostics/json.js';
import type { ChainSearch, SearchContext } from './searches.js';

/** The inputs of a chain, one a search. */
export function chainInputs(searches: readonly ChainSearch[], context: SearchContext): readonly JsonObject[] {
  return searches.map((search) => ({ [search.name]: { search: requestOf(search, context) } }));
}

/** A search as Watcher takes it, with a template where a value has to travel as its parameter. */
function requestOf(search: ChainSearch, { origins, template, ledger }: SearchContext): JsonObject {
  const { body, params, refused } = template.quote(search.body, origins);
  const names = [...refused, ...search.indices.filter((index) => index.includes('{{'))];
  for (const name of names) {
    ledger.fail('watcher/template-field', `\`${name}\` holds {{, which Watcher would take for a template.`);
  }
  const plain = typeof body !== 'string' && Object.keys(params).length === 0;
  const content = plain ? { body } : { template: { source: body, params } };
  return {
    request: {
      indices: search.indices,
      // Watcher answers a missing index with no hits either way; the alert script notices that nothing was searched.
      indices_options: { allow_no_indices: true, expand_wildcards: ['open'], ignore_unavailable: true },
      ...content,
    },
  };
}

/** An index action over one list of the payload. Ids stand in the documents; alerts name their index there too. */
export function indexAction(list: string, count: string, index: JsonObject): JsonObject {
  return {
    condition: { compare: { [`ctx.payload.${count}`]: { gt: 0 } } },
    transform: { script: { id: 'picket-docs-v1', params: { list } } },
    index,
  };
}
