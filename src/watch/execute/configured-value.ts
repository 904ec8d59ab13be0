import type { Json } from '../../diagnostics/json.js';
import type { DateMath } from '../date-math.js';

/** What a comparison compares with. */
export type ConfiguredValue =
  | { readonly kind: 'literal'; readonly value: Json }
  /** `<{now-5m}>` */
  | { readonly kind: 'date'; readonly math: DateMath }
  /** `{{ctx.payload.limit}}`: a path, not a template. */
  | { readonly kind: 'path'; readonly path: string };
