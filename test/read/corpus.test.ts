import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { YamlNode } from '../../src/read/document.js';
import { findYamlFiles } from '../../src/read/read-files.js';
import { readYaml } from '../../src/read/read-yaml.js';
import { toData } from '../../src/read/to-data.js';
import { sharedDir } from '../support/shared.js';

describe('the corpus of published Sigma rules', function () {
  let files: readonly string[] = [];

  before(async function () {
    if (sharedDir === undefined) this.skip();
    files = (await findYamlFiles([join(sharedDir, 'sigma/corpus')])).files;
  });

  it('reads as js-yaml reads it, without a diagnostic', () => {
    assert.ok(files.length > 3000);
    for (const file of files) {
      const bytes = readFileSync(file);
      const outcome = readYaml(file, bytes);
      assert.deepEqual(outcome.diagnostics, [], file);
      assert.deepEqual(
        outcome.documents.map((document) => toData(document.root)),
        loadAll(bytes.toString('utf8')),
        file,
      );
    }
  });

  it('has ranges that cut exactly the scalars out of the text', () => {
    for (const file of files) {
      const outcome = readYaml(file, readFileSync(file));
      const lines = outcome.text.split(/\r\n?|\n/);
      for (const document of outcome.documents) {
        visitScalars(document.root, (node) => {
          if (node.kind !== 'scalar' || node.range.line !== node.range.endLine) return;
          const cut = lines[node.range.line - 1]?.slice(node.range.column - 1, node.range.endColumn - 1);
          if (node.style === 'plain') assert.equal(cut, node.text, file);
          if (node.style === 'single-quoted') assert.equal(cut, `'${node.text.replaceAll("'", "''")}'`, file);
        });
      }
    }
  });
});

function visitScalars(node: YamlNode, visit: (node: YamlNode) => void): void {
  if (node.kind === 'sequence') for (const item of node.items) visitScalars(item, visit);
  else if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      visit(key);
      visitScalars(value, visit);
    }
  } else visit(node);
}
