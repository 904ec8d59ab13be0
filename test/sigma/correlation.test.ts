import { strict as assert } from 'node:assert';
import { parseTimespan } from '../../src/sigma/timespan.js';
import { parseAll, parseText, placesOf } from '../support/rules.js';

function correlation(...lines: readonly string[]): string {
  return ['title: T', 'correlation:', ...lines.map((line) => `  ${line}`)].join('\n');
}

const base = ['type: event_count', 'rules: [a]', 'group-by: [host]', 'timespan: 5m', 'condition: { gte: 5 }'];

function replaced(...changes: readonly (readonly [number, string])[]): string {
  const lines = [...base];
  for (const [index, line] of changes) {
    lines[index] = line;
  }
  return correlation(...lines.filter((line) => line !== ''));
}

describe('correlations', () => {
  it('keep several bounds and fields, in their order', () => {
    const [parsed] = parseAll(
      replaced([0, 'type: value_count'], [4, 'condition: { field: [user, host], gt: 5, lte: 9 }']),
    );
    assert.ok(parsed?.kind === 'correlation');
    assert.deepEqual(
      parsed.condition?.bounds.map(({ op, value }) => [op, value]),
      [
        ['gt', 5],
        ['lte', 9],
      ],
    );
    assert.deepEqual(
      parsed.condition.fields.map(({ value }) => value),
      ['user', 'host'],
    );
  });

  it('keep the section of types of our own as written', () => {
    const [parsed] = parseAll(replaced([0, 'type: baseline'], [4, 'condition: { deviation: { gte: 6 } }']));
    assert.ok(parsed?.kind === 'correlation');
    assert.equal(parsed.section?.entries.length, 5);
  });

  const faults: readonly (readonly [string, string, readonly string[]])[] = [
    ['an unknown type', replaced([0, 'type: event_cuont']), ['sigma/correlation 3:9']],
    ['a timespan of two units', replaced([3, 'timespan: 1h30m']), ['sigma/timespan 6:13']],
    ['a timespan of nothing', replaced([3, 'timespan: 0m']), ['sigma/timespan 6:13']],
    ['no timespan', replaced([3, '']), ['sigma/timespan 3:3']],
    ['no rules', replaced([1, 'rules: []']), ['sigma/correlation 4:3']],
    ['no condition', replaced([4, '']), ['sigma/correlation 3:9']],
    ['a condition without bounds', replaced([4, 'condition: {}']), ['sigma/correlation 7:14']],
    [
      'a bound that is no number',
      replaced([4, 'condition: { gte: many }']),
      ['sigma/correlation 7:21', 'sigma/correlation 7:14'],
    ],
    ['a misspelt bound', replaced([4, 'condition: { get: 5, gte: 1 }']), ['sigma/correlation 7:16']],
    ['value_count without field', replaced([0, 'type: value_count']), ['sigma/correlation 7:14']],
    ['event_count with field', replaced([4, 'condition: { field: a, gte: 1 }']), ['sigma/correlation 7:23']],
  ];
  for (const [name, yaml, places] of faults) {
    it(`refuse ${name}`, () => {
      assert.deepEqual(placesOf(parseText(yaml).diagnostics), places);
    });
  }
});

describe('parseTimespan', () => {
  const table: readonly (readonly [string, number | undefined])[] = [
    ['90s', 90],
    ['5m', 300],
    ['2h', 7200],
    ['1d', 86_400],
    ['1w', 604_800],
    ['1M', 2_592_000],
    ['1y', 31_536_000],
    ['5', undefined],
    ['5 m', undefined],
    ['1h30m', undefined],
    ['-5m', undefined],
    ['1.5h', undefined],
    ['5D', undefined],
    ['', undefined],
  ];
  for (const [text, seconds] of table) {
    it(`reads ${JSON.stringify(text)} as ${seconds ?? 'no timespan'}`, () => {
      assert.equal(parseTimespan(text), seconds);
    });
  }
});
