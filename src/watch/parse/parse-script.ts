import type { ScriptCall } from '../watch.js';
import { members, refuse, required, text, type Cursor } from './cursor.js';
import { parseParams } from './parse-template.js';

/** A stored script. Inline ones are refused: what they do cannot be known here. */
export function parseScript(cursor: Cursor): ScriptCall {
  const inline = 'inline scripts are refused; name a stored script of the fixed set with "id"';
  if (typeof cursor.value === 'string') refuse(inline, cursor.at);
  const fields = members(cursor, 'a script', ['id', 'source', 'lang', 'params']);
  const source = fields.get('source');
  if (source !== undefined) refuse(inline, source.at);
  const lang = fields.get('lang');
  if (lang !== undefined) refuse('a stored script has its language already; leave "lang" out', lang.at);
  const id = required(fields, 'id', 'a script', cursor.at);
  return { at: cursor.at, id: text(id, '"id"'), params: parseParams(fields) };
}
