import type { NormalRule } from '../../src/normal/normal-rule.js';
import type { FieldRef, Predicate } from '../../src/normal/predicate.js';
import {
  aggregateStage,
  anyOne,
  at,
  branchOf,
  classOf,
  either,
  end,
  equalsOf,
  keyword,
  literal,
  patternOf,
  regexOf,
  repeat,
  ruleOf,
  sequence,
  start,
} from '../support/normal.js';

const name = keyword('dns.question.name');
const type = keyword('dns.question.type');
const client = keyword('picket.client.name');
const port: FieldRef = { name: 'source.port', type: 'long' };
const address: FieldRef = { name: 'source.ip', type: 'ip' };
const labels: FieldRef = { name: 'labels.team', type: 'flattened' };
const time: FieldRef = { name: '@timestamp', type: 'date' };
const truncated: FieldRef = { name: 'dns.flags.truncated', type: 'boolean' };

/** Every kind of predicate on every type of field that can be asked it. */
const everything: Predicate = {
  kind: 'all',
  origin: at(5),
  of: [
    { kind: 'exists', field: name, origin: at(6) },
    { ...equalsOf(type, ['ANY', 'NULL']), origin: at(7) },
    equalsOf(type, ['AXFR', 'IXFR'], true),
    equalsOf(name, ['ΑΘΗΝΑ.example', '*?\\literal', '{{ctx.payload}}']),
    patternOf(name, 'a\\b*'),
    patternOf(name, '*.internal'),
    patternOf(name, 'x?y*z', true),
    patternOf(name, '*москва.example*'),
    regexOf(name, sequence(either(start, literal('.')), repeat(classOf(['az', '09']), 3, 8), literal('.local'), end), true),
    regexOf(name, sequence(literal('a.b<c>"#@&~'), repeat(anyOne, 1, null), literal('z'))),
    { kind: 'not', of: { ...equalsOf(name, ['ok.example']), origin: at(16, 5) } },
    {
      kind: 'any',
      of: [equalsOf(port, [53, 5353]), { kind: 'range', field: port, op: 'gte', value: 1024 }],
    },
    equalsOf(address, ['10.0.0.1']),
    { kind: 'not', of: { kind: 'cidr', field: address, network: '10.0.0.0/8' } },
    equalsOf(labels, ['dns']),
    patternOf(labels, 'dn*'),
    { kind: 'range', field: time, op: 'lt', value: '2030-01-01' },
    equalsOf(truncated, [true]),
  ],
};

const failing = branchOf(equalsOf(keyword('dns.response_code'), ['NXDOMAIN']));
const packets = branchOf(
  {
    kind: 'all',
    of: [equalsOf(keyword('dns.response_code'), ['NXDOMAIN']), { kind: 'not', of: equalsOf(keyword('dns.type'), ['query']) }],
  },
  { dataset: 'network_traffic.dns', ingested: false, expectEvery: 600 },
);

/** Normal forms whose artefacts are kept beside this file, a file a rule and target. */
export const kitchenSink: Readonly<Record<string, NormalRule>> = {
  'event-everything': ruleOf({ branches: [branchOf(everything)] }),
  'event-two-sources': ruleOf({ branches: [failing, packets], suppress: { by: [client], for: 3600 } }),
  'event-count-grouped': ruleOf({ stage: aggregateStage({ bounds: [{ op: 'gt', value: 99 }] }) }),
  'event-count-total': ruleOf({
    stage: aggregateStage({ groupBy: [] }),
    schedule: { every: 300, delay: 30, late: 0, cover: 'timespan' },
  }),
  'event-count-two-sources': ruleOf({
    branches: [failing, packets],
    stage: aggregateStage({ groupBy: [client, name], window: 360 }),
    schedule: { every: 60, delay: 60, late: 900, cover: 'full' },
  }),
  'value-count': ruleOf({
    stage: aggregateStage({
      measure: { kind: 'value_count', fields: [name] },
      groupBy: [client, keyword('dns.question.registered_domain')],
      bounds: [
        { op: 'gte', value: 50 },
        { op: 'lt', value: 5000 },
      ],
    }),
  }),
  'value-count-multi': ruleOf({
    stage: aggregateStage({ measure: { kind: 'value_count', fields: [{ name: 'dns.resolved_ip', type: 'ip' }] } }),
    suppress: { by: [], for: 0 },
  }),
  'value-count-of-alerts': ruleOf({
    branches: [
      {
        dataset: 'picket.alerts',
        indices: ['picket-alerts'],
        alerts: true,
        ingested: false,
        where: {
          kind: 'all',
          of: [
            equalsOf(keyword('event.kind'), ['alert'], true),
            { ...equalsOf(keyword('rule.id'), ['burst', 'names'], true), origin: at(9) },
          ],
        },
      },
    ],
    stage: aggregateStage({
      measure: { kind: 'value_count', fields: [{ name: 'rule.id', type: 'keyword', multi: false }] },
      bounds: [{ op: 'gte', value: 2 }],
    }),
    schedule: { every: 60, delay: 120, late: 900, cover: 'timespan' },
  }),
};
