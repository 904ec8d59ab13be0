import type { Json, JsonObject } from '../../diagnostics/json.js';
import { list, number, object } from '../shared/read.js';

interface Seen {
  readonly pod: JsonObject;
  readonly first: number;
  readonly last: number;
}

/** Sets `_pod` of a document to the pod that had the client's address at the time. For ingest. */
export function setPodAt(context: JsonObject, params: JsonObject): Json {
  const pod = podAt(context, params);
  return pod === null ? {} : { _pod: pod };
}

/**
 * The pod that had an address at the moment of an event, out of those that ever had it (`_pods`, with
 * `picket.pod.first_seen` and `last_seen` in epoch milliseconds). Null where none fits, and where two had it at once:
 * pods on their node's network share its address.
 */
export function podAt(context: JsonObject, params: JsonObject): Json {
  const time = momentOf(context['@timestamp']);
  if (time === undefined) return null;
  const fits = list(context['_pods'])
    .map((item): Seen => {
      const pod = object(item);
      const seen = object(object(pod.picket).pod);
      return { pod, first: number(seen.first_seen), last: number(seen.last_seen) };
    })
    .filter(
      ({ first, last }) => first - number(params.before) <= time && time <= last + number(params.after),
    );
  const nearest = fits.reduce<Seen | undefined>((best, seen) => {
    return best === undefined || distance(seen, time) < distance(best, time) ? seen : best;
  }, undefined);
  if (nearest === undefined) return null;
  const rivals = fits.filter((seen) => seen !== nearest);
  const shared = rivals.some(({ first, last }) => first <= nearest.last && nearest.first <= last);
  return shared || rivals.some((seen) => distance(seen, time) === distance(nearest, time))
    ? null
    : nearest.pod;
}

/** Milliseconds from the moment to the nearest at which the pod was seen. */
function distance({ first, last }: Seen, time: number): number {
  return time < first ? first - time : time > last ? time - last : 0;
}

const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function momentOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value !== 'string' || !isoMoment.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
