import type { Command } from '../command.js';
import { oneOf } from '../usage-error.js';

interface Options {
  readonly events: string;
  readonly format: string;
  readonly route?: boolean;
}

export const match: Command = {
  define(program, run) {
    program
      .command('match')
      .description('evaluate single-event rules over NDJSON, a line a match')
      .argument('<rules...>', 'rule files and folders')
      .requiredOption('--events <file>', 'NDJSON file, or - for stdin')
      .option('--format <format>', 'ndjson or json', 'ndjson')
      .option('--route', 'a rule sees only the events of its sources')
      .action(async (paths: string[], options: Options) =>
        run(async ({ terminal, project }) => {
          const format = oneOf('--format', options.format, ['ndjson', 'json'] as const);
          const { matchEvents } = await import('../../harness/match-events.js');
          const { printMatches } = await import('../print-matches.js');
          return printMatches(
            terminal,
            format,
            await matchEvents(project, paths, { events: options.events, route: options.route === true }),
          );
        }),
      );
  },
};
