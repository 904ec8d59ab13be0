import { strict as assert } from 'node:assert';
import nock from 'nock';
import { connect } from '../../src/connect/connect.js';
import { path } from '../../src/connect/path.js';
import { json, openCluster, serverUrl, virtualTime } from './support/cluster.js';

describe('connect', () => {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    assert.deepEqual(nock.pendingMocks(), []);
    nock.cleanAll();
    nock.enableNetConnect();
  });

  it('says what the server is', async () => {
    const answers = [
      { version: { number: '8.19.21' } },
      { version: { number: '2.19.6', distribution: 'opensearch' } },
      { version: { number: '9.3.0', build_flavor: 'serverless' } },
    ];
    const servers: unknown[] = [];
    for (const answer of answers) {
      nock(serverUrl).get('/').reply(200, answer, json);
      const { cluster } = await connect({ url: serverUrl, environment: {} });
      servers.push(cluster?.server);
      await cluster?.close();
    }
    assert.deepEqual(servers, [
      { product: 'elasticsearch', version: '8.19.21', serverless: false },
      { product: 'opensearch', version: '2.19.6', serverless: false },
      { product: 'elasticsearch', version: '9.3.0', serverless: true },
    ]);
  });

  it('sends an API key, or a user with a password, and no media type of one vendor', async () => {
    const seen: unknown[] = [];
    const environments = [{ PICKET_API_KEY: 'a2V5' }, { PICKET_USERNAME: 'u', PICKET_PASSWORD: 'p' }];
    for (const environment of environments) {
      nock(serverUrl)
        .get('/')
        .reply(function () {
          seen.push([this.req.headers['authorization'], this.req.headers['accept']].flat());
          return [200, { version: { number: '8.19.21' } }, json];
        });
      await (await connect({ url: serverUrl, environment })).cluster?.close();
    }
    assert.deepEqual(seen, [
      ['ApiKey a2V5', 'application/json'],
      [`Basic ${Buffer.from('u:p').toString('base64')}`, 'application/json'],
    ]);
  });

  it('sends nothing where the URL or the credentials are wrong', async () => {
    const bad = await connect({ url: 'https://u:p@host', environment: {} });
    const half = await connect({ url: serverUrl, environment: { PICKET_USERNAME: 'u' } });
    assert.deepEqual(
      [bad, half].map(({ cluster, diagnostics }) => [cluster, diagnostics.map(({ code }) => code)]),
      [
        [undefined, ['connect/url']],
        [undefined, ['connect/credentials']],
      ],
    );
  });

  it('does not take a web page for a cluster', async () => {
    for (const [body, headers] of [
      ['<html>', { 'content-type': 'text/html' }],
      [{ name: 'kibana' }, json],
      ['{', json],
    ] as const) {
      nock(serverUrl).get('/').reply(200, body, headers);
      const { cluster, diagnostics } = await connect({ url: serverUrl, environment: {} });
      assert.equal(cluster, undefined);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['connect/not-a-cluster'],
      );
    }
  });

  const statuses: readonly (readonly [number, string, number])[] = [
    [400, 'connect/refused', 1],
    [401, 'connect/unauthorized', 1],
    [403, 'connect/forbidden', 1],
    [404, 'connect/not-found', 1],
    [409, 'connect/conflict', 1],
    [413, 'connect/too-large', 1],
    [429, 'connect/busy', 5],
    [500, 'connect/server-fault', 1],
    [502, 'connect/unavailable', 5],
    [503, 'connect/unavailable', 5],
    [504, 'connect/unavailable', 5],
  ];
  for (const [status, code, times] of statuses) {
    it(`calls an answer of ${status} ${code}, after ${times} ${times === 1 ? 'attempt' : 'attempts'}`, async () => {
      const cluster = await openCluster();
      const body = { error: { type: 'some_exception', reason: 'it went wrong' }, status };
      nock(serverUrl).get('/_ilm/policy/a').times(times).reply(status, body, json);
      const answer = await cluster.send({ method: 'GET', path: path`/_ilm/policy/${'a'}` });
      assert.ok(!answer.ok);
      assert.deepEqual(
        [answer.fault.status, answer.fault.type, answer.fault.diagnostic.code],
        [status, 'some_exception', code],
      );
      assert.equal(
        answer.fault.diagnostic.message,
        `GET /_ilm/policy/a was answered with ${status}: it went wrong.`,
      );
      await cluster.close();
    });
  }

  it('says which privilege is missing', async () => {
    const cluster = await openCluster();
    const reason =
      'action [cluster:admin/xpack/watcher/watch/put] is unauthorized for user [ci] with effective roles [r], ' +
      'this action is granted by the cluster privileges [manage_watcher,manage,all]';
    nock(serverUrl)
      .get('/_watcher/watch/a')
      .reply(403, { error: { type: 'security_exception', reason } }, json);
    const answer = await cluster.send({ method: 'GET', path: path`/_watcher/watch/${'a'}` });
    assert.ok(!answer.ok);
    assert.match(
      answer.fault.diagnostic.message,
      /needs one of the privileges manage_watcher, manage, all\.$/,
    );
    await cluster.close();
  });

  it('repeats what may be repeated until it goes through', async () => {
    const time = virtualTime();
    const cluster = await openCluster(time);
    nock(serverUrl)
      .get('/a')
      .replyWithError('socket hang up')
      .get('/a')
      .reply(503)
      .get('/a')
      .reply(200, {}, json);
    const answer = await cluster.send({ method: 'GET', path: path`/${'a'}` });
    assert.deepEqual([answer.ok, time.waits], [true, [188, 375]]);
    await cluster.close();
  });

  it('does not repeat a request that may have been carried out', async () => {
    const cluster = await openCluster();
    nock(serverUrl).post('/a').replyWithError('socket hang up');
    const answer = await cluster.send({ method: 'POST', path: path`/${'a'}`, body: {} });
    assert.equal(!answer.ok && answer.fault.diagnostic.code, 'connect/unreachable');
    await cluster.close();
  });

  it('tells a certificate that is not trusted from a server that is not there', async () => {
    const cluster = await openCluster();
    nock(serverUrl).get('/a').replyWithError('self-signed certificate in certificate chain');
    const answer = await cluster.send({ method: 'GET', path: path`/${'a'}` });
    assert.equal(!answer.ok && answer.fault.diagnostic.code, 'connect/tls');
    await cluster.close();
  });

  it('sends a text as it is, its keys in their order', async () => {
    const cluster = await openCluster();
    const text = '{\n  "b": 1,\n  "a": 2\n}\n';
    let seen = '';
    nock(serverUrl)
      .put('/a', (body: unknown) => {
        seen = typeof body === 'string' ? body : JSON.stringify(body);
        return true;
      })
      .reply(200, {}, json);
    await cluster.send({ method: 'PUT', path: path`/${'a'}`, body: text });
    assert.equal(seen, '{"b":1,"a":2}');
    await cluster.close();
  });
});

