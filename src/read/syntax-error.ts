import type { DiagnosticCode } from '../diagnostics/codes.js';
import { findOpenTokens } from './open-tokens.js';

/** What a syntax error means, in our words. Offsets count in the text that was parsed. */
export interface SyntaxFault {
  readonly code: DiagnosticCode;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestions: readonly string[];
}

/**
 * Finds what is behind an error of the parser. The parser reports where it could not go on, which for an open quote
 * may be many lines below the mistake.
 */
export function explainSyntaxError(text: string, reason: string, position: number): SyntaxFault {
  const at = Math.min(position, text.length);
  return openToken(text, reason, at) ?? byReason(text, reason, at) ?? byShape(text, at);
}

function fault(
  code: DiagnosticCode,
  start: number,
  end: number,
  message: string,
  suggestions: readonly string[] = [],
): SyntaxFault {
  return { code, start, end: Math.max(end, start), message, suggestions };
}

function openToken(text: string, reason: string, at: number): SyntaxFault | undefined {
  if (!/deficient indentation|unexpected end of the|missed comma|expected the node content/.test(reason))
    return undefined;
  const open = findOpenTokens(text, 0, at);
  if (open.quote !== undefined) {
    const quote = text[open.quote] === '"' ? 'double' : 'single';
    return fault(
      'read/unclosed-quote',
      open.quote,
      lineEnd(text, open.quote),
      `This ${quote} quote is never closed.`,
    );
  }
  const closer = text[at];
  if (closer === ']' || closer === '}') {
    const message = `This "${closer}" must be indented deeper than the key that its list or mapping belongs to.`;
    return fault('read/bad-indentation', at, at + 1, message);
  }
  const bracket = open.brackets.at(-1);
  if (bracket === undefined) return undefined;
  // Entries that follow each other on one line lack a comma; a new line mostly means that the bracket was forgotten.
  const sameLine = !text.slice(bracket, at).includes('\n');
  if (/missed comma|expected the node content/.test(reason) && sameLine) return undefined;
  return fault(
    'read/unclosed-bracket',
    bracket,
    bracket + 1,
    `This "${text[bracket] ?? ''}" is never closed.`,
  );
}

/** Errors whose reason says enough. */
function byReason(text: string, reason: string, at: number): SyntaxFault | undefined {
  if (reason.includes('tab characters')) return tabFault(text, at);
  if (/missed comma/.test(reason)) {
    return fault('read/missing-comma', at, at + 1, 'A comma is missing before this entry.');
  }
  if (/expected the node content/.test(reason)) {
    return fault('read/missing-comma', at, at + 1, 'There is nothing before this comma.');
  }
  if (/unknown escape sequence|expected hexadecimal/.test(reason)) return escapeFault(text, at);
  if (/nesting exceeded/.test(reason))
    return fault('read/too-deep', at, at + 1, 'Collections nest too deeply here.');
  if (/non-printable/.test(reason)) {
    return fault('read/control-character', at, at + 1, 'This character may not stand in YAML.');
  }
  if (/tag/.test(reason)) {
    return fault('read/unknown-tag', at, at + 1, 'A value that begins with "!" is read as a tag; quote it.');
  }
  if (/alias node/.test(reason)) {
    return fault(
      'read/unknown-alias',
      at - 1,
      at,
      'A value that begins with "*" is read as an alias; quote it.',
    );
  }
  if (/anchor/.test(reason)) {
    return fault(
      'read/unquoted-value',
      at - 1,
      at,
      'A value that begins with "&" is read as an anchor; quote it.',
    );
  }
  if (/line break is expected|chomping|indentation width/.test(reason)) {
    return fault(
      'read/bad-block-header',
      at,
      lineEnd(text, at),
      'The text of a block begins on the next line.',
    );
  }
  if (/whitespace character is expected after the key-value/.test(reason)) {
    return fault('read/missing-colon', at - 1, at, 'A space must follow the colon of a key.');
  }
  return undefined;
}

