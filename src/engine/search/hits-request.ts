import type { JsonObject } from '../../diagnostics/json.js';
import type { ObjectPart } from '../request.js';
import { asBoolean, asInteger, child, has, optional } from '../request.js';
import type { FieldsRequest } from './fields.js';
import { parseFieldsRequest } from './fields.js';
import type { SortKey } from './sort.js';
import { parseSort } from './sort.js';
import type { SourceFilter } from './source-filter.js';
import { parseSourceFilter } from './source-filter.js';

/** What a hit shows: shared by the hits of a search and by `top_hits`. */
export interface HitsRequest {
  readonly size: number;
  readonly from: number;
  /** Undefined: by score. */
  readonly sort?: readonly SortKey[];
  readonly source: SourceFilter;
  readonly fields?: FieldsRequest;
  readonly docvalueFields?: FieldsRequest;
  readonly trackScores: boolean;
}

export const hitsRequestKeys = [
  'size',
  'from',
  'sort',
  '_source',
  'fields',
  'docvalue_fields',
  'track_scores',
];

/** Reads the keys that hits have wherever they occur. */
export function parseHitsRequest(body: ObjectPart, defaultSize: number): HitsRequest {
  const sort = optional(body, 'sort', parseSort);
  const fields = optional(body, 'fields', parseFieldsRequest);
  const docvalueFields = optional(body, 'docvalue_fields', parseFieldsRequest);
  return {
    size: optional(body, 'size', asInteger) ?? defaultSize,
    from: optional(body, 'from', asInteger) ?? 0,
    ...(sort !== undefined && sort.length > 0 && { sort }),
    source: has(body, '_source')
      ? parseSourceFilter(child(body, '_source'))
      : (source: JsonObject): JsonObject => source,
    ...(fields !== undefined && { fields }),
    ...(docvalueFields !== undefined && { docvalueFields }),
    trackScores: optional(body, 'track_scores', asBoolean) ?? false,
  };
}
