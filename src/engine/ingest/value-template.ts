import type { Json } from '../../diagnostics/json.js';
import { escapePointer } from '../../diagnostics/json-pointer.js';
import type { IngestDocument } from './ingest-document.js';
import { cloneJson, setKey, type MutableJson, type MutableObject } from './mutable-json.js';
import { compileTemplate, type MediaType } from './template.js';

/** Makes a fresh value for a document. */
export type ValueTemplate = (document: IngestDocument) => MutableJson;

/** A JSON value whose strings, keys of objects included, may be templates. */
export function compileValue(value: Json, pointer: string, mediaType: MediaType): ValueTemplate {
  if (typeof value === 'string') {
    const template = compileTemplate(value, pointer, mediaType);
    return (document) => template.render(document);
  }
  if (typeof value !== 'object' || value === null) return () => value;
  if (!JSON.stringify(value).includes('{{')) return () => cloneJson(value);
  if (isList(value)) {
    const items = value.map((item, index) => compileValue(item, `${pointer}/${index}`, mediaType));
    return (document) => items.map((item) => item(document));
  }
  const entries = Object.entries(value).map(([key, item]) => {
    const place = `${pointer}/${escapePointer(key)}`;
    return [compileTemplate(key, place, mediaType), compileValue(item, place, mediaType)] as const;
  });
  return (document) => {
    const object: MutableObject = {};
    for (const [key, item] of entries) setKey(object, key.render(document), item(document));
    return object;
  };
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
