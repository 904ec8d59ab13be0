/**
 * Characters that change how a terminal shows what follows: controls (escape sequences begin with one), and those
 * that turn the direction of writing.
 */
const unsafe = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text that cannot steer a terminal: each unsafe character becomes one U+FFFD, tabs and line breaks a space. */
export function sanitise(text: string): string {
  return text.replace(unsafe, (character) => ('\t\r\n'.includes(character) ? ' ' : '\uFFFD'));
}
