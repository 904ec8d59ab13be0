import { strict as assert } from 'node:assert';

import fc from 'fast-check';

import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { compileTemplate } from '../../../src/watch/template/compile-template.js';
import { renderTemplate } from '../../../src/watch/template/render-template.js';
import { TemplateError, type Escape } from '../../../src/watch/template/template.js';

function render(source: string, model: JsonObject, escape: Escape = 'none'): string {
  return renderTemplate(compileTemplate(source), model, escape);
}

describe('templates', () => {
  const model: JsonObject = {
    text: 'say "hi"\\\n<b>&',
    braces: '{{text}}',
    zero: 0,
    no: false,
    yes: true,
    none: null,
    empty: '',
    list: ['a', 'b', 'c'],
    nothing: [],
    hosts: [{ name: 'x', tags: ['1', '2'] }, { name: 'y' }],
    map: { key: 'value', nested: { deep: 1.5 } },
    'a-b': 'dashed',
    name: 'outer',
  };
  const table: readonly (readonly [string, string, string, Escape])[] = [
    ['prints text as it is where nothing is to be escaped', '{{text}}', 'say "hi"\\\n<b>&', 'none'],
    ['escapes for JSON strings', '{{text}}', 'say \\"hi\\"\\\\\\n<b>&', 'json'],
    ['never escapes {{{x}}}', '{{{text}}}', 'say "hi"\\\n<b>&', 'json'],
    ['never escapes {{&x}}', '{{&text}}', 'say "hi"\\\n<b>&', 'json'],
    ['does not render a value again', '{{braces}}', '{{text}}', 'json'],
    ['prints nothing for what is missing', '[{{missing}}{{map.missing.deeper}}{{none}}]', '[]', 'none'],
    ['prints numbers and booleans', '{{zero}} {{no}} {{map.nested.deep}}', '0 false 1.5', 'none'],
    ['takes white space in tags', '{{ zero }}', '0', 'none'],
    ['finds elements of lists', '{{list.0}}{{hosts.1.name}}', 'ay', 'none'],
    ['finds the size of a list', '{{list.size}} {{nothing.size}}', '3 0', 'none'],
    ['prints a list as JSON', '{{#toJson}}list{{/toJson}}', '["a","b","c"]', 'json'],
    ['prints a map as JSON', '{{#toJson}}map{{/toJson}}', '{"key":"value","nested":{"deep":1.5}}', 'json'],
    [
      'prints a string without quotes or escapes in toJson',
      '{{#toJson}}text{{/toJson}}',
      'say "hi"\\\n<b>&',
      'json',
    ],
    ['prints nothing for a missing path in toJson', '[{{#toJson}}missing{{/toJson}}]', '[]', 'json'],
    ['takes the names of functions in any case', '{{#tojson}}list{{/tojson}}', '["a","b","c"]', 'json'],
    ['joins a list with commas', '{{#join}}list{{/join}}', 'a,b,c', 'none'],
    [
      'joins a list with a delimiter',
      "{{#join delimiter=' || '}}list{{/join delimiter=' || '}}",
      'a || b || c',
      'none',
    ],
    [
      'encodes for URLs',
      "{{#url}}a b/{{text}}~'!{{/url}}",
      'a+b%2Fsay+%22hi%22%5C%0A%3Cb%3E%26%7E%27%21',
      'none',
    ],
    ['goes into a map', '{{#map}}{{key}}-{{nested.deep}}-{{name}}{{/map}}', 'value-1.5-outer', 'none'],
    ['goes through a list', '{{#hosts}}{{name}}[{{#tags}}{{.}}{{/tags}}]{{/hosts}}', 'x[12]y[]', 'none'],
    [
      'leaves out a section that is false, null, empty or missing',
      '{{#no}}1{{/no}}{{#none}}2{{/none}}{{#empty}}3{{/empty}}{{#nothing}}4{{/nothing}}{{#missing}}5{{/missing}}',
      '',
      'none',
    ],
    ['keeps a section on zero', '{{#zero}}{{.}}!{{/zero}}', '0!', 'none'],
    [
      'inverts a section',
      '{{^no}}1{{/no}}{{^missing}}2{{/missing}}{{^yes}}3{{/yes}}{{^zero}}4{{/zero}}',
      '12',
      'none',
    ],
    ['leaves comments out', 'a{{! a comment }}b', 'ab', 'none'],
    ['takes other delimiters', '{{=<% %>=}}<% zero %>{{zero}}', '0{{zero}}', 'none'],
    ['takes dashes in names', '{{a-b}}', 'dashed', 'none'],
    ['leaves text without tags alone', '}} { } {a} "', '}} { } {a} "', 'json'],
    ['does not look into prototypes', '{{constructor}}{{map.toString}}{{list.length}}', '', 'none'],
  ];
  for (const [name, source, expected, escape] of table) {
    it(name, () => assert.equal(render(source, model, escape), expected));
  }

  const refused: readonly (readonly [string, string])[] = [
    ['a list printed as text', '{{list}}'],
    ['a map printed as text', '{{map}}'],
    ['an element beyond the end of a list', '{{list.3}}'],
    ['a join of what is no list', '{{#join}}text{{/join}}'],
    ['a join of what is missing', '{{#join}}missing{{/join}}'],
    ['a join of maps', '{{#join}}hosts{{/join}}'],
    ['a function around a tag', '{{#toJson}}{{list}}{{/toJson}}'],
    ['a function around nothing', '{{#toJson}}{{/toJson}}'],
    ['a partial', '{{>other}}'],
    ['a parent template', '{{<other}}{{/other}}'],
    ['a block', '{{$block}}{{/block}}'],
    ['a section that is not closed', '{{#list}}x'],
    ['a section that is closed by another name', '{{#list}}x{{/map}}'],
    ['a tag that is not closed', 'x {{list'],
    ['a tag without a name', '{{}}'],
  ];
  for (const [name, source] of refused) {
    it(`refuses ${name}`, () => assert.throws(() => render(source, model), TemplateError));
  }
});

describe('values in rendered JSON', () => {
  const anyString = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '{{', '}}', '#', '\n', '\u2028', '\ud800', 'x') }),
  );

  it('stand in strings without changing the structure around them', () => {
    const source = '{"query":{"term":{"f":{"value":"{{p0}}"}}},"size":5,"tail":"<{{p0}}>"}';
    const compiled = compileTemplate(source);
    fc.assert(
      fc.property(anyString, (value) => {
        const rendered = JSON.parse(renderTemplate(compiled, { p0: value }, 'json')) as Json;
        assert.deepEqual(rendered, { query: { term: { f: { value } } }, size: 5, tail: `<${value}>` });
      }),
    );
  });

  it('come back from toJson as they went in', () => {
    const compiled = compileTemplate('{"terms":{{#toJson}}p0{{/toJson}}}');
    const values = fc.oneof(fc.array(anyString), fc.dictionary(anyString, anyString));
    fc.assert(
      fc.property(values, (value) => {
        const wellFormed = JSON.parse(JSON.stringify(value)) as Json;
        const rendered = JSON.parse(renderTemplate(compiled, { p0: wellFormed }, 'json')) as Json;
        assert.deepEqual(rendered, { terms: wellFormed });
      }),
    );
  });
});
