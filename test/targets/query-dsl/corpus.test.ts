import { strict as assert } from 'node:assert';
import { profiles } from '../../../src/targets/profile.js';
import type { ProfileName } from '../../../src/targets/profile.js';
import { queryDsl } from '../../../src/targets/query-dsl/compile.js';
import { serialise } from '../../../src/targets/serialise.js';
import type { NormalRule } from '../../../src/normal/normal-rule.js';
import { corpusRules } from '../../support/corpus.js';
import { sharedDir } from '../../support/shared.js';

describe('query-dsl over the public corpus of rules', () => {
  let rules: readonly NormalRule[] = [];
  before(function () {
    if (sharedDir === undefined) this.skip();
    rules = corpusRules(sharedDir);
  });

  function refusals(profile: ProfileName): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const rule of rules) {
      for (const { code } of queryDsl.compile(rule, profiles[profile]).diagnostics)
        counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  }

  it('refuses only what Elasticsearch itself would refuse or misread', () => {
    assert.deepEqual(refusals('elasticsearch-8.19'), { 'limit/automaton': 5, 'query-dsl/field-compare': 5 });
  });

  it('knows that OpenSearch takes fewer clauses', () => {
    assert.deepEqual(refusals('opensearch-2.19'), {
      'limit/automaton': 5,
      'limit/clauses': 4,
      'query-dsl/field-compare': 5,
    });
  });

  it('gives the same bytes twice', () => {
    const once = (): (string | undefined)[] =>
      rules.slice(0, 500).map((rule) => {
        const { artefact } = queryDsl.compile(rule, profiles['elasticsearch-8.19']);
        return artefact && serialise(artefact.body);
      });
    assert.deepEqual(once(), once());
  });
});
