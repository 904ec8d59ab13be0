import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../../src/normal/normalise.js';
import { readYaml } from '../../src/read/read-yaml.js';
import type { SigmaRule } from '../../src/sigma/ast.js';
import { parseRule } from '../../src/sigma/parse-rule.js';
import { oracleMatches } from '../support/oracle/oracle.js';
import { filesUnder, recordedEvents, type RecordedEvents } from '../support/regression.js';
import { sharedDir } from '../support/shared.js';
import { evaluate } from './evaluate.js';
import { catalogOf } from './sources.js';

describe('rules on the events that were recorded for them', () => {
  const rules = new Map<string, SigmaRule>();
  let events: readonly RecordedEvents[] = [];

  before(function () {
    if (sharedDir === undefined) {
      this.skip();
    }
    for (const file of filesUnder(join(sharedDir, 'sigma/corpus'), '.yml')) {
      for (const document of readYaml(file, readFileSync(file)).documents) {
        const { rule } = parseRule(document);
        if (rule?.kind === 'rule' && rule.meta.id !== null) {
          rules.set(rule.meta.id.value, rule);
        }
      }
    }
    events = recordedEvents(sharedDir);
  });

  it('match, by the oracle and in normal form alike', () => {
    const missed = events.filter(({ id, records }) => {
      const rule = rules.get(id);
      assert.ok(rule !== undefined, id);
      const where = normalise({ kind: 'rule', rule, filters: [] }, catalogOf()).rule?.branches[0]?.where;
      assert.ok(where !== undefined, id);
      for (const event of records) {
        assert.equal(evaluate(where, event), oracleMatches(rule, event), id);
      }
      return !records.some((event) => oracleMatches(rule, event));
    });
    assert.equal(events.length, 202);
    assert.deepEqual(
      missed.map(({ id }) => id),
      [],
    );
  });
});
