import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../../src/diagnostics/json.js';

/** Events that were recorded for a rule of the public corpus, which must match each file's at least once. */
export interface RecordedEvents {
  /** Of the rule. */
  readonly id: string;
  readonly records: readonly JsonObject[];
}

/** Every recording, under the names that Sigma's taxonomy gives to the fields. */
export function recordedEvents(sharedDir: string): readonly RecordedEvents[] {
  return filesUnder(join(sharedDir, 'sigma/regression'), '.json').map((file) => {
    const info = readFileSync(join(dirname(file), 'info.yml'), 'utf8');
    const id = /rule_metadata:\s*\n\s*- id: (\S+)/.exec(info)?.[1] ?? basename(file, '.json');
    return { id, records: recordsOf(readFileSync(file, 'utf8')).map(flatten) };
  });
}

/** Paths of the files with the extension in a folder and the folders within it. */
export function filesUnder(root: string, extension: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => join(root, file));
}

/** A record of Windows' event log under the names that Sigma's taxonomy gives to its parts. */
function flatten(record: JsonObject): JsonObject {
  const event = child(record, 'Event');
  const system = child(event, 'System');
  const provider = child(child(system, 'Provider'), '#attributes');
  const data = ['EventData', 'UserData'].map((key) => child(event, key));
  const nested = data.flatMap((part) => Object.values(part).filter(isJsonObject));
  const all = Object.assign({}, system, ...nested, ...data) as JsonObject;
  // Sigma strips the spaces of names.
  const named = Object.entries(all).map(([name, value]) => [name.replaceAll(' ', ''), value]);
  return { ...(Object.fromEntries(named) as JsonObject), Provider_Name: provider['Name'] ?? null };
}

/** Records one after the other, each of which begins on a line of its own. */
function recordsOf(text: string): readonly JsonObject[] {
  return text
    .split(/\n(?=\{)/)
    .filter((part) => part.trim() !== '')
    .map((part) => JSON.parse(part) as JsonObject);
}

function child(object: JsonObject, key: string): JsonObject {
  const value: Json | undefined = object[key];
  return value !== undefined && isJsonObject(value) ? value : {};
}
