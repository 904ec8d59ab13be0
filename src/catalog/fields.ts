import type { Source, SourceField } from './catalog.js';
import type { FieldType } from './field.js';
import { ecsArrays, ecsIgnoreAbove, ecsNamesByType, ecsUnindexed } from './generated/ecs-fields.js';
import { suggest } from '../diagnostics/suggest.js';

/** What ECS says of a field. */
export interface EcsField {
  readonly type: FieldType;
  /** True where ECS defines the field as an array. */
  readonly array: boolean;
  /** False for fields that ECS stores but does not index. */
  readonly indexed: boolean;
  /** Characters above which a keyword is not indexed; absent for other types. */
  readonly ignoreAbove?: number;
}

const defaultIgnoreAbove = 1024;

function readTable(): ReadonlyMap<string, EcsField> {
  const arrays = new Set<string>(ecsArrays.split(' '));
  const unindexed = new Set<string>(ecsUnindexed.split(' '));
  const limits = new Map(
    ecsIgnoreAbove.split(' ').map((pair) => {
      const [name = '', limit = ''] = pair.split('=');
      return [name, Number(limit)];
    }),
  );
  const table = new Map<string, EcsField>();
  for (const [type, names] of Object.entries(ecsNamesByType) as [FieldType, string][]) {
    for (const name of names.split(' ')) {
      const field = { type, array: arrays.has(name), indexed: !unindexed.has(name) };
      const limit = limits.get(name) ?? defaultIgnoreAbove;
      table.set(name, type === 'keyword' ? { ...field, ignoreAbove: limit } : field);
    }
  }
  return table;
}

// The table is data that never changes; splitting its 130 kB waits until somebody asks.
let ecsTable: ReadonlyMap<string, EcsField> | undefined;

function ecs(): ReadonlyMap<string, EcsField> {
  ecsTable ??= readTable();
  return ecsTable;
}

/** What ECS says of a field, or undefined where ECS does not define it. Source: @elastic/ecs. */
export function ecsField(name: string): EcsField | undefined {
  return ecs().get(name);
}

/** The type of an ECS field, or undefined where ECS does not define it. */
export function ecsType(name: string): FieldType | undefined {
  return ecs().get(name)?.type;
}

/** The names of all ECS fields, multi-fields included, sorted within each type. */
export function ecsFieldNames(): readonly string[] {
  return [...ecs().keys()];
}

/**
 * A field as a source's index holds it, or undefined where it does not hold it. An ECS field that the mapping lacks
 * counts as not there: ask `ecsType` to tell it from a name that nobody knows. The keys below a `flattened` field
 * and below an object with keys of their own (`kubernetes.labels.*`) are fields too.
 */
export function fieldOf(source: Source, name: string): SourceField | undefined {
  // `kubernetes.labels.*` is how the catalogue notes a family of fields; no event has a field of that name.
  const exact = name.endsWith('.*') ? undefined : source.fields.get(name);
  if (exact !== undefined) {
    return exact;
  }
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const parent = name.slice(0, dot);
    const field = source.fields.get(`${parent}.*`) ?? source.fields.get(parent);
    if (field === undefined) {
      continue;
    }
    const hasOwnKeys = field.type === 'flattened' || field.name === `${parent}.*`;
    return hasOwnKeys && name.length > dot + 1 && !name.endsWith('.*') ? { ...field, name } : undefined;
  }
  return undefined;
}

/** The names that a rule may use for the fields of these sources: the index's own and Sigma's. Sorted. */
function fieldNamesOf(sources: readonly Source[]): readonly string[] {
  const names = new Set<string>();
  for (const source of sources) {
    for (const field of source.fields.values()) {
      if (field.presence !== 'never' && !field.name.endsWith('.*')) {
        names.add(field.name);
      }
    }
    for (const name of source.fieldNames.keys()) {
      names.add(name);
    }
  }
  return [...names].sort();
}

/**
 * Names that may have been meant by one that no source has, the likeliest first. Without sources the names of ECS
 * are the candidates.
 */
export function suggestFields(sources: readonly Source[], name: string): readonly string[] {
  const candidates = sources.length === 0 ? ecsFieldNames() : fieldNamesOf(sources);
  const close = suggest(name, candidates);
  if (close.length > 0) {
    return close;
  }
  const leaf = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return candidates.filter((candidate) => candidate.toLowerCase().endsWith(`.${leaf}`)).slice(0, 3);
}
