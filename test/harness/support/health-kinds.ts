/** Functions of painless that report a finding, and which of their arguments is its kind. */
const reporters: Readonly<Record<string, number>> = { addHealth: 4, note: 1, find: 2, add: 0 };

/** The kinds of findings that a script may report: each is written out where it is reported. */
export function healthKindsOf(painless: string): readonly string[] {
  const kinds = new Set<string>();
  for (const match of painless.matchAll(/(?<![.\w])(addHealth|note|find|add)\(/gu)) {
    const name = match[1] ?? '';
    const argument = argumentsAt(painless, match.index + match[0].length)[reporters[name] ?? 0];
    const kind = /^'([a-z-]+)'$/u.exec(argument ?? '')?.[1];
    if (kind !== undefined) kinds.add(kind);
  }
  return [...kinds];
}

/** The texts between the commas of a call, up to its closing parenthesis. */
function argumentsAt(text: string, from: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "'") quoted = !quoted;
    if (quoted) continue;
    if (character === '(') depth += 1;
    if ((character === ',' || character === ')') && depth === 0) {
      found.push(text.slice(start, at).trim());
      start = at + 1;
    }
    if (character === ')') {
      depth -= 1;
      if (depth < 0) return found;
    }
  }
  return found;
}