/** Errors that the text around them explains better than the parser's reason. */
function byShape(text: string, at: number): SyntaxFault {
  const start = lineStart(text, at);
  const before = text.slice(start, at);
  const character = text[at] ?? '';
  if (/^[ ]*\t/.test(text.slice(start))) return tabFault(text, start);
  if (character === ':') return colonFault(text, start, at);
  if ('@`%'.includes(character) && character !== '' && /[:-][ \t]+$/.test(before)) {
    const value = text.slice(at, lineEnd(text, at));
    return fault(
      'read/unquoted-value',
      at,
      at + value.length,
      `A value cannot begin with "${character}"; quote it.`,
      [singleQuoted(value)],
    );
  }
  if (/["'\]}][ \t]*$/.test(before)) {
    const message = 'This text follows a value that has already ended.';
    return fault('read/text-after-value', at, lineEnd(text, at), message);
  }
  if (before.trim() === '' && /^(?:[^\s:]+|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)|^-(?:\s|$)/.test(text.slice(at))) {
    const message =
      before === ''
        ? 'This line fits neither the list nor the value above it.'
        : 'The indentation of this line fits nothing above it.';
    return fault('read/bad-indentation', at, lineEnd(text, at), message);
  }
  if (before.trim() === '' && character !== '' && !']}'.includes(character)) {
    return fault(
      'read/missing-colon',
      at,
      lineEnd(text, at),
      'A key was expected here, with a colon behind it.',
    );
  }
  return fault(
    'read/syntax',
    at,
    at + (at < text.length ? 1 : 0),
    'The text cannot be read as YAML from here on.',
  );
}

function colonFault(text: string, start: number, at: number): SyntaxFault {
  const before = text.slice(start, at);
  const inner = /^[ \t]*(?:- +)*(?:[^\s#"':][^:]*|"[^"]*"|'[^']*')[ \t]*:[ \t]+/.exec(before);
  if (inner !== null) {
    const value = text.slice(start + inner[0].length, lineEnd(text, at));
    const message = 'A value that holds a colon and a space must be quoted.';
    return fault(
      'read/unquoted-value',
      start + inner[0].length,
      start + inner[0].length + value.length,
      message,
      [singleQuoted(value)],
    );
  }
  return (
    continuedLine(text, start) ??
    fault(
      'read/bad-indentation',
      at - before.trimStart().length,
      at,
      'The indentation of this line fits nothing above it.',
    )
  );
}

/** `key:value` or a bare word is read on into the next line, up to that line's colon. */
function continuedLine(text: string, start: number): SyntaxFault | undefined {
  const indent = indentOf(text, start);
  let line = start;
  let found: number | undefined;
  while (line > 0) {
    line = lineStart(text, line - 1);
    const content = text.slice(line, lineEnd(text, line));
    if (content.trim() === '' || /^[ \t]*(?:#|-(?:\s|$)|---)/.test(content) || /:(?:[ \t]|$)/.test(content))
      break;
    if (indentOf(text, line) <= indent) found = line;
  }
  if (found === undefined) return undefined;
  const from = found + indentOf(text, found);
  const to = lineEnd(text, found);
  const glued = /^[^\s:#"']+:(?=\S)/.exec(text.slice(from, to));
  if (glued === null)
    return fault('read/missing-colon', from, to, 'A key was expected here, with a colon behind it.');
  const colon = from + glued[0].length - 1;
  const fixed = `${glued[0]} ${text.slice(colon + 1, to)}`;
  return fault('read/missing-colon', colon, colon + 1, 'A space must follow the colon of a key.', [fixed]);
}

function tabFault(text: string, at: number): SyntaxFault {
  const start = lineStart(text, at);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const tab = Math.max(0, indent.indexOf('\t'));
  const message = 'This line is indented with a tab; use spaces.';
  return fault('read/tab-indentation', start + tab, start + Math.max(indent.length, tab + 1), message);
}

function escapeFault(text: string, at: number): SyntaxFault {
  const backslash = Math.max(text.lastIndexOf('\\', at), lineStart(text, at));
  const escape = text.slice(backslash, backslash + 2);
  const message = `"${escape}" is no escape of double quotes; use single quotes, or double the backslash.`;
  return fault('read/bad-escape', backslash, backslash + escape.length, message);
}

function singleQuoted(value: string): string {
  return `'${value.trimEnd().replaceAll("'", "''")}'`;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const last = end < 0 ? text.length : end;
  return last > offset && text[last - 1] === '\r' ? last - 1 : last;
}

function indentOf(text: string, start: number): number {
  return /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0].length ?? 0;
}
