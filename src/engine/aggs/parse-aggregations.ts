import type { ObjectPart, Part } from '../request.js';
import { asObject, child, entriesOf, has, refuse } from '../request.js';
import type { Aggregation, Aggregations } from './aggregation.js';
import { noAggregations } from './aggregation.js';
import { orderPipelines } from './pipeline/order.js';
import type { Pipeline } from './pipeline/pipeline.js';
import { aggregationParsers, pipelineParsers } from './registry.js';

const structural = ['aggs', 'aggregations', 'meta'];

function readInner(part: ObjectPart): Aggregations {
  if (has(part, 'aggs') && has(part, 'aggregations'))
    refuse(child(part, 'aggs'), '"aggs" and "aggregations" are one');
  const key = has(part, 'aggs') ? 'aggs' : 'aggregations';
  return parseAggregations(has(part, key) ? child(part, key) : undefined);
}

function parseOne(name: string, part: Part): Aggregation | Pipeline {
  if (/[[\]>]|^__proto__$/.test(name))
    refuse(part, `the name "${name}" of an aggregation is none that a path could name`);
  const body = asObject(part, `the aggregation "${name}"`);
  const [type, more] = Object.keys(body.value).filter((key) => !structural.includes(key));
  if (type === undefined) return refuse(part, `the aggregation "${name}" has no type`);
  if (more !== undefined)
    return refuse(child(body, more), `the aggregation "${name}" has two types, ${type} and ${more}`);
  const inner = readInner(body);
  const own = child(body, type);
  if (Object.hasOwn(pipelineParsers, type)) {
    if (inner !== noAggregations) refuse(own, `a ${type} aggregation takes no aggregations inside`);
    return pipelineParsers[type]?.(name, asObject(own, type)) ?? refuse(own, type);
  }
  const parse = Object.hasOwn(aggregationParsers, type) ? aggregationParsers[type] : undefined;
  if (parse === undefined) return refuse(own, `aggregation "${type}" is not supported`);
  const meta = has(body, 'meta') ? asObject(child(body, 'meta'), '"meta"').value : undefined;
  return parse(own, { name, pointer: own.pointer, inner, ...(meta !== undefined && { meta }) });
}

/** Aggregations by the JSON that they were read from: watches send the same ones at every run. */
const known = new WeakMap<object, { readonly pointer: string; readonly aggregations: Aggregations }>();

/**
 * Reads `aggs`. Throws EngineError with the pointer of whatever it does not know.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations.html
 */
export function parseAggregations(part: Part | undefined): Aggregations {
  if (part === undefined) return noAggregations;
  const { value, pointer } = part;
  if (typeof value !== 'object' || value === null) return readAggregations(part);
  const cached = known.get(value);
  if (cached?.pointer === pointer) return cached.aggregations;
  const aggregations = readAggregations(part);
  known.set(value, { pointer, aggregations });
  return aggregations;
}

function readAggregations(part: Part): Aggregations {
  const list: Aggregation[] = [];
  const pipelines: Pipeline[] = [];
  for (const [name, body] of entriesOf(asObject(part, '"aggs"'))) {
    const parsed = parseOne(name, body);
    if ('kind' in parsed) pipelines.push(parsed);
    else list.push(parsed);
  }
  if (list.length === 0 && pipelines.length === 0) return noAggregations;
  return { list, pipelines: orderPipelines(pipelines) };
}
