/** Where a command writes: data to `out`, progress and notes to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True where colours are wanted on that stream. */
  readonly colorOut: boolean;
  readonly colorErr: boolean;
  /** True where stderr is a terminal that a progress bar may draw on. */
  readonly interactive: boolean;
  readonly quiet: boolean;
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
  return {
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      if (!quiet) process.stderr.write(text);
    },
    colorOut: colored(process.stdout),
    colorErr: colored(process.stderr),
    interactive: !quiet && process.stderr.isTTY,
    quiet,
  };
}
