import { basename, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { JsonObject } from '../diagnostics/json.js';
import type { YamlDocument } from '../read/document.js';
import { locate } from '../read/locate.js';
import { parseDuration } from '../read/duration.js';
import { readYaml } from '../read/read-yaml.js';
import { validateSource } from '../schema/validate-source.js';
import type { Source, SourceField } from './catalog.js';
import type { Presence } from './field.js';
import { ecsField } from './fields.js';
import { mappedFields } from './mapping-fields.js';
import type { MappedField } from './mapping-fields.js';
import { calledPipelines, pipelineShape } from './pipelines.js';
import { fault, rangeInJson, readBytes, readJsonFile, startOf } from './source-folder.js';
import type { JsonFile, ReadOutcome } from './source-folder.js';
import { escapePointer } from '../diagnostics/json-pointer.js';

type SourceSettings = NonNullable<ReturnType<typeof validateSource>['value']>;

interface SourceYaml {
  readonly document: YamlDocument;
  readonly settings: SourceSettings;
}

async function readSettings(folder: string): Promise<ReadOutcome<SourceYaml>> {
  const file = join(folder, 'source.yml');
  const { value: bytes, diagnostics } = await readBytes(file, 'description');
  if (bytes === undefined) {
    return { diagnostics };
  }
  const read = readYaml(file, bytes);
  const [document] = read.documents;
  if (document === undefined) {
    const empty = fault('catalog/unreadable', 'The description of the source is empty.', startOf(file));
    return { diagnostics: read.diagnostics.length > 0 ? read.diagnostics : [empty] };
  }
  const valid = validateSource(document);
  const all = [...read.diagnostics, ...valid.diagnostics];
  return valid.value === undefined
    ? { diagnostics: all }
    : { value: { document, settings: valid.value }, diagnostics: all };
}

type Statement = NonNullable<SourceSettings['fields']>[string];

/** What source.yml says of a name. A mapping may have a field `constructor`, which plain look-up would find anyway. */
function statementOf(settings: SourceSettings, name: string): Statement | undefined {
  const fields = settings.fields ?? {};
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The name and the names of the objects that it lies in, the innermost first: `a.b.c`, `a.b`, `a`. */
function* pathUpwards(name: string): Generator<string> {
  for (let path = name; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    yield path;
  }
}

/** Whoever has a multi-field has its parent, and what lies in an object is as present as is said of the object. */
function presenceOf(settings: SourceSettings, name: string): Presence {
  for (const path of pathUpwards(name)) {
    const stated = statementOf(settings, path);
    if (stated !== undefined) {
      return stated.presence;
    }
  }
  return 'sometimes';
}

/** `process.args.text` and `dns.answers.data` repeat with the array that they lie in. */
function isMulti(settings: SourceSettings, name: string): boolean {
  const stated = statementOf(settings, name)?.multi;
  if (stated !== undefined) {
    return stated;
  }
  for (const path of pathUpwards(name)) {
    if (statementOf(settings, path)?.multi === true || ecsField(path)?.array === true) {
      return true;
    }
  }
  return false;
}

function sourceFields(
  settings: SourceSettings,
  mapped: ReadonlyMap<string, MappedField>,
): ReadonlyMap<string, SourceField> {
  return new Map(
    [...mapped.values()].map((field) => [
      field.name,
      { ...field, presence: presenceOf(settings, field.name), multi: isMulti(settings, field.name) },
    ]),
  );
}

/** Every field that source.yml speaks of must be in the mapping. */
function unmappedFields(yaml: SourceYaml, mapped: ReadonlyMap<string, MappedField>): readonly Diagnostic[] {
  const names: readonly (readonly [string, string, 'key' | 'value'])[] = [
    ...Object.keys(yaml.settings.fields ?? {}).map(
      (name) => [name, `/fields/${escapePointer(name)}`, 'key'] as const,
    ),
    ...Object.entries(yaml.settings['field-names'] ?? {}).map(
      ([sigma, name]) => [name, `/field-names/${escapePointer(sigma)}`, 'value'] as const,
    ),
    ...(yaml.settings['keyword-fields'] ?? []).map(
      (name, index) => [name, `/keyword-fields/${String(index)}`, 'value'] as const,
    ),
  ];
  return names
    .filter(([name]) => !mapped.has(name) && !isBelowFlattened(mapped, name))
    .map(([name, pointer, part]) => {
      const found = locate(yaml.document.root, pointer);
      const range = (part === 'key' ? found?.key : found?.value) ?? yaml.document.root.range;
      const message = `The mapping of '${yaml.settings.dataset}' has no field '${name}'.`;
      return fault('catalog/unmapped-field', message, range, suggest(name, [...mapped.keys()]));
    });
}

function isBelowFlattened(mapped: ReadonlyMap<string, MappedField>, name: string): boolean {
  const parent = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  return mapped.get(parent)?.type === 'flattened' || mapped.has(`${parent}.*`);
}

/** What is malformed in a pipeline, and the calls whose callee `known` lacks. */
export function pipelineFaults(
  json: JsonFile,
  known: ReadonlyMap<string, JsonObject>,
): readonly Diagnostic[] {
  const shape = pipelineShape(json.value);
  const malformed = shape.faults.map(({ pointer, reason }) =>
    fault('catalog/bad-pipeline', `The pipeline is malformed: ${reason}.`, rangeInJson(json, pointer)),
  );
  const missing = shape.calls
    .filter((call) => !call.optional && !known.has(call.name))
    .map((call) => {
      const message = `No pipeline is named '${call.name}'.`;
      const range = rangeInJson(json, call.pointer);
      return fault('catalog/missing-pipeline', message, range, suggest(call.name, [...known.keys()]));
    });
  return [...malformed, ...missing];
}

function folderName(folder: string, yaml: SourceYaml): readonly Diagnostic[] {
  const { dataset } = yaml.settings;
  if (basename(folder) === dataset) {
    return [];
  }
  const range = locate(yaml.document.root, '/dataset')?.value ?? yaml.document.root.range;
  const message = `The dataset is '${dataset}', but its folder is named '${basename(folder)}'.`;
  return [fault('catalog/folder-name', message, range, [basename(folder)])];
}

function buildSource(
  settings: SourceSettings,
  mapping: { readonly value: JsonObject; readonly fields: ReadonlyMap<string, MappedField> },
  pipeline: JsonObject,
  known: ReadonlyMap<string, JsonObject>,
): Source {
  const expect = settings['expect-every'];
  const expectEvery = expect === undefined ? undefined : parseDuration(expect);
  return {
    dataset: settings.dataset,
    title: settings.title,
    indices: settings.indices,
    logsources: settings.logsources,
    pipelineId: settings.pipeline,
    pipeline,
    pipelines: calledPipelines(pipeline, known),
    mapping: mapping.value,
    fields: sourceFields(settings, mapping.fields),
    fieldNames: new Map(Object.entries(settings['field-names'] ?? {})),
    keywordFields: settings['keyword-fields'] ?? [],
    setsIngested: settings['sets-ingested'] ?? false,
    ...(settings['replaces-pipeline'] === true ? { replacesPipeline: true } : {}),
    ...(expectEvery === undefined ? {} : { expectEvery }),
  };
}

interface ReadMapping {
  readonly value: JsonObject;
  readonly fields: ReadonlyMap<string, MappedField>;
  readonly diagnostics: readonly Diagnostic[];
}

function readMapping(json: JsonFile): ReadMapping {
  const { fields, faults } = mappedFields(json.value);
  const diagnostics = faults.map(({ pointer, reason }) =>
    fault('catalog/bad-mapping', `The mapping is malformed: ${reason}.`, rangeInJson(json, pointer)),
  );
  return { value: json.value, fields, diagnostics };
}

/**
 * Reads one source from its folder: source.yml (meaning), mapping.json (types) and pipeline.json (ingest).
 * `known` holds the shared pipelines by id. All faults of the three files are reported; a source with an error
 * among them is left out.
 */
export async function readSource(
  folder: string,
  known: ReadonlyMap<string, JsonObject>,
): Promise<ReadOutcome<Source>> {
  const [yaml, mapping, pipeline] = await Promise.all([
    readSettings(folder),
    readJsonFile(folder, 'mapping.json', 'mapping'),
    readJsonFile(folder, 'pipeline.json', 'ingest pipeline'),
  ]);
  const diagnostics = [...yaml.diagnostics, ...mapping.diagnostics, ...pipeline.diagnostics];
  if (pipeline.value !== undefined) {
    diagnostics.push(...pipelineFaults(pipeline.value, known));
  }
  const mapped = mapping.value === undefined ? undefined : readMapping(mapping.value);
  diagnostics.push(...(mapped?.diagnostics ?? []));
  if (yaml.value !== undefined && mapped !== undefined) {
    diagnostics.push(...unmappedFields(yaml.value, mapped.fields));
  }
  if (yaml.value !== undefined) {
    diagnostics.push(...folderName(folder, yaml.value));
  }
  const broken = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  return broken || yaml.value === undefined || mapped === undefined || pipeline.value === undefined
    ? { diagnostics }
    : { value: buildSource(yaml.value.settings, mapped, pipeline.value.value, known), diagnostics };
}
