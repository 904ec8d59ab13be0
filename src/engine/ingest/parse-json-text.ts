import { IngestFailure, IngestRefusal } from './ingest-failure.js';
import type { MutableJson } from './mutable-json.js';

/** Deeper than any parser of a server reads. */
const MAX_DEPTH = 1_000;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** Parses the text that a field holds. Fails on what is no JSON and, unless they are allowed, on keys that repeat. */
export function parseJsonText(text: string, field: string, allowDuplicates: boolean): MutableJson {
  // Without any token the server's parser gives null or a failure, by its version.
  if (text.trim() === '') throw new IngestRefusal(`field [${field}] holds no JSON but an empty text`);
  const depth = depthOf(text);
  if (depth > MAX_DEPTH) throw new IngestFailure(`field [${field}] holds JSON of ${depth} levels`);
  let parsed: MutableJson;
  try {
    parsed = JSON.parse(text) as MutableJson;
  } catch {
    throw new IngestFailure(`field [${field}] is not valid JSON`);
  }
  const repeated = allowDuplicates ? undefined : repeatedKey(text);
  if (repeated !== undefined) throw new IngestFailure(`field [${field}] holds the key [${repeated}] twice`);
  return parsed;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, (depth += 1));
    else if (token === '}' || token === ']') depth -= 1;
  }
  return deepest;
}

/** The first key that stands twice in one object of a text that is valid JSON. */
function repeatedKey(text: string): string | undefined {
  // A list has no keys.
  const open: (Set<string> | undefined)[] = [];
  let string = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"')) string = token;
    else if (token === ':') {
      const keys = open.at(-1);
      const key = String(JSON.parse(string));
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
  }
  return undefined;
}
