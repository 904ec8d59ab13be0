import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { route53, suricataV2Query, zeek } from '../catalog/support/other-servers.js';
import { readText } from './support.js';

const records: readonly (readonly [string, string, JsonObject, number])[] = [
  ['zeek', 'zeek.dns', zeek, Date.UTC(2026, 0, 1, 11) + 250],
  [
    'zeek with underscores',
    'zeek.dns',
    { ts: '2026-01-01T11:00:00.25Z', id_orig_h: '10.0.0.1', query: 'x' },
    Date.UTC(2026, 0, 1, 11) + 250,
  ],
  ['zeek with milliseconds', 'zeek.dns', { ...zeek, ts: 1767265200250 }, Date.UTC(2026, 0, 1, 11) + 250],
  ['suricata', 'suricata.eve', suricataV2Query, Date.UTC(2026, 0, 1, 11) + 250],
  ['route53', 'aws.route53_resolver_logs', route53, Date.UTC(2026, 0, 1, 11)],
];

describe('logs of JSON', () => {
  for (const [name, dataset, record, time] of records) {
    it(`of ${name} are told by their keys and become events with the record as message`, async () => {
      const text = JSON.stringify(record);
      const { events, skipped } = await readText(`\n${text}\n`);
      assert.deepEqual(skipped, []);
      const stamp = new Date(time).toISOString();
      assert.deepEqual(events, [
        {
          kind: 'event',
          dataset,
          time,
          position: 2,
          document: {
            '@timestamp': stamp,
            message: text,
            log: { offset: 1 },
            event: { dataset, created: stamp },
            data_stream: { type: 'logs', dataset, namespace: 'default' },
          },
        },
      ]);
    });
  }

  it('of CloudWatch have a time before the record', async () => {
    const { events } = await readText(`2026-01-01T11:00:03.000Z ${JSON.stringify(route53)}\n`);
    assert.deepEqual(
      events.map(({ dataset, time }) => [dataset, time]),
      [['aws.route53_resolver_logs', Date.UTC(2026, 0, 1, 11)]],
    );
  });

  it('go on after lines that are no records, and say why', async () => {
    const lines = ['{"ts":1767265200,"query":"x"}', '{}', '{"ts":"soon"}', 'no', '[1]', '{"ts":9e300}'];
    const { events, skipped } = await readText(lines.join('\n'), { input: 'zeek' });
    assert.equal(events.length, 1);
    assert.deepEqual(
      skipped.map(({ position, reason }) => [position, reason]),
      [
        [2, 'no ts'],
        [3, 'ts is not a time'],
        [4, 'not a JSON object'],
        [5, 'not a JSON object'],
        [6, 'ts is not a time'],
      ],
    );
  });

  it('that are documents already stay documents', async () => {
    const document = {
      '@timestamp': '2026-01-01T11:00:00Z',
      ...route53,
      event: { dataset: 'network_traffic.dns' },
    };
    const { events } = await readText(JSON.stringify(document));
    assert.equal(events[0]?.dataset, 'network_traffic.dns');
  });
});

const columns: readonly (readonly [string, string])[] = [
  ['ts', 'time'],
  ['uid', 'string'],
  ['id.orig_h', 'addr'],
  ['id.orig_p', 'port'],
  ['id.resp_h', 'addr'],
  ['id.resp_p', 'port'],
  ['proto', 'enum'],
  ['trans_id', 'count'],
  ['rtt', 'interval'],
  ['query', 'string'],
  ['qclass', 'count'],
  ['qclass_name', 'string'],
  ['qtype', 'count'],
  ['qtype_name', 'string'],
  ['rcode', 'count'],
  ['rcode_name', 'string'],
  ['AA', 'bool'],
  ['TC', 'bool'],
  ['RD', 'bool'],
  ['RA', 'bool'],
  ['Z', 'count'],
  ['answers', 'vector[string]'],
  ['TTLs', 'vector[interval]'],
  ['rejected', 'bool'],
];

function header(separator = '\t', path = 'dns'): string {
  const hex = `\\x${Buffer.from(separator).toString('hex')}`;
  const list = (name: string, values: readonly string[]): string => [`#${name}`, ...values].join(separator);
  return [
    `#separator ${hex}`,
    list('set_separator', [',']),
    list('empty_field', ['(empty)']),
    list('unset_field', ['-']),
    list('path', [path]),
    list('open', ['2026-01-01-11-00-00']),
    list(
      'fields',
      columns.map(([name]) => name),
    ),
    list(
      'types',
      columns.map(([, type]) => type),
    ),
  ].join('\n');
}

function row(record: JsonObject, separator = '\t'): string {
  const hide = (text: string): string => text.replaceAll(',', '\\x2c').replaceAll('\t', '\\x09');
  const cell = (value: unknown): string => {
    if (value === undefined) return '-';
    if (value === '') return '(empty)';
    if (typeof value === 'boolean') return value ? 'T' : 'F';
    if (Array.isArray(value)) return value.length === 0 ? '(empty)' : value.map(cell).join(',');
    return hide(typeof value === 'string' ? value : JSON.stringify(value));
  };
  return columns.map(([name]) => cell(record[name])).join(separator);
}

async function messages(text: string): Promise<readonly unknown[]> {
  const { events } = await readText(text);
  return events.map(({ document }) => JSON.parse(document['message'] as string) as unknown);
}

describe("Zeek's table", () => {
  it('becomes the records that its JSON holds', async () => {
    const { rtt, answers, TTLs, ...unanswered } = zeek;
    assert.ok(rtt !== undefined && answers !== undefined && TTLs !== undefined);
    const text = [
      header(),
      row(zeek),
      row(unanswered),
      row({ ...zeek, query: '', answers: [] }),
      '#close\t…',
    ].join('\n');
    assert.deepEqual(await messages(text), [zeek, unanswered, { ...zeek, query: '', answers: [] }]);
  });

  it('may have another separator', async () => {
    assert.deepEqual(await messages([header('|'), row(zeek, '|')].join('\n')), [zeek]);
  });

  it('may be followed by another one in the same file', async () => {
    const text = [header('|'), row(zeek, '|'), '#close', header(), row(zeek)].join('\n');
    assert.deepEqual(await messages(text), [zeek, zeek]);
  });

  it('of another log is skipped with its name', async () => {
    const { events, skipped } = await readText([header('\t', 'conn'), row(zeek)].join('\n'));
    assert.deepEqual([events.length, skipped[0]?.reason], [0, 'a record of conn.log, not of dns.log']);
  });

  it('skips rows of other columns', async () => {
    const { skipped } = await readText([header(), 'a\tb'].join('\n'));
    assert.equal(skipped[0]?.reason, 'not as many columns as the header has');
  });

  it('gives names and answers back whatever they hold', async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter(
        (value) =>
          !/[\r\n\\]/.test(value) && value !== '-' && value !== '(empty)' && !value.includes('(empty)'),
      );
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { minLength: 1, maxLength: 4 }), async (query, answers) => {
        const record = { ...zeek, query, answers };
        assert.deepEqual(await messages([header(), row(record)].join('\n')), [record]);
      }),
      { numRuns: 200 },
    );
  });
});
