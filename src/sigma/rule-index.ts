import { suggest } from '../diagnostics/suggest.js';
import type { SigmaDocument } from './ast.js';
import type { Located } from './located.js';
import type { RuleMetadata } from './metadata.js';
import type { Report } from './report.js';

/** What an id or name leads to. */
export type Reference =
  | { readonly kind: 'found'; readonly document: SigmaDocument }
  /** It could not be parsed: said already. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'missing' };

/** Finds documents by id and by name. */
export interface RuleIndex {
  find(reference: string): Reference;
  readonly names: readonly string[];
}

/** Of two documents with one key, the first is found; those that could not be parsed give way to any other. */
export function createRuleIndex(
  documents: readonly SigmaDocument[],
  broken: readonly RuleMetadata[],
): RuleIndex {
  const byReference = new Map<string, Reference>();
  for (const meta of broken) {
    for (const key of keysOf(meta)) {
      byReference.set(key, { kind: 'broken' });
    }
  }
  for (const document of documents) {
    for (const key of keysOf(document.meta)) {
      const known = byReference.get(key);
      if (known === undefined || known.kind === 'broken') {
        byReference.set(key, { kind: 'found', document });
      }
    }
  }
  return {
    find: (reference) =>
      byReference.get(reference) ?? byReference.get(reference.toLowerCase()) ?? { kind: 'missing' },
    names: documents.map((document) => document.meta.name),
  };
}

/** Whether a reference means the document, by its name or its id. */
export function refersTo(reference: Located<string>, document: SigmaDocument): boolean {
  return keysOf(document.meta).some(
    (key) => key === reference.value || key === reference.value.toLowerCase(),
  );
}

/** Reports a reference that leads nowhere. */
export function reportMissing(reference: Located<string>, index: RuleIndex, report: Report): void {
  report.error('sigma/unknown-rule', reference.range, `No rule has the id or name "${reference.value}".`, {
    suggestions: suggest(reference.value, index.names),
  });
}

function keysOf(meta: RuleMetadata): readonly string[] {
  return meta.id === null ? [meta.name] : [meta.name, meta.id.value];
}
