import { valuesPrelude } from '../painless/values.js';

/** As stored on the cluster, for ingest. */
export const painless = `${valuesPrelude}
double entropy(String label) {
  double bits = 0.0;
  int length = label.length();
  for (int at = 0; at < length; at++) {
    int unit = (int) label.charAt(at);
    int count = 0;
    boolean first = true;
    for (int other = 0; other < length; other++) {
      if ((int) label.charAt(other) != unit) continue;
      if (other < at) first = false;
      count++;
    }
    double share = (double) count / (double) length;
    if (first) bits -= share * (Math.log(share) / Math.log(2.0));
  }
  return Math.floor(bits * 1000.0 + 0.5) / 1000.0;
}
void dnsName(Map document) {
  String name = str(obj(obj(document.get('dns')).get('question')).get('name'));
  if (name.equals('') || name.equals('.')) return;
  List starts = new ArrayList();
  starts.add(0);
  for (int at = 0; at < name.length(); at++) {
    int unit = (int) name.charAt(at);
    if (unit == 92) at++;
    else if (unit == 46) starts.add(at + 1);
  }
  List suffixes = new ArrayList();
  String longest = '';
  for (int i = 0; i < starts.size(); i++) {
    int start = (int) starts.get(i);
    int end = i + 1 < starts.size() ? ((int) starts.get(i + 1)) - 1 : name.length();
    suffixes.add(name.substring(start));
    String label = name.substring(start, end);
    if (label.length() > longest.length()) longest = label;
  }
  if (!(document.get('picket') instanceof Map)) document.put('picket', new HashMap());
  Map picket = (Map) document.get('picket');
  if (!(picket.get('dns') instanceof Map)) picket.put('dns', new HashMap());
  Map dns = (Map) picket.get('dns');
  dns.put('suffixes', suffixes);
  dns.put('label_count', starts.size());
  dns.put('longest_label', longest.length());
  dns.put('label_entropy', entropy(longest));
}
dnsName(ctx);
`;
