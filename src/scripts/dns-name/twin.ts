import type { Json, JsonObject } from '../../diagnostics/json.js';
import { object, text } from '../shared/read.js';

/**
 * What the name of a question says by its form. For ingest, of names in lower case and without the last dot.
 *
 * - `picket.dns.suffixes`: the name and each parent, which look-ups by suffix compare with
 * - `picket.dns.label_count`, and `longest_label` in UTF-16 units
 * - `picket.dns.label_entropy`: bits a character of the first of the longest labels, to three digits; data that is
 *   carried in names has more than words do
 */
export function dnsName(context: JsonObject): Json {
  const name = text(object(object(context.dns).question).name);
  if (name === '' || name === '.') return {};
  const starts = labelStarts(name);
  const suffixes = starts.map((start) => name.slice(start));
  const labels = starts.map((start, at) => name.slice(start, (starts[at + 1] ?? name.length + 1) - 1));
  const longest = labels.reduce((found, label) => (label.length > found.length ? label : found), '');
  return {
    'picket.dns.suffixes': suffixes,
    'picket.dns.label_count': labels.length,
    'picket.dns.longest_label': longest.length,
    'picket.dns.label_entropy': entropy(longest),
  };
}

/** Where the labels of a name begin. A dot after a backslash belongs to its label. */
function labelStarts(name: string): number[] {
  const starts = [0];
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '\\') at++;
    else if (name[at] === '.') starts.push(at + 1);
  }
  return starts;
}

function entropy(label: string): number {
  let bits = 0;
  for (let at = 0; at < label.length; at++) {
    const unit = label.charCodeAt(at);
    let count = 0;
    let first = true;
    for (let other = 0; other < label.length; other++) {
      if (label.charCodeAt(other) !== unit) continue;
      if (other < at) first = false;
      count++;
    }
    const share = count / label.length;
    if (first) bits -= share * (Math.log(share) / Math.log(2));
  }
  return Math.floor(bits * 1000 + 0.5) / 1000;
}
