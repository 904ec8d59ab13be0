import type { Json, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import type { Origins } from '../provenance.js';

/** What opens a tag of Mustache. */
const opensTag = '{{';

/** The moment that a run was scheduled for, moved by some seconds, as date maths that Watcher fills in. */
function moment(seconds: number): string {
  return `{{ctx.trigger.scheduled_time}}||${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}s`;
}

/**
 * Values out of an earlier answer of the chain: lists that are walked, the outer first, and what each item gives.
 * `{ loops: ['ctx.payload.window.aggregations.groups.buckets'], value: 'key' }`
 * Several values make one, with U+001F between them.
 */
export interface AnswerList {
  readonly loops: readonly string[];
  readonly value: string | readonly string[];
}

interface Walk {
  readonly field: string;
  readonly lists: readonly AnswerList[];
  readonly end: string;
}

/** A search with the values taken out of it that Mustache would misread. */
export interface QuotedSearch {
  /** Text where lists have to be walked, since a tag that walks one stands outside of any string of JSON. */
  readonly body: JsonObject | string;
  /** Parameters of the template; empty where none is needed. */
  readonly params: JsonObject;
  /** Names of fields in which Mustache would find a tag. They cannot be quoted. */
  readonly refused: readonly string[];
}

/**
 * Watcher renders a whole search with Mustache before it runs it, values of rules included. A value in which Mustache
 * would find a tag travels as a parameter of the template instead: what a tag prints is escaped as JSON and not
 * rendered again. Only ranges made here are left to be rendered.
 */
export interface SearchTemplate {
  /** A range over a date field from and to seconds away from the scheduled time. The end is exclusive. */
  range(field: string, from: number, to: number, lower?: 'gte' | 'gt'): JsonObject;
  /**
   * A `terms` query for the values that earlier searches of the chain found. Each is escaped as JSON; `end`, by default
   * an empty string, ends the list, so that it is one of the values.
   */
  terms(field: string, lists: readonly AnswerList[], end?: string): JsonObject;
  quote(body: JsonObject, origins: Origins): QuotedSearch;
}

export function createTemplate(): SearchTemplate {
  const own = new WeakSet();
  const walked = new WeakMap<object, Walk>();
  return {
    range(field, from, to, lower = 'gte') {
      const bounds = { [lower]: moment(from), lt: moment(to), format: 'strict_date_optional_time' };
      const clause = { range: { [field]: bounds } };
      own.add(clause);
      return clause;
    },
    terms(field, lists, end = '') {
      const clause = { terms: { [field]: [] } };
      walked.set(clause, { field, lists, end });
      return clause;
    },
    quote(body, origins) {
      const names = new Map<string, string>();
      const refused = new Set<string>();
      const tags: string[] = [];
      const visit = (value: Json): Json => {
        if (typeof value === 'string') return value.includes(opensTag) ? tagOf(value, names) : value;
        if (Array.isArray(value)) return (value as readonly Json[]).map(visit);
        if (!isJsonObject(value) || own.has(value)) return value;
        const walk = walked.get(value);
        if (walk !== undefined) {
          tags.push(walk.lists.map(walkOf).join('') + JSON.stringify(walk.end));
          return { terms: { [walk.field]: [`${standIn}${tags.length - 1}`] } };
        }
        for (const key of Object.keys(value)) if (key.includes(opensTag)) refused.add(key);
        const entries = Object.entries(value).map(([key, item]) => [key, visit(item)] as const);
        return origins.mark(Object.fromEntries(entries), origins.of(value));
      };
      const quoted = visit(body);
      const params = Object.fromEntries([...names].map(([value, name]) => [name, value]));
      const whole = isJsonObject(quoted) ? quoted : body;
      return {
        body: tags.length === 0 ? whole : withTags(whole, tags),
        params,
        refused: [...refused],
      };
    },
  };
}

/** The tag that prints the value; the same value has one name. */
function tagOf(value: string, names: Map<string, string>): string {
  const name = names.get(value) ?? `p${names.size}`;
  names.set(value, name);
  return `{{${name}}}`;
}

/** Stands for a list until the search is text. No value can hold it: a lone surrogate is none of Unicode's characters. */
const standIn = '\uD800picket-list-';

/** Sections around one quoted value: `{{#list}}"{{value}}",{{/list}}`. */
function walkOf({ loops, value }: AnswerList): string {
  const open = loops.map((loop) => `{{#${loop}}}`).join('');
  const close = [...loops]
    .reverse()
    .map((loop) => `{{/${loop}}}`)
    .join('');
  const parts = typeof value === 'string' ? [value] : value;
  return `${open}"${parts.map((part) => `{{${part}}}`).join('\\u001f')}",${close}`;
}

/** The search as text, its lists filled in by tags. */
function withTags(body: JsonObject, tags: readonly string[]): string {
  return tags.reduce(
    (text, tag, index) => text.replace(JSON.stringify(`${standIn}${index}`), () => tag),
    JSON.stringify(body),
  );
}
