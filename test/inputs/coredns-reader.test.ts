import { strict as assert } from 'node:assert';
import { openInput } from '../../src/inputs/open-input.js';
import { chunksOf } from '../support/packets.js';
import { readText, refusalOf } from './support.js';

const message =
  '[INFO] 10.0.0.1:40000 - 0 "A IN _x.*.example. udp 30 false 512" NXDOMAIN qr,aa,rd 100 0.0001s';
const start = Date.UTC(2026, 0, 1);
const docker = (log: string, time = '2026-01-01T00:00:01.5Z', stream = 'stdout'): string =>
  JSON.stringify({ log, stream, time });
const messagesOf = (items: { readonly events: readonly { readonly document: object }[] }): unknown[] =>
  items.events.map(({ document }) => (document as { message: unknown }).message);

describe("CoreDNS's log", () => {
  it('without times is dated by start and rate', async () => {
    const { events } = await readText(`${message}\n\n${message}\n${message}`, { start, rate: 4 });
    assert.deepEqual(
      events.map(({ time, position }) => [time - start, position]),
      [
        [0, 1],
        [250, 3],
        [500, 4],
      ],
    );
  });

  it('without a rate comes at ten lines a second', async () => {
    const { events } = await readText(`${message}\n${message}\n`, { start });
    assert.equal(events[1]?.time, start + 100);
  });

  it('becomes events of the dataset coredns.log', async () => {
    const { events } = await readText(`.:53\n${message}\n`, { start });
    assert.deepEqual(events[1], {
      kind: 'event',
      dataset: 'coredns.log',
      time: start + 100,
      position: 2,
      document: {
        '@timestamp': '2026-01-01T00:00:00.100Z',
        message,
        log: { offset: 5 },
        event: { dataset: 'coredns.log' },
        data_stream: { type: 'logs', dataset: 'coredns.log', namespace: 'default' },
      },
    });
  });

  it('becomes events of the dataset that is given', async () => {
    const { events } = await readText(message, { start, dataset: 'kubernetes.container_logs' });
    assert.equal(events[0]?.dataset, 'kubernetes.container_logs');
    assert.deepEqual(events[0].document['event'], { dataset: 'kubernetes.container_logs' });
  });

  const wrapped: readonly (readonly [string, string, number, string | undefined])[] = [
    ['Docker', docker(`${message}\n`), 1500, 'stdout'],
    [
      'Docker, from stderr',
      docker(`${message}\n`, '2026-01-01T00:00:01.500000001Z', 'stderr'),
      1500,
      'stderr',
    ],
    ['containerd', `2026-01-01T00:00:01.500123456Z stdout F ${message}`, 1500, 'stdout'],
    ['containerd of another zone', `2026-01-01T02:00:01.5+02:00 stderr F ${message}`, 1500, 'stderr'],
    ['CRI-O with several tags', `2026-01-01T00:00:01.5Z stdout F:x ${message}`, 1500, 'stdout'],
    ['kubectl logs --timestamps', `2026-01-01T00:00:01.5Z ${message}`, 1500, undefined],
  ];
  for (const [title, text, time, stream] of wrapped) {
    it(`as ${title} keeps it has times of its own`, async () => {
      const { events, skipped } = await readText(text);
      assert.deepEqual(skipped, []);
      assert.equal(events[0]?.time, start + time);
      assert.equal(events[0].document['message'], message);
      assert.equal(events[0].document['stream'], stream);
    });
  }

  const partial: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'Docker cut',
      [docker('[INFO] on'), docker('e li'), docker('ne\n'), docker('two\n')],
      ['[INFO] one line', 'two'],
    ],
    [
      'containerd cut',
      [
        '2026-01-01T00:00:01Z stdout P [INFO] on',
        '2026-01-01T00:00:02Z stdout F e',
        '2026-01-01T00:00:03Z stdout F two',
      ],
      ['[INFO] one', 'two'],
    ],
    [
      'came between lines of the other stream',
      [
        '2026-01-01T00:00:01Z stdout P [INFO] on',
        '2026-01-01T00:00:02Z stderr F [ERROR] other',
        '2026-01-01T00:00:03Z stdout F e',
      ],
      ['[ERROR] other', '[INFO] one'],
    ],
    ['never ended', ['2026-01-01T00:00:01Z stdout P [INFO] on'], ['[INFO] on']],
  ];
  for (const [title, lines, expected] of partial) {
    it(`is joined where a line ${title}`, async () => {
      assert.deepEqual(messagesOf(await readText(lines.join('\n'))), expected);
    });
  }

  it('joined has the time of its first part', async () => {
    const { events } = await readText(
      '2026-01-01T00:00:01Z stdout P [INFO] on\n2026-01-01T00:00:02Z stdout F e\n',
    );
    assert.equal(events[0]?.time, start + 1000);
  });

  it('keeps blanks of the message', async () => {
    assert.deepEqual(messagesOf(await readText('2026-01-01T00:00:01Z stdout F   [INFO]  x ')), [
      '  [INFO]  x ',
    ]);
  });

  it('gives a line without a time that of the line before, and notes it', async () => {
    const { events } = await readText(`2026-01-01T00:00:01Z stdout F ${message}\nbroken\n`);
    assert.deepEqual([events[1]?.time, events[1]?.notes?.length], [start + 1000, 1]);
  });

  it('counts the rest of a line that a rotation cut', async () => {
    const { events, skipped } = await readText(`rest of a line\n2026-01-01T00:00:01Z stdout F ${message}\n`);
    assert.deepEqual([events.length, skipped[0]?.position], [1, 1]);
  });

  it('takes a line with an impossible time for one without', async () => {
    for (const time of ['9999999999999999', 'yesterday', '2026-02-30T00:00:00Z']) {
      const { events } = await readText(`${docker('[INFO] a\n')}\n${docker('[INFO] b\n', time)}\n`);
      assert.deepEqual([events[1]?.time, events[1]?.notes?.length], [start + 1500, 1]);
    }
  });

  it('stays within what a date can hold, however slow the rate', async () => {
    const { events } = await readText('[INFO] a\n[INFO] b\n', { start, rate: 1e-300 });
    assert.equal(events[1]?.time, 8.64e15);
  });

  it('without times and without a start is refused', async () => {
    const refused = [`${message}\n`, `${message}\n`.repeat(200)];
    for (const text of refused) {
      const stdin = chunksOf(Buffer.from(text), 100);
      assert.equal(await refusalOf(openInput('-', { stdin })), 'input/start-missing');
    }
  });

  it('keeps bytes that are not UTF-8 apart', async () => {
    const { events } = await readText(Buffer.from('[INFO] \xff\xc3\xa9\xc3', 'latin1'), { start });
    assert.equal(events[0]?.document['message'], '[INFO] \\xffé\\xc3');
  });
});
