/** What both alert scripts say of a run, as src/scripts/shared/run.ts does in TypeScript. */
export const runPrelude = `
String boundedKey(String key) {
  return key.length() <= 1024 ? key : 'sha256:' + sha256(key);
}
void addHealth(Map report, Map params, long end, long window, String kind, String subject, String message, long count) {
  Map rule = obj(params.get('rule'));
  List parts = new ArrayList();
  parts.add('health');
  parts.add(str(rule.get('id')));
  parts.add(kind);
  parts.add(subject);
  parts.add(iso(end));
  Map health = new HashMap();
  health.put('kind', kind);
  health.put('subject', subject);
  health.put('message', message);
  health.put('rule', str(rule.get('name')));
  health.put('count', count);
  health.put('window_start', iso(end - window * 1000L));
  health.put('window_end', iso(end));
  Map event = new HashMap();
  event.put('kind', 'state');
  Map picket = new HashMap();
  picket.put('health', health);
  Map document = new HashMap();
  document.put('_id', sha256(json(parts)));
  document.put('@timestamp', iso(end));
  document.put('event', event);
  document.put('rule', rule);
  document.put('picket', picket);
  items(report.get('health')).add(document);
}
long checkAnswer(Map report, Map params, long end, long window, String input, Map response) {
  if (response.get('_shards') == null) {
    addHealth(report, params, end, window, 'search-failed', input, 'The search failed, so nothing is known.', 1L);
    return 0L;
  }
  Map shards = obj(response.get('_shards'));
  if (num(shards.get('failed')) > 0) {
    addHealth(report, params, end, window, 'failed-shards', input, 'Some shards failed, so events may be missing.', num(shards.get('failed')));
  }
  if (yes(response.get('timed_out'))) {
    addHealth(report, params, end, window, 'timed-out', input, 'The search ran out of time, so events may be missing.', 1L);
  }
  return num(shards.get('total'));
}
boolean checkSearch(Map report, Map params, long end, long window, String input, Map response) {
  if (checkAnswer(report, params, end, window, input, response) > 0) return true;
  if (response.get('_shards') != null) {
    addHealth(report, params, end, window, 'no-shards', input, 'No index was searched: the source writes no data, or under another name.', 1L);
  }
  return false;
}
void checkSources(Map report, Map payload, Map params, long end, long window) {
  Map seenCounts = obj(obj(payload.get('sources')).get('aggregations'));
  Map lateCounts = obj(obj(payload.get('arrivals')).get('aggregations'));
  List sources = items(params.get('sources'));
  for (int i = 0; i < sources.size(); i++) {
    Map source = obj(sources.get(i));
    String dataset = str(source.get('dataset'));
    def seen = seenCounts.get('seen_' + i);
    if (seen != null && num(obj(seen).get('doc_count')) == 0) {
      addHealth(report, params, end, window, 'source-silent', dataset, dataset + ' has sent nothing for ' + num(source.get('expect_every')) + ' seconds.', 1L);
    }
    long late = num(obj(lateCounts.get('late_' + i)).get('doc_count'));
    if (late > 0) {
      addHealth(report, params, end, window, 'ingest-lag', dataset, 'Events of ' + dataset + ' arrive later than the ' + num(params.get('delay')) + ' seconds that the rule waits.', late);
    }
  }
}
Set bucketKeys(Map payload, String name, String inner) {
  Map aggregations = obj(obj(payload.get('suppressed')).get('aggregations'));
  Set keys = new HashSet();
  for (def bucket : items(obj(obj(aggregations.get(name)).get(inner)).get('buckets'))) keys.add(str(obj(bucket).get('key')));
  return keys;
}
void putShared(Map document, String field, List sources) {
  if (sources.size() == 0) return;
  List first = valuesAt(sources.get(0), field);
  if (first.size() == 0) return;
  String expected = json(first.get(0));
  for (def source : sources) {
    List values = valuesAt(source, field);
    if (values.size() != 1 || !json(values.get(0)).equals(expected)) return;
  }
  putAt(document, field, first.get(0));
}
Map relatedValues(Map params, List sources) {
  Map related = new HashMap();
  Map wanted = obj(params.get('related'));
  for (def name : wanted.keySet()) {
    Set values = new TreeSet();
    for (def path : items(wanted.get(name))) {
      for (def source : sources) {
        for (def value : valuesAt(source, str(path))) {
          if (value instanceof String) values.add(value);
        }
      }
    }
    if (values.size() > 0) {
      List kept = new ArrayList();
      for (def value : values) {
        if (kept.size() < 100) kept.add(value);
      }
      related.put(name, kept);
    }
  }
  return related;
}
Map alertDocument(Map params, Map facts) {
  long endTime = num(facts.get('end'));
  String end = iso(endTime);
  List sources = new ArrayList();
  List events = new ArrayList();
  for (def hit : items(facts.get('hits'))) {
    Map source = obj(obj(hit).get('_source'));
    sources.add(source);
    Map event = new HashMap();
    event.put('index', str(obj(hit).get('_index')));
    event.put('id', str(obj(hit).get('_id')));
    event.put('source', source);
    events.add(event);
  }
  Map group = obj(facts.get('group'));
  Map alert = new HashMap(obj(facts.get('details')));
  alert.put('id', facts.get('id'));
  alert.put('key', facts.get('key'));
  alert.put('entity', facts.get('entity') == null ? boundedKey(json(group)) : facts.get('entity'));
  alert.put('group', group);
  alert.put('value', facts.get('value'));
  alert.put('threshold', facts.get('threshold'));
  alert.put('measure', str(params.get('measure')));
  alert.put('window_start', iso(endTime - num(facts.get('window')) * 1000L));
  alert.put('window_end', end);
  alert.put('events', events);
  if (!str(facts.get('dataset')).equals('')) alert.put('dataset', facts.get('dataset'));
  if (facts.get('first_event') != null) alert.put('first_event', facts.get('first_event'));
  if (facts.get('last_event') != null) alert.put('last_event', facts.get('last_event'));
  Map event = new HashMap();
  event.put('kind', 'alert');
  event.put('severity', num(params.get('severity')));
  Map picket = new HashMap();
  picket.put('alert', alert);
  Map document = new HashMap();
  document.put('_index', 'picket-alerts-' + end.substring(0, 4) + '.' + end.substring(5, 7));
  document.put('_id', facts.get('id'));
  document.put('@timestamp', end);
  document.put('event', event);
  document.put('message', str(params.get('title')));
  document.put('rule', obj(params.get('rule')));
  document.put('tags', items(params.get('tags')));
  document.put('threat', items(params.get('threat')));
  document.put('related', relatedValues(params, sources));
  document.put('picket', picket);
  for (def field : sorted(group).keySet()) {
    if (group.get(field) != null) putAt(document, str(field), group.get(field));
  }
  for (def field : items(params.get('identity'))) putShared(document, str(field), sources);
  return document;
}
Map newReport() {
  Map report = new HashMap();
  report.put('alerts', new ArrayList());
  report.put('health', new ArrayList());
  return report;
}
Map payloadOf(Map report) {
  report.put('alert_count', items(report.get('alerts')).size());
  report.put('health_count', items(report.get('health')).size());
  return report;
}
Map finishRun(Map report, Map payload, long scheduled, Map params, long window) {
  long end = scheduled - num(params.get('delay')) * 1000L;
  Map aggregations = obj(obj(payload.get('suppressed')).get('aggregations'));
  Map lastRun = obj(aggregations.get('last_run'));
  def value = obj(lastRun.get('scheduled')).get('value');
  boolean known = value instanceof Number;
  long before = num(value);
  if (known && before < scheduled) {
    long missed = (scheduled - before) / (num(params.get('every')) * 1000L) - 1L;
    if (missed > 0) addHealth(report, params, end, window, 'missed-runs', 'run', 'Runs were missed or failed, so windows between them were not looked at.', missed);
    if (scheduled - before < 86400000L) {
      long missing = num(obj(lastRun.get('alerts')).get('value'));
      List latest = items(obj(obj(aggregations.get('raised')).get('runs')).get('buckets'));
      if (latest.size() > 0 && num(obj(latest.get(0)).get('key')) == before) missing -= num(obj(latest.get(0)).get('doc_count'));
      if (missing > 0) addHealth(report, params, end, window, 'partial-write', 'run', 'The run before this one raised alerts that are not in their index.', missing);
    }
  }
  List alerts = items(report.get('alerts'));
  for (def alert : alerts) obj(obj(obj(alert).get('picket')).get('alert')).put('raised_at', iso(scheduled));
  List runs = new ArrayList();
  if (!known || before <= scheduled) {
    Map rule = obj(params.get('rule'));
    Map run = new HashMap();
    run.put('rule', str(rule.get('name')));
    run.put('scheduled_time', iso(scheduled));
    run.put('evaluated', iso(end));
    run.put('alerts', alerts.size());
    run.put('health', items(report.get('health')).size());
    Map event = new HashMap();
    event.put('kind', 'state');
    Map picket = new HashMap();
    picket.put('run', run);
    Map document = new HashMap();
    document.put('_id', str(rule.get('id')));
    document.put('@timestamp', iso(scheduled));
    document.put('event', event);
    document.put('rule', rule);
    document.put('picket', picket);
    runs.add(document);
  }
  report.put('runs', runs);
  report.put('run_count', runs.size());
  return payloadOf(report);
}
`;
