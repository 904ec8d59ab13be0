import { strict as assert } from 'node:assert';
import { openProject } from '../../../src/compile/open-project.js';
import { playWeek, type Week } from '../../../src/harness/demo/week.js';
import { fieldText } from '../../../src/harness/fields.js';
import { repositoryDir } from '../../support/repository.js';

describe('the week of the demonstration', function () {
  this.timeout(120_000);
  let week: Week;
  before(async () => {
    week = await playWeek(await openProject(repositoryDir, []));
  });

  it('shows what deviates, what is new or rare, and what is known to be bad, each on its own workload', () => {
    const raised = new Set(
      week.alerts.map(
        (alert) => `${fieldText(alert, 'rule.name')} ${fieldText(alert, 'picket.client.name')}`,
      ),
    );
    const [wordList, , stranger, known] = week.attacks;
    for (const [rule, attack] of [
      ['dns_query_volume_above_baseline', wordList],
      ['dns_unique_names_above_baseline', wordList],
      ['dns_first_seen_domain', stranger],
      ['dns_rare_domain', stranger],
      ['dns_known_bad_domain', known],
    ] as const) {
      assert.ok(raised.has(`${rule} ${attack?.on ?? ''}`), `${rule}: ${[...raised].join(', ')}`);
    }
  });

  it('is silent on all other workloads', () => {
    const attacked = new Set(week.attacks.map(({ on }) => on));
    const others = week.alerts.filter((alert) => !attacked.has(fieldText(alert, 'picket.client.name')));
    assert.deepEqual(others, []);
  });

  it('runs without a failure', () => {
    assert.deepEqual(week.failures, []);
  });
});
