import type { Command } from '../command.js';
import { oneOf } from '../usage-error.js';

interface Options {
  readonly env?: string;
  readonly url?: string;
  readonly format: string;
}

export const plan: Command = {
  define(program, run) {
    program
      .command('plan')
      .description('show what apply would change on a cluster')
      .option('--env <name>', 'environment of picket.yml')
      .option('--url <url>', 'the server, in the place of that of the environment')
      .option('--format <format>', 'pretty or json', 'pretty')
      .action(async (options: Options) =>
        run(async ({ terminal, project }) => {
          const format = oneOf('--format', options.format, ['pretty', 'json'] as const);
          const { planProject } = await import('../../deploy/plan-project.js');
          const { deployStatus, printPlan } = await import('../print-plan.js');
          const { env, url } = options;
          const planned = await planProject(project, {
            ...(env !== undefined && { env }),
            ...(url !== undefined && { url }),
            environment: process.env,
          });
          await planned.cluster?.close();
          printPlan(terminal, format, planned);
          return deployStatus(planned.diagnostics);
        }),
      );
  },
};
