import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isIP } from 'node:net';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import {
  route53,
  suricataV1Answer,
  suricataV2Answer,
  suricataV2Query,
  suricataV3Answer,
  suricataV3Query,
  zeek,
} from './support/other-servers.js';
import { at, ingested, pick, shippedSources } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

const json = (document: JsonObject): JsonObject => ({ message: JSON.stringify(document) });

describe('records of sensors', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });

  it('of Zeek have the answers, the addresses in them, the flags and the server', () => {
    const event = ingested(sources, 'zeek.dns', json(zeek));
    assert.deepEqual(
      pick(
        event,
        '@timestamp',
        'dns.answers',
        'dns.resolved_ip',
        'related.ip',
        'dns.header_flags',
        'destination.ip',
        'dns.id',
        'network.transport',
        'dns.response_code',
        'event.action',
        'zeek.session_id',
      ),
      [
        '2026-01-01T11:00:00.250Z',
        [{ data: 'web.corp.example' }, { data: '198.51.100.10' }, { data: '2001:db8::10' }],
        ['198.51.100.10', '2001:db8::10'],
        ['198.51.100.10', '2001:db8::10', '10.244.1.9'],
        ['AA', 'RD'],
        '10.96.0.10',
        '0',
        'udp',
        'NOERROR',
        'dns-query',
        'CHhAvVGS1DHFjwGM9',
      ],
    );
  });

  it('of Zeek may be what the integration of Elastic has made of them', () => {
    const event = ingested(sources, 'zeek.dns', {
      '@timestamp': '2026-01-01T11:00:00.000Z',
      event: { created: '2026-01-01T11:00:02.000Z', original: '{}' },
      source: { address: '10.244.1.9', ip: '10.244.1.9', port: 40000 },
      destination: { address: '10.96.0.10', ip: '10.96.0.10', port: 53 },
      dns: {
        question: { name: 'WWW.Corp.Example', type: '*', class: 'C_INTERNET' },
        answers: [{ data: '198.51.100.10' }],
      },
      zeek: { session_id: 'C1', dns: { query: 'WWW.Corp.Example', qtype: 255, qtype_name: '*', AA: false } },
    });
    assert.deepEqual(
      pick(
        event,
        '@timestamp',
        'dns.question.name',
        'dns.question.type',
        'dns.question.class',
        'dns.resolved_ip',
        'picket.client.name',
      ),
      ['2026-01-01T11:00:00.000Z', 'www.corp.example', 'ANY', 'IN', ['198.51.100.10'], '10.244.1.9'],
    );
  });

  it('of Zeek without a question are no lookup', () => {
    const event = ingested(
      sources,
      'zeek.dns',
      json({ ts: 1767265200, 'id.orig_h': '10.244.1.9', rcode: 1, rcode_name: 'FORMERR' }),
    );
    assert.deepEqual(pick(event, 'dns.question', 'event.action', 'event.kind', 'dns.response_code'), [
      null,
      'server-message',
      'event',
      'FORMERR',
    ]);
  });

  const ends = ['source.ip', 'source.port', 'destination.ip', 'destination.port'] as const;
  for (const [what, record] of Object.entries({
    suricataV1Answer,
    suricataV2Answer,
    suricataV2Query,
    suricataV3Answer,
    suricataV3Query,
  })) {
    it(`of Suricata have the client as their source: ${what}`, () => {
      const event = ingested(sources, 'suricata.eve', json(record));
      const expected = ['10.244.1.9', 40000, '10.96.0.10', 53];
      assert.deepEqual(pick(event, ...ends, 'picket.client.name'), [...expected, '10.244.1.9']);
      const answered = what.includes('Answer');
      assert.deepEqual(
        pick(event, 'event.action', 'dns.type', 'dns.response_code', 'dns.resolved_ip', 'event.outcome'),
        answered
          ? ['dns-answer', 'answer', 'NOERROR', ['198.51.100.10'], 'success']
          : ['dns-query', 'query', null, null, 'unknown'],
      );
    });
  }

  const answers: readonly (readonly [string, number, number, boolean])[] = [
    ['of a server of another port', 5300, 40000, true],
    ['whose direction is that of the query already', 40000, 53, false],
    ['of a server of another port, turned round already', 40000, 5300, false],
    ['between two servers', 53, 53, true],
    ['of multicast DNS', 5353, 5353, false],
  ];
  for (const [what, from, to, swapped] of answers) {
    it(`of Suricata: an answer ${what}`, () => {
      const record = {
        ...suricataV2Answer,
        src_ip: '10.0.0.1',
        src_port: from,
        dest_ip: '10.0.0.2',
        dest_port: to,
      };
      const event = ingested(sources, 'suricata.eve', json(record));
      assert.deepEqual(
        pick(event, ...ends),
        swapped ? ['10.0.0.2', to, '10.0.0.1', from] : ['10.0.0.1', from, '10.0.0.2', to],
      );
    });
  }

  it('of Suricata may be what the integration of Elastic has made of them', () => {
    const event = ingested(sources, 'suricata.eve', {
      '@timestamp': '2026-01-01T11:00:00.000Z',
      event: { created: '2026-01-01T11:00:02.000Z' },
      source: { address: '10.96.0.10', ip: '10.96.0.10', port: 53 },
      destination: { address: '10.244.1.9', ip: '10.244.1.9', port: 40000 },
      dns: { type: 'answer', question: { name: 'WWW.Corp.Example', type: 'A' }, response_code: 'NXDOMAIN' },
      suricata: {
        eve: { event_type: 'dns', flow_id: '1', dns: { type: 'answer', rrname: 'WWW.Corp.Example' } },
      },
    });
    assert.deepEqual(
      pick(event, 'source.ip', 'destination.ip', 'picket.client.name', 'event.action', 'event.outcome'),
      ['10.244.1.9', '10.96.0.10', '10.244.1.9', 'dns-answer', 'failure'],
    );
  });

  it('of Suricata about something else pass through with their kind', () => {
    const alert = { signature_id: 2000001, signature: 'x', severity: 2 };
    const { dns, ...rest } = suricataV2Query;
    assert.ok(dns !== undefined);
    const event = ingested(sources, 'suricata.eve', json({ ...rest, event_type: 'alert', alert }));
    assert.deepEqual(pick(event, 'event.action', 'suricata.eve.alert', 'dns', 'source.ip', 'event.kind'), [
      'alert',
      alert,
      null,
      '10.244.1.9',
      'event',
    ]);
  });

  it('of Route 53 have the answers and where they come from', () => {
    const event = ingested(sources, 'aws.route53_resolver_logs', json(route53));
    assert.deepEqual(
      pick(
        event,
        '@timestamp',
        'dns.answers',
        'dns.resolved_ip',
        'source.port',
        'cloud.instance.id',
        'cloud.account.id',
        'aws.vpc_id',
        'aws.route53.firewall.action',
        'aws.route53.resolver_endpoint',
        'network.transport',
      ),
      [
        '2026-01-01T11:00:00.000Z',
        [
          { data: 'web.corp.example', type: 'CNAME', class: 'IN' },
          { data: '198.51.100.10', type: 'A', class: 'IN' },
        ],
        ['198.51.100.10'],
        40000,
        'i-0123456789',
        '111122223333',
        'vpc-0a1b2c3d',
        'ALERT',
        'rslvr-in-1',
        'udp',
      ],
    );
  });

  for (const [dataset, record] of [
    ['zeek.dns', zeek],
    ['suricata.eve', suricataV2Query],
    ['aws.route53_resolver_logs', route53],
  ] as const) {
    it(`of ${dataset} keep their @timestamp where the shipper tells both moments`, () => {
      const moments = {
        '@timestamp': '2026-01-01T10:00:00.000Z',
        event: { created: '2026-01-01T10:00:00.000Z' },
      };
      assert.equal(
        at(ingested(sources, dataset, { ...json(record), ...moments }), '@timestamp'),
        '2026-01-01T10:00:00.000Z',
      );
    });

    it(`of ${dataset} that are cut off are kept and marked`, () => {
      const message = JSON.stringify(record).slice(0, -5);
      assert.deepEqual(
        pick(ingested(sources, dataset, { message }), 'event.kind', 'message', 'event.original'),
        ['pipeline_error', message, message],
      );
    });
  }
});

