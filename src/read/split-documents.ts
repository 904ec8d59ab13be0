/** A part of a file that holds one document. Offsets are UTF-16 units, `end` exclusive. */
export interface DocumentPart {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a file at its document markers, `---` at the start of a line, so that a broken document does not hide the
 * others. YAML allows the marker inside no scalar, so that the split is safe. Comments and directives before a
 * marker belong to the document that it begins.
 */
export function splitDocuments(text: string): readonly DocumentPart[] {
  const parts: DocumentPart[] = [];
  let start = 0;
  for (const marker of text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)) {
    const ends = marker[0] === '...';
    const boundary = ends ? marker.index + 3 : marker.index;
    if (ends || hasContent(text.slice(start, boundary))) {
      parts.push({ start, end: boundary });
      start = boundary;
    }
  }
  if (hasContent(text.slice(start))) parts.push({ start, end: text.length });
  return parts;
}

function hasContent(part: string): boolean {
  return part.split(/\r\n?|\n/).some((line) => !/^\s*(?:#.*)?$|^%|^\.\.\.\s*$/.test(line));
}
