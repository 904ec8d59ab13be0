import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { compileTemplate } from '../../src/watch/template/compile-template.js';
import { jsonSkeleton } from '../../src/watch/template/json-skeleton.js';
import { renderTemplate } from '../../src/watch/template/render-template.js';
import type { Template } from '../../src/watch/template/template.js';

function templateOf(source: string, params: JsonObject = {}): Template {
  return { kind: 'inline', tokens: compileTemplate(source), params, escape: 'json' };
}

/** As a watch does it: by the skeleton where there is one. */
function filled(source: string, model: JsonObject): Json | undefined {
  return jsonSkeleton(templateOf(source))?.fill((token) => renderTemplate([token], model, 'none'));
}

function rendered(source: string, model: JsonObject): Json {
  return JSON.parse(renderTemplate(compileTemplate(source), model, 'json')) as Json;
}

describe('a template that was parsed before it is rendered', () => {
  it('gives what rendering and then parsing gives, whatever the values', () => {
    const source = '{"a":"{{x}}||-60s","b":["{{y}}","z",{"c":"<{{x}}{{y}}>"}],"d":{"e":1,"f":null}}';
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, (x, y) => {
        assert.deepEqual(filled(source, { x, y }), rendered(source, { x, y }));
      }),
      { numRuns: 1000 },
    );
  });

  it('shares the parts that hold no value between runs', () => {
    const skeleton = jsonSkeleton(templateOf('{"a":"{{x}}","b":{"c":[1,2]}}'));
    const [first, second] = ['1', '2'].map((x) => skeleton?.fill(() => x) as JsonObject);
    assert.notEqual(first?.['a'], second?.['a']);
    assert.equal(first?.['b'], second?.['b']);
  });

  const others = [
    '{"a":{{x}}}',
    '{"{{x}}":1}',
    '{"a":"{{{x}}}"}',
    '{"a":"{{#x}}y{{/x}}"}',
    '{"a":{{#toJson}}x{{/toJson}}}',
    '{"a":"\uE000"}',
  ];
  for (const source of others) {
    it(`is left to rendering for ${JSON.stringify(source)}`, () => {
      assert.equal(jsonSkeleton(templateOf(source)), undefined);
    });
  }
});