describe('the addresses of answers', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });
  const resolved = (answers: readonly string[]): Json =>
    at(ingested(sources, 'zeek.dns', json({ ...zeek, answers })), 'dns.resolved_ip') ?? null;

  it('are those that are addresses and nothing else', () => {
    const answers = [
      '=198.51.100.1',
      '198.51.100.1.2',
      '1.2.3',
      '256.1.1.1',
      'TXT 9 198.51.100.1',
      '198.51.100.2\n198.51.100.3',
      'beef.cafe',
      'a:b',
      '1:2:3',
      '',
      '::1.2.3.4.5',
      '198.51.100.9',
      '2001:db8::9',
    ];
    assert.deepEqual(resolved(answers), ['198.51.100.9', '2001:db8::9']);
  });

  it('are all of them, and never anything else, whatever a server answers', () => {
    const text = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.stringMatching(/^[0-9a-f:.=]{0,24}$/));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (answers) => {
        const expected = answers.filter(
          (answer) =>
            isIP(answer) !== 0 &&
            !/^[0-9a-f:]*::[0-9a-f:]+:\d+\.\d+|^(?!::)[0-9a-f:]*::\d+\.\d+/i.test(answer),
        );
        const found = (resolved(answers) ?? []) as readonly string[];
        for (const address of found) assert.notEqual(isIP(address), 0, address);
        for (const address of expected) assert.ok(found.includes(address), address);
      }),
      { numRuns: 300 },
    );
  });
});
