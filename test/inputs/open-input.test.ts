import { strict as assert } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../src/inputs/input-error.js';
import { detectInput } from '../../src/inputs/detect-input.js';
import { openInput } from '../../src/inputs/open-input.js';
import { inputNames } from '../../src/inputs/registry.js';
import { chunksOf, dnsMessage, pcapFile, udpFrame } from '../support/packets.js';
import { sectionHeader } from '../support/pcapng.js';
import { collect, readText, refusalOf } from './support.js';

const document = '{"@timestamp":"2026-01-01T00:00:00Z","data_stream":{"dataset":"d"}}\n';

describe('recognising a recording', () => {
  const cases: readonly (readonly [string, string | Buffer, string, string])[] = [
    ['a capture', pcapFile([]), 'x', 'pcap'],
    ['a big-endian capture', pcapFile([], { littleEndian: false }), 'x', 'pcap'],
    ['a capture of nanoseconds', pcapFile([], { nanoseconds: true }), 'x.ndjson', 'pcap'],
    ['a pcapng capture', sectionHeader(), 'x', 'pcap'],
    ['NDJSON', document, 'x.log', 'ecs'],
    ['NDJSON after a byte order mark and blank lines', `\uFEFF\n \n${document}`, 'x', 'ecs'],
    ['a bare log', '[INFO] 10.0.0.1:5 - 0 "A IN x. udp"\n', 'x', 'coredns'],
    ['a bare log after its banner', '.:53\nCoreDNS-1.11.1\nlinux/amd64\n[INFO] x\n', 'x', 'coredns'],
    ["Docker's log", '{"log":"x\\n","stream":"stdout","time":"2026-01-01T00:00:00Z"}\n', 'x.json', 'coredns'],
    ["containerd's log", '2026-01-01T00:00:00Z stdout F x\n', 'x', 'coredns'],
    ['a name, where the content says nothing', 'hello\n', 'dir/events.ndjson', 'ecs'],
    ['a packed name', 'hello\n', 'dir/coredns-1.log.gz', 'coredns'],
  ];
  for (const [title, head, file, expected] of cases) {
    it(`by its content: ${title}`, () => {
      assert.deepEqual(detectInput(Buffer.from(head), file), { kind: 'input', input: expected });
    });
  }

  const refused: readonly (readonly [string, string | Buffer, string])[] = [
    ['that nothing tells', 'hello\n', 'input/unknown-format'],
    ['that is one JSON array', '[{"a":1}]', 'input/json-array'],
    ['that is one JSON array over several lines', '[\n{"a":1}\n]', 'input/json-array'],
    ['packed by zstd', Buffer.from('28b52ffd0000', 'hex'), 'input/compressed'],
    ['packed by xz', Buffer.from('fd377a585a0000', 'hex'), 'input/compressed'],
    ['in UTF-16', Buffer.from('\uFEFF{"a":1}', 'utf16le'), 'input/encoding'],
  ];
  for (const [title, content, code] of refused) {
    it(`refuses one ${title}`, async () => {
      const stdin = chunksOf(Buffer.from(content), 4);
      assert.equal(await refusalOf(openInput('-', { stdin })), code);
    });
  }

  it('finds no events in an empty one', async () => {
    for (const content of ['', '\n\n'])
      assert.deepEqual(await readText(content), { events: [], skipped: [] });
  });
});

async function firstOf<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of items) return item;
  return undefined;
}

describe('opening a recording', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'picket-'));
  });
  after(() => rm(folder, { recursive: true }));
  const write = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  it('refuses what is missing, a directory, an unknown reader, and bad options', async () => {
    const path = await write('ok.ndjson', document);
    assert.equal(await refusalOf(openInput(join(folder, 'none'))), 'input/missing');
    assert.equal(await refusalOf(openInput(folder)), 'input/directory');
    assert.equal(await refusalOf(openInput(path, { input: 'toString' })), 'input/unknown-reader');
    assert.equal(await refusalOf(openInput(path, { rate: 0 })), 'input/bad-option');
    for (const start of [Number.NaN, Number.NEGATIVE_INFINITY, 1e300]) {
      assert.equal(await refusalOf(openInput(path, { start })), 'input/bad-option');
    }
  });

  it('names the readers where it refuses one', async () => {
    await assert.rejects(collect(openInput('x', { input: 'netflow' })), (fault) => {
      assert.ok(fault instanceof InputError);
      assert.deepEqual(fault.toDiagnostic(), {
        code: 'input/unknown-reader',
        severity: 'error',
        message: `There is no input netflow; there are ${inputNames.join(', ')}.`,
        suggestions: inputNames,
      });
      return true;
    });
  });

  it('reports progress up to the size of the file', async () => {
    const content = document.repeat(20_000);
    const path = await write('big.ndjson', content);
    const seen: (readonly [number, number | undefined])[] = [];
    await collect(openInput(path, { onProgress: (read, total) => seen.push([read, total]) }));
    assert.ok(seen.length > 2);
    assert.deepEqual(seen.at(-1), [content.length, content.length]);
  });

  it('unpacks gzip, several members in a row included', async () => {
    const packed = Buffer.concat([gzipSync(document), gzipSync(document.repeat(2))]);
    const { events, skipped } = await collect(openInput(await write('x.gz', packed)));
    assert.deepEqual([events.length, skipped.length], [3, 0]);
  });

  it('keeps what could be unpacked of gzip that was cut off, and says so', async () => {
    const lines = Array.from({ length: 2000 }, (_, n) =>
      document.replace('}}', `},"n":${(n * 7919) % 65_521}}`),
    );
    const packed = gzipSync(lines.join(''));
    const path = await write('cut.gz', packed.subarray(0, packed.length - 20));
    const { events, skipped } = await collect(openInput(path));
    assert.ok(events.length > 1900, `${events.length} events`);
    assert.match(skipped.at(-1)?.reason ?? '', /damaged gzip stream/);
  });

  it('reads the named input whatever the content looks like', async () => {
    const { events } = await readText(document, { input: 'coredns', start: 0 });
    assert.equal(events[0]?.document['message'], document.trim());
  });

  it('reads no further than is taken', async () => {
    const content = document.repeat(100_000);
    let read = 0;
    const path = await write('lazy.ndjson', content);
    for await (const item of openInput(path, { onProgress: (bytes) => (read = bytes) })) {
      assert.equal(item.kind, 'event');
      break;
    }
    assert.ok(read > 0 && read < content.length / 4, `${read} bytes read`);
  });

  const endings: readonly (readonly [string, (ended: AsyncIterable<Uint8Array>) => Promise<unknown>])[] = [
    ['refused', (stdin) => refusalOf(openInput('-', { stdin }))],
    ['refused in its first line', (stdin) => refusalOf(openInput('-', { stdin, input: 'coredns' }))],
    ['left early', (stdin) => firstOf(openInput('-', { stdin, input: 'coredns', start: 0 }))],
  ];
  for (const [title, read] of endings) {
    it(`closes what it reads from where it is ${title}`, async () => {
      let isClosed = false;
      async function* source(): AsyncGenerator<Uint8Array> {
        try {
          for (;;) yield await Promise.resolve(Buffer.from('nothing that is known\n'.repeat(5000)));
        } finally {
          isClosed = true;
        }
      }
      await read(source());
      assert.ok(isClosed);
    });
  }

  it('takes a capture from standard input', async () => {
    const { events } = await readText(pcapFile([udpFrame(dnsMessage())]));
    assert.equal(events.length, 1);
  });
});
