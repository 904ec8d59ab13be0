/**
 * Painless functions for reading documents and writing values, as src/scripts/shared does in TypeScript. They are put
 * before the body of each script that needs them: stored scripts share no code.
 */
export const valuesPrelude = `
Map obj(def value) {
  if (value instanceof Map) return (Map) value;
  return new HashMap();
}
List items(def value) {
  if (value instanceof List) return (List) value;
  return new ArrayList();
}
long num(def value) {
  if (value instanceof Number) return ((Number) value).longValue();
  return 0L;
}
double dbl(def value) {
  if (value instanceof Number) return ((Number) value).doubleValue();
  return 0.0;
}
boolean yes(def value) {
  return value instanceof Boolean && ((Boolean) value).booleanValue();
}
String str(def value) {
  if (value instanceof String) return (String) value;
  return '';
}
long totalOf(Map response) {
  def total = obj(response.get('hits')).get('total');
  if (total instanceof Number) return num(total);
  return num(obj(total).get('value'));
}
void leaves(def value, List out) {
  if (value instanceof List) {
    for (def item : (List) value) leaves(item, out);
  } else if (value != null && !(value instanceof Map)) {
    out.add(value);
  }
}
void collectAt(def node, String path, List out) {
  if (node instanceof List) {
    for (def item : (List) node) collectAt(item, path, out);
    return;
  }
  if (!(node instanceof Map)) return;
  Map map = (Map) node;
  leaves(map.get(path), out);
  int dot = path.indexOf('.');
  while (dot > 0) {
    collectAt(map.get(path.substring(0, dot)), path.substring(dot + 1), out);
    dot = path.indexOf('.', dot + 1);
  }
}
List valuesAt(def node, String path) {
  List out = new ArrayList();
  collectAt(node, path, out);
  return out;
}
void putAt(Map draft, String path, def value) {
  Map node = draft;
  int start = 0;
  int dot = path.indexOf('.');
  while (dot >= 0) {
    String step = path.substring(start, dot);
    def next = node.get(step);
    if (next != null && !(next instanceof Map)) return;
    if (next == null) {
      next = new HashMap();
      node.put(step, next);
    }
    node = (Map) next;
    start = dot + 1;
    dot = path.indexOf('.', start);
  }
  String last = path.substring(start);
  if (node.get(last) == null) node.put(last, value);
}
TreeMap sorted(Map map) {
  TreeMap tree = new TreeMap();
  tree.putAll(map);
  return tree;
}
String iso(long time) {
  ZonedDateTime at = ZonedDateTime.ofInstant(Instant.ofEpochMilli(time), ZoneId.of('Z'));
  return at.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'"));
}
long millis(def time) {
  if (time instanceof String) return ZonedDateTime.parse((String) time).toInstant().toEpochMilli();
  return ((ZonedDateTime) time).toInstant().toEpochMilli();
}
`;
