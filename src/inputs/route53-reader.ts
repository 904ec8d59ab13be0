import type { JsonObject } from '../diagnostics/json.js';
import type { InputReader } from './input.js';
import { readJsonLog } from './json-log.js';
import { parseTime } from './time.js';

/** Query logs of the Amazon Route 53 Resolver: one record a line, as they lie in S3 or come out of CloudWatch. */
export const route53Reader: InputReader = {
  name: 'route53',
  read: (bytes, options) =>
    readJsonLog(bytes, options, {
      dataset: 'aws.route53_resolver_logs',
      timeField: 'query_timestamp',
      timeOf: (record) => parseTime(record['query_timestamp']),
    }),
};

/** True for a record of the resolver. */
export function isRoute53Record(record: JsonObject): boolean {
  return record['query_timestamp'] !== undefined && record['query_name'] !== undefined;
}
