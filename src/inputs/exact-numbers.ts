const longNumber = /\d{16}/;
const maxNotes = 5;

/**
 * Integers of a line of valid JSON that a double cannot hold, as notes. Elasticsearch keeps a long exactly, so that a
 * comparison with such a value may differ from the server's.
 */
export function inexactNumbers(text: string): readonly string[] {
  if (!longNumber.test(text)) return [];
  const notes: string[] = [];
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
  for (const [found] of text.matchAll(token)) {
    if (found.startsWith('"') || isExact(found)) continue;
    notes.push(`the number ${found.slice(0, 40)} is held as ${Number(found)}`);
    if (notes.length === maxNotes) break;
  }
  return notes;
}

function isExact(number: string): boolean {
  if (!/^-?\d+$/.test(number)) return true;
  const held = Number(number);
  return Number.isSafeInteger(held) || (Number.isFinite(held) && BigInt(held) === BigInt(number));
}
