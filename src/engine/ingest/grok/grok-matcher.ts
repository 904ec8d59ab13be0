import { RE2JS, RE2JSException, type Matcher } from 're2js';
import { expandGrok, GrokError, type Capture } from './grok-regex.js';

export interface GrokMatch {
  /** Which of the expressions matched. */
  readonly expression: number;
  /** Fields and the texts found for them; of several captures of one field the first that took part counts. */
  readonly captures: readonly (readonly [Capture, string])[];
}

/** Matches a text against expressions; undefined where none matches. */
export type GrokMatcher = (text: string) => GrokMatch | undefined;

/** An expression, compiled. */
export interface GrokExpression {
  readonly regex: RE2JS;
  readonly captures: readonly Capture[];
  readonly anchored: boolean;
}

/**
 * Matches compiled expressions as alternatives of one another, as the server joins them: the leftmost match wins, among
 * those the earlier expression.
 */
export function matchGrok(compiled: readonly GrokExpression[]): GrokMatcher {
  return (text) => {
    const oneLine = !text.includes('\n');
    let best: { readonly start: number; readonly index: number; readonly matcher: Matcher } | undefined;
    for (const [index, { regex, anchored }] of compiled.entries()) {
      const matcher = regex.matcher(text);
      const found = anchored && oneLine ? matcher.lookingAt() : matcher.find();
      if (!found || (best !== undefined && matcher.start() >= best.start)) continue;
      best = { start: matcher.start(), index, matcher };
      if (best.start === 0) break;
    }
    if (best === undefined) return undefined;
    return {
      expression: best.index,
      captures: readCaptures(best.matcher, compiled[best.index]?.captures ?? []),
    };
  };
}

/** Compiles an expression. Throws GrokError. */
export function compileGrok(expression: string, bank: ReadonlyMap<string, string>): GrokExpression {
  const { source, captures, anchored } = expandGrok(expression, bank);
  try {
    // In grok's dialect `^` and `$` are the ends of lines.
    return { regex: RE2JS.compile(source, RE2JS.MULTILINE), captures, anchored };
  } catch (fault) {
    if (!(fault instanceof RE2JSException)) throw fault;
    throw new GrokError(fault.message);
  }
}

function readCaptures(
  matcher: Matcher,
  captures: readonly Capture[],
): readonly (readonly [Capture, string])[] {
  const found = new Map<string, readonly [Capture, string]>();
  for (const [index, capture] of captures.entries()) {
    const text = matcher.group(index + 1);
    if (text !== null && !found.has(capture.path.text)) found.set(capture.path.text, [capture, text]);
  }
  return [...found.values()];
}
