import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command as Commander, CommanderError } from 'commander';
import type { ExitStatus, Runner } from './command.js';
import { apply } from './commands/apply.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { demo } from './commands/demo.js';
import { explain } from './commands/explain.js';
import { intel } from './commands/intel.js';
import { match } from './commands/match.js';
import { newRule } from './commands/new.js';
import { plan } from './commands/plan.js';
import { replay } from './commands/replay.js';
import { test } from './commands/test.js';
import { describeFault } from './describe-fault.js';
import { processTerminal, type ColorChoice, type Terminal } from './terminal.js';
import { oneOf } from './usage-error.js';

const commands = [check, build, test, match, replay, explain, newRule, demo, plan, apply, intel];

interface GlobalOptions {
  readonly project: string;
  readonly color: string;
  readonly quiet?: boolean;
}

/**
 * Runs the command line.
 *
 * @param argv the arguments without node and script
 * @returns the exit status: 0 fine, 1 findings, 2 wrong usage or a fault
 */
export async function main(argv: readonly string[]): Promise<ExitStatus> {
  ignoreClosedPipe();
  let status: ExitStatus = 0;
  const program = createProgram();
  const run: Runner = async (body) => {
    const options = program.opts<GlobalOptions>();
    let terminal: Terminal = processTerminal('auto', false);
    try {
      const color: ColorChoice = oneOf('--color', options.color, ['auto', 'always', 'never']);
      terminal = processTerminal(color, options.quiet === true);
      status = await body({ terminal, project: resolve(options.project) });
    } catch (fault) {
      process.stderr.write(describeFault(fault, terminal.colorErr));
      status = 2;
    }
  };
  for (const command of commands) command.define(program, run);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (fault) {
    if (!(fault instanceof CommanderError)) throw fault;
    return fault.exitCode === 0 ? 0 : 2;
  }
  return status;
}

function createProgram(): Commander {
  return new Commander('picket')
    .description('Detection-as-code for Elasticsearch: check, compile, test and replay detection rules.')
    .version(packageVersion(), '-V, --version')
    .option('--project <dir>', 'folder of the project', '.')
    .option('--color <when>', 'auto, always or never', 'auto')
    .option('--quiet', 'no progress and no notes on stderr')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(picket --help shows what there is)')
    .showSuggestionAfterError()
    .enablePositionalOptions(false);
}

function packageVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** `picket … | head` closes the pipe early; that is no fault. */
function ignoreClosedPipe(): void {
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(0);
    throw fault;
  });
}
