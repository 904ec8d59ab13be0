import type { Command } from '../command.js';
import { oneOf, UsageError } from '../usage-error.js';

interface Options {
  readonly events: readonly string[];
  readonly input?: string;
  readonly start?: string;
  readonly rate?: string;
  readonly dataset?: string;
  readonly verbose?: boolean;
  readonly format: string;
}

export const replay: Command = {
  define(program, run) {
    program
      .command('replay')
      .description('run detections over recorded traffic on a virtual clock')
      .argument('[rules...]', 'rule files and folders; default the rules of the project')
      .requiredOption(
        '--events <file...>',
        'recordings: NDJSON, logs of name servers and sensors, pcap, pcapng; gzip is read; - is stdin',
      )
      .option(
        '--input <name>',
        'ecs, coredns, zeek, suricata, dnsmasq, bind, unbound, route53 or pcap; default what the file looks like',
      )
      .option('--start <time>', 'moment of the first line of a log without times or years')
      .option('--rate <n>', 'lines a second of a log without times')
      .option('--dataset <name>', 'source of documents that do not name theirs')
      .option('--verbose', 'show every line and packet that could not be read')
      .option('--format <format>', 'pretty or json', 'pretty')
      .action(async (paths: string[], options: Options) =>
        run(async ({ terminal, project }) => {
          const format = oneOf('--format', options.format, ['pretty', 'json'] as const);
          const { replayEvents } = await import('../../harness/replay-events.js');
          const { printReplay } = await import('../print-replay.js');
          const result = await replayEvents(project, paths, {
            ...inputOptions(options),
            onProgress: (done, total) => terminal.progress('bytes', done, total),
          });
          return printReplay(terminal, format, result, options.verbose === true);
        }),
      );
  },
};

interface InputOptions {
  readonly events: readonly string[];
  readonly input?: string;
  readonly start?: number;
  readonly rate?: number;
  readonly dataset?: string;
}

function inputOptions(options: Options): InputOptions {
  const start = options.start === undefined ? undefined : Date.parse(options.start);
  if (start !== undefined && Number.isNaN(start)) {
    throw new UsageError(`--start is a moment, not ${JSON.stringify(options.start)}.`, [
      '--start 2026-01-01T12:00:00Z',
    ]);
  }
  const rate = options.rate === undefined ? undefined : Number(options.rate);
  if (rate !== undefined && !(rate > 0 && Number.isFinite(rate))) {
    throw new UsageError(`--rate is a number above zero, not ${JSON.stringify(options.rate)}.`, [
      '--rate 100',
    ]);
  }
  return {
    events: options.events,
    ...(options.input !== undefined && { input: options.input }),
    ...(options.dataset !== undefined && { dataset: options.dataset }),
    ...(start !== undefined && { start }),
    ...(rate !== undefined && { rate }),
  };
}
