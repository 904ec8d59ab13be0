import type { JsonObject } from '../../../src/diagnostics/json.js';

/** Aggregations over the documents below, by name. What they give is in golden/aggregations.json. */
export interface AggregationCase {
  readonly name: string;
  readonly body: JsonObject;
  /** Servers that do not have it or print it otherwise. */
  readonly not?: readonly ('elasticsearch' | 'opensearch')[];
}

const keyword = { type: 'keyword' };

export const aggregationMappings: JsonObject = {
  properties: {
    '@timestamp': { type: 'date' },
    host: keyword,
    tags: keyword,
    bytes: { type: 'long' },
    load: { type: 'double' },
    ok: { type: 'boolean' },
    ip: { type: 'ip' },
    text: { type: 'text' },
    rare: keyword,
    legs: { type: 'nested', properties: { port: { type: 'long' }, name: keyword } },
  },
};

function document(i: number): JsonObject {
  const minute = String((i * 7) % 60).padStart(2, '0');
  const day = String(1 + (i % 4)).padStart(2, '0');
  return {
    '@timestamp': `2026-01-${day}T0${i % 3}:${minute}:00Z`,
    host: `h${i % 5}`,
    ...(i % 3 !== 0 && { tags: i % 2 === 0 ? ['red', 'blue'] : ['red', 'green', 'red'] }),
    bytes: i % 4 === 0 ? [i, i * 10] : i * 3,
    ...(i % 7 !== 0 && { load: i / 8 }),
    ok: i % 2 === 0,
    ip: i % 6 === 0 ? '2001:db8::5' : `10.0.${i % 3}.${i % 4}`,
    ...(i === 9 && { rare: 'only' }),
    ...(i % 4 === 1 && {
      legs: [
        { port: 53, name: 'dns' },
        { port: 1000 + i, name: i % 8 === 1 ? 'dns' : 'http' },
      ],
    }),
  };
}

export const aggregationDocs: readonly JsonObject[] = Array.from({ length: 24 }, (_, i) => document(i));
