/** What is known of the time before the tested windows, as past.ts reads it in TypeScript. */
export const pastPart = `
Map lookingAt(Map report, Map payload, Map params, long moment) {
  Map looking = new HashMap();
  looking.put('report', report);
  looking.put('payload', payload);
  looking.put('params', params);
  looking.put('moment', moment);
  return looking;
}
void note(Map looking, String kind, String subject, String message, long count) {
  Map params = obj(looking.get('params'));
  addHealth(obj(looking.get('report')), params, num(looking.get('moment')), num(params.get('window')), kind, subject, message, count);
}
Map wholeAnswer(Map looking, String input) {
  Map report = obj(looking.get('report'));
  Map params = obj(looking.get('params'));
  int before = items(report.get('health')).size();
  Map response = obj(obj(looking.get('payload')).get(input));
  checkAnswer(report, params, num(looking.get('moment')), num(params.get('window')), input, response);
  return items(report.get('health')).size() == before ? response : null;
}
Map summaryOf(def hit) {
  return obj(obj(obj(obj(hit).get('_source')).get('picket')).get('summary'));
}
List hitsOf(Map response) {
  return items(obj(response.get('hits')).get('hits'));
}
def readUntil(Map looking) {
  Map response = wholeAnswer(looking, 'roll_up');
  if (response == null) return null;
  List hits = hitsOf(response);
  String until = hits.size() == 0 ? '' : str(summaryOf(hits.get(0)).get('until'));
  if (until.equals('')) {
    note(looking, 'no-roll-up', 'roll_up', 'No roll-up has noted that it ran, so there is nothing to compare with.', 1L);
    return 0L;
  }
  long time = millis(until);
  if (time < num(looking.get('moment')) - num(obj(looking.get('params')).get('stale_after')) * 1000L) {
    note(looking, 'stale-roll-up', 'roll_up', 'The roll-up has come no further than ' + until + ', so the time since then is not compared with.', 1L);
  }
  return time;
}
Map daySummary(Map summary, long peers) {
  List starts = items(obj(summary.get('windows')).get('starts'));
  List values = items(obj(summary.get('windows')).get('values'));
  List names = new ArrayList();
  for (long i = 0L; i < peers; i++) {
    Set known = new HashSet();
    for (def name : items(summary.get('peer_' + i))) known.add(str(name));
    names.add(known);
  }
  Map day = new HashMap();
  day.put('entity', str(summary.get('entity')));
  day.put('dataset', str(summary.get('dataset')));
  day.put('starts', starts);
  day.put('values', values);
  day.put('peers', names);
  return day;
}
Map readSummaries(Map looking, String input) {
  Map response = wholeAnswer(looking, input);
  if (response == null) return null;
  long peers = num(obj(looking.get('params')).get('peers'));
  List days = new ArrayList();
  for (def hit : hitsOf(response)) days.add(daySummary(summaryOf(hit), peers));
  long total = totalOf(response);
  Map summaries = new HashMap();
  summaries.put('days', days);
  summaries.put('cut', total > days.size());
  if (total <= days.size()) return summaries;
  note(looking, 'truncated', input, 'There are more summaries than were returned, so some entities were not compared.', total);
  List whole = new ArrayList();
  if (days.size() > 0) {
    String last = str(obj(days.get(days.size() - 1)).get('entity'));
    for (def day : days) {
      if (!str(obj(day).get('entity')).equals(last)) whole.add(day);
    }
  }
  summaries.put('days', whole);
  return summaries;
}
Map readAlerted(Map looking) {
  Map params = obj(looking.get('params'));
  Map spans = new HashMap();
  Map response = wholeAnswer(looking, 'alerted');
  if (response == null) return spans;
  List buckets = items(obj(obj(response.get('aggregations')).get('alerts')).get('buckets'));
  if (buckets.size() >= num(params.get('alerted_size'))) {
    note(looking, 'truncated', 'alerted', 'There are more alerts than were returned, so windows under some were compared with.', buckets.size());
  }
  for (def bucket : buckets) {
    Map key = obj(obj(bucket).get('key'));
    String entity = str(key.get('entity'));
    List span = new ArrayList();
    span.add(num(key.get('window_start')));
    span.add(num(key.get('window_end')) + num(params.get('suppress_for')) * 1000L);
    if (!spans.containsKey(entity)) spans.put(entity, new ArrayList());
    items(spans.get(entity)).add(span);
  }
  return spans;
}
Map readPast(Map report, Map payload, Map params, long moment) {
  Map looking = lookingAt(report, payload, params, moment);
  def until = readUntil(looking);
  Map history = readSummaries(looking, 'history');
  Map peers = new HashMap();
  if (num(params.get('peers')) > 0L) peers = readSummaries(looking, 'peers');
  Map alerted = readAlerted(looking);
  if (until == null || history == null) return null;
  Map past = new HashMap();
  past.put('until', until);
  past.put('history', history);
  past.put('peers', peers);
  past.put('alerted', alerted);
  return past;
}
String ownerOf(String entity, String dataset) {
  List parts = new ArrayList();
  parts.add(entity);
  parts.add(dataset);
  return json(parts);
}
Map byOwner(List days) {
  Map owners = new LinkedHashMap();
  for (def day : days) {
    String owner = ownerOf(str(obj(day).get('entity')), str(obj(day).get('dataset')));
    if (!owners.containsKey(owner)) owners.put(owner, new ArrayList());
    items(owners.get(owner)).add(day);
  }
  return owners;
}
`;
