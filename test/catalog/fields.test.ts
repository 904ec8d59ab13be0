import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { ecsField, ecsFieldNames, ecsType, fieldOf, suggestFields } from '../../src/catalog/fields.js';
import { ecsGenerator } from '../../scripts/generators/ecs.js';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import type { Source } from '../../src/catalog/catalog.js';

describe('the table of ECS fields', () => {
  const types = [
    ['dns.question.name', 'keyword'],
    ['process.command_line', 'keyword'],
    ['process.command_line.text', 'text'],
    ['message', 'text'],
    ['source.ip', 'ip'],
    ['source.port', 'long'],
    ['@timestamp', 'date'],
    ['process.interactive', 'boolean'],
    ['source.geo.location', 'geo_point'],
    ['dns.answers', 'object'],
    ['event.risk_score', 'double'],
    ['labels', 'object'],
    ['dns.question.nam', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ] as const;
  for (const [name, type] of types) {
    it(`says that ${name} is ${type ?? 'no field'}`, () => {
      assert.equal(ecsType(name), type);
    });
  }

  it('knows which fields are arrays, which lack an index, and how long keywords may be', () => {
    assert.deepEqual(ecsField('process.args'), {
      type: 'keyword',
      array: true,
      indexed: true,
      ignoreAbove: 1024,
    });
    assert.equal(ecsField('event.original')?.indexed, false);
    assert.equal(ecsField('event.url')?.ignoreAbove, 2083);
    assert.equal(ecsField('source.port')?.ignoreAbove, undefined);
  });

  it('holds every field of ECS once', () => {
    const names = ecsFieldNames();
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length > 2600);
  });

  it('is what the generator makes of the installed @elastic/ecs', async () => {
    for (const [path, text] of await ecsGenerator.outputs()) {
      assert.equal(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'), text, path);
    }
  });
});

describe('fields of a source', () => {
  let sources: ReadonlyMap<string, Source>;
  before(async () => {
    sources = (await loadCatalog()).catalog.sources;
  });
  const source = (name: string): Source => {
    const found = sources.get(name);
    assert.ok(found !== undefined);
    return found;
  };

  it('have the type and limit of the mapping and the presence of the description', () => {
    assert.deepEqual(fieldOf(source('coredns.log'), 'dns.question.name'), {
      name: 'dns.question.name',
      type: 'keyword',
      ignoreAbove: 1024,
      presence: 'sometimes',
      multi: false,
    });
    assert.equal(fieldOf(source('network_traffic.dns'), 'dns.question.name')?.presence, 'always');
  });

  it('inherit presence and repetition from the object that they lie in', () => {
    assert.equal(fieldOf(source('coredns.log'), 'dns.answers.data')?.presence, 'never');
    assert.equal(fieldOf(source('network_traffic.dns'), 'dns.answers.data')?.multi, true);
    assert.equal(fieldOf(source('coredns.log'), 'destination.ip')?.presence, 'never');
    assert.equal(fieldOf(source('coredns.log'), 'destination.bytes')?.presence, 'sometimes');
  });

  it('name the sub-field that holds the whole value of a text', () => {
    assert.equal(fieldOf(source('coredns.log'), 'message')?.exact, 'message.wildcard');
    assert.equal(fieldOf(source('coredns.log'), 'message.wildcard')?.type, 'keyword');
  });

  it('include the keys of flattened fields and of labels', () => {
    const label = fieldOf(source('cloud_defend.process'), 'orchestrator.resource.label.app');
    assert.deepEqual([label?.name, label?.type], ['orchestrator.resource.label.app', 'flattened']);
    assert.equal(fieldOf(source('kubernetes.container_logs'), 'kubernetes.labels.app')?.type, 'keyword');
  });

  const absent = [
    'dns.question.name.x',
    'url.full',
    'nonsense',
    'kubernetes.labels.',
    'kubernetes.labels.*',
    '',
    '.',
  ];
  for (const name of absent) {
    it(`do not include '${name}'`, () => {
      assert.equal(fieldOf(source('coredns.log'), name), undefined);
    });
  }

  it('are suggested for a misspelt name, the likeliest first', () => {
    assert.equal(suggestFields([source('coredns.log')], 'dns.question.nmae')[0], 'dns.question.name');
    assert.equal(suggestFields([source('endpoint.events.process')], 'CommandLin')[0], 'CommandLine');
  });

  it('are suggested by their last part when nothing is spelt alike', () => {
    assert.ok(
      suggestFields([source('cloud_defend.process')], 'proc.args_count').includes('process.args_count'),
    );
  });

  it('are not suggested where no event has them', () => {
    assert.ok(!suggestFields([source('coredns.log')], 'dns.resolved_ipp').includes('dns.resolved_ip'));
  });

  it('come from ECS when there is no source', () => {
    assert.equal(suggestFields([], 'url.ful')[0], 'url.full');
  });
});
