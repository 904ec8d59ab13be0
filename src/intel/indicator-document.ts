import { createHash } from 'node:crypto';
import type { JsonObject } from '../diagnostics/json.js';
import type { ListedIndicator } from './indicator.js';
import type { Observable } from './normalise-value.js';

/** A document and the id under which it is kept: a second load of the same value writes the same one again. */
export interface StoredDocument {
  readonly id: string;
  readonly source: JsonObject;
}

/** What is settled about an indicator once all that is known of it is taken together. Times in epoch milliseconds. */
export interface Settled {
  readonly feed: string;
  readonly loadedAt: number;
  readonly confidence: number;
  /** -Infinity: since ever. */
  readonly validFrom: number;
  /** Infinity: for ever. */
  readonly validUntil: number;
  readonly retroAt: number;
}

/** Of feed, type and value, in hexadecimal digits. */
export function indicatorId(feed: string, { type, value }: Observable): string {
  return hash(['indicator', feed, type, value]);
}

/** An indicator as events are compared with it: `threat.indicator.*` of ECS, and what Picket settles. */
export function indicatorDocument(
  observable: Observable,
  listed: ListedIndicator,
  settled: Settled,
): StoredDocument {
  const { type, value, url } = observable;
  const isName = type === 'domain-name';
  return {
    id: indicatorId(settled.feed, observable),
    source: {
      '@timestamp': iso(settled.loadedAt),
      event: { kind: 'enrichment', category: ['threat'], type: ['indicator'] },
      threat: {
        feed: { name: settled.feed },
        indicator: {
          type: url === undefined ? type : 'url',
          name: value,
          provider: settled.feed,
          confidence: confidenceWord(settled.confidence),
          ...(isName ? {} : { ip: value }),
          ...((isName || url !== undefined) && {
            url: { ...(isName && { domain: value }), ...(url !== undefined && { full: url }) },
          }),
          ...told(listed),
        },
      },
      picket: {
        indicator: {
          kind: 'indicator',
          feed: settled.feed,
          value,
          confidence: settled.confidence,
          ...(Number.isFinite(settled.validFrom) && { valid_from: iso(settled.validFrom) }),
          ...(Number.isFinite(settled.validUntil) && { valid_until: iso(settled.validUntil) }),
          retro_at: iso(settled.retroAt),
        },
      },
    },
  };
}

function told(listed: ListedIndicator): JsonObject {
  const { description, reference, firstSeen, lastSeen, modifiedAt, tlp } = listed;
  return {
    ...(description !== undefined && { description }),
    ...(reference !== undefined && { reference }),
    ...(firstSeen !== undefined && { first_seen: iso(firstSeen) }),
    ...(lastSeen !== undefined && { last_seen: iso(lastSeen) }),
    ...(modifiedAt !== undefined && { modified_at: iso(modifiedAt) }),
    ...(tlp !== undefined && { marking: { tlp } }),
  };
}

/** What a load of a feed leaves behind, once all of it is there. */
export interface FeedFacts {
  readonly feed: string;
  readonly loadedAt: number;
  /** Values that the feed lists. */
  readonly count: number;
  /** Entries that were not taken. */
  readonly refused: number;
  /** Seconds after which a new load is due. */
  readonly expectEvery?: number;
}

export function feedDocument({ feed, loadedAt, count, refused, expectEvery }: FeedFacts): StoredDocument {
  return {
    id: hash(['feed', feed]),
    source: {
      '@timestamp': iso(loadedAt),
      event: { kind: 'state' },
      threat: { feed: { name: feed } },
      picket: {
        indicator: { kind: 'feed', feed },
        feed: {
          name: feed,
          loaded_at: iso(loadedAt),
          count,
          refused,
          ...(expectEvery !== undefined && { expect_every: expectEvery }),
        },
      },
    },
  };
}

/** The scale of STIX 2.1 (appendix A), whose words ECS takes for `threat.indicator.confidence`. */
export function confidenceWord(confidence: number): 'None' | 'Low' | 'Medium' | 'High' {
  if (confidence === 0) return 'None';
  if (confidence < 30) return 'Low';
  return confidence < 70 ? 'Medium' : 'High';
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
