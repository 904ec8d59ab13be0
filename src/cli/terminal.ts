/** What progress is counted in. */
export type ProgressUnit = 'bytes' | 'cases' | 'changes' | 'runs';

/** Where a command writes: data to `out`, progress and notes to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True where colours are wanted on that stream. */
  readonly colorOut: boolean;
  readonly colorErr: boolean;
  /** Draws progress on stderr where that is a terminal. Without `done` the line is cleared. */
  progress(unit: ProgressUnit, done?: number, total?: number): void;
}

export type ColorChoice = 'auto' | 'always' | 'never';

/** A terminal over the process's own streams. NO_COLOR and FORCE_COLOR are honoured under `auto`. */
export function processTerminal(color: ColorChoice, quiet: boolean): Terminal {
  const colored = (stream: NodeJS.WriteStream): boolean => {
    if (color !== 'auto') return color === 'always';
    if (process.env['NO_COLOR'] !== undefined && process.env['NO_COLOR'] !== '') return false;
    if (process.env['FORCE_COLOR'] !== undefined && process.env['FORCE_COLOR'] !== '0') return true;
    return stream.isTTY;
  };
  const progress = createProgress(!quiet && process.stderr.isTTY);
  return {
    out: (text) => {
      progress.clear();
      process.stdout.write(text);
    },
    err: (text) => {
      progress.clear();
      if (!quiet) process.stderr.write(text);
    },
    colorOut: colored(process.stdout),
    colorErr: colored(process.stderr),
    progress: progress.draw,
  };
}

interface Progress {
  readonly draw: Terminal['progress'];
  clear(): void;
}

const barWidth = 30;

/** A bar on stderr that is drawn at most twenty times a second and leaves no trace behind. */
function createProgress(enabled: boolean): Progress {
  let drawn = false;
  let last = 0;
  const clear = (): void => {
    if (drawn) process.stderr.write('\r\u001b[2K');
    drawn = false;
  };
  const draw: Terminal['progress'] = (unit, done, total) => {
    if (!enabled) return;
    if (done === undefined) {
      clear();
      return;
    }
    const now = performance.now();
    if (now - last < 50 && done !== total) return;
    last = now;
    const share = total === undefined || total === 0 ? 0 : Math.min(1, done / total);
    const filled = Math.round(share * barWidth);
    const bar = total === undefined ? '' : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} `;
    process.stderr.write(`\r\u001b[2K${bar}${progressText(unit, done, total)}`);
    drawn = true;
  };
  return { draw, clear };
}

function progressText(unit: ProgressUnit, done: number, total: number | undefined): string {
  if (unit !== 'bytes') return `${done}${total === undefined ? '' : ` of ${total}`} ${unit}`;
  const mib = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  return `${mib(done)}${total === undefined ? '' : ` of ${mib(total)}`} MiB`;
}
