import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../src/read/read-yaml.js';
import { normalise } from '../../src/normal/normalise.js';
import type { SigmaDocument } from '../../src/sigma/ast.js';
import { link } from '../../src/sigma/link.js';
import { parseRule } from '../../src/sigma/parse-rule.js';
import { sharedDir } from '../support/shared.js';
import { catalogOf } from './sources.js';

const empty = catalogOf();

describe('the public corpus of rules', () => {
  let rules: readonly SigmaDocument[] = [];
  const refused = new Map<string, number>();

  before(function () {
    if (sharedDir === undefined) {
      this.skip();
    }
    const root = join(sharedDir, 'sigma/corpus');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yml'),
    );
    rules = files.sort().flatMap((file) =>
      readYaml(file, readFileSync(join(root, file))).documents.flatMap((document) => {
        const { rule, diagnostics } = parseRule(document);
        for (const code of new Set(diagnostics.map((diagnostic) => diagnostic.code))) {
          refused.set(code, (refused.get(code) ?? 0) + 1);
        }
        return rule ?? [];
      }),
    );
  });

  it('parses but for placeholders without values', () => {
    assert.equal(rules.length, 3755);
    assert.deepEqual([...refused], [['sigma/placeholder', 25]]);
  });

  it('comes into normal form but for two expressions with word boundaries', () => {
    const { detections, diagnostics } = link(rules);
    assert.deepEqual(diagnostics, []);
    const outcomes = detections.map((detection) => normalise(detection, empty));
    assert.equal(outcomes.filter(({ rule }) => rule !== undefined).length, 3753);
    const errors = outcomes.flatMap((outcome) =>
      outcome.diagnostics.filter(({ severity }) => severity === 'error'),
    );
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['normal/regex-unsupported', 'normal/regex-unsupported'],
    );
  });
});
