import type { Cluster, ServerInfo } from '../connect/cluster.js';
import { connect, type ConnectOptions } from '../connect/connect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/report.js';
import { readActual } from './actual.js';
import { desiredState } from './desired.js';
import { openEnvironment, type OpenedEnvironment } from './open-environment.js';
import { makePlan, type Plan } from './plan.js';
import type { Resource } from './resource.js';

export interface PlanOptions {
  /** Name of an environment of picket.yml. */
  readonly env?: string;
  /** Takes the place of the environment's own. */
  readonly url?: string;
  /** Where credentials are taken from: `process.env`. */
  readonly environment: ConnectOptions['environment'];
  readonly retry?: ConnectOptions['retry'];
}

/** A plan, and the server that it is for. */
export interface PlannedProject {
  /** Absent where an error stands in the way; to be closed by whoever asked for the plan. */
  readonly cluster?: Cluster;
  readonly plan?: Plan;
  /** Of the project, the connection and the plan. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly rules: number;
  readonly dir: string;
}

/**
 * Compares a project with a cluster. Nothing is changed there. A project with an error is compared with nothing: a rule
 * that does not compile would look as if it had been removed.
 */
export async function planProject(dir: string, options: PlanOptions): Promise<PlannedProject> {
  const opened = await openEnvironment(dir, options.env);
  const { workspace, rules } = opened;
  const base = { texts: workspace.texts, rules: rules.length, dir };
  const url = options.url ?? opened.url;
  const broken = hasErrors(opened.diagnostics);
  const project = [...opened.diagnostics, ...(url === undefined && !broken ? [noUrl(opened)] : [])];
  if (url === undefined || hasErrors(project)) return { ...base, diagnostics: project };
  const { environment, retry } = options;
  const connected = await connect({ url, environment, ...(retry && { retry }) });
  const { cluster } = connected;
  const met = [...project, ...connected.diagnostics];
  if (cluster === undefined) return { ...base, diagnostics: met };
  const planned = await planOn(cluster, opened);
  const diagnostics = [...met, ...planned.diagnostics];
  if (planned.plan !== undefined) return { ...base, cluster, plan: planned.plan, diagnostics };
  await cluster.close();
  return { ...base, diagnostics };
}

async function planOn(
  cluster: Cluster,
  { rules, catalog, profile }: OpenedEnvironment,
): Promise<{ readonly plan?: Plan; readonly diagnostics: readonly Diagnostic[] }> {
  const unfit = withoutWatcher(cluster.server);
  if (unfit !== undefined) return { diagnostics: [unfit] };
  const wanted = await desiredState(rules, catalog);
  const clashes = sameNames(wanted);
  if (clashes.length > 0) return { diagnostics: clashes };
  const actual = await readActual(cluster, wanted);
  if (!actual.ok) return { diagnostics: [watcherFault(actual.fault.diagnostic, actual.fault.reason)] };
  const plan = makePlan(wanted, actual.value);
  return { plan, diagnostics: [...profileFaults(profile, cluster.server), ...plan.diagnostics] };
}

/** Names of rules are the users'; watches that keep tables and roll-ups have names of Picket's. */
function sameNames(wanted: readonly Resource[]): readonly Diagnostic[] {
  const isWatch = ({ kind }: Resource): boolean => kind === 'watch' || kind === 'roll-up';
  const watches = wanted.filter(isWatch);
  return watches.flatMap(({ id, provenance }, at) => {
    if (watches.findIndex((other) => other.id === id) === at) return [];
    const [range] = Object.values(provenance ?? {});
    return [error('deploy/same-name', range, `Another watch of Picket has the name ${id} too.`)];
  });
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function noUrl({ workspace }: OpenedEnvironment): Diagnostic {
  const names = [...workspace.project.environments.values()].flatMap(({ name, url }) =>
    url === undefined ? [] : [`take an environment with --env ${name}`],
  );
  const suggestions = [...names, 'name the server with --url https://host:9200'];
  return error('deploy/no-url', undefined, 'No server is named to deploy to.', { suggestions });
}

function withoutWatcher({ product, serverless }: ServerInfo): Diagnostic | undefined {
  if (product === 'elasticsearch' && !serverless) return undefined;
  const what = serverless ? 'A serverless project' : 'OpenSearch';
  return error('deploy/no-watcher', undefined, `${what} has no Watcher, which detections run on.`);
}

/** Without a licence Watcher is there and refuses; without the module nobody knows its paths. */
function watcherFault(diagnostic: Diagnostic, reason: string): Diagnostic {
  const isLicence = /license is non-compliant for \[watcher\]/.test(reason);
  if (!isLicence && !/no handler found for uri \[\/_watcher/.test(reason)) return diagnostic;
  const message = isLicence
    ? 'The licence of the cluster does not include Watcher, which detections run on.'
    : 'The cluster has no Watcher, which detections run on.';
  return error('deploy/no-watcher', undefined, message);
}

function profileFaults(profile: string, { version }: ServerInfo): readonly Diagnostic[] {
  const major = Number(version.split('.')[0]);
  const fits = profile === 'elasticsearch-9' ? major === 9 : profile === 'elasticsearch-8.19' && major === 8;
  if (fits) return [];
  const message = `Rules are compiled for ${profile}, but the server is Elasticsearch ${version}.`;
  const suggestions = major >= 9 ? ['profile: elasticsearch-9'] : ['profile: elasticsearch-8.19'];
  return [warning('deploy/profile', undefined, message, { suggestions })];
}
