import { RE2JS, RE2JSException } from 're2js';
import type { OptionReader } from './option-reader.js';

/**
 * Compiles a regular expression of a processor. It runs in linear time, so look-around, back-references and possessive
 * quantifiers are refused. `$` is the very end of the text; the server's also stands before a last line break.
 */
export function compileRegex(text: string, options: OptionReader, name: string): RE2JS {
  try {
    return RE2JS.compile(text);
  } catch (fault) {
    if (!(fault instanceof RE2JSException)) throw fault;
    throw options.error(`the regular expression is not supported: ${fault.message}`, name);
  }
}

/** Splits a text as Java does: nothing comes of an empty match at the very start. */
export function splitText(text: string, separator: RE2JS, keepTrailing: boolean): string[] {
  const matcher = separator.matcher(text);
  const parts: string[] = [];
  let position = 0;
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (end === 0) continue;
    parts.push(text.slice(position, start));
    position = end;
  }
  if (parts.length === 0) return [text];
  parts.push(text.slice(position));
  if (!keepTrailing) while (parts.at(-1) === '') parts.pop();
  return parts;
}

/** The texts before and after the first separator; undefined where there is none. */
export function splitOnce(text: string, separator: RE2JS): readonly [string, string] | undefined {
  const matcher = separator.matcher(text);
  while (matcher.find()) {
    if (matcher.end() > 0) return [text.slice(0, matcher.start()), text.slice(matcher.end())];
  }
  return undefined;
}
