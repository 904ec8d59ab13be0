import { readFile } from 'node:fs/promises';
import type { JsonObject } from '../diagnostics/json.js';

/** The alias of all alerts, and the start of the names of their indices. */
export const alertsIndex = 'picket-alerts';
/** The index that runs report faults to. */
export const healthIndex = 'picket-health';

export interface IndexMapping {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly mappings: JsonObject;
  readonly aliases: readonly string[];
}

/** Mappings of the indices that watches write to, as they come with Picket. */
export async function readIndexMappings(): Promise<readonly IndexMapping[]> {
  return [
    {
      name: alertsIndex,
      patterns: [`${alertsIndex}-*`],
      aliases: [alertsIndex],
      mappings: await read(alertsIndex),
    },
    { name: healthIndex, patterns: [healthIndex], aliases: [], mappings: await read(healthIndex) },
  ];
}

async function read(name: string): Promise<JsonObject> {
  const text = await readFile(new URL(`../../schemas/indices/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as JsonObject;
}
