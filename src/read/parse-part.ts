import { parseEvents, YAMLException, type Event } from 'js-yaml';
import { explainSyntaxError, type SyntaxFault } from './syntax-error.js';

export interface ParsedPart {
  /** The text that gave the events: where it has faults, the top-level blocks that hold them are blank. */
  readonly text: string;
  /** Empty where too little was left to parse. */
  readonly events: readonly Event[];
  readonly faults: readonly SyntaxFault[];
}

/** More would be noise: whoever mends the first few sees the rest on the next run. */
const maxFaults = 20;

/**
 * Parses a part of a file. The parser stops at the first syntax error, so after each one the top-level block that
 * holds it (a key of the root and what is indented below) is blanked, line breaks kept, and the rest is parsed again.
 */
export function parsePart(text: string, maxDepth: number): ParsedPart {
  const faults: SyntaxFault[] = [];
  let current = text;
  while (faults.length < maxFaults) {
    const outcome = tryParse(current, maxDepth);
    if ('events' in outcome) return { text: current, events: outcome.events, faults };
    const found = explainSyntaxError(current, outcome.reason, outcome.position);
    const block = topLevelBlock(current, found.start);
    faults.push(found, ...otherTabs(current, block, found).slice(0, maxFaults));
    const next = blank(current, block);
    if (next === current) break;
    current = next;
  }
  return { text: current, events: [], faults };
}

function tryParse(
  text: string,
  maxDepth: number,
): { readonly events: readonly Event[] } | { readonly reason: string; readonly position: number } {
  try {
    return { events: parseEvents(text, { maxDepth }) };
  } catch (exception) {
    if (!(exception instanceof YAMLException)) throw exception;
    return { reason: exception.reason, position: exception.mark?.position ?? 0 };
  }
}

interface Block {
  readonly start: number;
  readonly end: number;
}

function topLevelBlock(text: string, offset: number): Block {
  const rootIsList =
    /^-(?:\s|$)/m.exec(text)?.index === /^[^\s#%.]/m.exec(text.replace(/^---/, '   '))?.index;
  const begins = rootIsList ? /^-(?!--(?:\s|$))/gm : /^[^\s#\-\]}]/gm;
  let start = 0;
  for (const match of text.matchAll(begins)) {
    if (match.index > offset) return { start, end: match.index };
    start = match.index;
  }
  return { start, end: text.length };
}

function blank(text: string, block: Block): string {
  const inner = text
    .slice(block.start, block.end)
    .replace(/^(?!---)[^\r\n]+/gm, (line) => ' '.repeat(line.length));
  return text.slice(0, block.start) + inner + text.slice(block.end);
}

/** A tab is rarely alone: the other lines of the block that are indented with one are named at once. */
function otherTabs(text: string, block: Block, found: SyntaxFault): readonly SyntaxFault[] {
  if (found.code !== 'read/tab-indentation') return [];
  const inner = text.slice(block.start, block.end);
  return [...inner.matchAll(/^( *)(\t[ \t]*)(?=[^\s#])/gm)]
    .map((match) => ({
      ...found,
      start: block.start + match.index + (match[1] ?? '').length,
      end: block.start + match.index + match[0].length,
    }))
    .filter((other) => other.start !== found.start);
}
