import type { Command } from '../command.js';
import { oneOf, UsageError } from '../usage-error.js';

interface Options {
  readonly format: string;
  readonly engine: string;
  readonly watch?: boolean;
}

export const test: Command = {
  define(program, run) {
    program
      .command('test')
      .description('run the cases of rules on their compiled artefacts')
      .argument('[path...]', 'rule files and folders; default the rules of the project')
      .option('--engine <engine>', 'embedded', 'embedded')
      .option('--format <format>', 'pretty, json or junit', 'pretty')
      .option('--watch', 'run again when a file changes')
      .action(async (paths: string[], options: Options) =>
        run(async ({ terminal, project }) => {
          const format = oneOf('--format', options.format, ['pretty', 'json', 'junit'] as const);
          if (options.engine !== 'embedded') {
            throw new UsageError(`--engine is embedded, not ${JSON.stringify(options.engine)}.`);
          }
          const { testProject } = await import('../../harness/test-project.js');
          const { printTest } = await import('../print-test.js');
          const once = async (): Promise<boolean> => {
            const result = await testProject(project, paths, {
              onCase: (done, total) => terminal.progress('cases', done, total),
            });
            printTest(terminal, format, result);
            return result.failed > 0 || result.broken;
          };
          if (options.watch !== true) return (await once()) ? 1 : 0;
          const { watchFolders } = await import('../watch-folders.js');
          await watchFolders(project, paths, terminal, once);
          return 0;
        }),
      );
  },
};
