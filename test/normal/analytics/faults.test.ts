import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { both, correlate, one } from '../support.js';

const common = { rules: ['base'], 'group-by': ['source.ip'] };

function baseline(parameters: JsonObject, condition: Json = { deviation: { gte: 6 } }): JsonObject {
  const section = { measure: 'event_count', ...parameters };
  return { ...common, type: 'baseline', timespan: '1h', baseline: section, condition };
}

function firstSeen(parameters: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    ...common,
    type: 'first_seen',
    first_seen: { field: 'dns.question.name', ...parameters },
    ...more,
  };
}

function rare(parameters: JsonObject, more: JsonObject = {}): JsonObject {
  return { ...common, type: 'rare', rare: { field: 'dns.question.name', ...parameters }, ...more };
}

function indicator(parameters: JsonObject): JsonObject {
  const section = { field: ['dns.question.name'], index: 'ti-*', against: 'threat.indicator.name' };
  return { ...common, type: 'indicator', indicator: { ...section, ...parameters } };
}

interface Fault {
  readonly code: string;
  readonly severity?: 'error' | 'warning';
  /** The text at the place of the finding, as JSON writes it. */
  readonly at: string;
  readonly suggests?: string;
}

describe('faults of analytics', () => {
  const faults: readonly (readonly [string, JsonObject, Fault])[] = [
    [
      'a history without a window',
      baseline({ history: '30m', 'minimum-history': '30m' }),
      { code: 'normal/history', at: '"30m"', suggests: 'history: 7d' },
    ],
    [
      'a history that ends within a window',
      baseline({ history: '90m', 'minimum-history': '1h' }),
      { code: 'normal/history', severity: 'warning', at: '"90m"', suggests: 'history: 1h' },
    ],
    [
      'a history of too many windows',
      { ...baseline({ history: '365d' }), timespan: '1m' },
      { code: 'normal/history', at: '"365d"', suggests: 'history: 50000m' },
    ],
    [
      'a minimum history above the history',
      baseline({ history: '1d', 'minimum-history': '2d' }),
      { code: 'normal/minimum-history', at: '"2d"', suggests: 'minimum-history: 1d' },
    ],
    [
      'a minimum history without a window',
      baseline({ 'minimum-history': '10m' }),
      { code: 'normal/minimum-history', at: '"10m"', suggests: 'minimum-history: 12h' },
    ],
    [
      'a first sight that is never due',
      firstSeen({ history: '3d', 'minimum-history': '7d' }),
      { code: 'normal/minimum-history', at: '"7d"', suggests: 'history: 7d' },
    ],
    [
      'a rare history shorter than the timespan',
      rare({ history: '1h', 'minimum-history': '0s' }, { timespan: '2h' }),
      { code: 'normal/history', at: '"1h"' },
    ],
    [
      'a measure without its field',
      baseline({ measure: 'value_count' }),
      { code: 'normal/analytic', at: '"value_count"' },
    ],
    [
      'a sum without its field',
      baseline({ measure: 'value_sum' }),
      { code: 'normal/analytic', at: '"value_sum"' },
    ],
    [
      'a sum of names',
      baseline({ measure: 'value_sum', field: 'dns.question.name' }),
      { code: 'normal/analytic', at: '"dns.question.name"', suggests: 'measure: value_count' },
    ],
    [
      'a count of events that names a field',
      baseline({ field: 'dns.question.name' }),
      { code: 'normal/analytic', at: '"dns.question.name"', suggests: 'measure: value_count' },
    ],
    [
      'a measured field that no source has',
      baseline({ measure: 'value_count', field: 'dns.question.nmae' }),
      { code: 'normal/group-by-lacking', at: '"dns.question.nmae"', suggests: 'dns.question.name' },
    ],
    [
      'peers that no source knows',
      baseline({ 'cold-start': { peers: ['host.nmae'], absolute: 10 } }),
      { code: 'normal/group-by-lacking', at: '"host.nmae"', suggests: 'host.name' },
    ],
    [
      'peers that are the entity itself',
      baseline({ 'cold-start': { peers: ['source.ip'], absolute: 10 } }),
      { code: 'normal/analytic', at: '"source.ip"' },
    ],
    [
      'a baseline without condition',
      { ...common, type: 'baseline', timespan: '1h', baseline: { measure: 'event_count' } },
      { code: 'normal/baseline-condition', at: '"baseline"' },
    ],
    [
      'a condition on the value alone',
      baseline({}, { value: { gte: 60 } }),
      { code: 'normal/baseline-condition', at: '"condition"' },
    ],
    [
      'a condition that the usual meets',
      baseline({}, { deviation: { lte: 6 } }),
      { code: 'normal/baseline-condition', at: '6' },
    ],
    [
      'a condition on a deviation that there is not',
      baseline({}, { deviation: { gte: 6, lt: 6 } }),
      { code: 'normal/baseline-condition', at: '6' },
    ],
    [
      'a condition on a value that there is not',
      baseline({}, { deviation: { gte: 6 }, value: { lt: 1 } }),
      { code: 'normal/baseline-condition', at: '1', suggests: 'value: { gte: 60 }' },
    ],
    [
      'a condition on less than usual',
      baseline({}, { deviation: { lte: -6 } }),
      { code: 'normal/baseline-condition', severity: 'warning', at: '-6' },
    ],
    [
      'a first sight without field',
      { ...common, type: 'first_seen', first_seen: {} },
      { code: 'normal/analytic', at: '{}' },
    ],
    [
      'a first sight of what is grouped by',
      firstSeen({ field: 'source.ip' }),
      { code: 'normal/analytic', at: '"source.ip"' },
    ],
    [
      'an entity without group-by',
      firstSeen({ scope: 'entity' }, { 'group-by': [] }),
      { code: 'normal/analytic', at: '"entity"', suggests: 'scope: fleet' },
    ],
    ['a value of analysed text', rare({ field: 'note' }), { code: 'normal/group-by-type', at: '"note"' }],
    [
      'as few entities as are rare',
      rare({ 'at-most': 5, 'of-at-least': 5 }),
      { code: 'normal/analytic', at: '5', suggests: 'of-at-least: 25' },
    ],
    [
      'rare values without entities',
      rare({}, { 'group-by': [] }),
      { code: 'normal/analytic', at: '"rare"', suggests: 'group-by: [picket.client.name]' },
    ],
    [
      'a looked-up field that no source has',
      indicator({ field: ['dns.qeustion.name'] }),
      { code: 'normal/group-by-lacking', at: '"dns.qeustion.name"', suggests: 'dns.question.name' },
    ],
    [
      'parents of an address',
      indicator({ field: ['source.ip'], match: 'suffix' }),
      { code: 'normal/analytic', at: '"suffix"', suggests: 'match: exact' },
    ],
    [
      'parents that nothing lists',
      indicator({ field: ['host.name'], match: 'suffix' }),
      { code: 'normal/analytic', at: '"suffix"', suggests: 'match: exact' },
    ],
    [
      'a history of indicators',
      indicator({ history: '7d' }),
      { code: 'normal/analytic', severity: 'warning', at: '"7d"', suggests: 'retro: 7d' },
    ],
  ];
  for (const [what, correlation, expected] of faults) {
    it(`are told at their place: ${what}`, () => {
      const { diagnostics } = correlate(correlation, one);
      assert.deepEqual(
        diagnostics.map(({ code, severity, range }) => ({ code, severity, at: textAt(correlation, range) })),
        [{ severity: 'error', code: expected.code, at: expected.at, ...pick(expected) }],
      );
      if (expected.suggests !== undefined) {
        const [finding] = diagnostics;
        assert.ok(finding?.suggestions.includes(expected.suggests), JSON.stringify(finding));
      }
    });
  }

  it('refuse a wider window', () => {
    const { diagnostics } = correlate(baseline({}), one, { schedule: { cover: 'full' } });
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['normal/schedule'],
    );
  });

  it('refuse a suffix in a source that does not list parents', () => {
    const { diagnostics } = correlate(indicator({ match: 'suffix' }), both);
    assert.deepEqual(
      diagnostics.map(({ code, message }) => [code, message]),
      [
        [
          'normal/analytic',
          'Events of log have no picket.dns.suffixes, which lists the parents of dns.question.name.',
        ],
      ],
    );
  });

  function pick({ severity }: Fault): { severity?: 'error' | 'warning' } {
    return severity === undefined ? {} : { severity };
  }

  /** The line of the correlation is its JSON: support.ts writes a document a line. */
  function textAt(
    correlation: JsonObject,
    range: { readonly column: number; readonly endColumn: number } | undefined,
  ): string {
    const line = JSON.stringify({ title: 'C', name: 'c', correlation });
    return line.slice((range?.column ?? 1) - 1, (range?.endColumn ?? 1) - 1);
  }
});
