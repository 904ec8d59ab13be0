import { parseFieldPath, type FieldPath } from '../field-path.js';
import { IngestFailure } from '../ingest-failure.js';

/** What a capture becomes. */
const captureTypes = ['string', 'int', 'long', 'float', 'double', 'boolean'] as const;
export type CaptureType = (typeof captureTypes)[number];

export interface Capture {
  readonly path: FieldPath;
  readonly type: CaptureType;
}

/** A grok expression as a regular expression whose groups are `captures`, in that order. */
export interface GrokRegex {
  readonly source: string;
  readonly captures: readonly Capture[];
  /** True where it can only match at the beginning of a line. */
  readonly anchored: boolean;
}

/** An expression that is malformed, or that cannot run in linear time. */
export class GrokError extends Error {
  override readonly name = 'GrokError';
}

const REFERENCE = /%\{([A-Za-z0-9_]+)(?::([A-Za-z0-9@_.[\]-]+)(?::([a-z]+))?)?\}/y;
const GROUP = /\((?:\?(?:<([^=!>][^>]*)>|(:)|([a-z]*(?:-[a-z]+)?)([:)])))?/y;
const MAX_LENGTH = 200_000;

/** Expands a grok expression. Throws GrokError. */
export function expandGrok(expression: string, bank: ReadonlyMap<string, string>): GrokRegex {
  const expansion = new Expansion(bank);
  const source = expansion.expand(expression, []);
  return {
    source,
    captures: expansion.captures,
    anchored: /^(?:\^|\\A)/.test(source) && !alternates(source),
  };
}

class Expansion {
  readonly captures: Capture[] = [];
  private length = 0;

  constructor(private readonly bank: ReadonlyMap<string, string>) {}

  expand(text: string, above: readonly string[]): string {
    this.length += text.length;
    if (this.length > MAX_LENGTH) throw new GrokError('the expression grows too long');
    let result = '';
    let at = 0;
    while (at < text.length) {
      const [piece, length] = this.piece(text, at, above);
      result += piece;
      at += length;
    }
    return result;
  }

  private piece(text: string, at: number, above: readonly string[]): readonly [string, number] {
    switch (text.charAt(at)) {
      case '\\':
        return [escapeSequence(text.slice(at, at + 2), false), 2];
      case '[':
        return characterClass(text, at);
      case '(':
        return this.group(text, at);
      case '%':
        return this.reference(text, at, above);
      default:
        return [text.charAt(at), 1];
    }
  }

  private reference(text: string, at: number, above: readonly string[]): readonly [string, number] {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(text);
    if (match === null) return ['%', 1];
    const [whole, name = '', field, type] = match;
    const definition = this.bank.get(name);
    if (definition === undefined) throw new GrokError(`no pattern has the name [${name}]`);
    if (above.includes(name)) throw new GrokError(`the pattern [${name}] refers to itself`);
    if (field !== undefined) this.capture(field, type);
    const inner = this.expand(definition, [...above, name]);
    return [field === undefined ? `(?:${inner})` : `(${inner})`, whole.length];
  }

  private group(text: string, at: number): readonly [string, number] {
    GROUP.lastIndex = at;
    const [whole = '(', field, , flags, flagsEnd] = GROUP.exec(text) ?? [];
    if (field !== undefined) {
      this.capture(field, undefined);
      return ['(', whole.length];
    }
    if (flags !== undefined) return [`(?${translateFlags(flags)}${flagsEnd ?? ''}`, whole.length];
    if (whole === '(' && text.charAt(at + 1) === '?') {
      throw new GrokError(`the group [${text.slice(at, at + 4)}…] cannot be matched in linear time`);
    }
    // A group without a name captures nothing that grok would see.
    return ['(?:', whole.length];
  }

  private capture(field: string, type: string | undefined): void {
    const known = type === undefined ? 'string' : captureTypes.find((candidate) => candidate === type);
    if (known === undefined) throw new GrokError(`[${type ?? ''}] is not one of ${captureTypes.join(', ')}`);
    this.captures.push({ path: fieldPath(field), type: known });
  }
}

function fieldPath(field: string): FieldPath {
  try {
    return parseFieldPath(field);
  } catch (fault) {
    if (fault instanceof IngestFailure) throw new GrokError(fault.message);
    throw fault;
  }
}

/** `m` lets the dot match line breaks in grok's dialect; line anchors are always on. */
function translateFlags(flags: string): string {
  if (/[^im-]/.test(flags)) throw new GrokError(`the flags [${flags}] are not supported`);
  return flags.replaceAll('m', 's');
}

function escapeSequence(sequence: string, inClass: boolean): string {
  switch (sequence) {
    case '\\':
      throw new GrokError('the expression ends with a backslash');
    case '\\h':
      return inClass ? '0-9A-Fa-f' : '[0-9A-Fa-f]';
    case '\\H':
      if (!inClass) return '[^0-9A-Fa-f]';
      throw new GrokError('\\H is not supported in a class');
    case '\\Z':
      return '(?:\\n?\\z)';
    default:
      if (/\\[1-9gkGR]/.test(sequence)) throw new GrokError(`[${sequence}] cannot be matched in linear time`);
      return sequence;
  }
}

function characterClass(text: string, start: number): readonly [string, number] {
  let at = start + (text.startsWith('[^', start) ? 2 : 1);
  let result = text.slice(start, at);
  // A bracket right at the start is a member.
  if (text.charAt(at) === ']') {
    result += '\\]';
    at += 1;
  }
  while (at < text.length && text.charAt(at) !== ']') {
    const [piece, length] = classMember(text, at);
    result += piece;
    at += length;
  }
  if (at >= text.length) throw new GrokError('a character class has no end');
  return [`${result}]`, at + 1 - start];
}

function classMember(text: string, at: number): readonly [string, number] {
  const character = text.charAt(at);
  if (character === '\\') return [escapeSequence(text.slice(at, at + 2), true), 2];
  if (text.startsWith('&&', at)) throw new GrokError('intersections of character classes are not supported');
  if (character !== '[') return [character, 1];
  const named = /^\[:\^?[a-z]+:\]/.exec(text.slice(at, at + 16));
  if (named === null) throw new GrokError('a class inside a class is not supported; escape the bracket');
  return [named[0], named[0].length];
}

/** True where a `|` stands outside all groups and classes of an expanded expression. */
function alternates(source: string): boolean {
  const bare = source.replaceAll(/\\./g, '').replaceAll(/\[\^?\]?(?:\[:\^?[a-z]+:\]|[^\]])*\]/g, '');
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}
