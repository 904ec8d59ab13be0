import { strict as assert } from 'node:assert';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { momentIn } from '../../src/intel/cluster-store.js';
import { fileStore } from '../../src/intel/file-store.js';
import { loadFeed, type LoadOptions, type LoadOutcome } from '../../src/intel/load-feed.js';
import { MemoryStore } from './support/memory-store.js';

const now = Date.parse('2026-01-01T12:00:30Z');
const day = 86_400_000;
const options: LoadOptions = {
  feed: 'test',
  columns: new Map(),
  confidence: 50,
  expires: 30 * 86_400,
  now: () => now,
};

describe('loadFeed', () => {
  let dir: string;
  let store: MemoryStore;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'picket-intel-'));
    store = new MemoryStore();
  });
  afterEach(async () => rm(dir, { recursive: true }));

  async function put(name: string, content: string | Buffer): Promise<string> {
    const file = join(dir, name);
    await writeFile(file, content);
    return file;
  }

  async function loadText(text: string, more: Partial<LoadOptions> = {}): Promise<LoadOutcome> {
    return loadFeed([await put('feed', text)], store, { ...options, ...more });
  }

  const codesOf = ({ diagnostics }: LoadOutcome): readonly string[] => diagnostics.map(({ code }) => code);
  const stix = (...objects: readonly object[]): string =>
    JSON.stringify({ objects: objects.map((object) => ({ type: 'indicator', ...object })) });
  const pattern = "[domain-name:value = 'bad.example']";

  it('writes an indicator as ECS and as rules read it', async () => {
    await loadText(
      stix({
        pattern: "[url:value = 'http://bad.example/x']",
        confidence: 80,
        valid_from: '2026-01-01T00:00:00Z',
      }),
    );
    const [document] = store.documents.values();
    assert.deepEqual(document, {
      '@timestamp': '2026-01-01T12:00:30.000Z',
      event: { kind: 'enrichment', category: ['threat'], type: ['indicator'] },
      threat: {
        feed: { name: 'test' },
        indicator: {
          type: 'url',
          name: 'bad.example',
          provider: 'test',
          confidence: 'High',
          url: { domain: 'bad.example', full: 'http://bad.example/x' },
        },
      },
      picket: {
        indicator: {
          kind: 'indicator',
          feed: 'test',
          value: 'bad.example',
          confidence: 80,
          valid_from: '2026-01-01T00:00:00.000Z',
          valid_until: '2026-01-31T12:00:30.000Z',
          retro_at: '2026-01-01T12:02:00.000Z',
        },
      },
    });
  });

  it('writes the feed itself last, with its count and when it is due again', async () => {
    const outcome = await loadText('a.example\nb.example\n10.0.0.1\n', { expectEvery: 86_400 });
    assert.deepEqual(
      [outcome.count, outcome.added, outcome.refused, codesOf(outcome)],
      [2, 2, 1, ['intel/private-address']],
    );
    assert.deepEqual(store.feed(), {
      name: 'test',
      loaded_at: '2026-01-01T12:00:30.000Z',
      count: 2,
      refused: 1,
      expect_every: 86_400,
    });
    assert.equal([...store.documents.keys()].length, 3);
  });

  it('names file and line of what it refuses', async () => {
    const [first] = (await loadText('a.example\n\n10.0.0.1\n')).diagnostics;
    assert.deepEqual(
      [first?.range?.file, first?.range?.line, first?.severity],
      [join(dir, 'feed'), 3, 'warning'],
    );
  });

  it('puts a value that is loaded again in the same place, and does not search the past for it again', async () => {
    await loadText('a.example\n');
    const before = store.indicator('a.example');
    const outcome = await loadText('a.example\nb.example\n', { now: () => now + day });
    const after = store.indicator('a.example');
    assert.deepEqual([outcome.count, outcome.added, store.documents.size], [2, 1, 3]);
    assert.equal(after['retro_at'], before['retro_at']);
    assert.equal(after['valid_until'], '2026-02-01T12:00:30.000Z');
    assert.equal(store.indicator('b.example')['retro_at'], '2026-01-02T12:02:00.000Z');
  });

  it('searches the past again for an indicator that had ended', async () => {
    await loadText('a.example\n', { expires: 3600 });
    await loadText('a.example\n', { now: () => now + day });
    assert.equal(store.indicator('a.example')['retro_at'], '2026-01-02T12:02:00.000Z');
  });

  it('keeps two feeds apart', async () => {
    await loadText('a.example\n');
    await loadText('a.example\n', { feed: 'other' });
    assert.equal(store.documents.size, 4);
  });

  for (const between of [0, 2500]) {
    it(`takes the highest confidence and longest validity of a value, with ${between} values between`, async () => {
      const listed = (confidence: number, until: string): object => ({
        pattern,
        confidence,
        valid_until: until,
      });
      const others = Array.from({ length: between }, (_, at) => ({
        pattern: `[domain-name:value = 'n${at}.example']`,
      }));
      const outcome = await loadText(
        stix(
          listed(90, '2026-02-01T00:00:00Z'),
          { pattern, revoked: true },
          ...others,
          listed(20, '2026-03-01T00:00:00Z'),
          listed(90, '2025-03-01T00:00:00Z'),
        ),
      );
      const { confidence, valid_until, retro_at } = store.indicator('bad.example');
      assert.deepEqual(
        [confidence, valid_until, retro_at],
        [90, '2026-03-01T00:00:00.000Z', '2026-01-01T12:02:00.000Z'],
      );
      assert.equal(outcome.count, between + 1);
    });
  }

  it('ends an indicator that its feed takes back', async () => {
    await loadText(stix({ pattern }));
    const good = { pattern: "[domain-name:value = 'other.example']" };
    const outcome = await loadText(stix({ pattern, revoked: true }, good), { now: () => now + day });
    assert.equal(store.indicator('bad.example')['valid_until'], '2026-01-02T12:00:30.000Z');
    assert.deepEqual([outcome.count, outcome.withdrawn], [1, 1]);
  });

  it('does not write what had ended before it was ever loaded', async () => {
    const outcome = await loadText(stix({ pattern, valid_until: '2025-01-01T00:00:00Z' }));
    assert.equal(store.documents.size, 0);
    assert.deepEqual(codesOf(outcome), ['intel/empty']);
  });

  it('spreads the search of the past over minutes', async () => {
    await loadText(Array.from({ length: 10_001 }, (_, at) => `n${at}.example`).join('\n'));
    const minutes = new Map<string, number>();
    for (const source of store.documents.values()) {
      const at = (source['picket'] as { indicator: { retro_at?: string } }).indicator.retro_at;
      if (at !== undefined) minutes.set(at, (minutes.get(at) ?? 0) + 1);
    }
    assert.deepEqual(
      [...minutes],
      [
        ['2026-01-01T12:02:00.000Z', 5000],
        ['2026-01-01T12:03:00.000Z', 5000],
        ['2026-01-01T12:04:00.000Z', 1],
      ],
    );
    assert.equal(store.largest, 2000);
  });

  it('never names a moment that has passed for the search of the past', async () => {
    let clock = now;
    await loadText(Array.from({ length: 2001 }, (_, at) => `n${at}.example`).join('\n'), {
      now: () => (clock += 60_000),
    });
    const last = momentIn(store.indicator('n2000.example')['retro_at']) ?? 0;
    assert.ok(last >= clock);
  });

  describe('says of a load that ended early', () => {
    it('that nothing was written, where a file cannot be read', async () => {
      const good = await put('good', 'a.example\n');
      const outcome = await loadFeed([good, join(dir, 'missing')], store, options);
      assert.deepEqual([codesOf(outcome), store.documents.size], [['input/missing'], 0]);
    });

    it('what stays, where a later file is broken', async () => {
      const good = await put('good', Array.from({ length: 2000 }, (_, at) => `n${at}.example`).join('\n'));
      const broken = await put('broken', '{"objects": [');
      const outcome = await loadFeed([good, broken], store, options);
      assert.deepEqual(codesOf(outcome), ['intel/broken-file', 'intel/partial']);
      assert.match(
        outcome.diagnostics.at(-1)?.message ?? '',
        /^Up to 2000 indicators of test are on memory already/u,
      );
      assert.equal(store.feed(), undefined);
    });

    it('what stays, where the store fails', async () => {
      store.failsAt = 2;
      const outcome = await loadText(Array.from({ length: 5000 }, (_, at) => `n${at}.example`).join('\n'));
      assert.deepEqual(codesOf(outcome), ['intel/refused-by-server', 'intel/partial']);
      assert.equal(store.feed(), undefined);
    });

    it('that a packed file was cut off', async () => {
      const packed = gzipSync(Array.from({ length: 100 }, (_, at) => `n${at}.example`).join('\n'));
      const file = await put('feed.gz', packed.subarray(0, -10));
      const outcome = await loadFeed([file], store, options);
      assert.equal(codesOf(outcome).at(-1), 'intel/broken-file');
      assert.equal(store.feed(), undefined);
    });

    it('that a feed is empty', async () => {
      assert.deepEqual(codesOf(await loadText('# nothing today\n')), ['intel/empty']);
      assert.equal(store.feed(), undefined);
    });
  });

  it('shows the first thousand refusals and counts the others', async () => {
    const outcome = await loadText(`a.example\n${'10.0.0.1\n'.repeat(1500)}`);
    assert.equal(outcome.diagnostics.length, 1001);
    assert.equal(outcome.diagnostics.at(-1)?.message, '500 more entries were refused.');
    assert.equal(outcome.refused, 1500);
  });

  describe('recognises', () => {
    const formats: readonly (readonly [string, string])[] = [
      ['STIX', stix({ pattern })],
      [
        'MISP',
        JSON.stringify({ Event: { Attribute: [{ type: 'domain', value: 'bad.example', to_ids: true }] } }),
      ],
      ['hosts', '# hosts\n0.0.0.0 bad.example\n'],
      ['a list', '# list\nbad.example\n'],
      ['a list of addresses', '8.8.8.8 # why\nbad.example\n'],
    ];
    for (const [name, text] of formats) {
      it(name, async () => {
        await loadText(text);
        assert.equal(store.indicator('bad.example')['kind'], 'indicator');
      });
    }

    it('CSV by its columns, and gzip', async () => {
      const file = await put('feed.csv.gz', gzipSync('id,domain\n1,bad.example\n'));
      await loadFeed([file], store, { ...options, columns: new Map([['value', 'domain']]) });
      assert.equal(store.indicator('bad.example')['kind'], 'indicator');
    });
  });

  describe('into a file', () => {
    it('writes a document a line, the feed itself last', async () => {
      const out = join(dir, 'out.ndjson');
      const outcome = await loadFeed([await put('feed', 'a.example\n8.8.8.8\n')], fileStore(out), options);
      const lines = (await readFile(out, 'utf8')).trimEnd().split('\n');
      const kinds = lines.map(
        (line) => (JSON.parse(line) as { picket: { indicator: { kind: string } } }).picket.indicator.kind,
      );
      assert.deepEqual(
        [kinds, outcome.count, outcome.added],
        [['indicator', 'indicator', 'feed'], 2, undefined],
      );
    });

    it('leaves the old file and nothing else where the load ends early', async () => {
      const out = await put('out.ndjson', 'old');
      const outcome = await loadFeed([await put('feed', '{"objects": [')], fileStore(out), options);
      assert.deepEqual(codesOf(outcome), ['intel/broken-file']);
      assert.equal(await readFile(out, 'utf8'), 'old');
      assert.deepEqual((await readdir(dir)).sort(), ['feed', 'out.ndjson']);
    });

    it('says that it cannot be written', async () => {
      const store = fileStore(join(dir, 'missing', 'out.ndjson'));
      assert.deepEqual(codesOf(await loadFeed([await put('feed', 'a.example\n')], store, options)), [
        'intel/write',
      ]);
    });
  });
});
