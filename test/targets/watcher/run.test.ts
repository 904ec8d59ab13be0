import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import type { SearchRequest, SearchResponse } from '../../../src/engine/api.js';
import type { NormalRule } from '../../../src/normal/normal-rule.js';
import { scripts } from '../../../src/scripts/registry.js';
import { profiles } from '../../../src/targets/profile.js';
import { serialise } from '../../../src/targets/serialise.js';
import { watcher } from '../../../src/targets/watcher/compile.js';
import { parseWatch } from '../../../src/watch/parse-watch.js';
import { runWatch } from '../../../src/watch/run-watch.js';
import type { DocumentWrite } from '../../../src/watch/ports.js';
import { aggregateStage, branchOf, equalsOf, keyword, ruleOf } from '../../support/normal.js';
import { values } from '../../support/pattern-inputs.js';

const noon = Date.parse('2026-01-01T12:00:00Z');
const nothing: SearchResponse = {
  took: 0,
  timed_out: false,
  _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
  hits: { total: { value: 0, relation: 'eq' }, max_score: null, hits: [] },
};

interface Ran {
  readonly searches: readonly SearchRequest[];
  readonly written: readonly DocumentWrite[];
}

/** Runs the watch of a rule once at noon; every search gets the answer. */
async function run(
  rule: NormalRule,
  answer: (request: SearchRequest) => SearchResponse = () => nothing,
): Promise<Ran> {
  const { artefact, diagnostics } = watcher.compile(rule, profiles['elasticsearch-8.19']);
  assert.deepEqual(diagnostics, []);
  assert.ok(artefact);
  const searches: SearchRequest[] = [];
  const written: DocumentWrite[] = [];
  const outcome = await runWatch(parseWatch(JSON.parse(serialise(artefact.body)) as JsonObject), {
    watchId: 'w',
    scheduledTime: noon,
    ports: {
      search: {
        search: (request) => {
          searches.push(request);
          return answer(request);
        },
      },
      write: {
        write: (documents) => {
          written.push(...documents);
          return documents.map(({ id = '' }) => ({ result: 'created', id }));
        },
      },
      scripts: { run: (id, context, params) => scripts.get(id)?.run(context, params) },
    },
  });
  assert.deepEqual(outcome.errors, []);
  return { searches, written };
}

function windowsOf(value: Json, found: Json[][] = []): Json[][] {
  if (Array.isArray(value)) (value as readonly Json[]).forEach((item) => windowsOf(item, found));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value as JsonObject)) {
      if (key === 'range') {
        for (const [field, bounds] of Object.entries(item as JsonObject)) {
          const { gte, gt, lt } = bounds as JsonObject;
          found.push([field, gte ?? gt ?? null, lt ?? null]);
        }
      } else windowsOf(item, found);
    }
  }
  return found;
}

const time = '2026-01-01T12:00:00.000Z';

describe('watches as the interpreter runs them', () => {
  it('look at the window, at the late one, and for earlier alerts', async () => {
    const { searches } = await run(ruleOf({ stage: aggregateStage() }));
    assert.deepEqual(
      searches.map(({ indices, body }) => [indices, windowsOf(body.query ?? null)[0]]),
      [
        [['logs-coredns.log-*'], ['@timestamp', `${time}||-360s`, `${time}||-60s`]],
        [['logs-coredns.log-*'], ['@timestamp', `${time}||-1260s`, `${time}||-960s`]],
        [
          ['picket-alerts', 'picket-runs'],
          ['picket.alert.window_end', `${time}||-660s`, `${time}||+540s`],
        ],
        [['logs-coredns.log-*'], ['event.ingested', `${time}||-60s`, `${time}||+0s`]],
      ],
    );
  });

  it('select events by the time that they were ingested, where the source notes it', async () => {
    const field = async (ingested: boolean): Promise<unknown> => {
      const branches = [branchOf(equalsOf(keyword('x'), ['y']), { ingested })];
      const { searches } = await run(ruleOf({ branches }));
      return windowsOf(searches[0]?.body.query ?? null);
    };
    assert.deepEqual(await field(true), [['event.ingested', `${time}||-420s`, `${time}||-60s`]]);
    assert.deepEqual(await field(false), [['@timestamp', `${time}||-420s`, `${time}||-60s`]]);
  });

  it('write an alert under its own id and the index of its month, created and not overwritten', async () => {
    const bucket = { key: 'a', doc_count: 100 };
    const counted = {
      ...nothing,
      aggregations: { groups: { doc_count_error_upper_bound: 0, buckets: [bucket] } },
    };
    const { written } = await run(
      ruleOf({ stage: aggregateStage(), schedule: { every: 60, delay: 60, late: 0, cover: 'timespan' } }),
      counted_,
    );
    function counted_({ indices }: SearchRequest): SearchResponse {
      return indices[0] === 'picket-alerts' ? nothing : counted;
    }
    const [alert, ...rest] = written;
    assert.deepEqual([alert?.index, alert?.opType], ['picket-alerts-2026.01', 'create']);
    assert.match(alert?.id ?? '', /^[0-9a-f]{64}$/u);
    assert.deepEqual(
      rest.map(({ index }) => index),
      ['picket-runs'],
    );
  });

  it('note the run under the id of the rule, over what the run before noted', async () => {
    const { written } = await run(ruleOf());
    const noted = written.filter(({ index }) => index === 'picket-runs');
    assert.deepEqual(
      noted.map(({ id, opType }) => [id, opType]),
      [[ruleOf().rule.id, 'index']],
    );
  });

  it('write health under ids that a repeated run writes again', async () => {
    const unsearched = { ...nothing, _shards: { total: 0, successful: 0, skipped: 0, failed: 0 } };
    const ids = async (): Promise<unknown> =>
      (await run(ruleOf(), () => unsearched)).written.map(({ id, index, opType }) => [id, index, opType]);
    const first = await ids();
    assert.deepEqual(first, await ids());
    assert.deepEqual((first as unknown[]).length, 2);
  });

  it('send every value of a rule exactly as it is, whatever Mustache would make of it', async () => {
    const tricky = fc.oneof(
      values,
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '{{ctx.watch_id}}',
        '{{{x}}}',
        '{{#a}}',
        '}}{{',
        '{{p0}}',
        '{{=<% %>=}}',
        '{{!',
        `{{ctx.trigger.scheduled_time}}||-60s`,
      ),
      fc.tuple(values, values).map(([left, right]) => `${left}{{${right}}}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(tricky, { minLength: 1, maxLength: 4 }), async (wanted) => {
        const title = wanted.join(' ');
        const rule = ruleOf({ branches: [branchOf(equalsOf(keyword('f'), wanted, true))] });
        const { searches, written } = await run(
          { ...rule, rule: { ...rule.rule, title, id: title } },
          ({ indices }) =>
            indices[0] === 'picket-alerts'
              ? nothing
              : {
                  ...nothing,
                  hits: { ...nothing.hits, hits: [{ _index: 'i', _id: 'e', _score: null, _source: {} }] },
                },
        );
        const { bool } = searches[0]?.body.query as {
          readonly bool: { readonly filter: readonly JsonObject[] };
        };
        const sent = bool.filter.at(-1) as { readonly term: JsonObject } | { readonly terms: JsonObject };
        assert.deepEqual('terms' in sent ? sent.terms.f : [sent.term.f], wanted);
        assert.equal(written[0]?.source.message, title);
        assert.deepEqual(written[0].source.rule, { id: title, name: 'example_rule', version: 3 });
      }),
      { numRuns: 200 },
    );
  });
});
