import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../src/read/read-yaml.js';
import type { SigmaRule } from '../../src/sigma/ast.js';
import { parseRule } from '../../src/sigma/parse-rule.js';
import type { ProfileName } from '../../src/targets/profile.js';
import { documentsFromRule } from '../support/documents-from-rule.js';
import { oracleMatches } from '../support/oracle/oracle.js';
import { filesUnder } from '../support/regression.js';
import { sharedDir } from '../support/shared.js';
import { disagreements, openTrial, type Disagreement, type Trial } from './support/trial.js';

const profiles: readonly ProfileName[] = ['elasticsearch-8.19', 'elasticsearch-9', 'opensearch-2.19'];
/** Some 120,000 documents. Three times as many take a minute and have found no more. */
const limits = { ways: 16, documents: 40 };

function readCorpus(shared: string): readonly SigmaRule[] {
  return filesUnder(join(shared, 'sigma/corpus'), '.yml').flatMap((file) =>
    readYaml(file, readFileSync(file)).documents.flatMap((document) => {
      const { rule } = parseRule(document);
      return rule?.kind === 'rule' ? [rule] : [];
    }),
  );
}

describe('the public corpus of rules, on documents made for them', function () {
  this.timeout(180_000);
  let trials: readonly Trial[] = [];
  before(function () {
    if (sharedDir === undefined) this.skip();
    trials = readCorpus(sharedDir).flatMap((rule, at) => {
      const profile = profiles[at % profiles.length];
      return openTrial(rule, profile === undefined ? {} : { profile }) ?? [];
    });
    assert.ok(trials.length > 3700, `${trials.length} rules compile`);
  });

  it('means the same to the oracle, to a search and to match', () => {
    const found: Disagreement[] = [];
    const idle: string[] = [];
    for (const trial of trials) {
      const documents = documentsFromRule(trial.rule, [], limits);
      found.push(...disagreements(trial, documents));
      const verdicts = new Set(documents.map((document) => oracleMatches(trial.rule, document)));
      if (verdicts.size < 2) idle.push(trial.rule.meta.file);
    }
    assert.deepEqual(found.slice(0, 3), []);
    assert.deepEqual(idle, [], 'each rule has a document that it matches, and one that it does not');
  });
});
