import { strict as assert } from 'node:assert';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject } from '../../src/diagnostics/json.js';
import { desiredState } from '../../src/deploy/desired.js';
import { isMarked, textAt, valueAt } from '../../src/deploy/mark.js';
import { openEnvironment, type OpenedEnvironment } from '../../src/deploy/open-environment.js';
import type { Resource } from '../../src/deploy/resource.js';
import { withTemporaryFolder } from '../support/temporary.js';

const rules = `title: Lookups
id: 0b8a3c52-7d0e-4f0c-8a37-6a5a1de5f901
name: lookups
status: stable
level: low
logsource: { product: coredns, service: log }
detection:
  selection: { dns.question.type: A }
  condition: selection
---
title: More lookups than ever
id: 0b8a3c52-7d0e-4f0c-8a37-6a5a1de5f902
name: more_lookups
status: stable
level: low
correlation:
  type: baseline
  rules: [lookups]
  group-by: [picket.client.name]
  timespan: 5m
  baseline: { measure: event_count, history: 7d }
  condition: { deviation: { gte: 6 } }
`;

describe('desiredState', () => {
  let opened: OpenedEnvironment;
  let wanted: readonly Resource[];
  before(async () => {
    await withTemporaryFolder(async (dir) => {
      await mkdir(join(dir, 'rules'));
      await writeFile(join(dir, 'rules', 'lookups.yml'), rules);
      opened = await openEnvironment(dir, undefined);
      assert.deepEqual(
        opened.diagnostics.filter(({ severity }) => severity === 'error'),
        [],
      );
      wanted = await desiredState(opened.rules, opened.catalog);
    });
  });

  const one = (kind: Resource['kind'], id: string): Resource => {
    const found = wanted.find((resource) => resource.kind === kind && resource.id === id);
    assert.ok(found !== undefined, `${kind} ${id} is wanted`);
    return found;
  };

  it('marks everything as Picket’s', () => {
    assert.deepEqual(
      wanted.filter(({ kind, body }) => !isMarked(kind, body)).map(({ kind, id }) => `${kind} ${id}`),
      [],
    );
  });

  it('names each thing once', () => {
    const names = wanted.map(({ kind, id }) => `${kind} ${id}`);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('sends the very bytes of the artefacts, under the ids that they were tested with', () => {
    const artefacts = opened.rules.flatMap((rule) => [...rule.artefacts, ...rule.rollUps]);
    assert.equal(artefacts.length, 2);
    for (const { rule, text } of artefacts) {
      assert.equal(wanted.find(({ kind, id }) => /watch|roll-up/.test(kind) && id === rule)?.text, text);
    }
  });

  it('sends what says the same as its body', () => {
    for (const { text, body } of wanted) assert.deepEqual(JSON.parse(text), body);
  });

  it('refers only to what is put before', () => {
    const scripts = new Set<string>();
    const pipelines = new Set<string>();
    const components = new Set<string>();
    const policies = new Set<string>();
    for (const { kind, id, body } of wanted) {
      const text = JSON.stringify(body);
      const references = (pattern: RegExp): readonly string[] =>
        [...text.matchAll(pattern)].map((match) => match[1] ?? '');
      if (kind !== 'script') {
        for (const script of references(/"script":\{[^{}]*"id":"([^"]+)"/g))
          assert.ok(scripts.has(script), script);
      }
      for (const pipeline of references(/"index\.default_pipeline":"([^"]+)"/g))
        assert.ok(pipelines.has(pipeline));
      for (const policy of references(/"policy_name":"([^"]+)"/g)) assert.ok(policies.has(policy), policy);
      const composed = body['composed_of'];
      for (const part of Array.isArray(composed) ? composed : []) assert.ok(components.has(String(part)));
      if (kind === 'script') scripts.add(id);
      if (kind === 'pipeline') pipelines.add(id);
      if (kind === 'component-template') components.add(id);
      if (kind === 'enrich-policy') policies.add(id);
    }
    assert.ok(scripts.size > 3 && pipelines.size > 3 && components.size > 0);
  });

  it('keeps summaries for their history and two days, counted from the day they are named after', () => {
    const { id, rollUp } = wanted.find(({ kind }) => kind === 'roll-up') ?? { id: '' };
    const age = textAt(one('lifecycle', id).body, ['policy', 'phases', 'delete', 'min_age']) ?? '';
    assert.match(age, /^\d+d$/);
    // Seven days, and what a run looks back beyond them.
    const kept = Number.parseInt(age) * 86_400 - 2 * 86_400;
    assert.ok(rollUp !== undefined && rollUp.history >= 7 * 86_400);
    assert.ok(kept >= rollUp.history && kept < rollUp.history + 86_400);
    const { body } = one('index-template', id);
    const settings = valueAt(body, ['template', 'settings']);
    assert.ok(isJsonObject(settings));
    assert.equal(settings['index.lifecycle.name'], id);
    assert.equal(settings['index.lifecycle.parse_origination_date'], true);
    assert.deepEqual(body['index_patterns'], [`${id}-*`]);
    assert.deepEqual(
      valueAt(body, ['template', 'mappings']),
      valueAt(one('index-template', 'picket-summary').body, ['template', 'mappings']),
    );
  });

  it('prefers the template of one roll-up to that of all', () => {
    const id = wanted.find(({ kind }) => kind === 'roll-up')?.id ?? '';
    const priority = (name: string): number => Number(one('index-template', name).body['priority']);
    assert.ok(priority(id) > priority('picket-summary'));
  });

  it('brings the table of pods where a pipeline asks who had an address', () => {
    one('enrich-policy', 'picket-pods');
    one('watch', 'picket-pods');
    one('pipeline', 'metrics-kubernetes.state_container@custom');
  });

  it('lets a pipeline that loses nothing take the place of an integration’s own', () => {
    const pipelineOf = (id: string): unknown =>
      valueAt(one('component-template', id).body, ['template', 'settings', 'index.default_pipeline']);
    assert.equal(pipelineOf('logs-coredns.log@custom'), 'logs-coredns.log@custom');
    assert.equal(pipelineOf('metrics-kubernetes.state_container@custom'), undefined);
  });

  it('wants nothing of a source that no rule reads', () => {
    assert.deepEqual(
      wanted.filter(({ id }) => id.includes('network_traffic')),
      [],
    );
  });

  it('wants only what Picket itself writes where there is no rule', async () => {
    const kinds = new Set((await desiredState([], opened.catalog)).map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), ['index-template', 'script']);
  });
});
