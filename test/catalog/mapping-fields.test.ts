import { strict as assert } from 'node:assert';
import { mappedFields } from '../../src/catalog/mapping-fields.js';
import type { JsonObject } from '../../src/diagnostics/json.js';

const types = [
  ['keyword', 'keyword'],
  ['constant_keyword', 'keyword'],
  ['wildcard', 'keyword'],
  ['match_only_text', 'text'],
  ['short', 'long'],
  ['unsigned_long', 'long'],
  ['scaled_float', 'double'],
  ['date_nanos', 'date'],
  ['nested', 'object'],
  ['flat_object', 'flattened'],
] as const;

const fieldNames = (properties: JsonObject): readonly string[] => [
  ...mappedFields({ properties }).fields.keys(),
];

describe('the fields of a mapping', () => {
  for (const [type, family] of types) {
    it(`count ${type} as ${family}`, () => {
      assert.equal(mappedFields({ properties: { a: { type } } }).fields.get('a')?.type, family);
    });
  }

  it('are those of objects and multi-fields too', () => {
    const properties = {
      a: { properties: { b: { type: 'text', fields: { raw: { type: 'keyword', ignore_above: 256 } } } } },
    };
    assert.deepEqual(
      [...mappedFields({ properties }).fields.values()],
      [
        { name: 'a', type: 'object' },
        { name: 'a.b', type: 'text', exact: 'a.b.raw' },
        { name: 'a.b.raw', type: 'keyword', ignoreAbove: 256 },
      ],
    );
  });

  it('leave out what has no index, since no query finds it', () => {
    assert.deepEqual(
      fieldNames({
        a: { type: 'keyword', index: false },
        b: { type: 'object', enabled: false },
        c: { type: 'ip' },
      }),
      ['c'],
    );
  });

  it('prefer a wildcard over a keyword as the exact form of a text', () => {
    const fields = { k: { type: 'keyword' }, w: { type: 'wildcard' } };
    const mapped = mappedFields({ properties: { m: { type: 'match_only_text', fields } } });
    assert.equal(mapped.fields.get('m')?.exact, 'm.w');
  });

  const faults: readonly (readonly [string, JsonObject, string])[] = [
    ['no properties', {}, '/properties'],
    [
      'a field that is no object',
      { properties: { a: { properties: { b: 'keyword' } } } },
      '/properties/a/properties/b',
    ],
    ['an unknown type', { properties: { 'a/b': { type: 'keywrd' } } }, '/properties/a~1b/type'],
    [
      'an unknown type of a multi-field',
      { properties: { a: { type: 'text', fields: { b: { type: 'no' } } } } },
      '/properties/a/fields/b/type',
    ],
    [
      'an unknown type of a dynamic template',
      { properties: {}, dynamic_templates: [{ t: { path_match: 'l.*', mapping: { type: 'no' } } }] },
      '/dynamic_templates/0/t/mapping/type',
    ],
  ];
  for (const [what, mapping, pointer] of faults) {
    it(`point at ${what}`, () => {
      assert.deepEqual(
        mappedFields(mapping).faults.map((fault) => fault.pointer),
        [pointer],
      );
    });
  }
});
