import type { Command } from '../command.js';
import { oneOf } from '../usage-error.js';

interface Options {
  readonly format: string;
  readonly strict?: boolean;
}

export const check: Command = {
  define(program, run) {
    program
      .command('check')
      .description('validate rules, cases, sources and the project file')
      .argument('[path...]', 'rule files and folders; default the rules of the project')
      .option('--format <format>', 'pretty, json, sarif or github', 'pretty')
      .option('--strict', 'fields that nothing is known of are errors')
      .action(async (paths: string[], options: Options) =>
        run(async ({ terminal, project }) => {
          const format = oneOf('--format', options.format, ['pretty', 'json', 'sarif', 'github'] as const);
          const { checkProject } = await import('../../harness/check-project.js');
          const { printReport } = await import('../print-report.js');
          const result = await checkProject(project, paths, { strict: options.strict === true });
          printReport(terminal, format, result);
          return result.failed ? 1 : 0;
        }),
      );
  },
};
