import { strict as assert } from 'node:assert';

import type { JsonObject } from '../../../src/diagnostics/json.js';
import { fakePorts, runOnce } from '../support/fake-ports.js';

const payload = {
  who: 'shop/cart',
  list: [
    { host: 'a', n: 1 },
    { host: 'b', n: 2 },
  ],
};

async function message(action: JsonObject): Promise<unknown> {
  const run = await runOnce({ input: { simple: payload }, actions: { a: action } });
  assert.equal(run.actions[0]?.reason, undefined);
  return run.actions[0]?.messages;
}

describe('messages are recorded with everything rendered', () => {
  const table: readonly (readonly [string, JsonObject, JsonObject])[] = [
    ['logging', { text: 'by {{ctx.payload.who}}' }, { level: 'info', text: 'by shop/cart' }],
    ['logging', { text: 'x', level: 'WARN', category: 'dns' }, { text: 'x', level: 'warn', category: 'dns' }],
    [
      'logging',
      { text: { source: '{{p}} {{ctx.payload.who}}', params: { p: '{{q}}', ctx: 'lost' } } },
      { level: 'info', text: '{{q}} shop/cart' },
    ],
    [
      'webhook',
      {
        method: 'post',
        host: 'hooks.example',
        port: 443,
        scheme: 'https',
        path: '/{{ctx.watch_id}}',
        params: { w: '{{ctx.payload.who}}' },
        headers: { 'X-Time': '{{ctx.execution_time}}' },
        auth: { basic: { username: 'u', password: 'p' } },
        body: '{{#toJson}}ctx.payload.list{{/toJson}}',
      },
      {
        method: 'post',
        host: 'hooks.example',
        port: 443,
        scheme: 'https',
        path: '/probe',
        params: { w: 'shop/cart' },
        headers: { 'X-Time': '2026-01-01T12:00:00.000Z' },
        auth: { basic: { username: 'u', password: 'p' } },
        body: '[{"host":"a","n":1},{"host":"b","n":2}]',
      },
    ],
    ['webhook', { url: 'https://hooks.example/x' }, { method: 'get', url: 'https://hooks.example/x' }],
    [
      'email',
      {
        to: ['a@example.net', '{{ctx.watch_id}}@example.net'],
        cc: 'c@example.net',
        subject: '{{ctx.payload.who}}',
        body: { text: 't {{ctx.payload.list.size}}', html: '<b>{{ctx.payload.who}}</b>' },
      },
      {
        to: ['a@example.net', 'probe@example.net'],
        cc: ['c@example.net'],
        subject: 'shop/cart',
        body: { text: 't 2', html: '<b>shop/cart</b>' },
      },
    ],
    [
      'email',
      { to: 'a@example.net', body: 'plain', attach_data: { format: 'json' } },
      { to: ['a@example.net'], body: 'plain', attach_data: { format: 'json' } },
    ],
    [
      'slack',
      {
        message: {
          to: ['#soc'],
          text: '{{ctx.payload.who}}',
          attachments: [{ title: 't', fields: [{ title: 'f', value: '{{ctx.payload.who}}', short: true }] }],
          dynamic_attachments: {
            list_path: 'ctx.payload.list',
            attachment_template: { title: '{{host}}', text: '{{n}}{{ctx.watch_id}}' },
          },
        },
      },
      {
        message: {
          to: ['#soc'],
          text: 'shop/cart',
          attachments: [{ title: 't', fields: [{ title: 'f', value: 'shop/cart', short: true }] }],
          dynamic_attachments: [
            { title: 'a', text: '1' },
            { title: 'b', text: '2' },
          ],
        },
      },
    ],
    [
      'pagerduty',
      {
        description: '{{ctx.payload.who}}',
        contexts: [{ type: 'link', href: 'https://x/{{ctx.watch_id}}' }],
      },
      {
        event_type: 'trigger',
        incident_key: 'probe',
        description: 'shop/cart',
        contexts: [{ type: 'link', href: 'https://x/probe' }],
      },
    ],
    [
      'jira',
      {
        fields: {
          summary: '{{ctx.payload.who}}',
          project: { key: 'SOC' },
          labels: ['{{ctx.watch_id}}', 'dns'],
          points: 3,
        },
      },
      { fields: { summary: 'shop/cart', project: { key: 'SOC' }, labels: ['probe', 'dns'], points: 3 } },
    ],
  ];
  for (const [kind, action, content] of table) {
    it(`${kind} ${JSON.stringify(action).slice(0, 60)}`, async () => {
      assert.deepEqual(await message({ [kind]: action }), [{ kind, content }]);
    });
  }

  it('escapes only where a template says that it is JSON', async () => {
    const run = await runOnce({
      input: { simple: { text: 'a "b"\n' } },
      actions: {
        a: { logging: { text: '__json__::{"t":"{{ctx.payload.text}}"}' } },
        b: { logging: { text: '{{ctx.payload.text}}' } },
      },
    });
    assert.deepEqual(
      run.actions.map(({ messages }) => messages[0]?.content['text']),
      ['{"t":"a \\"b\\"\\n"}', 'a "b"\n'],
    );
  });

  it('fails where a dynamic attachment has no list of maps', async () => {
    const dynamic = { list_path: 'ctx.payload.who', attachment_template: { title: 'x' } };
    const run = await runOnce(
      {
        input: { simple: payload },
        actions: { a: { slack: { message: { dynamic_attachments: dynamic } } } },
      },
      fakePorts(),
    );
    assert.match(run.actions[0]?.reason ?? '', /"ctx.payload.who" is no list/);
  });
});
