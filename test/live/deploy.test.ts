import { strict as assert } from 'node:assert';
import type { Cluster } from '../../src/connect/cluster.js';
import { connect } from '../../src/connect/connect.js';
import { readActual } from '../../src/deploy/actual.js';
import { carryOut } from '../../src/deploy/carry-out.js';
import { desiredState } from '../../src/deploy/desired.js';
import { markBody } from '../../src/deploy/mark.js';
import { openEnvironment } from '../../src/deploy/open-environment.js';
import { makePlan, type Plan } from '../../src/deploy/plan.js';
import { makeResource, resourceKinds, type Resource } from '../../src/deploy/resource.js';
import { isJsonObject, type Json, type JsonObject } from '../../src/diagnostics/json.js';
import { liveEngines, type LiveEngine } from '../support/live.js';
import { repositoryDir } from '../support/repository.js';
import { words } from '../deploy/support/deployment.js';

const mark = 'picket-live-deploy';

/** Types that the engines here come without: what is proven is the form in which templates come back. */
const missingTypes = ['constant_keyword', 'flattened', 'wildcard', 'version'];

function withKnownTypes(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(withKnownTypes);
  if (!isJsonObject(value)) return value;
  const { type } = value;
  if (typeof type === 'string' && missingTypes.includes(type)) return { type: 'keyword' };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withKnownTypes(item)]));
}

/** Under names and patterns of the test's own, so that nothing else on the engine is concerned. */
function renamed({ kind, id, body }: Resource): Resource {
  const { composed_of: composed, ...rest } = withKnownTypes(body) as JsonObject;
  const own = kind === 'index-template' ? { index_patterns: [`${mark}-${id}-*`] } : {};
  const parts = Array.isArray(composed)
    ? { composed_of: composed.map((part) => `${mark}-${String(part)}`) }
    : {};
  return makeResource(kind, `${mark}-${id}`, { ...rest, ...own, ...parts });
}

/** Neither engine has Watcher or lifecycle policies here. */
function withoutWatcher(cluster: Cluster): Cluster {
  return {
    ...cluster,
    send: async (request) =>
      /^\/_(watcher|ilm)\//.test(`${request.path}/`) ? { ok: true, value: {} } : cluster.send(request),
  };
}

/** What an engine takes of what the shipped rules need: neither has all processors, and OpenSearch marks no pipelines. */
async function wantedOn({ distribution }: LiveEngine): Promise<readonly Resource[]> {
  const { rules, catalog } = await openEnvironment(repositoryDir, undefined);
  const kinds = ['script', 'component-template', 'index-template'];
  const shipped = (await desiredState(rules, catalog)).filter(({ kind }) => kinds.includes(kind));
  const pipeline = makeResource(
    'pipeline',
    'a@custom',
    markBody({ processors: [{ set: { field: 'a', value: 1 } }] }),
  );
  const all = distribution === 'elasticsearch' ? [...shipped, pipeline] : shipped;
  return all.map(renamed).sort((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind));
}

describe('deploying to live engines', function () {
  this.timeout(60_000);
  it('finds everything as it was put, changes only what differs, and leaves nothing behind', async function () {
    const engines = await liveEngines();
    if (engines.length === 0) this.skip();
    for (const engine of engines) {
      const { cluster: opened } = await connect({ url: engine.url, environment: {} });
      assert.ok(opened !== undefined);
      const cluster = withoutWatcher(opened);
      const plan = async (wanted: readonly Resource[]): Promise<Plan> => {
        const actual = await readActual(cluster, wanted);
        assert.ok(actual.ok);
        return makePlan(wanted, actual.value);
      };
      const wanted = await wantedOn(engine);
      const applied = await carryOut(cluster, await plan(wanted), { now: Date.now });
      assert.deepEqual([applied.diagnostics, applied.left], [[], []], engine.url);
      assert.deepEqual((await plan(wanted)).changes, []);
      const [first, ...others] = [...wanted].reverse();
      assert.ok(first !== undefined);
      const changed = makeResource(first.kind, first.id, { ...first.body, priority: 999 });
      assert.deepEqual(words((await plan([...others, changed])).changes), [
        `update ${first.kind} ${first.id}`,
      ]);
      await carryOut(cluster, await plan([]), { now: Date.now });
      for (const { id } of wanted.filter(({ kind }) => kind === 'script')) {
        await engine.call('DELETE', `/_scripts/${id}`);
      }
      assert.deepEqual(
        words((await plan(wanted)).changes),
        wanted.map(({ kind, id }) => `create ${kind} ${id}`),
      );
      await opened.close();
    }
  });
});
