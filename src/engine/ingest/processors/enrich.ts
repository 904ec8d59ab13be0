import { IngestFailure } from '../ingest-failure.js';
import { cloneObject, type MutableJson } from '../mutable-json.js';
import type { ProcessorFactory } from '../step.js';

const mostMatches = 128;

/**
 * Policies of type match. https://www.elastic.co/guide/en/elasticsearch/reference/8.19/enrich-processor.html
 *
 * Like the server's, it gives an object where `max_matches` is 1 and a list otherwise, and nothing where nothing matches.
 */
export const enrichProcessor: ProcessorFactory = (options) => {
  const policy = options.string('policy_name');
  const field = options.path('field');
  const target = options.path('target_field');
  const override = options.boolean('override', true);
  const ignoreMissing = options.boolean('ignore_missing', false);
  const most = options.integer('max_matches', 1);
  if (most < 1 || most > mostMatches) throw options.error(`expected 1 to ${mostMatches}`, 'max_matches');
  return (document) => {
    const value = document.find(field) ?? null;
    if (value === null) {
      if (ignoreMissing) return 'done';
      throw new IngestFailure(`there is no field [${options.string('field')}] to look up`);
    }
    if (!override && (document.find(target) ?? null) !== null) return 'done';
    const asked = typeof value === 'object' ? JSON.stringify(value) : String(value);
    const found = document.services.lookUp?.(policy, asked);
    if (found === undefined) throw new IngestFailure(`there is no enrich policy [${policy}]`);
    const matches: MutableJson[] = found.slice(0, most).map((match) => cloneObject(match));
    const [first] = matches;
    if (first !== undefined) document.set(target, most === 1 ? first : matches);
    return 'done';
  };
};
