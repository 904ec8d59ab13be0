import type { Scaffold } from '../harness/scaffold-rule.js';
import type { ExitStatus } from './command.js';
import type { Terminal } from './terminal.js';

/** Names the files that were written, a line each. */
export function printScaffold(terminal: Terminal, { files }: Scaffold): ExitStatus {
  terminal.out(`${files.join('\n')}\n`);
  terminal.err('Edit both, then run picket check and picket test.\n');
  return 0;
}
