import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { sharedDir } from '../support/shared.js';
import { at, ingested, shippedSources } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

describe('the pipeline of coredns.log', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });
  const read = (message: string): JsonObject => ingested(sources, 'coredns.log', { message });
  const recordings = [
    ['benign_ndots5', 102, 102],
    ['dig_manual', 20, 19],
    ['dnsenum', 1507, 1506],
    ['dnsrecon_brt', 3823, 3823],
    ['fierce', 5, 4],
    ['nmap_dns_brute', 337, 337],
  ] as const;
  for (const [name, lines, queries] of recordings) {
    it(`reads all ${String(lines)} lines of ${name}`, function () {
      if (sharedDir === undefined) this.skip();
      const text = readFileSync(join(sharedDir, 'lab', `${name}.coredns.log`), 'utf8');
      const events = text
        .trimEnd()
        .split('\n')
        .map((line) => read(line));
      const count = (action: string): number =>
        events.filter((event) => at(event, 'event.action') === action).length;
      assert.equal(events.length, lines);
      assert.deepEqual([count('dns-query'), count('zone-transfer')], [queries, lines - queries]);
      assert.ok(
        events.every((event) => JSON.stringify(at(event, 'picket.client.name')).startsWith('"10.244.1.')),
      );
    });
  }
});
