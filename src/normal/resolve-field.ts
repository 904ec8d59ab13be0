import type { Source, SourceField } from '../catalog/catalog.js';
import type { FieldType } from '../catalog/field.js';
import { ecsType, fieldOf } from '../catalog/fields.js';
import type { FieldRef } from './predicate.js';

/** What a rule's field is in one source. */
export type ResolvedField =
  | {
      readonly kind: 'known';
      /** The field itself: for presence, and for everything where it is no analysed text. */
      readonly field: FieldRef;
      /** Where whole values are held: a text field's exact sub-field, else the field itself. */
      readonly exact: FieldRef;
    }
  /** No event of the source ever has it. */
  | { readonly kind: 'lacking' };

/** The fields of one source, or of a rule whose logsource no source answers. */
export interface FieldScope {
  readonly source: Source | null;
  resolve(name: string): ResolvedField;
  /** Whether somebody defines the field: the source, or without one ECS. */
  isDefined(name: string): boolean;
  /** Fields that a search for keywords looks at. */
  keywordFields(): readonly FieldRef[];
}

/** The scope of a source. Names are Sigma's, where the source maps them, or the index's own. */
export function sourceScope(source: Source): FieldScope {
  const resolve = (name: string): ResolvedField => {
    const field = fieldOf(source, source.fieldNames.get(name) ?? name);
    return field === undefined || field.presence === 'never'
      ? { kind: 'lacking' }
      : { kind: 'known', field: refOf(field), exact: exactOf(source, field) };
  };
  return {
    source,
    resolve,
    isDefined: (name) => resolve(name).kind === 'known',
    keywordFields: () => {
      const names = new Set(['message', 'event.original', ...source.keywordFields]);
      return [...names].flatMap((name) => {
        const resolved = resolve(name);
        return resolved.kind === 'known' ? [resolved.exact] : [];
      });
    },
  };
}

function refOf(field: SourceField): FieldRef {
  return { name: field.name, type: field.type };
}

function exactOf(source: Source, field: SourceField): FieldRef {
  if (field.type !== 'text' || field.exact === undefined) {
    return refOf(field);
  }
  return { name: field.exact, type: fieldOf(source, field.exact)?.type ?? 'keyword' };
}

/** Types that ECS prescribes and any index with the field must then follow for the rule to make sense. */
const ecsTypesTrusted: ReadonlySet<FieldType> = new Set([
  'ip',
  'long',
  'double',
  'date',
  'boolean',
  'flattened',
]);

/**
 * The scope of a rule without a source. Nobody knows its fields: they count as keyword, so that text compares as it
 * is written, except where ECS defines the very name as an address, number, date or truth value.
 */
export function openScope(): FieldScope {
  const resolve = (name: string): ResolvedField => {
    const type = ecsType(name);
    const field: FieldRef = {
      name,
      type: type !== undefined && ecsTypesTrusted.has(type) ? type : 'keyword',
    };
    return { kind: 'known', field, exact: field };
  };
  return {
    source: null,
    resolve,
    isDefined: (name) => ecsType(name) !== undefined,
    keywordFields: () => ['message', 'event.original'].map((name) => ({ name, type: 'keyword' })),
  };
}
