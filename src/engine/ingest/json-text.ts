import type { MutableJson } from './mutable-json.js';

/** What is wrong with a text that should be JSON. */
export class JsonTextError extends Error {
  override readonly name = 'JsonTextError';
}

const MAX_DEPTH = 1_000;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * Reads a JSON text. Throws JsonTextError where it is none, where it nests deeper than a server reads, and, unless
 * they are allowed, where an object names a key twice.
 */
export function parseJsonText(text: string, allowDuplicateKeys: boolean): MutableJson {
  let value: MutableJson;
  try {
    value = JSON.parse(text) as MutableJson;
  } catch {
    throw new JsonTextError('it is no valid JSON');
  }
  checkStructure(text, allowDuplicateKeys);
  return value;
}

/** Walks a text that is known to be JSON; JSON.parse says nothing of either fault. */
function checkStructure(text: string, allowDuplicateKeys: boolean): void {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    switch (token) {
      case '{':
      case '[':
        open.push(token === '{' ? new Set() : undefined);
        if (open.length > MAX_DEPTH) throw new JsonTextError(`it nests deeper than ${MAX_DEPTH}`);
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ':':
        if (!allowDuplicateKeys) addKey(open.at(-1), last);
        break;
      default:
        last = token;
    }
  }
}

function addKey(keys: Set<string> | undefined, literal: string): void {
  const key = JSON.parse(literal) as string;
  if (keys?.has(key) === true) throw new JsonTextError(`it names the key [${key}] twice`);
  keys?.add(key);
}
