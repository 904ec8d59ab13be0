/** What scripts make of counted groups, as src/scripts/shared/groups.ts does in TypeScript. */
export const groupsPrelude = `
def keyOf(Map bucket, String type) {
  def key = bucket.get('key');
  if (type.equals('boolean')) return yes(key) || (key instanceof Number && num(key) == 1L);
  if (type.equals('date') && key instanceof Number) return iso(num(key));
  return key;
}
long walk(Map node, int depth, Map params, Map group, String dataset, List leaves) {
  List levels = items(params.get('levels'));
  if (depth == levels.size()) {
    Map leaf = new HashMap();
    leaf.put('group', group);
    leaf.put('dataset', dataset);
    leaf.put('node', node);
    leaves.add(leaf);
    return 0L;
  }
  Map level = obj(levels.get(depth));
  Map groups = obj(node.get('groups'));
  List buckets = items(groups.get('buckets'));
  long size = num(level.get('size'));
  long errors = num(groups.get('doc_count_error_upper_bound'));
  long cut = size > 0 && (buckets.size() >= size || errors >= num(params.get('min_doc_count'))) ? 1L : 0L;
  for (def item : buckets) {
    Map bucket = obj(item);
    if (size == 0) {
      cut += walk(bucket, depth + 1, params, group, str(bucket.get('key')), leaves);
    } else {
      Map wider = new HashMap(group);
      wider.put(str(level.get('field')), keyOf(bucket, str(level.get('type'))));
      cut += walk(bucket, depth + 1, params, wider, dataset, leaves);
    }
  }
  return cut;
}
boolean meetsAll(List bounds, double value) {
  for (def item : bounds) {
    Map bound = obj(item);
    double limit = dbl(bound.get('value'));
    String op = str(bound.get('op'));
    boolean holds = false;
    if (op.equals('gt')) holds = value > limit;
    else if (op.equals('gte')) holds = value >= limit;
    else if (op.equals('lt')) holds = value < limit;
    else if (op.equals('lte')) holds = value <= limit;
    else if (op.equals('eq')) holds = value == limit;
    else if (op.equals('neq')) holds = value != limit;
    if (!holds) return false;
  }
  return true;
}
def measured(Map params, Map node) {
  String measure = str(params.get('measure'));
  if (measure.equals('value_count')) return num(obj(node.get('distinct')).get('value'));
  if (measure.equals('value_sum')) return dbl(obj(node.get('sum')).get('value'));
  return num(node.get('doc_count'));
}
Map candidateOf(Map params, Map leaf, long end) {
  Map group = obj(leaf.get('group'));
  Map node = obj(leaf.get('node'));
  Map key = new HashMap();
  for (def field : items(params.get('suppress_by'))) key.put(field, group.get(field));
  Map candidate = new HashMap();
  candidate.put('key', boundedKey(json(key)));
  candidate.put('end', end);
  candidate.put('dataset', leaf.get('dataset'));
  candidate.put('value', measured(params, node));
  candidate.put('group', group);
  candidate.put('rank', json(group));
  candidate.put('leaf', node);
  return candidate;
}
void checkMissing(Map report, Map params, String input, long end, long window, Map root) {
  List fields = items(params.get('group_by'));
  for (int i = 0; i < fields.size(); i++) {
    String field = str(fields.get(i));
    long count = num(obj(root.get('missing_' + i)).get('doc_count'));
    if (count > 0) addHealth(report, params, end, window, 'unkeyed', input + ':' + field, 'Events without ' + field + ' are in no group.', count);
  }
}
Set suppressedKeys(Map report, Map payload, Map params, String input, long end, long window) {
  Set suppressed = bucketKeys(payload, input, 'keys');
  if (suppressed.size() >= 10000) addHealth(report, params, end, window, 'suppression-overflow', input, 'There are more recent alerts than were returned, so an alert may come twice.', suppressed.size());
  return suppressed;
}
List groupsOf(Map report, Map payload, Map params, String input, long end, long window) {
  List candidates = new ArrayList();
  Map response = obj(payload.get(input));
  if (!checkSearch(report, params, end, window, input, response)) return candidates;
  Map root = new HashMap(obj(response.get('aggregations')));
  root.put('doc_count', totalOf(response));
  checkMissing(report, params, input, end, window, root);
  List leaves = new ArrayList();
  long cut = walk(root, 0, params, new HashMap(), '', leaves);
  if (cut > 0) addHealth(report, params, end, window, 'truncated', input, 'There are more groups than were returned, so some were not looked at.', cut);
  Set suppressed = suppressedKeys(report, payload, params, input, end, window);
  for (def leaf : leaves) {
    Map candidate = candidateOf(params, obj(leaf), end);
    if (!suppressed.contains(candidate.get('key'))) candidates.add(candidate);
  }
  return candidates;
}
int order(Map left, Map right) {
  double leftValue = dbl(left.get('value'));
  double rightValue = dbl(right.get('value'));
  if (leftValue != rightValue) return leftValue > rightValue ? -1 : 1;
  if (num(left.get('end')) != num(right.get('end'))) return num(left.get('end')) < num(right.get('end')) ? -1 : 1;
  int byKey = str(left.get('key')).compareTo(str(right.get('key')));
  if (byKey != 0) return byKey;
  int byGroup = str(left.get('rank')).compareTo(str(right.get('rank')));
  if (byGroup != 0) return byGroup;
  return str(left.get('dataset')).compareTo(str(right.get('dataset')));
}
List choose(List candidates, long apart) {
  candidates.sort((left, right) -> order(left, right));
  Map ends = new HashMap();
  List chosen = new ArrayList();
  for (def item : candidates) {
    Map candidate = obj(item);
    long end = num(candidate.get('end'));
    List taken = items(ends.get(candidate.get('key')));
    boolean near = false;
    for (def other : taken) {
      long gap = num(other) > end ? num(other) - end : end - num(other);
      if (gap == 0L || gap < apart) near = true;
    }
    if (!near) {
      taken.add(end);
      ends.put(candidate.get('key'), taken);
      chosen.add(candidate);
    }
  }
  return chosen;
}
def timeOf(Map leaf, String name) {
  def value = obj(leaf.get(name)).get('value');
  if (value instanceof Number) return iso(num(value));
  return null;
}
Map groupAlert(Map params, Map candidate, long window, def threshold, Map details) {
  Map leaf = obj(candidate.get('leaf'));
  long end = num(candidate.get('end'));
  List parts = new ArrayList();
  parts.add(str(obj(params.get('rule')).get('id')));
  parts.add(candidate.get('key'));
  parts.add(iso(end));
  Map facts = new HashMap();
  facts.put('id', sha256(json(parts)));
  facts.put('key', candidate.get('key'));
  facts.put('group', candidate.get('group'));
  facts.put('dataset', candidate.get('dataset'));
  facts.put('value', candidate.get('value'));
  facts.put('threshold', threshold);
  facts.put('end', end);
  facts.put('window', window);
  facts.put('first_event', timeOf(leaf, 'first_event'));
  facts.put('last_event', timeOf(leaf, 'last_event'));
  facts.put('hits', items(obj(obj(leaf.get('events')).get('hits')).get('hits')));
  facts.put('entity', candidate.get('entity'));
  facts.put('details', details);
  return alertDocument(params, facts);
}
`;
