import { IngestFailure } from '../ingest-failure.js';
import { equalJson, isMap, typeName, type MutableJson, type MutableObject } from '../mutable-json.js';
import type { Method } from './expression.js';

/** Calls one of the subset's methods on a value, or fails as Painless does where the value has no such method. */
export function callMethod(of: MutableJson, method: Method, argument: MutableJson): MutableJson {
  if (method === 'equals' && of !== null) return equalJson(of, argument);
  let result: MutableJson | undefined;
  if (typeof of === 'string') result = callOnString(of, method, argument);
  else if (Array.isArray(of)) result = callOnList(of, method, argument);
  else if (isMap(of)) result = callOnMap(of, method, argument);
  if (result !== undefined) return result;
  throw new IngestFailure(`a condition cannot call [${method}] on a value of type ${typeName(of)}`);
}

function callOnString(text: string, method: Method, argument: MutableJson): MutableJson | undefined {
  switch (method) {
    case 'contains':
      return text.includes(stringArgument(method, argument));
    case 'startsWith':
      return text.startsWith(stringArgument(method, argument));
    case 'endsWith':
      return text.endsWith(stringArgument(method, argument));
    case 'equalsIgnoreCase':
      return typeof argument === 'string' && text.toUpperCase() === argument.toUpperCase();
    case 'isEmpty':
      return text.length === 0;
    case 'length':
      return text.length;
    case 'toLowerCase':
      return text.toLowerCase();
    case 'toUpperCase':
      return text.toUpperCase();
    case 'trim':
      return text.trim();
    case 'containsKey':
    case 'equals':
    case 'size':
      return undefined;
  }
}

function callOnList(
  list: readonly MutableJson[],
  method: Method,
  argument: MutableJson,
): MutableJson | undefined {
  if (method === 'contains') return list.some((item) => equalJson(item, argument));
  if (method === 'isEmpty') return list.length === 0;
  return method === 'size' ? list.length : undefined;
}

function callOnMap(map: MutableObject, method: Method, argument: MutableJson): MutableJson | undefined {
  if (method === 'containsKey') return typeof argument === 'string' && Object.hasOwn(map, argument);
  if (method === 'isEmpty') return Object.keys(map).length === 0;
  return method === 'size' ? Object.keys(map).length : undefined;
}

function stringArgument(method: Method, argument: MutableJson): string {
  if (typeof argument === 'string') return argument;
  throw new IngestFailure(`a condition calls [${method}] with a value of type ${typeName(argument)}`);
}
