import { strict as assert } from 'node:assert';

import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { parseWatch } from '../../src/watch/parse-watch.js';
import { WatchError } from '../../src/watch/watch-error.js';
import { watchSchemaErrors } from '../support/watch-schema.js';
import { documentedWatches } from './support/documented-watches.js';

const trigger = { schedule: { interval: '1m' } };
const input = (value: JsonObject): JsonObject => ({ trigger, input: value });
const search = (request: Json): JsonObject => input({ search: { request } });
const condition = (value: Json): JsonObject => ({ trigger, condition: value });
const action = (value: Json): JsonObject => ({ trigger, actions: { a: value } });
const schedule = (value: Json): JsonObject => ({ trigger: { schedule: value } });

/** Whether the schema allows what is refused: documented, but nothing that can be run with certainty. */
type Documented = 'documented' | 'malformed';

const refused: readonly (readonly [string, JsonObject, string, RegExp, Documented])[] = [
  ['no trigger', {}, '', /needs "trigger"/, 'malformed'],
  ['an unknown field', { trigger, conditions: {} }, '/conditions', /no field "conditions"/, 'malformed'],
  ['metadata that is no object', { trigger, metadata: [] }, '/metadata', /must be an object/, 'malformed'],
  [
    'a throttle period without a unit',
    { trigger, throttle_period: '5' },
    '/throttle_period',
    /time value/,
    'malformed',
  ],
  [
    'a negative throttle period',
    { trigger, throttle_period_in_millis: -1 },
    '/throttle_period_in_millis',
    /from 0/,
    'malformed',
  ],
  [
    'a throttle period said twice',
    { trigger, throttle_period: '5s', throttle_period_in_millis: 5 },
    '/throttle_period_in_millis',
    /give one/,
    'documented',
  ],
  [
    'a trigger of another kind',
    { trigger: { event: {} } },
    '/trigger/event',
    /no field "event"/,
    'malformed',
  ],
  [
    'two schedules',
    schedule({ interval: '1m', cron: '0 * * * * ?' }),
    '/trigger/schedule',
    /exactly one of/,
    'malformed',
  ],
  ['no schedule', schedule({}), '/trigger/schedule', /exactly one of/, 'malformed'],
  [
    'a broken cron in a list',
    schedule({ cron: ['0 * * * * ?', '0 0 0 * * *'] }),
    '/trigger/schedule/cron/1',
    /cannot both be given/,
    'documented',
  ],
  [
    'a time zone',
    schedule({ cron: '0 * * * * ?', timezone: 'Europe/Berlin' }),
    '/trigger/schedule/timezone',
    /UTC/,
    'documented',
  ],
  [
    'an interval of nothing',
    schedule({ interval: '0s' }),
    '/trigger/schedule/interval',
    /must be a number of seconds/,
    'malformed',
  ],
  [
    'an interval in milliseconds',
    schedule({ interval: '500ms' }),
    '/trigger/schedule/interval',
    /must be a number of seconds/,
    'malformed',
  ],
  [
    'a minute beyond the hour',
    schedule({ hourly: { minute: 60 } }),
    '/trigger/schedule/hourly/minute',
    /from 0 to 59/,
    'malformed',
  ],
  [
    'a time beyond the day',
    schedule({ daily: { at: '24:00' } }),
    '/trigger/schedule/daily/at',
    /noon, midnight/,
    'documented',
  ],
  [
    'a day that no week has',
    schedule({ weekly: { on: 'someday' } }),
    '/trigger/schedule/weekly/on',
    /no day of the week/,
    'malformed',
  ],
  [
    'a year without months',
    schedule({ yearly: { on: 1 } }),
    '/trigger/schedule/yearly',
    /needs "in"/,
    'malformed',
  ],
  ['an unknown input', input({ sql: {} }), '/input/sql', /an input is one of/, 'malformed'],
  ['two inputs', input({ none: {}, simple: {} }), '/input', /exactly one member, not 2/, 'malformed'],
  ['a search without a request', input({ search: {} }), '/input/search', /needs "request"/, 'malformed'],
  [
    'a search without indices',
    search({ body: {} }),
    '/input/search/request',
    /needs "indices"/,
    'documented',
  ],
  [
    'an empty list of indices',
    search({ indices: [] }),
    '/input/search/request/indices',
    /must not be empty/,
    'malformed',
  ],
  [
    'an empty name of an index',
    search({ indices: ['a', ''] }),
    '/input/search/request/indices/1',
    /every index/,
    'malformed',
  ],
  [
    'a template in the name of an index',
    search({ indices: 'logs-{{ctx.watch_id}}' }),
    '/input/search/request/indices',
    /not rendered/,
    'documented',
  ],
  [
    'types',
    search({ indices: 'a', types: [] }),
    '/input/search/request/types',
    /no field "types"/,
    'malformed',
  ],
  [
    'a search type that only changes scores',
    search({ indices: 'a', search_type: 'dfs_query_then_fetch' }),
    '/input/search/request/search_type',
    /must be one of/,
    'documented',
  ],
  [
    'closed indices',
    search({ indices: 'a', indices_options: { expand_wildcards: ['open', 'closed'] } }),
    '/input/search/request/indices_options/expand_wildcards/1',
    /must be one of/,
    'documented',
  ],
  [
    'a body and a template',
    search({ indices: 'a', body: {}, template: { source: '{}' } }),
    '/input/search/request/body',
    /both/,
    'malformed',
  ],
  [
    'a body that is text',
    search({ indices: 'a', body: '{}' }),
    '/input/search/request/body',
    /must be an object/,
    'malformed',
  ],
  [
    'a broken template in a body',
    search({ indices: 'a', body: { q: '{{#x}}' } }),
    '/input/search/request/body',
    /cannot be read/,
    'documented',
  ],
  [
    'a template with id and source',
    search({ indices: 'a', template: { id: 'x', source: '{}' } }),
    '/input/search/request/template/source',
    /both/,
    'malformed',
  ],
  [
    'a template in another language',
    search({ indices: 'a', template: { source: '{}', lang: 'painless' } }),
    '/input/search/request/template/lang',
    /must be one of mustache/,
    'malformed',
  ],
  [
    'two inputs of a chain under one name',
    input({ chain: { inputs: [{ a: { none: {} } }, { a: { none: {} } }] } }),
    '/input/chain/inputs/1/a',
    /two inputs named "a"/,
    'documented',
  ],
  [
    'two inputs in one place of a chain',
    input({ chain: { inputs: [{ a: { none: {} }, b: { none: {} } }] } }),
    '/input/chain/inputs/0',
    /exactly one member/,
    'malformed',
  ],
  [
    'an HTTP request to nowhere',
    input({ http: { request: { path: '/' } } }),
    '/input/http/request',
    /either "url" or/,
    'malformed',
  ],
  [
    'an HTTP answer in YAML',
    input({ http: { request: { url: 'x' }, response_content_type: 'yaml' } }),
    '/input/http/response_content_type',
    /must be one of json, text/,
    'documented',
  ],
  [
    'an unknown condition',
    condition({ sometimes: {} }),
    '/condition/sometimes',
    /a condition is one of/,
    'malformed',
  ],
  [
    'always with something in it',
    condition({ always: { x: 1 } }),
    '/condition/always/x',
    /no field "x"/,
    'malformed',
  ],
  [
    'a comparison of two paths',
    condition({ compare: { a: { eq: 1 }, b: { eq: 1 } } }),
    '/condition/compare',
    /exactly one member/,
    'malformed',
  ],
  [
    'an unknown comparison',
    condition({ compare: { a: { like: 1 } } }),
    '/condition/compare/a/like',
    /not "like"/,
    'malformed',
  ],
  [
    'an order of lists',
    condition({ compare: { a: { gt: [1] } } }),
    '/condition/compare/a/gt',
    /only/,
    'malformed',
  ],
  [
    'date maths that is none',
    condition({ compare: { a: { gt: '<{now-5x}>' } } }),
    '/condition/compare/a/gt',
    /no date maths/,
    'documented',
  ],
  [
    'an array comparison without a value',
    condition({ array_compare: { a: { gt: {} } } }),
    '/condition/array_compare/a/gt',
    /needs "value"/,
    'malformed',
  ],
  [
    'an array comparison of two kinds',
    condition({ array_compare: { a: { gt: { value: 1 }, lt: { value: 2 } } } }),
    '/condition/array_compare/a',
    /exactly one of/,
    'malformed',
  ],
  [
    'an unknown quantifier',
    condition({ array_compare: { a: { gt: { value: 1, quantifier: 'most' } } } }),
    '/condition/array_compare/a/gt/quantifier',
    /some, all/,
    'malformed',
  ],
  [
    'an inline script',
    condition({ script: { source: 'return true' } }),
    '/condition/script/source',
    /inline scripts are refused/,
    'documented',
  ],
  [
    'a script as text',
    condition({ script: 'return true' }),
    '/condition/script',
    /inline scripts are refused/,
    'documented',
  ],
  [
    'a script without an id',
    condition({ script: { params: {} } }),
    '/condition/script',
    /needs "id"/,
    'malformed',
  ],
  [
    'params that are a list',
    condition({ script: { id: 'x', params: [] } }),
    '/condition/script/params',
    /must be an object/,
    'malformed',
  ],
  [
    'an unknown transform',
    { trigger, transform: { sort: {} } },
    '/transform/sort',
    /a transform is one of/,
    'malformed',
  ],
  [
    'an inline script deep in a chain',
    { trigger, transform: { chain: [{ script: { id: 'x' } }, { script: { source: 'x' } }] } },
    '/transform/chain/1/script/source',
    /inline/,
    'documented',
  ],
  [
    'an action without a kind',
    action({ throttle_period: '5s' }),
    '/actions/a',
    /exactly one of/,
    'malformed',
  ],
  [
    'an action of two kinds',
    action({ logging: { text: 'x' }, index: {} }),
    '/actions/a',
    /exactly one of/,
    'malformed',
  ],
  ['an unknown action', action({ hipchat: {} }), '/actions/a/hipchat', /no field "hipchat"/, 'malformed'],
  [
    'an id of an action with a space',
    { trigger, actions: { 'a b': { logging: { text: 'x' } } } },
    '/actions/a b',
    /white space/,
    'malformed',
  ],
  [
    'an id of an action that is a number',
    { trigger, actions: { '1': { logging: { text: 'x' } } } },
    '/actions/1',
    /must not be a number/,
    'documented',
  ],
  [
    'iterations of nothing',
    action({ logging: { text: 'x' }, max_iterations: 5 }),
    '/actions/a/max_iterations',
    /without "foreach"/,
    'malformed',
  ],
  [
    'no iterations',
    action({ logging: { text: 'x' }, foreach: 'ctx.payload.a', max_iterations: 0 }),
    '/actions/a/max_iterations',
    /from 1/,
    'malformed',
  ],
  [
    'refresh as a boolean',
    action({ index: { index: 'a', refresh: true } }),
    '/actions/a/index/refresh',
    /must be a string/,
    'malformed',
  ],
  [
    'an op_type that writes nothing new',
    action({ index: { index: 'a', op_type: 'update' } }),
    '/actions/a/index/op_type',
    /index, create/,
    'malformed',
  ],
  [
    'a template in the index of an action',
    action({ index: { index: 'a-{{ctx.watch_id}}' } }),
    '/actions/a/index/index',
    /not rendered/,
    'documented',
  ],
  [
    'a template in doc_id',
    action({ index: { index: 'a', doc_id: '{{ctx.id}}' } }),
    '/actions/a/index/doc_id',
    /not rendered/,
    'documented',
  ],
  [
    'a pipeline',
    action({ index: { index: 'a', pipeline: 'p' } }),
    '/actions/a/index/pipeline',
    /no field "pipeline"/,
    'malformed',
  ],
  [
    'date maths in the index that is none',
    action({ index: { index: '<a-{now/d>' } }),
    '/actions/a/index/index',
    /braces/,
    'documented',
  ],
  [
    'logging without text',
    action({ logging: { level: 'info' } }),
    '/actions/a/logging',
    /needs "text"/,
    'malformed',
  ],
  [
    'an unknown level',
    action({ logging: { text: 'x', level: 'loud' } }),
    '/actions/a/logging/level',
    /must be one of/,
    'malformed',
  ],
  [
    'a broken template of an action',
    action({ logging: { text: '{{#x}}' } }),
    '/actions/a/logging/text',
    /cannot be read/,
    'documented',
  ],
  [
    'a template in YAML',
    action({ logging: { text: '__yaml__::x' } }),
    '/actions/a/logging/text',
    /content type "yaml"/,
    'documented',
  ],
  [
    'a webhook with half an address',
    action({ webhook: { host: 'x' } }),
    '/actions/a/webhook',
    /both "host" and "port"/,
    'malformed',
  ],
  [
    'a webhook with two addresses',
    action({ webhook: { host: 'x', port: 1, url: 'y' } }),
    '/actions/a/webhook',
    /either/,
    'malformed',
  ],
  [
    'attachments that are fetched',
    action({ email: { to: 'x', attachments: {} } }),
    '/actions/a/email/attachments',
    /no field/,
    'documented',
  ],
  [
    'an empty message for Slack',
    action({ slack: { message: { to: '#x' } } }),
    '/actions/a/slack/message',
    /"text" or "attachments"/,
    'documented',
  ],
  [
    'an unknown field of an attachment',
    action({ slack: { message: { attachments: [{ colour: 'x' }] } } }),
    '/actions/a/slack/message/attachments/0/colour',
    /no field "colour"/,
    'malformed',
  ],
  [
    'an incident without a description',
    action({ pagerduty: {} }),
    '/actions/a/pagerduty',
    /needs "description"/,
    'malformed',
  ],
  ['a ticket without fields', action({ jira: {} }), '/actions/a/jira', /needs "fields"/, 'malformed'],
];

describe('a watch is refused for', () => {
  for (const [name, body, pointer, reason, documented] of refused) {
    it(name, () => {
      assert.throws(
        () => parseWatch(body),
        (error) => {
          assert(error instanceof WatchError);
          assert.match(error.message, reason);
          assert.equal(error.pointer, pointer);
          return true;
        },
      );
      assert.equal(watchSchemaErrors(body).length > 0 ? 'malformed' : 'documented', documented);
    });
  }
});

describe('a documented watch', () => {
  for (const [name, body] of Object.entries(documentedWatches)) {
    it(`is read, and passes the schema: ${name}`, () => {
      assert.deepEqual(watchSchemaErrors(body), []);
      assert.doesNotThrow(() => parseWatch(body));
    });
  }

  it('is plain JSON once it is read', () => {
    for (const body of Object.values(documentedWatches)) {
      const watch = parseWatch(body);
      assert.deepEqual(JSON.parse(JSON.stringify(watch)), watch);
    }
  });

  it('has its actions in the order of the body', () => {
    const body = documentedWatches['every kind of message'] ?? {};
    assert.deepEqual(
      parseWatch(body).actions.map(({ id }) => id),
      ['hook', 'address', 'mail', 'chat', 'page', 'ticket'],
    );
  });
});
