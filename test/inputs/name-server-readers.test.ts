import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openInput } from '../../src/inputs/open-input.js';
import { collect, readText, refusalOf } from './support.js';
import { chunksOf } from '../support/packets.js';

const recording = (name: string): string =>
  fileURLToPath(new URL(`../../samples/traffic/dig_probe.${name}.log`, import.meta.url));
const query = 'query[A] x.corp.example from 10.0.0.1';

describe('logs of name servers', () => {
  const logs = [
    ['bind', 'bind.query', 11, '2026-11-24T19:10:18.018Z', '2026-11-24T19:10:18.234Z'],
    ['dnsmasq', 'dnsmasq.log', 24, '2026-11-24T19:06:46.000Z', '2026-11-24T19:06:48.000Z'],
    ['unbound', 'unbound.log', 25, '2026-11-24T19:06:50.000Z', '2026-11-24T19:06:51.000Z'],
  ] as const;
  for (const [name, dataset, lines, first, last] of logs) {
    it(`of ${name} are told by their content, and every line is an event at its time`, async () => {
      const bytes = await readFile(recording(name));
      const items = openInput('-', { stdin: chunksOf(bytes, 500), start: Date.UTC(2026, 10, 1) });
      const { events, skipped } = await collect(items);
      assert.deepEqual(skipped, []);
      assert.equal(events.length, lines);
      assert.deepEqual([...new Set(events.map((event) => event.dataset))], [dataset]);
      assert.deepEqual(
        [events[0], events.at(-1)].map((event) => new Date(event?.time ?? 0).toISOString()),
        [first, last],
      );
    });
  }

  it('keep the line whole and say that its time is read', async () => {
    const line = `Jan  1 12:00:00 dnsmasq[17]: ${query}`;
    const { events } = await readText(line, { start: Date.UTC(2026, 0, 1) });
    assert.deepEqual(events[0], {
      kind: 'event',
      dataset: 'dnsmasq.log',
      time: Date.UTC(2026, 0, 1, 12),
      position: 1,
      document: {
        '@timestamp': '2026-01-01T12:00:00.000Z',
        message: line,
        log: { offset: 0 },
        event: { dataset: 'dnsmasq.log', created: '2026-01-01T12:00:00.000Z' },
        data_stream: { type: 'logs', dataset: 'dnsmasq.log', namespace: 'default' },
      },
    });
  });

  const wrapped: readonly (readonly [string, string])[] = [
    [
      'Docker',
      JSON.stringify({ log: `dnsmasq: ${query}\n`, stream: 'stderr', time: '2026-01-01T00:00:01.5Z' }),
    ],
    ['containerd', `2026-01-01T00:00:01.5Z stderr F dnsmasq: ${query}`],
    [
      'containerd, cut in two',
      `2026-01-01T00:00:01.5Z stderr P dnsmasq: \n2026-01-01T00:00:01.6Z stderr F ${query}`,
    ],
  ];
  for (const [runtime, text] of wrapped) {
    it(`are taken out of what ${runtime} wraps them in`, async () => {
      const { events } = await readText(text, { input: 'dnsmasq' });
      assert.deepEqual(
        events.map(({ time, document }) => [new Date(time).toISOString(), document['message']]),
        [['2026-01-01T00:00:01.500Z', `dnsmasq: ${query}`]],
      );
    });
  }

  it('are told by their content inside of what a runtime wraps them in', async () => {
    const { events } = await readText(`2026-01-01T00:00:01.5Z stderr F dnsmasq: ${query}`);
    assert.equal(events[0]?.dataset, 'dnsmasq.log');
  });

  it('without times need a start, and get one', async () => {
    const text = `dnsmasq: ${query}\n`.repeat(3);
    assert.equal(
      await refusalOf(openInput('-', { stdin: chunksOf(Buffer.from(text), 50) })),
      'input/start-missing',
    );
    const { events } = await readText(text, { start: 0, rate: 2 });
    assert.deepEqual(
      events.map(({ time }) => time),
      [0, 500, 1000],
    );
  });
});
