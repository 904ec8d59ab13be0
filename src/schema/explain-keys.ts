import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.js';
import { error, note, warning } from '../diagnostics/report.js';
import { suggest } from '../diagnostics/suggest.js';
import type { YamlNode } from '../read/document.js';
import { entryOf, nodeAt } from '../read/locate.js';
import { innerSubject, listed, subject } from './describe.js';
import type { SchemaError } from './validator.js';

/** True for unknown and missing keys, which explain each other: a misspelt required key is one mistake, not two. */
export function isKeyError(one: SchemaError): boolean {
  return one.keyword === 'additionalProperties' || one.keyword === 'required';
}

/** Diagnostics for unknown and missing keys, mapping by mapping. */
export function explainKeys(
  root: YamlNode,
  errors: readonly SchemaError[],
  options: { readonly partial: boolean },
): readonly Diagnostic[] {
  const byMapping = new Map<string, SchemaError[]>();
  for (const one of errors) {
    const group = byMapping.get(one.instancePath);
    if (group === undefined) byMapping.set(one.instancePath, [one]);
    else group.push(one);
  }
  return [...byMapping].flatMap(([pointer, group]) => {
    const node = nodeAt(root, pointer)?.node;
    return node?.kind === 'mapping' ? explainMapping(node, pointer, group, options.partial) : [];
  });
}

type Mapping = Extract<YamlNode, { kind: 'mapping' }>;

function explainMapping(
  mapping: Mapping,
  pointer: string,
  errors: readonly SchemaError[],
  partial: boolean,
): readonly Diagnostic[] {
  const missing = new Set(
    errors.filter((one) => one.keyword === 'required').map((one) => String(one.params.missingProperty)),
  );
  const diagnostics: Diagnostic[] = [];
  for (const one of errors) {
    if (one.keyword !== 'additionalProperties') continue;
    const key = String(one.params.additionalProperty);
    const meant = suggest(key, missing);
    for (const name of meant.slice(0, 1)) missing.delete(name);
    diagnostics.push(...unknownKey(mapping, key, meant, one, pointer));
  }
  if (partial) return diagnostics;
  const whole = subject(pointer);
  for (const key of missing) {
    diagnostics.push(missingKey(mapping, key, whole));
  }
  return diagnostics;
}

/** Where other keys are names of the user's own, one that resembles the missing key is probably meant to be it. */
function missingKey(mapping: Mapping, key: string, whole: string): Diagnostic {
  const similar = mapping.entries.find((entry) => suggest(entry.key.text, [key]).length > 0);
  if (similar === undefined) {
    return error('schema/missing-key', startOf(mapping), `${whole} lacks the key \`${key}\`.`);
  }
  const message = `${whole} lacks the key \`${key}\`, which this one resembles.`;
  return error('schema/missing-key', similar.key.range, message, { suggestions: [key] });
}

function unknownKey(
  mapping: Mapping,
  key: string,
  meant: readonly string[],
  one: SchemaError,
  pointer: string,
): readonly Diagnostic[] {
  const range = entryOf(mapping, key)?.key.range;
  if (range === undefined) return [];
  if (meant.length > 0) {
    return [error('schema/unknown-key', range, `The key \`${key}\` is unknown.`, { suggestions: meant })];
  }
  const known = Object.keys(one.parentSchema?.properties ?? {});
  const absent = known.filter((name) => entryOf(mapping, name) === undefined);
  const likely = suggest(key, absent);
  const suggestions = likely.length > 0 ? likely : suggest(key, known);
  const open = one.parentSchema?.openKeys;
  if (open === 'lenient' && suggestions.length > 0) {
    const message = `The key \`${key}\` has no meaning here; it resembles one that has.`;
    return [warning('schema/unknown-key', range, message, { suggestions })];
  }
  if (open !== undefined && suggestions.length === 0)
    return [note('schema/unknown-key', range, `The key \`${key}\` has no meaning to Picket.`)];
  const place = pointer === '' ? 'here' : `in ${innerSubject(pointer)}`;
  const allowed =
    known.length <= 8
      ? ` It takes ${listed(
          known.map((name) => `\`${name}\``),
          'and',
        )}.`
      : '';
  return [
    error('schema/unknown-key', range, `The key \`${key}\` is unknown ${place}.${allowed}`, { suggestions }),
  ];
}

/** A mapping may be long: what is shown of it is its first key. */
function startOf(mapping: Mapping): SourceRange {
  const first = mapping.entries[0]?.key.range;
  return first?.line === mapping.range.line && first.column === mapping.range.column ? first : mapping.range;
}
