import type { CodePointRange } from '../regex-tree.js';
import { posixClasses } from './classes.js';
import { complement, single } from './code-points.js';
import { readEscape } from './escapes.js';
import type { Scanner } from './scanner.js';

/** What a class in brackets holds. */
export interface BracketClass {
  readonly negated: boolean;
  readonly ranges: readonly CodePointRange[];
}

type Member =
  | { readonly kind: 'char'; readonly codePoint: number }
  | { readonly kind: 'set'; readonly ranges: readonly CodePointRange[] };

/** Reads a class whose opening bracket was consumed at `from`. A `]` that comes first is literal, as in PCRE. */
export function readClass(scanner: Scanner, from: number): BracketClass {
  const negated = scanner.take('^');
  const ranges: CodePointRange[] = [];
  for (let first = true; first || scanner.peek() !== ']'; first = false) {
    if (scanner.done) {
      throw scanner.syntax('the class is never closed with ]', from);
    }
    const start = scanner.at;
    const members = readMembers(scanner);
    const low = members.at(-1);
    ranges.push(...members.slice(0, -1).flatMap(rangesOf));
    if (low === undefined) {
      continue;
    }
    const high = low.kind === 'char' ? readRangeEnd(scanner) : undefined;
    if (low.kind !== 'char' || high === undefined) {
      ranges.push(...rangesOf(low));
      continue;
    }
    if (high < low.codePoint) {
      throw scanner.syntax('the range in this class runs backwards', start);
    }
    ranges.push({ from: low.codePoint, to: high });
  }
  scanner.take(']');
  return { negated, ranges };
}

/** The upper end of a range after `-`, or undefined where the `-` is literal. */
function readRangeEnd(scanner: Scanner): number | undefined {
  const back = scanner.at;
  if (!scanner.take('-') || scanner.peek() === ']' || scanner.done) {
    scanner.reset(back);
    return undefined;
  }
  const [end, ...rest] = readMembers(scanner);
  if (end?.kind === 'char' && rest.length === 0) {
    return end.codePoint;
  }
  scanner.reset(back);
  return undefined;
}

function readMembers(scanner: Scanner): readonly Member[] {
  const from = scanner.at;
  const posix = scanner.match(/\[:(\^?)([a-z]+):\]/);
  if (posix !== undefined) {
    const ranges = posixClasses.get(posix[2] ?? '');
    if (ranges === undefined) {
      throw scanner.syntax(`there is no class ${posix[0]}`, from);
    }
    return [{ kind: 'set', ranges: posix[1] === '^' ? complement(ranges) : ranges }];
  }
  if (!scanner.take('\\')) {
    return [{ kind: 'char', codePoint: scanner.next().codePointAt(0) ?? 0 }];
  }
  const escape = readEscape(scanner, from, true);
  switch (escape.kind) {
    case 'char':
      return [escape];
    case 'ranges':
      return [{ kind: 'set', ranges: escape.ranges }];
    case 'quoted':
      return Array.from(escape.text, (char) => ({ kind: 'char', codePoint: char.codePointAt(0) ?? 0 }));
    case 'anchor':
      return [];
  }
}

function rangesOf(member: Member): readonly CodePointRange[] {
  return member.kind === 'char' ? [single(member.codePoint)] : member.ranges;
}