describe('Cluster.bulk', () => {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    assert.deepEqual(nock.pendingMocks(), []);
    nock.cleanAll();
    nock.enableNetConnect();
  });

  const operation = (id: string): { action: 'index'; index: string; id: string; source: { n: string } } => ({
    action: 'index',
    index: 'picket-indicators',
    id,
    source: { n: id },
  });

  it('sends lines, counts outcomes, and repeats only what the server had no room for', async () => {
    const cluster = await openCluster();
    const bodies: string[] = [];
    const keep = (body: unknown): boolean => bodies.push(String(body)) > 0;
    nock(serverUrl)
      .post('/_bulk', keep)
      .reply(
        200,
        {
          errors: true,
          items: [
            { index: { _id: 'a', status: 201 } },
            { index: { _id: 'b', status: 429, error: { reason: 'rejected' } } },
            { index: { _id: 'c', status: 400, error: { reason: 'failed to parse' } } },
          ],
        },
        json,
      )
      .post('/_bulk', keep)
      .reply(200, { errors: false, items: [{ index: { _id: 'b', status: 200 } }] }, json);
    const answer = await cluster.bulk(['a', 'b', 'c'].map(operation));
    assert.deepEqual(answer, {
      ok: true,
      value: {
        created: 1,
        updated: 1,
        failed: [{ position: 2, id: 'c', status: 400, reason: 'failed to parse' }],
      },
    });
    assert.equal(bodies[1], '{"index":{"_index":"picket-indicators","_id":"b"}}\n{"n":"b"}\n');
    await cluster.close();
  });

  it('gives up on what the server never has room for, and says so', async () => {
    const cluster = await openCluster();
    const items = [{ index: { _id: 'a', status: 429 } }];
    nock(serverUrl).post('/_bulk').times(5).reply(200, { errors: true, items }, json);
    const answer = await cluster.bulk([operation('a')]);
    assert.deepEqual(answer.ok && answer.value.failed.map(({ id, status }) => [id, status]), [['a', 429]]);
    await cluster.close();
  });

  it('sends nothing where there is nothing to send', async () => {
    const cluster = await openCluster();
    assert.deepEqual(await cluster.bulk([]), { ok: true, value: { created: 0, updated: 0, failed: [] } });
    await cluster.close();
  });
});

describe('Cluster.search', () => {
  it('takes a missing index for an empty one', async () => {
    const cluster = await openCluster();
    nock(serverUrl)
      .post('/picket-*/_search')
      .query({ ignore_unavailable: 'true', allow_no_indices: 'true' })
      .reply(200, { hits: { hits: [] } }, json);
    const answer = await cluster.search('picket-*', { size: 0 });
    assert.deepEqual(answer, { ok: true, value: { hits: { hits: [] } } });
    await cluster.close();
  });
});
