/** Canonical JSON and SHA-256 in Painless: no hash function is on its allow-list in every context. */
export const textPrelude = `
String hex4(int unit) {
  String digits = Integer.toHexString(unit);
  while (digits.length() < 4) digits = '0' + digits;
  return digits;
}
String quoted(String text) {
  StringBuilder out = new StringBuilder();
  out.append('"');
  int length = text.length();
  for (int i = 0; i < length; i++) {
    int unit = (int) text.charAt(i);
    boolean high = unit >= 55296 && unit <= 56319;
    boolean low = unit >= 56320 && unit <= 57343;
    if (unit == 34) out.append('\\\\"');
    else if (unit == 92) out.append('\\\\\\\\');
    else if (unit == 8) out.append('\\\\b');
    else if (unit == 9) out.append('\\\\t');
    else if (unit == 10) out.append('\\\\n');
    else if (unit == 12) out.append('\\\\f');
    else if (unit == 13) out.append('\\\\r');
    else if (unit < 32) out.append('\\\\u').append(hex4(unit));
    else if (high && i + 1 < length && (int) text.charAt(i + 1) >= 56320 && (int) text.charAt(i + 1) <= 57343) {
      out.append(text.charAt(i)).append(text.charAt(i + 1));
      i++;
    }
    else if (high || low) out.append('\\\\u').append(hex4(unit));
    else out.append(text.charAt(i));
  }
  out.append('"');
  return out.toString();
}
String decimal(double value) {
  if (Math.abs(value) >= 9.0e15) return value < 0 ? '-9000000000000000' : '9000000000000000';
  if (value == Math.floor(value)) return Long.toString((long) value);
  if (Math.abs(value) >= 9.0e9) return Long.toString((long) Math.floor(value));
  long millionths = (long) Math.floor(value * 1000000.0 + 0.5);
  long size = millionths < 0 ? -millionths : millionths;
  long whole = (long) Math.floor((double) size / 1000000.0);
  String fraction = Long.toString(size - whole * 1000000L);
  while (fraction.length() < 6) fraction = '0' + fraction;
  while (fraction.endsWith('0')) fraction = fraction.substring(0, fraction.length() - 1);
  String digits = Long.toString(whole);
  if (fraction.length() > 0) digits = digits + '.' + fraction;
  return millionths < 0 ? '-' + digits : digits;
}
String json(def value) {
  if (value == null) return 'null';
  if (value instanceof String) return quoted((String) value);
  if (value instanceof Boolean) return ((Boolean) value).booleanValue() ? 'true' : 'false';
  if (value instanceof Number) return decimal(((Number) value).doubleValue());
  StringBuilder out = new StringBuilder();
  if (value instanceof List) {
    out.append('[');
    boolean first = true;
    for (def item : (List) value) {
      if (!first) out.append(',');
      out.append(json(item));
      first = false;
    }
    out.append(']');
  } else {
    Map map = (Map) value;
    out.append('{');
    boolean first = true;
    for (def key : sorted(map).keySet()) {
      if (!first) out.append(',');
      out.append(quoted((String) key)).append(':').append(json(map.get(key)));
      first = false;
    }
    out.append('}');
  }
  return out.toString();
}
int[] padded(String text) {
  int length = text.length();
  int[] bytes = new int[3 * length + 72];
  int size = 0;
  for (int i = 0; i < length; i++) {
    int unit = (int) text.charAt(i);
    if (unit >= 55296 && unit <= 56319 && i + 1 < length && (int) text.charAt(i + 1) >= 56320 && (int) text.charAt(i + 1) <= 57343) {
      int point = 65536 + ((unit - 55296) << 10) + ((int) text.charAt(i + 1) - 56320);
      bytes[size] = 240 | (point >>> 18);
      bytes[size + 1] = 128 | ((point >>> 12) & 63);
      bytes[size + 2] = 128 | ((point >>> 6) & 63);
      bytes[size + 3] = 128 | (point & 63);
      size += 4;
      i++;
    } else {
      int point = unit >= 55296 && unit <= 57343 ? 65533 : unit;
      if (point < 128) {
        bytes[size] = point;
        size += 1;
      } else if (point < 2048) {
        bytes[size] = 192 | (point >>> 6);
        bytes[size + 1] = 128 | (point & 63);
        size += 2;
      } else {
        bytes[size] = 224 | (point >>> 12);
        bytes[size + 1] = 128 | ((point >>> 6) & 63);
        bytes[size + 2] = 128 | (point & 63);
        size += 3;
      }
    }
  }
  long bits = 8L * size;
  bytes[size] = 128;
  int total = size + 9;
  while (total % 64 != 0) total++;
  int[] message = new int[total];
  for (int i = 0; i <= size; i++) message[i] = bytes[i];
  for (int i = 0; i < 8; i++) message[total - 1 - i] = (int) ((bits >>> (8 * i)) & 255L);
  return message;
}
int turn(int word, int by) {
  return (word >>> by) | (word << (32 - by));
}
void digestBlock(int[] message, int at, int[] k, int[] h) {
  int[] w = new int[64];
  for (int i = 0; i < 16; i++) {
    int j = at + 4 * i;
    w[i] = (message[j] << 24) | (message[j + 1] << 16) | (message[j + 2] << 8) | message[j + 3];
  }
  for (int i = 16; i < 64; i++) {
    int s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
    int s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  int a = h[0]; int b = h[1]; int c = h[2]; int d = h[3];
  int e = h[4]; int f = h[5]; int g = h[6]; int x = h[7];
  for (int i = 0; i < 64; i++) {
    int s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    int t1 = x + s1 + ((e & f) ^ ((e ^ -1) & g)) + k[i] + w[i];
    int s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    int t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    x = g; g = f; f = e; e = d + t1; d = c; c = b; b = a; a = t1 + t2;
  }
  h[0] = h[0] + a; h[1] = h[1] + b; h[2] = h[2] + c; h[3] = h[3] + d;
  h[4] = h[4] + e; h[5] = h[5] + f; h[6] = h[6] + g; h[7] = h[7] + x;
}
String sha256(String text) {
  int[] k = new int[] {ROUND_CONSTANTS};
  int[] h = new int[] {INITIAL_HASH};
  int[] message = padded(text);
  for (int at = 0; at < message.length; at += 64) digestBlock(message, at, k, h);
  StringBuilder out = new StringBuilder();
  for (int i = 0; i < 8; i++) {
    String digits = Integer.toHexString(h[i]);
    for (int pad = digits.length(); pad < 8; pad++) out.append('0');
    out.append(digits);
  }
  return out.toString();
}
`
  .replace('ROUND_CONSTANTS', roundConstants().join(', '))
  .replace('INITIAL_HASH', initialHash().join(', '));

/** The first primes, of whose roots SHA-256's constants are the fractions (FIPS 180-4, 4.2.2 and 5.3.3). */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** The first 32 bits of the fraction of a prime's root, as Java's signed int. Exact: on integers, by bisection. */
function rootFraction(prime: number, power: 2 | 3): number {
  const scaled = BigInt(prime) << BigInt(32 * power);
  let low = 0n;
  let high = 1n << 48n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** BigInt(power) <= scaled) low = middle;
    else high = middle - 1n;
  }
  return Number(BigInt.asIntN(32, low));
}

function roundConstants(): number[] {
  return primes(64).map((prime) => rootFraction(prime, 3));
}

function initialHash(): number[] {
  return primes(8).map((prime) => rootFraction(prime, 2));
}
