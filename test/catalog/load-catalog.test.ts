import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCatalog } from '../../src/catalog/load-catalog.js';

const yaml = (dataset: string, more = ''): string =>
  `dataset: ${dataset}\ntitle: A test\nindices: [logs-${dataset}-*]\nlogsources:\n  - { category: test }\npipeline: logs-${dataset}@custom\n${more}`;
const good = {
  'a.b/source.yml': yaml('a.b'),
  'a.b/mapping.json': '{ "properties": { "x": { "type": "keyword" } } }',
  'a.b/pipeline.json': '{ "processors": [] }',
};

describe('loading the catalogue', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'picket-catalog-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  async function put(files: Readonly<Record<string, string>>, under = dir): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      const file = join(under, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }

  it('gives the shipped sources without a finding', async () => {
    const { catalog, diagnostics } = await loadCatalog();
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      [...catalog.sources.keys()],
      [
        'aws.route53_resolver_logs',
        'bind.query',
        'cloud_defend.process',
        'coredns.log',
        'dnsmasq.log',
        'docker.container_logs',
        'endpoint.events.process',
        'kubernetes.container_logs',
        'kubernetes.state_container',
        'network_traffic.dns',
        'suricata.eve',
        'unbound.log',
        'zeek.dns',
      ],
    );
  });

  it('adds the sources of a project', async () => {
    await put({ ...good, 'a.b/source.yml': yaml('a.b', 'expect-every: 5m\nsets-ingested: true\n') });
    const { catalog, diagnostics } = await loadCatalog([dir]);
    assert.deepEqual(diagnostics, []);
    const source = catalog.sources.get('a.b');
    assert.equal(source?.expectEvery, 300);
    assert.equal(source.setsIngested, true);
    assert.deepEqual(source.indices, ['logs-a.b-*']);
  });

  it('lets a project put its own source in the place of a shipped one', async () => {
    await put({
      'coredns.log/source.yml': yaml('coredns.log'),
      'coredns.log/mapping.json': good['a.b/mapping.json'],
      'coredns.log/pipeline.json': good['a.b/pipeline.json'],
    });
    const { catalog, diagnostics } = await loadCatalog([dir]);
    assert.deepEqual(diagnostics, []);
    assert.equal(catalog.sources.get('coredns.log')?.title, 'A test');
  });

  it('narrows the indices of a source to those of an environment', async () => {
    const { catalog } = await loadCatalog([], { indices: { 'coredns.log': ['logs-coredns.log-prod'] } });
    assert.deepEqual(catalog.sources.get('coredns.log')?.indices, ['logs-coredns.log-prod']);
    assert.deepEqual(catalog.sources.get('network_traffic.dns')?.indices, ['logs-network_traffic.dns-*']);
  });

  it('reports a narrowing of a source that does not exist', async () => {
    const { diagnostics } = await loadCatalog([], { indices: { 'coredns.lgo': ['x'] } });
    assert.deepEqual(
      diagnostics.map(({ code, suggestions }) => [code, suggestions[0]]),
      [['catalog/unknown-source', 'coredns.log']],
    );
  });

  it('finds shared pipelines in the folder beside the sources', async () => {
    await put({
      ...good,
      'a.b/pipeline.json': '{ "processors": [{ "pipeline": { "name": "first" } }] }',
      'pipelines/first.json': '{ "processors": [{ "pipeline": { "name": "second" } }] }',
      'pipelines/second.json': '{ "processors": [] }',
      'pipelines/unused.json': '{ "processors": [] }',
    });
    const { catalog, diagnostics } = await loadCatalog([dir], { packaged: false });
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(Object.keys(catalog.sources.get('a.b')?.pipelines ?? {}), ['first', 'second']);
  });

  it('reads a mapping whose fields are named like what every object has', async () => {
    const mapping =
      '{ "properties": { "constructor": { "type": "keyword" }, "toString": { "type": "long" } } }';
    await put({ ...good, 'a.b/mapping.json': mapping });
    const { catalog } = await loadCatalog([dir], { packaged: false });
    const fields = [...(catalog.sources.get('a.b')?.fields.values() ?? [])];
    assert.deepEqual(
      fields.map(({ name, presence, multi }) => [name, presence, multi]),
      [
        ['constructor', 'sometimes', false],
        ['toString', 'sometimes', false],
      ],
    );
  });

  it('takes a directory that does not exist as empty', async () => {
    const { catalog, diagnostics } = await loadCatalog([join(dir, 'none')], { packaged: false });
    assert.deepEqual(diagnostics, []);
    assert.equal(catalog.sources.size, 0);
  });

  it('reports two folders of one project that describe the same dataset', async () => {
    await put(good, join(dir, 'one'));
    await put(good, join(dir, 'two'));
    const { diagnostics } = await loadCatalog([join(dir, 'one'), join(dir, 'two')], { packaged: false });
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range?.file]),
      [['catalog/duplicate-source', join(dir, 'two', 'a.b', 'source.yml')]],
    );
  });

  const faults: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    [
      'a missing mapping and a missing pipeline',
      { 'a.b/source.yml': yaml('a.b') },
      ['catalog/unreadable a.b/mapping.json 1:1', 'catalog/unreadable a.b/pipeline.json 1:1'],
    ],
    ['a missing description', { ...good, 'a.b/source.yml': '' }, ['read/empty-file a.b/source.yml 1:1']],
    [
      'a misspelt key of the description',
      { ...good, 'a.b/source.yml': yaml('a.b', 'sets-ingestd: true\n') },
      ['schema/unknown-key a.b/source.yml 7:1'],
    ],
    [
      'a dataset that its folder does not have',
      { ...good, 'a.b/source.yml': yaml('a.c') },
      ['catalog/folder-name a.b/source.yml 1:10'],
    ],
    [
      'a field that the mapping lacks, wherever it is named',
      {
        ...good,
        'a.b/source.yml': yaml(
          'a.b',
          'fields:\n  y: { presence: always }\nfield-names: { Y: y }\nkeyword-fields: [x, z]\n',
        ),
      },
      [
        'catalog/unmapped-field a.b/source.yml 8:3',
        'catalog/unmapped-field a.b/source.yml 9:19',
        'catalog/unmapped-field a.b/source.yml 10:21',
      ],
    ],
    [
      'JSON that is cut off',
      { ...good, 'a.b/mapping.json': '{\n  "properties": {\n' },
      ['catalog/unreadable a.b/mapping.json'],
    ],
    [
      'an unknown type in the mapping',
      { ...good, 'a.b/mapping.json': '{\n  "properties": {\n    "x": { "type": "strng" }\n  }\n}' },
      ['catalog/bad-mapping a.b/mapping.json 3:12'],
    ],
    [
      'a malformed processor and a call of a pipeline that is not there',
      { ...good, 'a.b/pipeline.json': '{ "processors": [\n  {},\n  { "pipeline": { "name": "no" } }\n] }' },
      ['catalog/bad-pipeline a.b/pipeline.json 2:3', 'catalog/missing-pipeline a.b/pipeline.json 3:19'],
    ],
  ];
  for (const [what, files, expected] of faults) {
    it(`reports ${what}, and leaves the source out`, async () => {
      await put(files);
      const { catalog, diagnostics } = await loadCatalog([dir], { packaged: false });
      const found = diagnostics.map(({ code, range }) => {
        const file = range?.file.slice(dir.length + 1) ?? '';
        return `${code} ${file} ${range?.line ?? 0}:${range?.column ?? 0}`;
      });
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, line] of expected.entries()) {
        assert.ok(found[index]?.startsWith(line), found.join('\n'));
      }
      assert.equal(catalog.sources.size, 0);
    });
  }
});
