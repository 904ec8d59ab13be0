import { strict as assert } from 'node:assert';
import { orderCases, orderDocs, orderMappings } from '../engine/tables/orders.js';
import type { LiveEngine } from '../support/live.js';
import { liveEngines } from '../support/live.js';

const index = 'picket-live-orders';

interface Found {
  readonly hits?: { readonly hits: readonly { readonly _id: string }[] };
}

describe('orders of hits on live engines', function () {
  this.timeout(300_000);
  let engines: readonly LiveEngine[] = [];
  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
    for (const engine of engines) {
      await engine.call('DELETE', `/${index}`);
      await engine.call('PUT', `/${index}`, { settings: { number_of_shards: 1 }, mappings: orderMappings });
      const lines = Object.entries(orderDocs).flatMap(([id, source]) => [
        JSON.stringify({ index: { _id: id } }),
        JSON.stringify(source),
      ]);
      await engine.call('POST', `/${index}/_bulk?refresh=true`, `${lines.join('\n')}\n`);
    }
  });
  after(async () => {
    for (const engine of engines) await engine.call('DELETE', `/${index}`);
  });

  for (const [title, body, expected] of orderCases) {
    it(title, async () => {
      for (const engine of engines) {
        const answer = await engine.call('POST', `/${index}/_search`, body);
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
        const ids = (answer.body as Found).hits?.hits.map((hit) => hit._id).join(' ');
        assert.equal(ids, expected, engine.distribution);
      }
    });
  }
});
