/** A fenced block of a Markdown page. */
export interface Block {
  /** The first word after the fence. */
  readonly language: string;
  readonly text: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
  /** What the HTML comment on the line before the fence says. */
  readonly mark?: string;
}

/** Every fenced block of a page, in order. */
export function blocksOf(markdown: string): Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const fence = /^(`{3,})(\w*)/.exec(lines[at] ?? '');
    if (fence === null) continue;
    const end = lines.indexOf(fence[1] ?? '', at + 1);
    if (end === -1) throw new Error(`The block of line ${at + 1} is never closed.`);
    const mark = /^<!-- (.*) -->$/.exec(lines[at - 1] ?? '')?.[1];
    const text = `${lines.slice(at + 1, end).join('\n')}\n`;
    blocks.push({ language: fence[2] ?? '', text, line: at + 1, ...(mark !== undefined && { mark }) });
    at = end;
  }
  return blocks;
}

/** A command of a `console` block and what it printed. */
export interface Step {
  readonly command: string;
  readonly output: string;
}

/** The commands of a `console` block: each begins with `$ ` and goes on where a line ends in a backslash. */
export function stepsOf(block: Block): Step[] {
  const steps: { command: string; output: string }[] = [];
  let open = false;
  for (const line of block.text.split('\n').slice(0, -1)) {
    const last = steps.at(-1);
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), output: '' });
    else if (last === undefined) throw new Error(`Line ${block.line}: output before the first command.`);
    else if (open) last.command += `\n${line}`;
    else last.output += `${line}\n`;
    open = (line.startsWith('$ ') || open) && line.endsWith('\\');
  }
  return steps;
}

/** Whether a text is what a page shows of it: `…` alone on a line stands for any lines, within a line for any text. */
export function shows(shown: string, printed: string): boolean {
  const pattern = shown
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '…' ? '…' : `${line.trimEnd().split('…').map(escape).join('[^\\n]*')}\n`))
    .map((line) => (line === '…' ? '(?:[^\\n]*\\n)*?' : line))
    .join('');
  const text = printed
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
  return (
    new RegExp(`^${pattern}$`).test(text === '' ? '' : `${text}\n`) || (shown.trim() === '' && text === '')
  );
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
