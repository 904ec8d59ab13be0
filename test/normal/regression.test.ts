import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../../src/diagnostics/json.js';
import { normalise } from '../../src/normal/normalise.js';
import { readYaml } from '../../src/read/read-yaml.js';
import type { SigmaRule } from '../../src/sigma/ast.js';
import { parseRule } from '../../src/sigma/parse-rule.js';
import { oracleMatches } from '../support/oracle/oracle.js';
import { sharedDir } from '../support/shared.js';
import { evaluate } from './evaluate.js';
import { catalogOf } from './sources.js';

/** A record of Windows' event log under the names that Sigma's taxonomy gives to its parts. */
function flatten(record: JsonObject): JsonObject {
  const event = child(record, 'Event');
  const system = child(event, 'System');
  const provider = child(child(system, 'Provider'), '#attributes');
  const data = ['EventData', 'UserData'].map((key) => child(event, key));
  const nested = data.flatMap((part) => Object.values(part).filter(isJsonObject));
  const all = Object.assign({}, system, ...nested, ...data) as JsonObject;
  // Sigma strips the spaces of names.
  const named = Object.entries(all).map(([name, value]) => [name.replaceAll(' ', ''), value]);
  return { ...(Object.fromEntries(named) as JsonObject), Provider_Name: provider['Name'] ?? null };
}

/** Records one after the other, each of which begins on a line of its own. */
function recordsOf(text: string): readonly JsonObject[] {
  return text
    .split(/\n(?=\{)/)
    .filter((part) => part.trim() !== '')
    .map((part) => JSON.parse(part) as JsonObject);
}

function child(object: JsonObject, key: string): JsonObject {
  const value: Json | undefined = object[key];
  return value !== undefined && isJsonObject(value) ? value : {};
}

function filesUnder(root: string, extension: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => join(root, file));
}

describe('rules on the events that were recorded for them', () => {
  const rules = new Map<string, SigmaRule>();
  let events: readonly { readonly id: string; readonly records: readonly JsonObject[] }[] = [];

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
    events = filesUnder(join(sharedDir, 'sigma/regression'), '.json').map((file) => {
      const info = readFileSync(join(dirname(file), 'info.yml'), 'utf8');
      const id = /rule_metadata:\s*\n\s*- id: (\S+)/.exec(info)?.[1] ?? basename(file, '.json');
      return { id, records: recordsOf(readFileSync(file, 'utf8')).map(flatten) };
    });
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
