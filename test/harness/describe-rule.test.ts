import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { describeMeaning, describeTiming } from '../../src/harness/describe-rule.js';
import type { NormalRule } from '../../src/normal/normal-rule.js';
import { both, correlate, normal, one, select } from '../normal/support.js';

const common = { rules: ['base'], 'group-by': ['source.ip'] };

function ruleFrom({ rule, diagnostics }: ReturnType<typeof normal>): NormalRule {
  assert.ok(rule !== undefined, JSON.stringify(diagnostics));
  return rule;
}

describe('describeMeaning', () => {
  const meanings: readonly (readonly [string, NormalRule, readonly string[]])[] = [
    [
      'a rule on single events',
      ruleFrom(normal(select({ 'source.ip': '10.0.0.1' }), both)),
      ['alerts on each event that meets the condition, in dns and log'],
    ],
    [
      'a count',
      made({ ...common, type: 'event_count', timespan: '10m', condition: { gte: 5, lt: 9 } }),
      [
        'counts the events of each source.ip, in dns',
        'alerts where the count is at least 5 and below 9',
        'after an alert, raises no other on the same source.ip for 20m',
      ],
    ],
    [
      'a count of values of everything together',
      made({
        ...common,
        'group-by': [],
        type: 'value_count',
        timespan: '10m',
        condition: { field: 'dns.question.name', gt: 5 },
      }),
      [
        'counts the distinct values of dns.question.name among the events of all together, in dns',
        'alerts where the count is above 5',
        'after an alert, raises no other on any for 20m',
      ],
    ],
    [
      'a baseline',
      made({
        ...common,
        type: 'baseline',
        timespan: '1h',
        baseline: { measure: 'event_count' },
        condition: { deviation: { gte: 6 }, value: { gte: 60 } },
      }),
      [
        'counts the events of each source.ip in the last 1h, in dns',
        'compares that with its windows of 1h in the 7d before: deviation = (value - median) / max(1.4826 * median absolute deviation, 1)',
        'windows without events count as 0 from its first window on, and those of its alerts are left out',
        'alerts where the deviation is at least 6, and the value at least 60',
        'is silent about what has less than 1d of history',
        'after an alert, raises no other on the same source.ip for 2h',
      ],
    ],
    [
      'a baseline with peers',
      made({
        ...common,
        type: 'baseline',
        timespan: '1h',
        baseline: {
          measure: 'value_sum',
          field: 'network.bytes',
          statistic: 'mean',
          'min-spread': 2,
          'minimum-history': '6h',
          'cold-start': { peers: ['host.name'], absolute: 500 },
        },
        condition: { deviation: { gte: 6 } },
      }),
      [
        'measures the sum of network.bytes of each source.ip in the last 1h, in dns',
        'compares that with its windows of 1h in the 7d before: deviation = (value - mean) / max(standard deviation, 2)',
        'windows without events count as 0 from its first window on, and those of its alerts are left out',
        'alerts where the deviation is at least 6',
        'compares what has less than 6h of history with each other source.ip of the same host.name, and where there are none alerts from 500 on',
        'after an alert, raises no other on the same source.ip for 2h',
      ],
    ],
    [
      'a first sight in the fleet',
      made({ ...common, type: 'first_seen', first_seen: { field: 'dns.question.name' } }),
      [
        'looks at the values of dns.question.name of each source.ip, in dns',
        'alerts on a value that was not seen of anybody in the 30d before',
        'is silent until there are 7d of history',
        'after an alert, raises no other on the same source.ip and dns.question.name for 10m',
      ],
    ],
    [
      'a first sight of an entity',
      made({ ...common, type: 'first_seen', first_seen: { field: 'dns.question.name', scope: 'entity' } }),
      [
        'looks at the values of dns.question.name of each source.ip, in dns',
        'alerts on a value that was not seen of the same source.ip in the 30d before',
        'is silent until there are 7d of history of it',
        'after an alert, raises no other on the same source.ip and dns.question.name for 10m',
      ],
    ],
    [
      'something rare',
      made({ ...common, type: 'rare', rare: { field: 'dns.question.name' } }),
      [
        'looks at the values of dns.question.name of each source.ip, in dns',
        'counts for each of them how many different source.ip had it in the last 7d',
        'alerts on a value of at most 3 of them, where there are at least 20 in all',
        'is silent until there are 1d of history',
        'after an alert, raises no other on the same source.ip and dns.question.name for 10m',
      ],
    ],
    [
      'an indicator',
      made({
        ...common,
        type: 'indicator',
        indicator: {
          field: ['dns.question.name'],
          index: 'ti-*',
          against: 'threat.indicator.url.domain',
          match: 'suffix',
          'minimum-confidence': 60,
        },
      }),
      [
        'looks at the values of dns.question.name of each source.ip, in dns',
        'looks up each value and its parent domains in threat.indicator.url.domain of ti-*, without expired indicators and those of a confidence below 60',
        'alerts on a value that is an indicator',
        'looks for a new indicator in the past 7d too',
        'after an alert, raises no other on the same source.ip and the value for 10m',
      ],
    ],
    [
      'an exact indicator of now',
      made({
        ...common,
        type: 'indicator',
        indicator: { field: ['source.ip'], index: 'ti-*', against: 'threat.indicator.ip', retro: '0s' },
      }),
      [
        'looks at the values of source.ip of each source.ip, in dns',
        'looks up each value in threat.indicator.ip of ti-*, without expired indicators',
        'alerts on a value that is an indicator',
        'does not look for new indicators in past events',
        'after an alert, raises no other on the same source.ip and the value for 10m',
      ],
    ],
  ];
  for (const [what, rule, expected] of meanings) {
    it(`says what ${what} is about`, () => {
      assert.deepEqual(describeMeaning(rule), expected);
    });
  }

  it('counts alerts where the rule is about alerts', () => {
    const rule = made({ ...common, type: 'event_count', timespan: '10m', condition: { gte: 2 } });
    const branches = rule.branches.map((branch) => ({
      ...branch,
      dataset: 'picket.alerts',
      alerts: true as const,
    }));
    assert.equal(
      describeMeaning({ ...rule, branches })[0],
      'counts the alerts of each source.ip, in picket.alerts',
    );
  });

  function made(correlation: JsonObject): NormalRule {
    return ruleFrom(correlate(correlation, one));
  }
});

