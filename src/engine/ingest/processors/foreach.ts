import type { IngestDocument } from '../ingest-document.js';
import { IngestFailure } from '../ingest-failure.js';
import {
  deleteKey,
  getKey,
  setKey,
  typeName,
  type MutableJson,
  type MutableObject,
} from '../mutable-json.js';
import { runStep } from '../run-steps.js';
import type { ProcessorFactory, Step, StepResult } from '../step.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/foreach-processor.html */
export const foreachProcessor: ProcessorFactory = (options, context) => {
  const field = options.path('field');
  const step = context.step(options.object('processor'), `${options.pointer}/processor`);
  const ignoreMissing = options.boolean('ignore_missing', false);
  return (document) => {
    const value = ignoreMissing ? (document.find(field) ?? null) : document.get(field);
    if (value === null) {
      if (ignoreMissing) return 'done';
      throw new IngestFailure(`field [${field.text}] is null, cannot loop over its elements.`);
    }
    if (typeof value !== 'object') {
      throw new IngestFailure(
        `field [${field.text}] holds a ${typeName(value)}, and a list or object is needed`,
      );
    }
    const changed = overElements(document, step, value);
    if (changed === undefined) return 'dropped';
    document.set(field, changed);
    return 'done';
  };
};

/** The elements as the step leaves them; undefined where it drops the document. */
function overElements(
  document: IngestDocument,
  step: Step,
  elements: MutableJson[] | MutableObject,
): MutableJson | undefined {
  return Array.isArray(elements) ? overList(document, step, elements) : overMap(document, step, elements);
}

function overList(
  document: IngestDocument,
  step: Step,
  list: readonly MutableJson[],
): MutableJson[] | undefined {
  const changed: MutableJson[] = [];
  // A copy, since the step may change the very list.
  for (const item of [...list]) {
    const element = { _value: item };
    if (runOn(document, step, element) === 'dropped') return undefined;
    changed.push(element._value);
  }
  return changed;
}

/** A step may rename keys by `_ingest._key`; an element whose key becomes blank is left out. */
function overMap(document: IngestDocument, step: Step, map: MutableObject): MutableObject | undefined {
  const changed: MutableObject = {};
  for (const [key, item] of Object.entries(map)) {
    const element = { _value: item, _key: key as MutableJson };
    if (runOn(document, step, element) === 'dropped') return undefined;
    const name = element._key;
    if (typeof name === 'string' && name.trim() !== '') setKey(changed, name, element._value);
  }
  return changed;
}

/** Runs the step with `_ingest` holding the element, leaves in the element what came of it, and tidies up. */
function runOn(document: IngestDocument, step: Step, element: Record<string, MutableJson>): StepResult {
  const { ingest } = document;
  const before = Object.keys(element).map((name) => [name, getKey(ingest, name)] as const);
  Object.assign(ingest, element);
  try {
    return runStep(step, document);
  } finally {
    for (const [name, value] of before) {
      element[name] = getKey(ingest, name) ?? null;
      if (value === undefined) deleteKey(ingest, name);
      else setKey(ingest, name, value);
    }
  }
}
