import type { Command as Commander } from 'commander';
import type { Terminal } from './terminal.js';

/** 0 fine, 1 findings, 2 wrong usage or a fault. */
export type ExitStatus = 0 | 1 | 2;

/** What a command is given besides its own options. */
export interface Context {
  readonly terminal: Terminal;
  /** Absolute path of the project. */
  readonly project: string;
}

/** Runs the body of a command and keeps its exit status. */
export type Runner = (body: (context: Context) => Promise<ExitStatus>) => Promise<void>;

/** One command of the command line: its options, and a body that loads what it needs when it runs. */
export interface Command {
  define(program: Commander, run: Runner): void;
}
