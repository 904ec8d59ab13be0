import { isJsonObject } from '../diagnostics/json.js';
import { serialise } from '../targets/serialise.js';
import type { FillState, Resource } from './resource.js';

/**
 * The body of an index template with what it remembers of its roll-up: how far that is filled stands in its metadata,
 * beside Picket's mark.
 */
export function templateBody({ body, text }: Resource, fill: FillState | undefined): string {
  if (fill === undefined) return text;
  const meta = body['_meta'];
  const state = {
    ...(fill.filled === undefined ? {} : { filled: fill.filled }),
    ...(fill.filling === undefined ? {} : { filling: { activate: fill.filling.activate } }),
  };
  return serialise({ ...body, _meta: { ...(isJsonObject(meta) ? meta : {}), fill: state } });
}
