import { strict as assert } from 'node:assert';
import { testJson } from '../../src/harness/case-json.js';
import { testProject } from '../../src/harness/test-project.js';
import { jsonOf, picket } from '../support/picket.js';
import { repositoryDir } from '../support/repository.js';

describe('cases on several threads', () => {
  it('come to what they come to on one', async () => {
    const paths = ['rules/dns/dns-ptr-sweep.yml', 'rules/process'];
    // The built command line uses threads; the sources, compiled on the fly, do not.
    const threaded = jsonOf(await picket(['test', ...paths, '--format', 'json']));
    const alone = testJson(await testProject(repositoryDir, paths));
    assert.ok(alone.cases instanceof Array && alone.cases.length > 12);
    assert.deepEqual(threaded, JSON.parse(JSON.stringify(alone)));
  });
});
