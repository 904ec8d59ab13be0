import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { compareDiagnostics } from '../diagnostics/compare.js';
import { error } from '../diagnostics/report.js';
import { buildDocuments } from './build-documents.js';
import { decodeUtf8, type DecodedText } from './decode.js';
import type { YamlDocument } from './document.js';
import { defaultReadLimits, type ReadLimits } from './limits.js';
import { parsePart, type ParsedPart } from './parse-part.js';
import { createPositions, type Positions } from './positions.js';
import { splitDocuments } from './split-documents.js';

export interface ReadOutcome {
  /** Every document of the file that could be parsed as a whole, by its index in the file. */
  readonly documents: readonly YamlDocument[];
  /**
   * Documents with syntax errors, without the top-level keys that hold them. What they lack proves nothing, what they
   * have can still be checked.
   */
  readonly partial: readonly YamlDocument[];
  /** The file's text, without byte order mark: what the lines and columns count in. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads YAML 1.2 (core schema, merge keys added) into positioned documents. Never throws on what a file holds.
 *
 * @param file the name that ranges carry
 */
export function readYaml(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits = defaultReadLimits,
): ReadOutcome {
  if (bytes.length > limits.maxBytes) {
    const range = createPositions(file, '').range(0, 0);
    const message = `The file has ${bytes.length} bytes; ${limits.maxBytes} is the most that is read.`;
    return { documents: [], partial: [], text: '', diagnostics: [error('read/too-large', range, message)] };
  }
  const decoded = decodeUtf8(bytes);
  const { text } = decoded;
  const positions = createPositions(file, text);
  if (isUtf16(bytes)) {
    const fault = error('read/invalid-utf8', positions.range(0, 0), 'The file is UTF-16; save it as UTF-8.');
    return { documents: [], partial: [], text: '', diagnostics: [fault] };
  }
  const faults = [...encodingFaults(decoded, positions), ...controlCharacters(text, positions)];
  const parsed = readParts(withoutControls(text), positions, limits);
  const diagnostics = [...faults, ...afterFaults(parsed.diagnostics, faults)];
  const nothing = parsed.documents.length === 0 && parsed.partial.length === 0 && diagnostics.length === 0;
  if (nothing)
    diagnostics.push(error('read/empty-file', positions.range(0, 0), 'The file holds no document.'));
  return { ...parsed, text, diagnostics: diagnostics.sort(compareDiagnostics) };
}

interface Part extends ParsedPart {
  readonly base: number;
}

function readParts(
  text: string,
  positions: Positions,
  limits: ReadLimits,
): Pick<ReadOutcome, 'documents' | 'partial' | 'diagnostics'> {
  const documents: YamlDocument[] = [];
  const partial: YamlDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const budget = { left: limits.maxExpandedNodes };
  let firstIndex = 0;
  for (const part of parseParts(text, limits.maxDepth)) {
    for (const fault of part.faults) {
      const range = positions.range(part.base + fault.start, part.base + fault.end);
      diagnostics.push(error(fault.code, range, fault.message, { suggestions: fault.suggestions }));
    }
    const { base, text: parsedText, events } = part;
    const built = buildDocuments({
      text,
      part: parsedText,
      base,
      events,
      firstIndex,
      positions,
      limits,
      budget,
    });
    // One by one: a hostile file has more documents than a call may have arguments.
    for (const one of built.diagnostics) diagnostics.push(one);
    for (const document of built.documents) {
      if (part.faults.length === 0) documents.push(document);
      else if (document.root.kind !== 'scalar') partial.push(document);
    }
    firstIndex += Math.max(built.documents.length, 1);
  }
  return { documents, partial, diagnostics };
}

/** The whole file at once where it is sound, which is the fast way; else document by document. */
function parseParts(text: string, maxDepth: number): readonly Part[] {
  const whole = parsePart(text, maxDepth);
  if (whole.faults.length === 0) return [{ ...whole, base: 0 }];
  return splitDocuments(text).map(({ start, end }) => ({
    ...parsePart(text.slice(start, end), maxDepth),
    base: start,
  }));
}

/** By its byte order mark. */
function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function encodingFaults(decoded: DecodedText, positions: Positions): readonly Diagnostic[] {
  if (decoded.invalidAt === undefined) return [];
  const range = positions.range(decoded.invalidAt, Math.min(decoded.invalidAt + 1, decoded.text.length));
  return [error('read/invalid-utf8', range, 'This byte is not UTF-8; save the file as UTF-8.')];
}

const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** The first control character of each line. */
function controlCharacters(text: string, positions: Positions): readonly Diagnostic[] {
  const byLine = new Map<number, Diagnostic>();
  for (const match of text.matchAll(controls)) {
    const range = positions.range(match.index, match.index + 1);
    if (byLine.has(range.line)) continue;
    const name = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    byLine.set(
      range.line,
      error('read/control-character', range, `The control character ${name} may not stand in YAML.`),
    );
  }
  return [...byLine.values()];
}

function withoutControls(text: string): string {
  return text.replace(controls, '\uFFFD');
}

/** One message a mistake: a bad character often makes its line bad YAML too. */
function afterFaults(found: readonly Diagnostic[], faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Set(faults.map((fault) => fault.range?.line));
  const seen = new Set<string>();
  return found.filter(({ code, range }) => {
    if (lines.has(range?.line)) return false;
    const key = `${code} ${range?.line ?? 0}:${range?.column ?? 0}`;
    return !seen.has(key) && seen.add(key);
  });
}
