import { join } from 'node:path';
import type { Command, ExitStatus } from '../command.js';

interface Options {
  readonly out?: string;
}

export const demo: Command = {
  define(program, run) {
    program
      .command('demo')
      .description('check, build, test, and replay the recorded traffic in samples/traffic')
      .option('--out <dir>', 'folder to write artefacts to; default build in the project')
      .action(async (options: Options) =>
        run(async ({ terminal, project }): Promise<ExitStatus> => {
          const { demo: steps } = await import('../../harness/demo.js');
          const { printStep, printOpening } = await import('../print-demo.js');
          printOpening(terminal);
          let sound = true;
          for await (const step of steps(project, options.out ?? join(project, 'build'))) {
            sound = printStep(terminal, step) && sound;
          }
          return sound ? 0 : 1;
        }),
      );
  },
};
