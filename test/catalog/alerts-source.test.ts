import { strict as assert } from 'node:assert';
import { alertsDataset, loadAlertsSource } from '../../src/catalog/alerts-source.js';
import type { Source } from '../../src/catalog/catalog.js';
import { fieldOf } from '../../src/catalog/fields.js';
import { loadCatalog } from '../../src/catalog/load-catalog.js';

describe('the alerts as a source', () => {
  let alerts: Source;
  before(async () => {
    alerts = await loadAlertsSource();
  });

  it('are searched through their alias', () => {
    assert.deepEqual(alerts.indices, ['picket-alerts']);
  });

  const fields = [
    ['@timestamp', 'date', false],
    ['rule.id', 'keyword', false],
    ['rule.name', 'keyword', false],
    ['event.kind', 'keyword', false],
    ['event.severity', 'long', false],
    ['picket.client.name', 'keyword', false],
    ['source.ip', 'ip', false],
    ['related.ip', 'ip', true],
  ] as const;
  for (const [name, type, multi] of fields) {
    it(`have ${name}`, () => {
      const field = fieldOf(alerts, name);
      assert.deepEqual([field?.type, field?.multi], [type, multi]);
    });
  }

  it('are in the catalogue beside its sources, so that no logsource resolves to them and nothing installs them', async () => {
    const { catalog } = await loadCatalog();
    assert.equal(catalog.alerts?.dataset, alertsDataset);
    assert.equal(catalog.sources.has(alertsDataset), false);
    assert.deepEqual(catalog.alerts.logsources, []);
  });
});
