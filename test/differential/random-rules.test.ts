import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import type { JsonObject } from '../../src/diagnostics/json.js';
import type { ProfileName } from '../../src/targets/profile.js';
import { documentsFromRule } from '../support/documents-from-rule.js';
import { readYaml } from '../../src/read/read-yaml.js';
import { parseRule } from '../../src/sigma/parse-rule.js';
import type { SigmaRule } from '../../src/sigma/ast.js';
import { valuesOf } from '../support/oracle/event-values.js';
import { detection, event } from './support/arbitraries.js';
import { disagreements, openTrial } from './support/trial.js';

const limits = { ways: 6, documents: 16 };

/** Undefined where the parser refuses it, as it does a wildcard that an escape leaves alone. */
function parsed(section: JsonObject): SigmaRule | undefined {
  const document = { title: 'Random', logsource: { category: 'test' }, detection: section };
  const [read] = readYaml('rule.yml', Buffer.from(JSON.stringify(document), 'utf8')).documents;
  const rule = read === undefined ? undefined : parseRule(read).rule;
  return rule?.kind === 'rule' ? rule : undefined;
}

/** In text a network is what its addresses begin with, so text that is no address has to begin otherwise. */
function holdsAddresses(document: JsonObject): boolean {
  return valuesOf(document, 'ip').every(
    (value) => ipaddr.isValid(String(value)) || !/^[\da-f]+[.:]/i.test(String(value)),
  );
}

/**
 * Profiles that fold ASCII only do not find the Kelvin sign under `k`, nor the long s under `s`: docs/targets.md names
 * them, the only letters outside of ASCII that fold into it.
 */
function foldsAlike(document: JsonObject, profile: ProfileName): boolean {
  return profile === 'elasticsearch-9' || !/[\u212a\u017f]/.test(JSON.stringify(document));
}

function requireAgreement(section: JsonObject, profile: ProfileName, events: readonly JsonObject[]): void {
  const rule = parsed(section);
  const trial = rule === undefined ? undefined : openTrial(rule, { profile });
  // What a parser or a profile refuses is an error of its own.
  fc.pre(rule !== undefined && trial !== undefined);
  const documents = [...events, ...documentsFromRule(rule, [], limits)].filter(
    (document) => holdsAddresses(document) && foldsAlike(document, profile),
  );
  const [first] = disagreements(trial, documents);
  assert.equal(first, undefined, JSON.stringify(first));
}

describe('random rules, on random events and on events made for them', function () {
  this.timeout(120_000);
  const rows: readonly { readonly profile: ProfileName; readonly folding: string }[] = [
    { profile: 'elasticsearch-8.19', folding: 'ASCII' },
    { profile: 'elasticsearch-9', folding: 'Unicode' },
    { profile: 'opensearch-2.19', folding: 'ASCII' },
  ];
  for (const { profile, folding } of rows) {
    it(`mean the same to the oracle, to a search and to match on ${profile}, which folds ${folding}`, () => {
      fc.assert(
        fc.property(detection, fc.array(event, { maxLength: 8 }), (section, events) =>
          requireAgreement(section, profile, events),
        ),
        { numRuns: 500 },
      );
    });
  }
});
