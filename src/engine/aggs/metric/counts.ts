import { asInteger, asObject, asString, only, optional } from '../../request.js';
import { eachDistinct } from '../../search/values.js';
import type { Scalar } from '../../values/scalar.js';
import { cellValues } from '../../values/scalar.js';
import type { AggregationParser } from '../parser.js';
import { requireNoInner } from '../parser.js';
import { openValueField, readValueField, valueFieldKeys } from '../value-field.js';

/** Distinct values, counted exactly. `precision_threshold` is read; only a server's sketch depends on it. */
export const parseCardinality: AggregationParser = (part, frame) => {
  const body = asObject(part, 'cardinality');
  only(body, [...valueFieldKeys, 'precision_threshold', 'execution_hint', 'rehash'], 'cardinality');
  requireNoInner(frame);
  optional(body, 'precision_threshold', asInteger);
  optional(body, 'execution_hint', asString);
  const field = readValueField(body);
  return {
    ...frame,
    compute({ reader, docs }) {
      const source = openValueField(field, reader);
      const seen = new Set<Scalar>();
      for (const doc of docs) eachDistinct(source.cell(doc), (value) => seen.add(value));
      return { value: seen.size };
    },
  };
};

export const parseValueCount: AggregationParser = (part, frame) => {
  const body = asObject(part, 'value_count');
  only(body, valueFieldKeys, 'value_count');
  requireNoInner(frame);
  const field = readValueField(body);
  return {
    ...frame,
    compute({ reader, docs }) {
      const source = openValueField(field, reader);
      return { value: docs.reduce((count, doc) => count + cellValues(source.cell(doc)).length, 0) };
    },
  };
};
