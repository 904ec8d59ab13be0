import type { Command } from '../command.js';

interface Options {
  readonly folder: string;
}

export const newRule: Command = {
  define(program, run) {
    program
      .command('new')
      .description('scaffold a rule with its strategy and cases')
      .argument('<name>', 'name of the rule: letters, digits and underscores')
      .option('--folder <dir>', 'folder below rules/', 'dns')
      .action(async (name: string, options: Options) =>
        run(async ({ terminal, project }) => {
          const { scaffoldRule } = await import('../../harness/scaffold-rule.js');
          const { printScaffold } = await import('../print-scaffold.js');
          return printScaffold(terminal, await scaffoldRule(project, name, options.folder));
        }),
      );
  },
};
