import type { InputName, InputReader } from './input.js';
import { createLineClock } from './line-clock.js';
import { readLog } from './log-assembler.js';
import { parseLogLine, type LogLine } from './log-line.js';
import { decodeText } from './text.js';

/** The query log of BIND's named, of its own file or of syslog. */
export const bindReader = nameServerReader('bind', 'bind.query');
/** The log of dnsmasq, with log-queries. */
export const dnsmasqReader = nameServerReader('dnsmasq', 'dnsmasq.log');
/** The log of Unbound, with log-queries or log-replies. */
export const unboundReader = nameServerReader('unbound', 'unbound.log');

/**
 * A log of lines that begin with a time in whatever form, or are wrapped by a container runtime. Every line becomes an
 * event with the line as its `message`, time included, as a shipper sends it.
 */
function nameServerReader(name: InputName, dataset: string): InputReader {
  return {
    name,
    read(bytes, options) {
      const { start } = options;
      const clock = createLineClock({ now: Date.now(), ...(start === undefined ? {} : { start }) });
      return readLog(bytes, options, { dataset, keepsTime: true, parse: (line) => parse(line, clock) });
    },
  };
}

function parse(bytes: Buffer, clock: (text: string) => number | undefined): LogLine {
  const wrapped = parseLogLine(bytes);
  if (wrapped.stream !== undefined) return wrapped;
  const message = decodeText(bytes);
  return { message, time: clock(message), stream: undefined, partial: false };
}

const kinds: readonly (readonly [RegExp, InputName])[] = [
  [
    /(?:^| )client (?:@0x[0-9a-f]+ )?[0-9A-Fa-f.:%]+#\d+(?:\/key \S+)?(?: \([^)]*\))?: |(?:^| )named\[\d+\]: /,
    'bind',
  ],
  [/(?:^| )dnsmasq(?:-[a-z]+)?(?:\[\d+\])?: |^(?:query|auth)\[[A-Za-z0-9=-]+\] .*from \S+$/, 'dnsmasq'],
  [/(?:^| )unbound(?:\[\d+(?::\d+)?\])?:? (?:\[\d+:\d+\] )?[a-z ]+: /, 'unbound'],
];

/** Which name server wrote a line, where it shows. */
export function nameServerOf(text: string): InputName | undefined {
  return kinds.find(([pattern]) => pattern.test(text))?.[1];
}
