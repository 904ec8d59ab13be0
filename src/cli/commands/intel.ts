import type { Command as Commander } from 'commander';
import type { ColumnField } from '../../intel/indicator.js';
import type { FeedFormat } from '../../intel/detect-format.js';
import type { LoadOptions } from '../../intel/load-feed.js';
import type { Command, Context, ExitStatus, Runner } from '../command.js';
import { oneOf, UsageError } from '../usage-error.js';

interface LoadFlags {
  readonly feed: string;
  readonly input?: string;
  readonly column?: readonly string[];
  readonly confidence: string;
  readonly expires: string;
  readonly expectEvery?: string;
  readonly url?: string;
  readonly out?: string;
  readonly format: string;
}

interface StatusFlags {
  readonly url: string;
  readonly format: string;
}

export const intel: Command = {
  define(program, run) {
    const group = program
      .command('intel')
      .description('load indicators of threats, and tell how old and how many they are');
    defineLoad(group, run);
    defineStatus(group, run);
  },
};

function defineLoad(group: Commander, run: Runner): void {
  group
    .command('load')
    .description('load the files of one feed into the index picket-indicators, or into a file')
    .argument('<files...>', 'files of the feed; gzip is read; - is stdin')
    .requiredOption('--feed <name>', 'name of the feed')
    .option('--input <format>', 'stix, misp, csv, hosts or list; default what the file looks like')
    .option('--column <field=name...>', 'of CSV: the column, by header or number, of value and other fields')
    .option('--confidence <n>', '0 to 100, of indicators that bring none', '50')
    .option('--expires <duration>', 'how long indicators without an end are valid after a load', '30d')
    .option('--expect-every <duration>', 'when a new load is due; an older feed is stale')
    .option('--url <url>', 'the server')
    .option('--out <file>', 'a file of one document a line, in the place of a server')
    .option('--format <format>', 'pretty or json', 'pretty')
    .action(async (files: string[], flags: LoadFlags) => run(async (context) => load(context, files, flags)));
}

function defineStatus(group: Commander, run: Runner): void {
  group
    .command('status')
    .description('age and counts of the feeds on a server; a stale feed is an error')
    .requiredOption('--url <url>', 'the server')
    .option('--format <format>', 'pretty or json', 'pretty')
    .action(async (flags: StatusFlags) => run(async (context) => status(context, flags)));
}

async function load({ terminal }: Context, files: readonly string[], flags: LoadFlags): Promise<ExitStatus> {
  const format = oneOf('--format', flags.format, ['pretty', 'json'] as const);
  const options = await loadOptions(flags);
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('Standard input is read once.');
  const { url, out } = flags;
  if ((url === undefined) === (out === undefined)) {
    throw new UsageError('Either --url or --out says where the indicators go.');
  }
  const { loadFeed } = await import('../../intel/load-feed.js');
  const { printLoad } = await import('../print-intel.js');
  const progress = { onProgress: (done: number, total?: number) => terminal.progress('bytes', done, total) };
  if (out !== undefined) {
    const { fileStore } = await import('../../intel/file-store.js');
    const outcome = await loadFeed(files, fileStore(out), { ...options, ...progress });
    return printLoad(terminal, format, outcome, out);
  }
  const { connect } = await import('../../connect/connect.js');
  const { cluster, diagnostics } = await connect({ url: url ?? '', environment: process.env });
  if (cluster === undefined) return printLoad(terminal, format, { feed: flags.feed, diagnostics }, url ?? '');
  try {
    const { clusterStore } = await import('../../intel/cluster-store.js');
    const outcome = await loadFeed(files, clusterStore(cluster), { ...options, ...progress });
    const all = { ...outcome, diagnostics: [...diagnostics, ...outcome.diagnostics] };
    return printLoad(terminal, format, all, cluster.url);
  } finally {
    await cluster.close();
  }
}

async function status({ terminal }: Context, flags: StatusFlags): Promise<ExitStatus> {
  const format = oneOf('--format', flags.format, ['pretty', 'json'] as const);
  const { connect } = await import('../../connect/connect.js');
  const { printStatus } = await import('../print-intel.js');
  const { cluster, diagnostics } = await connect({ url: flags.url, environment: process.env });
  const now = Date.now();
  if (cluster === undefined) return printStatus(terminal, format, { feeds: [], diagnostics }, now);
  try {
    const { feedStatus } = await import('../../intel/feed-status.js');
    const found = await feedStatus(cluster, now);
    const all = { ...found, diagnostics: [...diagnostics, ...found.diagnostics] };
    return printStatus(terminal, format, all, now);
  } finally {
    await cluster.close();
  }
}

async function loadOptions(flags: LoadFlags): Promise<LoadOptions> {
  const { feedFormats } = await import('../../intel/detect-format.js');
  const format: FeedFormat | undefined =
    flags.input === undefined ? undefined : oneOf('--input', flags.input, feedFormats);
  const columns = await columnsOf(flags.column ?? []);
  if (columns.size > 0 && format !== undefined && format !== 'csv') {
    throw new UsageError(`--column is for CSV, not for ${format}.`);
  }
  if ((columns.size > 0 || format === 'csv') && !columns.has('value')) {
    throw new UsageError('CSV needs the column of the value.', ['--column value=domain', '--column value=3']);
  }
  if (flags.feed.trim() === '' || flags.feed.length > 200) {
    throw new UsageError('--feed is a name of 1 to 200 characters.');
  }
  const expectEvery = flags.expectEvery;
  return {
    feed: flags.feed,
    columns,
    ...(format !== undefined && { format }),
    confidence: confidenceOf(flags.confidence),
    expires: await durationOf('--expires', flags.expires),
    ...(expectEvery !== undefined && { expectEvery: await durationOf('--expect-every', expectEvery) }),
    now: Date.now,
  };
}

async function columnsOf(texts: readonly string[]): Promise<ReadonlyMap<ColumnField, string>> {
  const { columnFields } = await import('../../intel/indicator.js');
  const columns = new Map<ColumnField, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const field = columnFields.find((name) => name === text.slice(0, at));
    if (field === undefined || at === text.length - 1) {
      const message = `--column is field=name with one of ${columnFields.join(', ')}, not ${JSON.stringify(text)}.`;
      throw new UsageError(message, ['--column value=domain']);
    }
    columns.set(field, text.slice(at + 1));
  }
  return columns;
}

function confidenceOf(text: string): number {
  const confidence = /^\d{1,3}$/u.test(text) ? Number(text) : Number.NaN;
  if (confidence <= 100) return confidence;
  throw new UsageError(`--confidence is a whole number of 0 to 100, not ${JSON.stringify(text)}.`);
}

async function durationOf(option: string, text: string): Promise<number> {
  const { parseDuration } = await import('../../read/duration.js');
  const seconds = parseDuration(text);
  // Ten years: what lies further ahead is no date that anybody meant.
  if (seconds !== undefined && seconds > 0 && seconds <= 3650 * 86_400) return seconds;
  throw new UsageError(
    `${option} is a duration such as 30d, of ten years at most, not ${JSON.stringify(text)}.`,
  );
}
