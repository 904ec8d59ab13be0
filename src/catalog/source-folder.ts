import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import { isJsonObject } from '../diagnostics/json.js';
import type { JsonObject } from '../diagnostics/json.js';
import { readYaml } from '../read/read-yaml.js';
import { locate } from '../read/locate.js';

/** A JSON file of a source, with its text, so that a fault can be shown where it is. */
export interface JsonFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly value: JsonObject;
}

export interface ReadOutcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** The very beginning of a file: for faults of a file as a whole. */
export function startOf(file: string): SourceRange {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** An error of the catalogue at a range. */
export function fault(
  code: DiagnosticCode,
  message: string,
  range: SourceRange,
  suggestions: readonly string[] = [],
): Diagnostic {
  return { code, severity: 'error', message, range, suggestions };
}

/** The range of a JSON pointer in a JSON file. JSON is YAML, so the reader of rules finds it. */
export function rangeInJson(json: JsonFile, pointer: string): SourceRange {
  const [document] = readYaml(json.file, json.bytes).documents;
  const found = document === undefined ? undefined : locate(document.root, pointer);
  return found?.key ?? found?.value ?? startOf(json.file);
}

/** The bytes of a file, or a diagnostic that says why there are none. Faults of the system are thrown. */
export async function readBytes(file: string, purpose: string): Promise<ReadOutcome<Uint8Array>> {
  try {
    return { value: await readFile(file), diagnostics: [] };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
      const message = `The source has no ${purpose}: ${file} does not exist.`;
      return { diagnostics: [fault('catalog/unreadable', message, startOf(file))] };
    }
    throw error;
  }
}

/** Reads a JSON file that holds an object. */
export async function readJsonFile(
  folder: string,
  name: string,
  purpose: string,
): Promise<ReadOutcome<JsonFile>> {
  const file = join(folder, name);
  const { value: bytes, diagnostics } = await readBytes(file, purpose);
  if (bytes === undefined) {
    return { diagnostics };
  }
  const value = parseJson(bytes);
  if (isJsonObject(value)) {
    return { value: { file, bytes, value: value }, diagnostics: [] };
  }
  const syntax = readYaml(file, bytes).diagnostics[0]?.range ?? startOf(file);
  const message = `The source's ${purpose} is not a JSON object.`;
  return { diagnostics: [fault('catalog/unreadable', message, syntax)] };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
