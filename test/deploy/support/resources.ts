import { isMarked, markBody } from '../../../src/deploy/mark.js';
import {
  makeResource,
  resourceKey,
  type Found,
  type Resource,
  type WatchStatus,
} from '../../../src/deploy/resource.js';
import type { ActualState } from '../../../src/deploy/actual.js';
import type { JsonObject } from '../../../src/diagnostics/json.js';

/** The body of a watch with Picket's mark, and something that tells it from another. */
export function watchBody(every: string, more: JsonObject = {}): JsonObject {
  return {
    metadata: { managed_by: 'picket' },
    trigger: { schedule: { cron: every } },
    actions: { alerts: { index: {} } },
    ...more,
  };
}

export function watchResource(id: string, every = '0 * * * * ?'): Resource {
  return makeResource('watch', id, watchBody(every));
}

export const rollUpId = 'picket-summary-0123456789abcdef';

/** A roll-up of five-minute windows, with its template and lifecycle. */
export function rollUp(sha256 = 'a'.repeat(64)): readonly [Resource, Resource, Resource] {
  const search = { search: { request: { indices: ['logs-a-*', 'logs-b-*'], body: {} } } };
  const body = watchBody('0 0/5 * * * ?', { input: { chain: { inputs: [{ events: search }] } } });
  return [
    makeResource('lifecycle', rollUpId, {
      policy: { _meta: { managed_by: 'picket' }, phases: { delete: { actions: { delete: {} } } } },
    }),
    makeResource('index-template', rollUpId, markBody({ index_patterns: [`${rollUpId}-*`] })),
    {
      ...makeResource('roll-up', rollUpId, body),
      rollUp: {
        key: '0123456789abcdef',
        sha256,
        history: 7 * 86_400,
        every: 300,
        delay: 60,
        reach: 1500,
      },
    },
  ];
}

export const running: WatchStatus = { active: true, acknowledged: [], seqNo: 1, primaryTerm: 1 };

/** A resource as it lies on a cluster. */
export function lying(resource: Resource, more: Partial<Found> = {}): Found {
  const { kind, id, body } = resource;
  return {
    kind,
    id,
    body,
    owned: isMarked(kind, body),
    ...(kind === 'watch' || kind === 'roll-up' ? { status: running } : {}),
    ...more,
  };
}

export function state(...found: readonly Found[]): ActualState {
  return new Map(found.map((one) => [resourceKey(one), one]));
}
