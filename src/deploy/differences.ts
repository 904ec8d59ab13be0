import type { SourceRange } from '../diagnostics/diagnostic.js';
import { escapePointer } from '../diagnostics/json-pointer.js';
import { isJsonObject, type Json } from '../diagnostics/json.js';
import type { Provenance } from '../targets/target.js';
import { canonicalText } from './canonical.js';

/** One place where what is on the cluster is not what is wanted there. */
export interface Difference {
  /** JSON pointer into the body. */
  readonly pointer: string;
  /** Absent where there is nothing yet, or nothing any more. */
  readonly before?: Json;
  readonly after?: Json;
  /** The line of YAML that the part comes from. */
  readonly range?: SourceRange;
}

/** The smallest parts in which two bodies differ, in the order of their pointers. */
export function differences(before: Json, after: Json, provenance: Provenance = {}): readonly Difference[] {
  const found: Difference[] = [];
  const visit = (left: Json | undefined, right: Json | undefined, pointer: string): void => {
    if (left !== undefined && right !== undefined) {
      if (canonicalText(left) === canonicalText(right)) return;
      const keys = commonKeys(left, right);
      if (keys !== undefined) {
        for (const key of keys)
          visit(childOf(left, key), childOf(right, key), `${pointer}/${escapePointer(key)}`);
        return;
      }
    }
    const range = rangeOf(pointer, provenance);
    found.push({
      pointer,
      ...(left === undefined ? {} : { before: left }),
      ...(right === undefined ? {} : { after: right }),
      ...(range === undefined ? {} : { range }),
    });
  };
  visit(before, after, '');
  return found;
}

/** The keys of two objects, or the places of two lists; undefined where they are not of one kind. */
function commonKeys(left: Json, right: Json): readonly string[] | undefined {
  if (Array.isArray(left) && Array.isArray(right)) {
    return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => String(at));
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return undefined;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
}

function childOf(parent: Json, key: string): Json | undefined {
  if (Array.isArray(parent)) return (parent as readonly Json[])[Number(key)];
  return isJsonObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}

/** The range of the part itself, or of the nearest one around it that is known. */
export function rangeOf(pointer: string, provenance: Provenance): SourceRange | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const range = Object.hasOwn(provenance, at) ? provenance[at] : undefined;
    if (range !== undefined || at === '') return range;
  }
}
