import type { JsonObject } from '../../diagnostics/json.js';
import { alertsAlias, healthIndex } from './capabilities.js';

/** An index template for the indices that watches write to. */
export interface WatchIndexTemplate {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly aliases: readonly string[];
  readonly mappings: JsonObject;
}

const keyword: JsonObject = { type: 'keyword' };
const date: JsonObject = { type: 'date' };
const rule: JsonObject = { properties: { id: keyword, name: keyword, version: keyword } };

/** Strings that no line below names: exact values, none so long that an alert could not be indexed. */
const dynamic: readonly JsonObject[] = [
  { strings: { match_mapping_type: 'string', mapping: { type: 'keyword', ignore_above: 8191 } } },
];

/** What has to be mapped for the suppression search to find alerts, and for people to search them. */
export const watchIndexTemplates: readonly WatchIndexTemplate[] = [
  {
    name: alertsAlias,
    patterns: [`${alertsAlias}-*`],
    aliases: [alertsAlias],
    mappings: {
      dynamic_templates: dynamic,
      properties: {
        '@timestamp': date,
        rule,
        event: { properties: { kind: keyword, severity: { type: 'long' } } },
        picket: {
          properties: {
            alert: {
              properties: {
                id: keyword,
                key: keyword,
                dataset: keyword,
                measure: keyword,
                value: { type: 'double' },
                threshold: { type: 'double' },
                window_start: date,
                window_end: date,
                first_event: date,
                last_event: date,
                // Copies of other indices' documents: kept to be read, not to be searched.
                group: { type: 'object', enabled: false },
                events: { type: 'object', enabled: false },
              },
            },
          },
        },
      },
    },
  },
  {
    name: healthIndex,
    patterns: [healthIndex],
    aliases: [],
    mappings: {
      dynamic_templates: dynamic,
      properties: {
        '@timestamp': date,
        rule,
        event: { properties: { kind: keyword } },
        picket: {
          properties: {
            health: {
              properties: {
                kind: keyword,
                subject: keyword,
                rule: keyword,
                message: keyword,
                count: { type: 'long' },
                window_start: date,
                window_end: date,
              },
            },
          },
        },
      },
    },
  },
];
