import type { JsonObject } from '../../../diagnostics/json.js';
import { asArray, asObject, asString, child, only, optional, refuse } from '../../request.js';
import type { DocSet } from '../../search/reader.js';
import type { ValueSource } from '../../search/values.js';
import { eachDistinct } from '../../search/values.js';
import type { Scalar } from '../../values/scalar.js';
import { compareScalars } from '../../values/scalar.js';
import type { Bucket } from '../aggregation.js';
import { applyPipelines } from '../aggregation.js';
import type { AggregationParser, Frame } from '../parser.js';
import { printKey } from '../print-key.js';
import type { Run } from '../run.js';
import type { ValueField } from '../value-field.js';
import { openValueField, readValueField, valueFieldKeys } from '../value-field.js';
import type { Group, Thresholds } from './terms.js';
import { chooseGroups, readThresholds, thresholdKeys } from './terms.js';

/** Every combination of one value a source; none where a source has no value. */
function combinations(sources: readonly ValueSource[], doc: number): readonly (readonly Scalar[])[] {
  let tuples: Scalar[][] = [[]];
  for (const source of sources) {
    const values: Scalar[] = [];
    eachDistinct(source.cell(doc), (value) => values.push(value));
    tuples = tuples.flatMap((tuple) => values.map((value) => [...tuple, value]));
  }
  return tuples;
}

function tupleKey(tuple: readonly Scalar[]): string {
  return JSON.stringify(tuple.map((value) => (typeof value === 'bigint' ? `${value}n` : value)));
}

function compareTuples(a: readonly Scalar[], b: readonly Scalar[]): number {
  for (const [i, value] of a.entries()) {
    const order = compareScalars(value, b[i] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function compute(
  fields: readonly ValueField[],
  thresholds: Thresholds,
  frame: Frame,
  docs: DocSet,
  run: Run,
): JsonObject {
  const sources = fields.map((field) => openValueField(field, docs.reader));
  const groups = new Map<string, Group<readonly Scalar[]>>();
  for (const doc of docs.docs) {
    for (const tuple of combinations(sources, doc)) {
      const key = tupleKey(tuple);
      const group = groups.get(key) ?? { key: tuple, docs: [], count: 0 };
      group.docs.push(doc);
      group.count++;
      groups.set(key, group);
    }
  }
  const chosen = chooseGroups([...groups.values()], thresholds, frame, docs.reader, run, compareTuples);
  const buckets = chosen.groups.map(({ key, bucket }): Bucket => {
    const shown = sources.map((source, i) => {
      const value = key[i] ?? '';
      if (source.kind === 'boolean') return value === 1;
      const { key: own, text } = printKey(source, value, fields[i]?.format);
      return text ?? own;
    });
    return { key: shown, key_as_string: shown.join('|'), ...bucket };
  });
  return {
    doc_count_error_upper_bound: chosen.error,
    sum_other_doc_count: chosen.otherCount,
    buckets: applyPipelines(buckets, frame.inner, run),
  };
}

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations-bucket-multi-terms-aggregation.html */
export const parseMultiTerms: AggregationParser = (part, frame) => {
  const body = asObject(part, 'multi_terms');
  only(body, ['terms', 'collect_mode', 'show_term_doc_count_error', ...thresholdKeys], 'multi_terms');
  optional(body, 'collect_mode', asString);
  const fields = asArray(child(body, 'terms'), '"terms"').map((item) => {
    const one = asObject(item, 'a field');
    only(one, valueFieldKeys, 'a field of multi_terms');
    return readValueField(one);
  });
  if (fields.length < 2) refuse(child(body, 'terms'), 'multi_terms needs two fields at least');
  const thresholds = readThresholds(body, frame);
  return { ...frame, compute: (docs, run) => compute(fields, thresholds, frame, docs, run) };
};
