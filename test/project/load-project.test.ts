import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProject } from '../../src/project/load-project.js';
import { profiles } from '../../src/targets/profile.js';

describe('loadProject', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'picket-project-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const load = async (text: string) => {
    writeFileSync(join(dir, 'picket.yml'), text);
    return loadProject(dir);
  };

  it('has defaults where there is no picket.yml', async () => {
    const { project, diagnostics } = await loadProject(dir);
    assert.deepEqual(diagnostics, []);
    assert.equal(project.profile, 'elasticsearch-8.19');
    assert.deepEqual(project.rules, [join(dir, 'rules')]);
    assert.deepEqual(project.samples, [join(dir, 'samples')]);
    assert.deepEqual(project.sources, []);
  });

  it('reads folders, value lists and environments', async () => {
    const { project, diagnostics } = await load(
      [
        'profile: opensearch-2.19',
        'rules: [detections, more]',
        'sources: own',
        'value-lists: { resolvers: [10.0.0.1, 53] }',
        'environments:',
        '  staging:',
        '    profile: elasticsearch-9',
        '    url: https://staging.example:9200',
        '    indices: { network_traffic.dns: "dns-*" }',
        '    tuning: { noisy_rule: { enabled: false, schedule: { every: 5m }, suppress: { for: 2h } } }',
      ].join('\n'),
    );
    assert.deepEqual(diagnostics, []);
    assert.equal(project.profile, 'opensearch-2.19');
    assert.deepEqual(project.rules, [join(dir, 'detections'), join(dir, 'more')]);
    assert.deepEqual(project.sources, [join(dir, 'own')]);
    assert.deepEqual(project.valueLists.get('resolvers'), ['10.0.0.1', '53']);
    const staging = project.environments.get('staging');
    assert.equal(staging?.profile, 'elasticsearch-9');
    assert.deepEqual(staging.indices.get('network_traffic.dns'), ['dns-*']);
    assert.deepEqual(staging.tuning.get('noisy_rule'), { enabled: false, every: 300, suppressFor: 7200 });
  });

  it('lets an environment inherit the profile', async () => {
    const { project } = await load('profile: elasticsearch-9\nenvironments: { lab: {} }\n');
    assert.equal(project.environments.get('lab')?.profile, 'elasticsearch-9');
  });

  it('names faults at their place and goes on with the defaults', async () => {
    const { project, diagnostics } = await load('profil: elasticsearch-9\nrules: 3\n');
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range?.file, range?.line, range?.column]),
      [
        ['schema/unknown-key', 'picket.yml', 1, 1],
        ['schema/wrong-type', 'picket.yml', 2, 8],
      ],
    );
    assert.equal(project.profile, 'elasticsearch-8.19');
  });

  it('refuses paths that lead out of the project', async () => {
    const { diagnostics } = await load('rules: [ok, ../elsewhere]\nsamples: /srv/samples\n');
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range?.line, range?.column]),
      [
        ['project/outside', 1, 13],
        ['project/outside', 2, 10],
      ],
    );
  });

  it('refuses a second document', async () => {
    const { diagnostics } = await load('profile: elasticsearch-9\n---\nrules: x\n');
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['project/several-documents'],
    );
  });

  it('says that a folder is not there', async () => {
    const { diagnostics } = await loadProject(join(dir, 'nowhere'));
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['project/no-folder'],
    );
  });

  it('knows every profile that targets know', async () => {
    for (const name of Object.keys(profiles)) {
      assert.deepEqual((await load(`profile: ${name}\n`)).diagnostics, []);
    }
  });
});
