import { strict as assert } from 'node:assert';
import { checkProject } from '../../src/harness/check-project.js';
import { testProject } from '../../src/harness/test-project.js';
import { describeFailure } from '../../src/harness/case-json.js';
import { repositoryDir } from '../support/repository.js';

describe('the shipped rules', function () {
  this.timeout(120_000);

  it('check without an error or a warning', async () => {
    const { diagnostics, rules } = await checkProject(repositoryDir, [], { strict: true });
    assert.ok(rules >= 7);
    assert.deepEqual(diagnostics, []);
  });

  it('pass all of their cases, and each has some', async () => {
    const result = await testProject(repositoryDir, []);
    const failures = result.cases
      .filter(({ passed }) => !passed)
      .map((failed) => [failed.case.rule, failed.case.name, ...describeFailure(failed)]);
    assert.deepEqual(failures, []);
    assert.deepEqual(result.untested, []);
    assert.ok(result.passed >= 70, `only ${result.passed} cases ran`);
  });
});
