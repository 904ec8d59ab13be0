import type { PlannedProject } from '../../deploy/plan-project.js';
import type { Plan } from '../../deploy/plan.js';
import type { Cluster } from '../../connect/cluster.js';
import type { Command, ExitStatus } from '../command.js';
import type { Terminal } from '../terminal.js';
import { oneOf } from '../usage-error.js';

interface Options {
  readonly env?: string;
  readonly url?: string;
  readonly autoApprove?: boolean;
  readonly format: string;
}

export const apply: Command = {
  define(program, run) {
    program
      .command('apply')
      .description('bring a cluster to what the project says')
      .option('--env <name>', 'environment of picket.yml')
      .option('--url <url>', 'the server, in the place of that of the environment')
      .option('--auto-approve', 'do not ask')
      .option('--format <format>', 'pretty or json', 'pretty')
      .action(async (options: Options) =>
        run(async ({ terminal, project }) => {
          const format = oneOf('--format', options.format, ['pretty', 'json'] as const);
          const { planProject } = await import('../../deploy/plan-project.js');
          const { env, url, autoApprove } = options;
          const planned = await planProject(project, {
            ...(env !== undefined && { env }),
            ...(url !== undefined && { url }),
            environment: process.env,
          });
          try {
            return await applyPlanned(terminal, format, planned, autoApprove === true);
          } finally {
            await planned.cluster?.close();
          }
        }),
      );
  },
};

async function applyPlanned(
  terminal: Terminal,
  format: 'pretty' | 'json',
  planned: PlannedProject,
  autoApprove: boolean,
): Promise<ExitStatus> {
  const { deployStatus, printPlan } = await import('../print-plan.js');
  const { plan, cluster } = planned;
  const status = deployStatus(planned.diagnostics);
  if (status !== 0 || plan === undefined || cluster === undefined) {
    printPlan(terminal, format, planned);
    return status;
  }
  if (plan.changes.length === 0) {
    await carryOutPrinted(terminal, format, { ...planned, plan, cluster });
    return 0;
  }
  // The data of `--format json` is what has been done; what is asked about is shown beside it.
  if (format === 'pretty') printPlan(terminal, 'pretty', planned);
  else if (!autoApprove) printPlan({ ...terminal, out: (text) => terminal.err(text) }, 'pretty', planned);
  if (!autoApprove && !(await isApproved(terminal, cluster))) return 1;
  return carryOutPrinted(terminal, format, { ...planned, plan, cluster });
}

async function isApproved(terminal: Terminal, { url }: Cluster): Promise<boolean> {
  const { approve } = await import('../approve.js');
  if (await approve(`Apply these changes to ${url}?`)) return true;
  const { notApproved } = await import('../../deploy/not-approved.js');
  const { printFindings } = await import('../print-report.js');
  printFindings(terminal, { diagnostics: [notApproved(url)], texts: new Map(), rules: 0, dir: '.' });
  return false;
}

async function carryOutPrinted(
  terminal: Terminal,
  format: 'pretty' | 'json',
  planned: PlannedProject & { readonly plan: Plan; readonly cluster: Cluster },
): Promise<ExitStatus> {
  const { carryOut } = await import('../../deploy/carry-out.js');
  const { deployStatus, printApplied } = await import('../print-plan.js');
  const applied = await carryOut(planned.cluster, planned.plan, {
    now: Date.now,
    onChange: (_change, done, total) => terminal.progress('changes', done, total),
    onFill: (_id, done, total) => terminal.progress('runs', done, total),
  });
  terminal.progress('changes');
  printApplied(terminal, format, planned, applied);
  return deployStatus(applied.diagnostics);
}
