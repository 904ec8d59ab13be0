import type { CodePointRange, RegexTree } from '../regex-tree.js';
import { alternationOf, anyCharacter, classOf, repeatOf, sequenceOf } from './build.js';
import { foldRanges, single } from './code-points.js';
import { readEscape } from './escapes.js';
import { readClass } from './read-class.js';
import { readGroup } from './read-group.js';
import { readQuantifier } from './read-quantifier.js';
import { RegexFault } from './regex-fault.js';
import type { RegexOptions } from './regex-options.js';
import { Scanner } from './scanner.js';

export type ParsedRegex =
  | { readonly kind: 'regex'; readonly tree: RegexTree; readonly ignoreCase: boolean }
  | { readonly kind: 'fault'; readonly fault: RegexFault };

const maxDepth = 200;

/**
 * Parses a PCRE expression for an unanchored search that only asks whether it matches: greedy and lazy quantifiers are
 * the same, and groups capture nothing. Look-around, back-references, word boundaries, possessive quantifiers and
 * atomic groups are faults, since no engine that runs in linear time has them.
 */
export function parseRegex(source: string, options: RegexOptions): ParsedRegex {
  try {
    const whole = new RegexParser(source, options, false);
    const tree = whole.parse();
    if (!whole.mixedCase) {
      return { kind: 'regex', tree, ignoreCase: whole.folds };
    }
    // Parts with and parts without regard to case: spell both cases out where it is ignored.
    return { kind: 'regex', tree: new RegexParser(source, options, true).parse(), ignoreCase: false };
  } catch (fault) {
    if (fault instanceof RegexFault) {
      return { kind: 'fault', fault };
    }
    throw fault;
  }
}

class RegexParser {
  private readonly scanner: Scanner;
  private flags: RegexOptions;
  private depth = 0;
  private sawCased = false;
  private sawFolded = false;

  constructor(
    source: string,
    options: RegexOptions,
    private readonly spellCases: boolean,
  ) {
    this.scanner = new Scanner(source);
    this.flags = options;
  }

  /** Whether letters with and without regard to case were met. */
  get mixedCase(): boolean {
    return this.sawCased && this.sawFolded;
  }

  get folds(): boolean {
    return this.sawFolded;
  }

  parse(): RegexTree {
    const tree = this.parseAlternation();
    if (!this.scanner.done) {
      throw this.scanner.syntax('this parenthesis closes none');
    }
    return tree;
  }

  private parseAlternation(): RegexTree {
    const branches: RegexTree[] = [];
    do {
      branches.push(this.parseSequence());
    } while (this.scanner.take('|'));
    return alternationOf(branches);
  }

  private parseSequence(): RegexTree {
    const parts: RegexTree[] = [];
    while (!this.scanner.done && this.scanner.peek() !== '|' && this.scanner.peek() !== ')') {
      const from = this.scanner.at;
      const atoms = this.parseAtom(from, parts.length === 0);
      const last = atoms.at(-1);
      parts.push(...atoms.slice(0, -1));
      if (last !== undefined) {
        parts.push(this.parseQuantifiers(last, from));
      }
    }
    return sequenceOf(parts);
  }

  private parseAtom(from: number, first: boolean): readonly RegexTree[] {
    const char = this.scanner.next();
    switch (char) {
      case '(':
        return this.parseGroup(from);
      case '[': {
        const { negated, ranges } = readClass(this.scanner, from);
        return [this.classTree(ranges, negated, from)];
      }
      case '.':
        return [this.flags.dotAll ? anyCharacter : classOf([single(10)], true)];
      case '^':
        return [this.lineAnchor('start', first, from)];
      case '$':
        return [this.lineAnchor('end', this.atBranchEnd(), from)];
      case '\\':
        return this.parseEscape(from);
      case '*':
      case '+':
      case '?':
        throw this.scanner.syntax(`there is nothing that ${char} could repeat`, from);
      default:
        return [this.literal(char)];
    }
  }

  private parseEscape(from: number): readonly RegexTree[] {
    const escape = readEscape(this.scanner, from, false);
    switch (escape.kind) {
      case 'char':
        return [this.literal(String.fromCodePoint(escape.codePoint))];
      case 'ranges':
        return [classOf(escape.ranges, false)];
      case 'anchor':
        return [escape];
      case 'quoted':
        return Array.from(escape.text, (char) => this.literal(char));
    }
  }

  private literal(char: string): RegexTree {
    if (char.toLowerCase() !== char.toUpperCase()) {
      this.noteCase();
      if (this.spellCases && this.flags.ignoreCase) {
        return this.classTree([single(char.codePointAt(0) ?? 0)], false, this.scanner.at);
      }
    }
    return { kind: 'literal', text: char };
  }

  private classTree(ranges: readonly CodePointRange[], negated: boolean, from: number): RegexTree {
    this.noteCase();
    if (!this.spellCases || !this.flags.ignoreCase) {
      return classOf(ranges, negated);
    }
    const folded = foldRanges(ranges);
    if (folded === undefined) {
      throw this.scanner.unsupported('a large class under (?i) in a part of the expression', from, [
        'ignore case in the whole expression: |re|i',
      ]);
    }
    return classOf(folded, negated);
  }

  private noteCase(): void {
    if (this.flags.ignoreCase) {
      this.sawFolded = true;
    } else {
      this.sawCased = true;
    }
  }

  /** At the ends of lines, a search may take the line break in, but only where nothing stands beyond it. */
  private lineAnchor(at: 'start' | 'end', outermost: boolean, from: number): RegexTree {
    if (!this.flags.multiLine) {
      return { kind: 'anchor', at };
    }
    if (!outermost || this.depth > 0) {
      throw this.scanner.unsupported(`a line's ${at} inside the expression`, from);
    }
    return alternationOf([
      { kind: 'anchor', at },
      { kind: 'literal', text: '\n' },
    ]);
  }

  private atBranchEnd(): boolean {
    return this.scanner.done || this.scanner.peek() === '|' || this.scanner.peek() === ')';
  }

  private parseGroup(from: number): readonly RegexTree[] {
    if (this.depth >= maxDepth) {
      throw this.scanner.unsupported(`groups nested deeper than ${maxDepth}`, from);
    }
    const outer = this.flags;
    if (this.scanner.peek() === '*') {
      throw this.scanner.unsupported('a control verb', from);
    }
    if (this.scanner.take('?')) {
      const flags = readGroup(this.scanner, this.flags, from);
      if (flags === 'comment') {
        return [];
      }
      this.flags = flags.options;
      if (flags.restOfGroup) {
        return [];
      }
    }
    this.depth++;
    const tree = this.parseAlternation();
    this.depth--;
    this.flags = outer;
    if (!this.scanner.take(')')) {
      throw this.scanner.syntax('this parenthesis is never closed', from);
    }
    return [tree];
  }

  private parseQuantifiers(atom: RegexTree, from: number): RegexTree {
    const bounds = readQuantifier(this.scanner, from, atom.kind !== 'anchor');
    return bounds === undefined ? atom : this.parseQuantifiers(repeatOf(atom, ...bounds), from);
  }
}
