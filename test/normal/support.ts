import { strict as assert } from 'node:assert';
import type { Catalog } from '../../src/catalog/catalog.js';
import type { Json } from '../../src/diagnostics/json.js';
import { normalise, type NormaliseOutcome } from '../../src/normal/normalise.js';
import type { Predicate } from '../../src/normal/predicate.js';
import { detectionsOf, ruleOf } from '../support/rules.js';
import { catalogOf, sourceWith } from './sources.js';

export const dns = sourceWith(
  'dns',
  {
    '@timestamp': { type: 'date', presence: 'always' },
    'dns.question.name': 'keyword',
    'dns.id': 'long',
    'source.ip': 'ip',
    'network.bytes': 'double',
    'tls.established': 'boolean',
    message: { type: 'text', exact: 'message.wildcard' },
    'message.wildcard': 'keyword',
    note: 'text',
    'client.geo.location': 'geo_point',
    'process.name': { type: 'keyword', presence: 'never' },
    'host.name': 'keyword',
    'picket.dns.suffixes': 'keyword',
  },
  { fieldNames: new Map([['query', 'dns.question.name']]), keywordFields: ['dns.question.name'] },
);
const log = sourceWith('log', {
  'dns.question.name': 'keyword',
  'source.ip': 'ip',
  'process.name': 'keyword',
});
export const both = catalogOf(dns, log);
export const one = catalogOf(dns);

export function normal(
  detection: Json,
  catalog: Catalog = one,
  more: Readonly<Record<string, Json>> = {},
): NormaliseOutcome {
  const rule = ruleOf(detection, { logsource: { category: 'dns' }, ...more });
  return normalise({ kind: 'rule', rule, filters: [] }, catalog);
}

/** The only branch's predicate in short. */
export function whereOf(detection: Json, catalog: Catalog = one): string {
  const { rule, diagnostics } = normal(detection, catalog);
  assert.deepEqual(diagnostics, []);
  assert.equal(rule?.branches.length, 1);
  return short(rule.branches[0]?.where);
}

export function short(predicate: Predicate | undefined): string {
  switch (predicate?.kind) {
    case undefined:
      return '';
    case 'all':
    case 'any':
      return `${predicate.kind}(${predicate.of.map(short).join(' ')})`;
    case 'not':
      return `not(${short(predicate.of)})`;
    case 'constant':
      return String(predicate.value);
    case 'exists':
      return `${predicate.field.name}?`;
    case 'equals':
      return `${predicate.field.name}:${predicate.field.type}=${JSON.stringify(predicate.values)}`;
    case 'pattern':
      return `${predicate.field.name}~${predicate.parts.map((part) => (part.kind === 'literal' ? part.text : part.kind === 'any-run' ? '*' : '?')).join('')}`;
    case 'regex':
      return `${predicate.field.name}/${predicate.source}/`;
    case 'range':
      return `${predicate.field.name}:${predicate.field.type} ${predicate.op} ${JSON.stringify(predicate.value)}`;
    case 'cidr':
      return `${predicate.field.name} in ${predicate.network}`;
    case 'compare':
      return `${predicate.field.name} ${predicate.relation} ${predicate.other.name}`;
    case 'date-part':
      return `${predicate.unit}(${predicate.field.name})=${predicate.value}`;
  }
}

export const select = (item: Json): Json => ({ sel: item, condition: 'sel' });

/** A correlation over some of three rules on events of `dns` and `log`. */
export function correlate(
  correlation: Json,
  catalog: Catalog = both,
  more: Readonly<Record<string, Json>> = {},
): NormaliseOutcome {
  const base = {
    title: 'B',
    name: 'base',
    logsource: { category: 'dns' },
    detection: select({ 'dns.question.name|exists': true }),
  };
  const other = { ...base, name: 'other', detection: select({ 'source.ip': '10.0.0.1' }) };
  const hosts = { ...base, name: 'hosts', detection: select({ 'host.name|exists': true }) };
  const text = [base, other, hosts, { title: 'C', name: 'c', correlation, ...more }]
    .map((document) => JSON.stringify(document))
    .join('\n---\n');
  const detection = detectionsOf(text).find(({ kind }) => kind === 'correlation');
  assert.ok(detection !== undefined);
  return normalise(detection, catalog);
}
