import type { BuildResult } from '../compile/build-project.js';
import { plural, printFindings } from './print-report.js';
import type { Terminal } from './terminal.js';

/** JSON on stdout is `{"rules", "artefacts", "failed"}`; diagnostics go to stderr. */
export function printBuild(terminal: Terminal, format: 'pretty' | 'json', result: BuildResult): void {
  printFindings(terminal, result);
  if (format === 'json') {
    const { rules, artefacts, failed } = result;
    terminal.out(`${JSON.stringify({ rules, artefacts: artefacts.length, failed }, null, 2)}\n`);
    return;
  }
  const failed = result.failed.length === 0 ? '' : `, ${plural(result.failed.length, 'rule')} failed`;
  terminal.out(
    `${plural(result.rules, 'rule')} compiled into ${plural(result.artefacts.length, 'artefact')} in ${result.out}${failed}\n`,
  );
}
