import type { Transform } from '../watch.js';
import { elements, members, onlyMember, period, refuse, type Cursor } from './cursor.js';
import { parseScript } from './parse-script.js';
import { parseSearch } from './parse-search.js';

const kinds = ['search', 'script', 'chain'] as const;

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/transform */
export function parseTransform(cursor: Cursor): Transform {
  const [name, body] = onlyMember(cursor, 'a transform');
  const kind =
    kinds.find((each) => each === name) ?? refuse(`a transform is one of ${kinds.join(', ')}`, body.at);
  switch (kind) {
    case 'search': {
      const fields = members(body, '"search"', ['request', 'timeout', 'timeout_in_millis']);
      period(fields, 'timeout');
      return { kind, source: parseSearch(fields, body.at) };
    }
    case 'script':
      return { kind, script: parseScript(body) };
    case 'chain':
      return { kind, transforms: elements(body, '"chain"').map(parseTransform) };
  }
}
