import pc from 'picocolors';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Json } from '../diagnostics/json.js';
import { sanitise } from '../diagnostics/sanitise.js';
import type { FeedStatus, StatusOutcome } from '../intel/feed-status.js';
import type { LoadOutcome } from '../intel/load-feed.js';
import { formatDuration } from '../read/duration.js';
import type { ExitStatus } from './command.js';
import { plural, printFindings } from './print-report.js';
import type { Terminal } from './terminal.js';

type Format = 'pretty' | 'json';

/** What is known where not even the server answered. */
type Loaded = Pick<LoadOutcome, 'feed' | 'diagnostics'> & Partial<LoadOutcome>;

/** Prints what a load has done, and what it refused to stderr. */
export function printLoad(terminal: Terminal, format: Format, loaded: Loaded, where: string): ExitStatus {
  terminal.progress('bytes');
  const { feed, count = 0, added, withdrawn = 0, refused = 0, ignored = 0, diagnostics } = loaded;
  const status = statusOf(diagnostics);
  find(terminal, format, diagnostics);
  if (format === 'json') {
    const isLoaded = status === 0;
    const data = { feed, loaded: isLoaded, count, added: added ?? null, withdrawn, refused, ignored };
    printJson(terminal, { ...data, diagnostics: diagnostics.map(plain) });
    return status;
  }
  if (status !== 0) return status;
  const parts = [
    ...(added === undefined ? [] : [`${added} new`]),
    ...(withdrawn === 0 ? [] : [`${withdrawn} withdrawn`]),
    ...(refused === 0 ? [] : [`${refused} refused`]),
    ...(ignored === 0 ? [] : [`${ignored} not for detection`]),
  ];
  const rest = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  terminal.out(`${sanitise(feed)}: ${plural(count, 'indicator')}${rest} in ${sanitise(where)}\n`);
  return status;
}

/** Prints how feeds stand. */
export function printStatus(
  terminal: Terminal,
  format: Format,
  { feeds, diagnostics }: StatusOutcome,
  now: number,
): ExitStatus {
  find(terminal, format, diagnostics);
  const status = statusOf(diagnostics);
  if (format === 'json') {
    printJson(terminal, {
      feeds: feeds.map((feed) => feedJson(feed, now)),
      diagnostics: diagnostics.map(plain),
    });
    return status;
  }
  for (const feed of feeds) terminal.out(`${line(feed, now, terminal.colorOut)}\n`);
  return status;
}

function line(feed: FeedStatus, now: number, color: boolean): string {
  const colors = pc.createColors(color);
  const { loadedAt, expectEvery, valid, ended } = feed;
  const age = loadedAt === undefined ? 'never loaded whole' : `loaded ${ageOf(now - loadedAt)} ago`;
  const due = expectEvery === undefined ? '' : `, expected every ${formatDuration(expectEvery)}`;
  const past = ended === 0 ? '' : `, ${ended} ended`;
  const state = feed.isStale ? colors.red('stale') : colors.green('ok');
  return `${sanitise(feed.feed)}: ${state}, ${plural(valid, 'indicator')}${past}, ${age}${due}`;
}

/** In the largest unit of which there are two. */
function ageOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds >= 172_800) return `${Math.floor(seconds / 86_400)}d`;
  if (seconds >= 7200) return `${Math.floor(seconds / 3600)}h`;
  return seconds >= 120 ? `${Math.floor(seconds / 60)}m` : `${seconds}s`;
}

function feedJson(feed: FeedStatus, now: number): Json {
  const { loadedAt, expectEvery } = feed;
  return {
    feed: feed.feed,
    stale: feed.isStale,
    loaded_at: loadedAt === undefined ? null : new Date(loadedAt).toISOString(),
    age: loadedAt === undefined ? null : Math.floor((now - loadedAt) / 1000),
    expect_every: expectEvery ?? null,
    valid: feed.valid,
    ended: feed.ended,
    refused: feed.refused,
  };
}

function find(terminal: Terminal, format: Format, diagnostics: readonly Diagnostic[]): void {
  if (format === 'json') return;
  printFindings(terminal, { diagnostics, texts: new Map(), rules: 0, dir: '.' });
}

function plain({ code, severity, message, range, suggestions }: Diagnostic): Json {
  return {
    code,
    severity,
    message,
    ...(range === undefined ? {} : { file: range.file, line: range.line }),
    suggestions,
  };
}

function printJson(terminal: Terminal, data: Json): void {
  terminal.out(`${JSON.stringify(data, null, 2)}\n`);
}

function statusOf(diagnostics: readonly Diagnostic[]): ExitStatus {
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}
