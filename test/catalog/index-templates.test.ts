import { strict as assert } from 'node:assert';
import { loadIndexTemplate } from '../../src/catalog/index-templates.js';
import { mappedFields } from '../../src/catalog/mapping-fields.js';

describe("the templates of Picket's own indices", () => {
  it('give alerts an alias over an index a month', async () => {
    const template = await loadIndexTemplate('picket-alerts');
    assert.deepEqual([template.patterns, template.aliases], [['picket-alerts-*'], ['picket-alerts']]);
    assert.ok(template.priority > 0);
  });

  it('cover the index that health is written to', async () => {
    const template = await loadIndexTemplate('picket-health');
    assert.ok(template.patterns.includes('picket-health'));
    assert.deepEqual(template.aliases, []);
  });

  const types = [
    ['@timestamp', 'date'],
    ['rule.id', 'keyword'],
    ['threat.technique.subtechnique.id', 'keyword'],
    ['event.severity', 'long'],
    ['picket.alert.key', 'keyword'],
    ['picket.alert.value', 'double'],
    ['picket.alert.window_end', 'date'],
    ['picket.alert.group', 'flattened'],
    ['picket.client.name', 'keyword'],
    ['source.ip', 'ip'],
  ] as const;
  for (const [name, type] of types) {
    it(`map ${name} of an alert as ${type}`, async () => {
      const { mappings } = await loadIndexTemplate('picket-alerts');
      assert.equal(mappedFields(mappings).fields.get(name)?.type, type);
    });
  }

  for (const name of ['picket-alerts', 'picket-health'] as const) {
    it(`hold no malformed field: ${name}`, async () => {
      assert.deepEqual(mappedFields((await loadIndexTemplate(name)).mappings).faults, []);
    });
  }
});
