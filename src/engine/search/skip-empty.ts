import type { JsonObject } from '../../diagnostics/json.js';
import type { IndexStore } from '../store/index-store.js';

/** Shapes of searches that one empty index remembers; beyond, it forgets them all. */
const maxShapes = 256;
/** Longer searches are not worth the comparison. */
const maxLength = 50_000;
const moments = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** Leaves empty indices out of a search, where that cannot be told from its result. */
export interface EmptySkipper {
  /** The stores to search. Call `passed` when the search has succeeded. */
  worthSearching(
    body: JsonObject,
    stores: readonly IndexStore[],
  ): { readonly stores: readonly IndexStore[]; readonly passed: () => void };
}

/**
 * A query is refused by the mapping of an index whether or not it holds documents. Searches come again with other
 * moments only, so an empty index needs to look at each of them once: then nothing of it can be in the result.
 */
export function createEmptySkipper(): EmptySkipper {
  const known = new WeakMap<IndexStore, Set<string>>();
  const all = { passed: (): void => undefined };
  return {
    worthSearching(body, stores) {
      const empty = stores.filter((store) => store.size === 0);
      for (const store of stores) if (store.size > 0) known.delete(store);
      if (empty.length === 0 || stores.length < 2) return { stores, ...all };
      const text = JSON.stringify(body);
      if (text.length > maxLength) return { stores, ...all };
      const shape = text.replaceAll(moments, '');
      const skipped = new Set(empty.filter((store) => known.get(store)?.has(shape) === true));
      const left = stores.filter((store) => !skipped.has(store));
      return {
        // One is kept, since a search over nothing answers differently.
        stores: left.length > 0 ? left : stores.slice(0, 1),
        passed() {
          for (const store of empty) remember(known, store, shape);
        },
      };
    },
  };
}

function remember(known: WeakMap<IndexStore, Set<string>>, store: IndexStore, shape: string): void {
  const shapes = known.get(store) ?? new Set<string>();
  if (shapes.size >= maxShapes) shapes.clear();
  known.set(store, shapes.add(shape));
}
