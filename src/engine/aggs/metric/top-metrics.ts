import { asInteger, asList, asObject, asString, child, only, optional, refuse } from '../../request.js';
import { printValue } from '../../search/fields.js';
import { selectTop } from '../../search/hits.js';
import { openSort, parseSort } from '../../search/sort.js';
import { openValues } from '../../search/values.js';
import { cellValues } from '../../values/scalar.js';
import type { AggregationParser } from '../parser.js';
import { requireNoInner } from '../parser.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations-metrics-top-metrics.html */
export const parseTopMetrics: AggregationParser = (part, frame) => {
  const body = asObject(part, 'top_metrics');
  only(body, ['metrics', 'sort', 'size'], 'top_metrics');
  requireNoInner(frame);
  const metrics = asList(child(body, 'metrics')).map((item) => {
    const metric = asObject(item, 'a metric');
    only(metric, ['field'], 'a metric');
    return { part: child(metric, 'field'), name: asString(child(metric, 'field'), '"field"') };
  });
  const sort = parseSort(child(body, 'sort'));
  if (sort.length !== 1) refuse(child(body, 'sort'), 'top_metrics sorts by exactly one key');
  const size = optional(body, 'size', (held, what) => asInteger(held, what, 1)) ?? 1;
  if (size > 10) refuse(child(body, 'size'), 'top_metrics shows at most 10');
  return {
    ...frame,
    compute({ reader, docs }, run) {
      const order = openSort(reader, sort, (doc) => run.scoreOf(doc));
      const sources = metrics.map(({ name, part: at }) => ({ name, source: openValues(reader, name, at) }));
      const top = selectTop(docs, order, size).map((doc) => ({
        sort: order.values(doc),
        metrics: Object.fromEntries(
          sources.map(({ name, source }) => {
            const [value] = cellValues(source.cell(doc));
            if (value === undefined) return [name, null];
            return [name, source.field === undefined ? String(value) : printValue(source.field, value)];
          }),
        ),
      }));
      return { top };
    },
  };
};
