import type { Command } from '../command.js';
import { oneOf } from '../usage-error.js';

interface Options {
  readonly out: string;
  readonly target: string;
  readonly format: string;
}

export const build: Command = {
  define(program, run) {
    program
      .command('build')
      .description('compile rules into artefacts')
      .argument('[path...]', 'rule files and folders; default the rules of the project')
      .requiredOption('--out <dir>', 'folder to write to')
      .option('--target <targets>', 'targets, separated by commas', 'query-dsl,watcher')
      .option('--format <format>', 'pretty or json', 'pretty')
      .action(async (paths: string[], options: Options) =>
        run(async ({ terminal, project }) => {
          const format = oneOf('--format', options.format, ['pretty', 'json'] as const);
          const targets = options.target
            .split(',')
            .map((name) => oneOf('--target', name.trim(), ['query-dsl', 'watcher'] as const));
          const { buildProject } = await import('../../compile/build-project.js');
          const { printBuild } = await import('../print-build.js');
          const result = await buildProject(project, paths, {
            out: options.out,
            targets: [...new Set(targets)],
          });
          printBuild(terminal, format, result);
          return result.failed.length > 0 ? 1 : 0;
        }),
      );
  },
};
