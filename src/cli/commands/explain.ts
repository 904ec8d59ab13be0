import type { Command } from '../command.js';
import { oneOf } from '../usage-error.js';

interface Options {
  readonly event?: string;
  readonly format: string;
}

export const explain: Command = {
  define(program, run) {
    program
      .command('explain')
      .description('show what a rule means, what it compiles to, and why an event matches it or not')
      .argument('<rule>', 'name, id or file of a rule')
      .option('--event <file>', 'JSON file of one event, or - for stdin')
      .option('--format <format>', 'pretty or json', 'pretty')
      .action(async (rule: string, options: Options) =>
        run(async ({ terminal, project }) => {
          const format = oneOf('--format', options.format, ['pretty', 'json'] as const);
          const { explainRule } = await import('../../harness/explain-rule.js');
          const { printExplanation } = await import('../print-explanation.js');
          return printExplanation(terminal, format, await explainRule(project, rule, options.event));
        }),
      );
  },
};
