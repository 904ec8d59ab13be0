import type { MatchRun } from '../harness/match-events.js';
import type { ExitStatus } from './command.js';
import { plural, printFindings } from './print-report.js';
import type { Terminal } from './terminal.js';

/** A line of JSON a match as they are found, or all of them in one document. */
export async function printMatches(
  terminal: Terminal,
  format: 'ndjson' | 'json',
  run: MatchRun,
): Promise<ExitStatus> {
  printFindings(terminal, { diagnostics: run.diagnostics, texts: run.texts, rules: 0, dir: run.dir });
  if (format === 'json') {
    const matches = [];
    for await (const batch of run.matches) matches.push(...batch);
    terminal.out(`${JSON.stringify({ matches }, null, 2)}\n`);
  } else {
    for await (const batch of run.matches) {
      terminal.out(`${batch.map((match) => JSON.stringify(match)).join('\n')}\n`);
    }
  }
  if (run.skipped() > 0) terminal.err(`${plural(run.skipped(), 'line')} held no JSON object\n`);
  return run.diagnostics.length > 0 || run.rules === 0 ? 1 : 0;
}