describe('describeTiming', () => {
  const count = { ...common, type: 'event_count', timespan: '10m', condition: { gte: 5 } };

  it('says what the schedule means for bursts and for late events', () => {
    assert.deepEqual(
      describeTiming(ruleFrom(correlate(count, one, { schedule: { every: '2m', late: '0s' } }))),
      [
        'runs every 2m, and looks at what happened up to 1m before',
        'counts windows of 10m',
        'a burst of up to 8m lies wholly inside some window',
      ],
    );
  });

  it('says that single events are seen by when they came in', () => {
    assert.deepEqual(describeTiming(ruleFrom(normal(select({ 'source.ip': '10.0.0.1' })))), [
      'runs every 1m, and looks at what happened up to 1m before',
      'sees an event for 6m after it was ingested',
    ]);
  });

  it('says why a rule on alerts waits longer', () => {
    const rule = ruleFrom(correlate(count, one, { schedule: { delay: '4m', late: '15m' } }));
    const branches = rule.branches.map((branch) => ({ ...branch, alerts: true as const }));
    assert.deepEqual(describeTiming({ ...rule, branches }), [
      'runs every 1m, and looks at what happened up to 4m before, so that the alerts of its rules are there',
      'counts windows of 10m',
      'a burst of up to 9m lies wholly inside some window',
      'looks once more 15m later, for events that arrive late',
    ]);
  });
});
