import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/report.js';
import { suggest } from '../diagnostics/suggest.js';
import { isEmptyValue, isUnresolved, type YamlNode } from '../read/document.js';
import { nodeAt } from '../read/locate.js';
import { expectation, listed, nodeKind, subject } from './describe.js';
import { explainKeys, isKeyError } from './explain-keys.js';
import type { SchemaError } from './validator.js';

export interface ExplainOptions {
  /** The document lacks the parts that could not be parsed, so that a missing key proves nothing. */
  readonly partial: boolean;
}

/** Turns a validator's errors into diagnostics at the very keys and values, one a mistake. */
export function explainErrors(
  root: YamlNode,
  errors: readonly SchemaError[],
  options: ExplainOptions,
): readonly Diagnostic[] {
  const diagnostics = [...explainKeys(root, errors.filter(isKeyError), options)];
  const seen = new Set<string>();
  for (const one of errors) {
    if (isKeyError(one) || seen.has(one.instancePath)) continue;
    const found = explain(root, one);
    if (found === undefined) continue;
    // A value of the wrong type breaks other keywords too; the first says it all.
    seen.add(one.instancePath);
    diagnostics.push(found);
  }
  return diagnostics;
}

function explain(root: YamlNode, one: SchemaError): Diagnostic | undefined {
  const found = nodeAt(root, one.instancePath);
  if (found === undefined) return undefined;
  const { node } = found;
  const name = subject(one.instancePath);
  if (isUnresolved(node)) return undefined;
  if (isEmptyValue(node)) {
    const range = found.entry?.key.range ?? node.range;
    return error(
      'schema/wrong-type',
      range,
      `${name} is empty; it must be ${expectation(one.parentSchema)}.`,
    );
  }
  return explainValue(node, name, one) ?? explainSize(node, name, one);
}

function explainValue(node: YamlNode, name: string, one: SchemaError): Diagnostic | undefined {
  const text = node.kind === 'scalar' ? node.text : '';
  switch (one.keyword) {
    case 'type': {
      const message = `${name} must be ${expectation(one.parentSchema)}, but is ${nodeKind(node)}.`;
      return error('schema/wrong-type', node.range, message, { suggestions: typeFixes(node, one) });
    }
    case 'enum':
      return unknownValue(node.range, name, text, strings(one.params.allowedValues));
    case 'const':
      return unknownValue(node.range, name, text, strings([one.params.allowedValue]));
    case 'discriminator':
      return explainTag(node, one);
    case 'pattern': {
      const message = `${name} must be ${expectation(one.parentSchema)}, but is ${JSON.stringify(text)}.`;
      return error('schema/bad-format', node.range, message);
    }
    case 'uniqueItems':
      return duplicateItem(node, name, one);
    default:
      return undefined;
  }
}

function explainSize(node: YamlNode, name: string, one: SchemaError): Diagnostic | undefined {
  const limit = String(one.params.limit);
  switch (one.keyword) {
    case 'minLength':
    case 'minItems':
    case 'minProperties': {
      const what = { minLength: 'characters', minItems: 'entries', minProperties: 'keys' }[one.keyword];
      const message =
        limit === '1' ? `${name} must not be empty.` : `${name} must have at least ${limit} ${what}.`;
      return error('schema/too-few', node.range, message);
    }
    case 'maxLength':
      return error('schema/too-long', node.range, `${name} must have at most ${limit} characters.`);
    case 'minimum':
      return error('schema/out-of-range', node.range, `${name} must be at least ${limit}.`);
    case 'maximum':
      return error('schema/out-of-range', node.range, `${name} must be at most ${limit}.`);
    case 'exclusiveMinimum':
      return error('schema/out-of-range', node.range, `${name} must be greater than ${limit}.`);
    default:
      return undefined;
  }
}

function unknownValue(
  range: SourceRange,
  name: string,
  text: string,
  allowed: readonly string[],
): Diagnostic {
  const message = `${name} must be ${listed(allowed, 'or')}, but is ${JSON.stringify(text)}.`;
  return error('schema/unknown-value', range, message, { suggestions: suggest(text, allowed) });
}

/** The key that says which shape a mapping has. Without it there is a missing key, which is reported as such. */
function explainTag(node: YamlNode, one: SchemaError): Diagnostic | undefined {
  const tag = String(one.params.tag);
  const tagNode = nodeAt(node, `/${tag}`)?.node;
  if (tagNode === undefined) return undefined;
  const allowed = (one.parentSchema?.oneOf ?? []).map((branch) => branch.properties?.type?.const ?? '');
  return unknownValue(tagNode.range, `\`${tag}\``, tagNode.kind === 'scalar' ? tagNode.text : '', allowed);
}

function duplicateItem(node: YamlNode, name: string, one: SchemaError): Diagnostic | undefined {
  if (node.kind !== 'sequence') return undefined;
  const places = [Number(one.params.i), Number(one.params.j)].sort((a, b) => a - b);
  const first = node.items[places[0] ?? 0];
  const second = node.items[places[1] ?? 0];
  if (first === undefined || second === undefined) return undefined;
  return error('schema/duplicate-item', second.range, `This entry occurs twice in ${name}.`, {
    related: [{ message: 'It occurs first here.', range: first.range }],
  });
}

/** Quotes around a number that should be text; brackets around a single value that should be a list. */
function typeFixes(node: YamlNode, one: SchemaError): readonly string[] {
  if (node.kind !== 'scalar') return [];
  const types = [one.parentSchema?.type ?? []].flat();
  const free = one.parentSchema?.pattern === undefined && one.parentSchema?.enum === undefined;
  if (types.includes('string') && free) return [`'${node.text}'`];
  if (types.includes('array') && typeof node.value === 'string') return [`[${node.text}]`];
  return [];
}

function strings(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map(String) : [];
}
