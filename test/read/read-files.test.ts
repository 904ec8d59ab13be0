import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findYamlFiles, readYamlFile } from '../../src/read/read-files.js';
import { toData } from '../../src/read/to-data.js';

describe('files', () => {
  let dir = '';
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'picket-read-'));
    for (const folder of ['b', '.git', 'node_modules']) mkdirSync(join(dir, folder));
    for (const file of ['z.yml', 'b/a.yaml', 'b/A.YML', 'b/notes.md', '.git/x.yml', 'node_modules/x.yml']) {
      writeFileSync(join(dir, file), 'a: 1\n');
    }
  });
  after(() => rmSync(dir, { recursive: true }));

  it('are found below folders, sorted, each once', async () => {
    const { files, diagnostics } = await findYamlFiles([join(dir, 'z.yml'), dir, join(dir, 'b')]);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      files.map((file) => relative(dir, file)),
      ['b/A.YML', 'b/a.yaml', 'z.yml'],
    );
  });

  it('are taken as they are named, whatever their name', async () => {
    const { files } = await findYamlFiles([join(dir, 'b/notes.md')]);
    assert.equal(files.length, 1);
  });

  it('that are not there are a diagnostic', async () => {
    const { files, diagnostics } = await findYamlFiles([join(dir, 'nowhere')]);
    assert.deepEqual(files, []);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['read/unreadable-file'],
    );
  });

  it('are read under the name that is shown', async () => {
    const { documents } = await readYamlFile(join(dir, 'z.yml'), 'shown.yml');
    assert.deepEqual(
      documents.map(({ file, root }) => [file, toData(root)]),
      [['shown.yml', { a: 1 }]],
    );
  });

  it('that cannot be read are a diagnostic', async () => {
    const { diagnostics } = await readYamlFile(dir, 'shown');
    assert.deepEqual(
      diagnostics.map(({ code, message }) => [code, message]),
      [['read/unreadable-file', 'Cannot read shown: it is a folder.']],
    );
  });
});
