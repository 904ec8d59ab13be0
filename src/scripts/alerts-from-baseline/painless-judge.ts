/**
 * How candidates are judged by the past, as judge.ts, windows.ts and statistics.ts do it in TypeScript. A function may
 * turn a million times in its loops, so lists that can be longer are walked in parts.
 */
export const judgePart = `
long floorTo(long time, long length) {
  long rest = time % length;
  return time - (rest < 0L ? rest + length : rest);
}
Map extentOf(long start, long history, long until, long length) {
  Map extent = new HashMap();
  extent.put('from', floorTo(start - history + length - 1L, length));
  extent.put('to', floorTo(until < start ? until : start, length));
  extent.put('length', length);
  return extent;
}
Set coveredWindows(List spans, long from, long to, long length) {
  Set covered = new HashSet();
  for (def span : spans) {
    long begin = floorTo(num(items(span).get(0)), length);
    long end = num(items(span).get(1));
    if (end > to) end = to;
    for (long at = begin < from ? from : begin; at < end; at += length) covered.add(at);
  }
  return covered;
}
void windowsOfDay(Map day, long from, long to, long length, List found) {
  List starts = items(day.get('starts'));
  List values = items(day.get('values'));
  for (int i = 0; i < starts.size(); i++) {
    long start = num(starts.get(i)) * 1000L;
    double value = i < values.size() ? dbl(values.get(i)) : 0.0;
    if (value == 0.0 || start < from || start + length > to) continue;
    Map window = new HashMap();
    window.put('start', start);
    window.put('value', value);
    found.add(window);
  }
}
Map windowValues(List days, List spans, Map extent) {
  long from = num(extent.get('from'));
  long to = num(extent.get('to'));
  long length = num(extent.get('length'));
  List found = new ArrayList();
  for (def day : days) windowsOfDay(obj(day), from, to, length, found);
  List values = new ArrayList();
  Map own = new HashMap();
  own.put('values', values);
  if (found.size() == 0) return own;
  long first = num(obj(found.get(0)).get('start'));
  for (def window : found) {
    long start = num(obj(window).get('start'));
    if (start < first) first = start;
  }
  own.put('first', first);
  Set covered = coveredWindows(spans, first, to, length);
  for (def window : found) {
    if (!covered.contains(num(obj(window).get('start')))) values.add(dbl(obj(window).get('value')));
  }
  long empty = (to - first) / length - covered.size() - values.size();
  for (long i = 0L; i < empty; i++) values.add(0.0);
  Collections.sort(values);
  return own;
}
double medianOf(List values) {
  int middle = (int) (values.size() / 2);
  double upper = dbl(values.get(middle));
  if (values.size() % 2 == 1) return upper;
  return (dbl(values.get(middle - 1)) + upper) / 2.0;
}
void addDistances(List values, int from, int to, double expected, List distances) {
  for (int i = from; i < to; i++) distances.add(Math.abs(dbl(values.get(i)) - expected));
}
double addAll(List values, int from, int to, double sum) {
  for (int i = from; i < to; i++) sum += dbl(values.get(i));
  return sum;
}
double addSquares(List values, int from, int to, double expected, double sum) {
  for (int i = from; i < to; i++) sum += (dbl(values.get(i)) - expected) * (dbl(values.get(i)) - expected);
  return sum;
}
Map statisticsOf(List values, String statistic, double minSpread) {
  int size = values.size();
  int part = 100000;
  double expected = 0.0;
  double spread = 0.0;
  if (statistic.equals('mean')) {
    double sum = 0.0;
    for (int at = 0; at < size; at += part) sum = addAll(values, at, (int) Math.min(at + part, size), sum);
    expected = sum / size;
    double squares = 0.0;
    for (int at = 0; at < size; at += part) squares = addSquares(values, at, (int) Math.min(at + part, size), expected, squares);
    spread = Math.sqrt(squares / size);
  } else {
    expected = medianOf(values);
    List distances = new ArrayList();
    for (int at = 0; at < size; at += part) addDistances(values, at, (int) Math.min(at + part, size), expected, distances);
    Collections.sort(distances);
    spread = 1.4826 * medianOf(distances);
  }
  Map statistics = new HashMap();
  statistics.put('expected', expected);
  statistics.put('spread', spread < minSpread ? minSpread : spread);
  return statistics;
}
double deviationOf(double value, Map statistics) {
  double distance = value - dbl(statistics.get('expected'));
  double spread = dbl(statistics.get('spread'));
  if (spread > 0.0) return distance / spread;
  return distance == 0.0 ? 0.0 : (distance > 0.0 ? 1.0e9 : -1.0e9);
}
Map benchOf(Map past, Map params) {
  Map bench = new HashMap();
  bench.put('past', past);
  bench.put('params', params);
  bench.put('owners', byOwner(items(obj(past.get('history')).get('days'))));
  bench.put('pools', new HashMap());
  bench.put('covered', new HashSet());
  return bench;
}
long startOf(Map bench, Map candidate) {
  return num(candidate.get('end')) - num(obj(bench.get('params')).get('window')) * 1000L;
}
boolean isWarm(Map bench, Map candidate, Map own) {
  if (own.get('first') == null) return false;
  return startOf(bench, candidate) - num(own.get('first')) >= num(obj(bench.get('params')).get('minimum_history')) * 1000L;
}
Map baselineOf(Map bench, String kind, List values) {
  Map params = obj(bench.get('params'));
  Map baseline = statisticsOf(values, str(params.get('statistic')), dbl(params.get('min_spread')));
  baseline.put('baseline', kind);
  baseline.put('history_windows', values.size());
  return baseline;
}
List peerNames(Map bench, Map candidate) {
  List all = new ArrayList();
  for (long i = 0L; i < num(obj(bench.get('params')).get('peers')); i++) {
    List names = new ArrayList();
    for (def item : items(obj(obj(candidate.get('leaf')).get('peer_' + i)).get('buckets'))) {
      Map bucket = obj(item);
      def key = bucket.get('key');
      def shown = bucket.get('key_as_string');
      if (shown instanceof String) names.add(shown);
      else if (key instanceof String) names.add(key);
      else names.add(json(key));
    }
    Collections.sort(names);
    all.add(names);
  }
  return all;
}
boolean isAlike(Map day, List names, String dataset) {
  if (!str(day.get('dataset')).equals(dataset)) return false;
  for (int i = 0; i < names.size(); i++) {
    Set known = (Set) items(day.get('peers')).get(i);
    boolean shared = false;
    for (def name : items(names.get(i))) {
      if (known.contains(name)) shared = true;
    }
    if (!shared) return false;
  }
  return true;
}
Map poolOf(Map bench, Map candidate, Map extent) {
  Map past = obj(bench.get('past'));
  List names = peerNames(bench, candidate);
  if (names.size() == 0) return null;
  for (def values : names) {
    if (items(values).size() == 0) return null;
  }
  String dataset = str(candidate.get('dataset'));
  List parts = new ArrayList();
  parts.add(names);
  parts.add(dataset);
  parts.add(candidate.get('end'));
  String key = json(parts);
  Map pools = obj(bench.get('pools'));
  if (pools.containsKey(key)) return (Map) pools.get(key);
  List alike = new ArrayList();
  for (def day : items(obj(past.get('peers')).get('days'))) {
    if (isAlike(obj(day), names, dataset)) alike.add(day);
  }
  List values = new ArrayList();
  for (def days : byOwner(alike).values()) {
    String entity = str(obj(items(days).get(0)).get('entity'));
    Map one = windowValues(items(days), items(obj(past.get('alerted')).get(entity)), extent);
    if (isWarm(bench, candidate, one)) values.addAll(items(one.get('values')));
  }
  Collections.sort(values);
  Map pool = values.size() == 0 ? null : baselineOf(bench, 'peers', values);
  pools.put(key, pool);
  return pool;
}
Map compare(Map bench, Map candidate, Map baseline) {
  Map params = obj(bench.get('params'));
  double deviation = deviationOf(dbl(candidate.get('value')), baseline);
  if (!meetsAll(items(params.get('deviation')), deviation)) return null;
  Map details = new HashMap(baseline);
  details.put('deviation', deviation);
  Map thresholds = obj(params.get('thresholds'));
  def least = thresholds.get('deviation');
  def lowest = thresholds.get('value');
  double threshold = dbl(lowest);
  if (least != null) {
    double above = dbl(baseline.get('expected')) + dbl(least) * dbl(baseline.get('spread'));
    threshold = lowest == null || above > threshold ? above : threshold;
  }
  Map deviant = new HashMap(candidate);
  deviant.put('threshold', threshold);
  deviant.put('details', details);
  return deviant;
}
Map compareAbsolute(Map bench, Map candidate) {
  double threshold = dbl(obj(bench.get('params')).get('absolute'));
  if (dbl(candidate.get('value')) < threshold) return null;
  Map details = new HashMap();
  details.put('baseline', 'absolute');
  details.put('history_windows', 0);
  Map deviant = new HashMap(candidate);
  deviant.put('threshold', threshold);
  deviant.put('details', details);
  return deviant;
}
Map judge(Map bench, Map candidate) {
  Map past = obj(bench.get('past'));
  Map params = obj(bench.get('params'));
  if (!meetsAll(items(params.get('value')), dbl(candidate.get('value')))) return null;
  String entity = boundedKey(json(candidate.get('group')));
  def days = obj(bench.get('owners')).get(ownerOf(entity, str(candidate.get('dataset'))));
  if (days == null && yes(obj(past.get('history')).get('cut'))) return null;
  long length = num(params.get('window')) * 1000L;
  Map extent = extentOf(startOf(bench, candidate), num(params.get('history')) * 1000L, num(past.get('until')), length);
  Map own = windowValues(items(days), items(obj(past.get('alerted')).get(entity)), extent);
  if (isWarm(bench, candidate, own)) {
    List values = items(own.get('values'));
    if (values.size() > 0) return compare(bench, candidate, baselineOf(bench, 'own', values));
    ((Set) bench.get('covered')).add(entity);
  }
  if (str(params.get('cold_start')).equals('silent') || past.get('peers') == null) return null;
  Map pool = poolOf(bench, candidate, extent);
  return pool == null ? compareAbsolute(bench, candidate) : compare(bench, candidate, pool);
}
`;
