import { valuesPrelude } from '../painless/values.js';

/** As stored on the cluster, for ingest: the pod stands in `_pod` afterwards where one was told. */
export const painless = `${valuesPrelude}
long distance(long first, long last, long time) {
  if (time < first) return first - time;
  if (time > last) return time - last;
  return 0L;
}
def momentOf(def value) {
  if (value instanceof Number) return ((Number) value).longValue();
  if (!(value instanceof String)) return null;
  try {
    return ZonedDateTime.parse((String) value).toInstant().toEpochMilli();
  } catch (Exception e) {
    return null;
  }
}
def podAt(Map document, Map params) {
  def moment = momentOf(document.get('@timestamp'));
  if (moment == null) return null;
  long time = ((Number) moment).longValue();
  long before = num(params.get('before'));
  long after = num(params.get('after'));
  List fits = new ArrayList();
  for (def item : items(document.get('_pods'))) {
    Map seen = obj(obj(obj(item).get('picket')).get('pod'));
    long first = num(seen.get('first_seen'));
    long last = num(seen.get('last_seen'));
    if (first - before <= time && time <= last + after) fits.add(item);
  }
  int nearest = -1;
  long least = 0L;
  for (int i = 0; i < fits.size(); i++) {
    Map seen = obj(obj(obj(fits.get(i)).get('picket')).get('pod'));
    long away = distance(num(seen.get('first_seen')), num(seen.get('last_seen')), time);
    if (nearest < 0 || away < least) {
      nearest = i;
      least = away;
    }
  }
  if (nearest < 0) return null;
  Map chosen = obj(obj(obj(fits.get(nearest)).get('picket')).get('pod'));
  long chosenFirst = num(chosen.get('first_seen'));
  long chosenLast = num(chosen.get('last_seen'));
  for (int i = 0; i < fits.size(); i++) {
    if (i == nearest) continue;
    Map seen = obj(obj(obj(fits.get(i)).get('picket')).get('pod'));
    long first = num(seen.get('first_seen'));
    long last = num(seen.get('last_seen'));
    if (first <= chosenLast && chosenFirst <= last) return null;
    if (distance(first, last, time) == least) return null;
  }
  return fits.get(nearest);
}
def pod = podAt(ctx, params);
if (pod != null) ctx.put('_pod', pod);
`;
