import { isJsonObject } from '../../diagnostics/json.js';
import type { Input } from '../watch.js';
import { elements, members, oneOf, onlyMember, period, refuse, required, type Cursor } from './cursor.js';
import { httpRequest } from './message-fields.js';
import { checkTarget } from './parse-actions.js';
import { parseExtract, parseSearch } from './parse-search.js';
import { parseTemplated } from './parse-templated.js';

const kinds = ['none', 'simple', 'search', 'http', 'chain'] as const;

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/input */
export function parseInput(cursor: Cursor): Input {
  const [name, body] = onlyMember(cursor, 'an input');
  const kind =
    kinds.find((each) => each === name) ?? refuse(`an input is one of ${kinds.join(', ')}`, body.at);
  switch (kind) {
    case 'none':
      members(body, '"none"', []);
      return { kind };
    case 'simple':
      return {
        kind,
        payload: isJsonObject(body.value) ? body.value : refuse('"simple" must be an object', body.at),
      };
    case 'search': {
      const fields = members(body, '"search"', [
        'request',
        'extract',
        'timeout',
        'timeout_in_millis',
        'dynamic_name_timezone',
      ]);
      const zone = fields.get('dynamic_name_timezone');
      if (zone !== undefined) oneOf(zone, '"dynamic_name_timezone"', ['UTC']);
      // Time stands still while a search runs on the virtual clock, but the value must be one.
      period(fields, 'timeout');
      const extract = parseExtract(fields);
      return { kind, at: body.at, source: parseSearch(fields, body.at), ...(extract && { extract }) };
    }
    case 'http':
      return parseHttp(body);
    case 'chain':
      return parseChain(body);
  }
}

function parseHttp(cursor: Cursor): Input {
  const fields = members(cursor, '"http"', ['request', 'extract', 'response_content_type']);
  const request = required(fields, 'request', '"http"', cursor.at);
  checkTarget(request);
  const type = fields.get('response_content_type');
  const extract = parseExtract(fields);
  return {
    kind: 'http',
    at: cursor.at,
    source: {
      at: request.at,
      fields: parseTemplated(request, httpRequest, 'an HTTP request'),
      contentType: type === undefined ? 'json' : oneOf(type, '"response_content_type"', ['json', 'text']),
    },
    ...(extract && { extract }),
  };
}

function parseChain(cursor: Cursor): Input {
  const fields = members(cursor, '"chain"', ['inputs']);
  const list = elements(required(fields, 'inputs', '"chain"', cursor.at), '"inputs"');
  const names = new Set<string>();
  const inputs = list.map((each) => {
    const [name, body] = onlyMember(each, 'an input of a chain');
    if (names.has(name)) refuse(`the chain has two inputs named "${name}"`, body.at);
    names.add(name);
    return { name, input: parseInput(body) };
  });
  return { kind: 'chain', inputs };
}
