import { strict as assert } from 'node:assert';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matchEvents } from '../../src/harness/match-events.js';
import { filesUnder, recordedEvents } from '../support/regression.js';
import { sharedDir } from '../support/shared.js';
import { withTemporaryFolder } from '../support/temporary.js';

/** What no query says: two rules compare fields, and one's expression is more than a server takes. */
const refused = ['limit/automaton', 'query-dsl/field-compare', 'query-dsl/field-compare'];

/** Files of the rules with these ids. */
async function rulesOf(root: string, ids: ReadonlySet<string>): Promise<readonly string[]> {
  const files = filesUnder(root, '.yml');
  const texts = await Promise.all(files.map(async (file) => readFile(file, 'utf8')));
  return files.filter((_, at) => ids.has(/^id: *(\S+)/m.exec(texts[at] ?? '')?.[1] ?? ''));
}

describe('match on the events that were recorded for rules', function () {
  this.timeout(120_000);

  it('finds each rule in its own events, but for those that the server could not be asked', async function () {
    if (sharedDir === undefined) this.skip();
    const recorded = recordedEvents(sharedDir);
    const files = await rulesOf(join(sharedDir, 'sigma/corpus'), new Set(recorded.map(({ id }) => id)));
    assert.equal(recorded.length, 202);
    const lines = recorded.flatMap(({ id, records }) => records.map((record) => ({ id, record })));

    const found = await withTemporaryFolder(async (folder) => {
      const events = join(folder, 'events.ndjson');
      await writeFile(events, lines.map(({ record }) => `${JSON.stringify(record)}\n`).join(''));
      const run = await matchEvents(folder, files, { events, route: false });
      assert.deepEqual(run.diagnostics.map(({ code }) => code).sort(), refused);
      assert.equal(run.rules, files.length - refused.length);
      const matched = new Set<string>();
      for await (const matches of run.matches) {
        for (const { rule, event } of matches) {
          if (lines[event - 1]?.id === rule) matched.add(rule);
        }
      }
      assert.equal(run.skipped(), 0);
      return matched;
    });
    assert.equal(found.size, 202 - refused.length);
  });
});
