import { strict as assert } from 'node:assert';
import { openProject, type OpenedProject } from '../../src/compile/open-project.js';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { scripts } from '../../src/scripts/registry.js';
import { parseWatch } from '../../src/watch/parse-watch.js';
import { repositoryDir } from '../support/repository.js';
import { watchSchemaErrors } from '../support/watch-schema.js';

describe('the watches of the shipped rules', () => {
  let project: OpenedProject;
  before(async () => {
    project = await openProject(repositoryDir, []);
  });

  it('keep to the documented format of Watcher, and are understood by the interpreter', () => {
    const watches = project.compiled.artefacts.filter(({ target }) => target === 'watcher');
    assert.ok(watches.length >= 7);
    for (const { rule, text } of watches) {
      const body = JSON.parse(text) as JsonObject;
      assert.deepEqual([rule, watchSchemaErrors(body)], [rule, []]);
      parseWatch(body);
    }
  });

  it('call no script outside of the fixed set', () => {
    for (const { text } of project.compiled.artefacts) {
      for (const [, id = ''] of text.matchAll(/"script": \{\s+"id": "([^"]+)"/g))
        assert.ok(scripts.has(id), id);
      assert.doesNotMatch(text, /"lang":|"inline":/);
    }
  });

  it('know the line of YAML of each clause of their queries', () => {
    for (const { path, provenance } of project.compiled.artefacts) {
      assert.ok(Object.keys(provenance).length > 0, path);
      for (const { file } of Object.values(provenance)) assert.match(file, /^rules\//);
    }
  });
});
