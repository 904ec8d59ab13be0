import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseCondition } from '../../../src/engine/ingest/conditions/parse-condition.js';
import { ConditionError } from '../../../src/engine/ingest/conditions/tokens.js';
import { assertRefused, sourceAfter } from './run-processors.js';

const document = {
  a: { b: { c: 'text' }, n: null, list: ['x', 'y'], count: 3, ratio: 1.5, yes: true },
  'dotted.key': 1,
  empty: '',
};

/** True, false, or what must be said of a failure. */
const table: readonly (readonly [condition: string, result: boolean | RegExp])[] = [
  ["ctx.a.b.c == 'text'", true],
  ["ctx['a']['b'].c == \"text\"", true],
  ["ctx['dotted.key'] == 1", true],
  ['ctx.dotted?.key == null', true],
  ['ctx.dotted.key == null', /cannot read \[key\] of a value of type null/],
  ['ctx.a.n.x == 1', /null/],
  ['ctx.a.n?.x == null', true],
  ['ctx.x?.y?.z == null', true],
  ['ctx.x?.y.z == null', /null/],
  ['ctx.a.b.c.d == 1', /string/],
  ['ctx.a.count > 2 && ctx.a.count <= 3', true],
  ['ctx.a.count == 3.0', true],
  ["ctx.a.count == '3'", false],
  ["ctx.a.b.c < 'u'", /cannot order/],
  ['ctx.x > 1', /cannot order a null/],
  ['ctx.a.ratio >= -1.5', true],
  ["!(ctx.a.b.c == 'x') || ctx.nothing.fails", true],
  ["ctx.a.b.c == 'x' && ctx.nothing.fails", false],
  ['ctx.a.b.c', /true or false/],
  ['ctx.x', /true or false/],
  ['!ctx.x', /true or false/],
  ['ctx.a.yes', true],
  ['ctx.a.b.c != null', true],
  ["ctx.a.b.c.contains('ex')", true],
  ["ctx.a.b.c.startsWith('te') && ctx.a.b.c.endsWith('xt')", true],
  ["ctx.x?.contains('y')", /true or false/],
  ["ctx.x?.contains('y') == true", false],
  ["ctx.x.contains('y')", /cannot call \[contains\]/],
  ['ctx.a.b.c.contains(ctx.x)', /null/],
  ["ctx.a.list.contains('x')", true],
  ["['tcp', 'udp'].contains(ctx.a.b.c)", false],
  ['ctx.a.list.size() == 2', true],
  ["ctx.a.list[0] == 'x' && ctx.a.list[-1] == 'y'", true],
  ['ctx.a.list[2] == null', /element 2/],
  ['ctx.a.list.length() == 2', /cannot call \[length\]/],
  ['ctx.a.b.c.length() == 4', true],
  ["ctx['empty'].isEmpty() && !ctx.a.list.isEmpty() && !ctx.a.isEmpty()", true],
  ["ctx.a.containsKey('n') && !ctx.a.containsKey('toString')", true],
  ["ctx.containsKey('dotted.key')", true],
  ["ctx.constructor == null && ctx['__proto__'] == null", true],
  ['ctx.a.list instanceof List && ctx.a instanceof Map && ctx.a.count instanceof Number', true],
  ['ctx.a.b.c instanceof String && !(ctx.x instanceof String) && ctx.a.yes instanceof Boolean', true],
  ["ctx.a.b.c.toUpperCase() == 'TEXT'", true],
  ["ctx.a.b.c.equalsIgnoreCase('TeXt')", true],
  ["ctx._index == 'logs'", true],
  ["return ctx.a.b.c == 'text';", true],
  ["/* why */ ctx.a.b.c == 'text' // so", true],
  ["ctx.a.b.c == 'it\\'s'", false],
  ['true == (1 < 2)', true],
];

const refused: readonly (readonly [condition: string, message: RegExp])[] = [
  ['ctx.a =~ /x/', /not understood/],
  ['ctx.a + 1 == 2', /not understood/],
  ["ctx.a.matches('x')", /method \[matches\]/],
  ["ctx.empty == ''", /isEmpty/],
  ['params.x == 1', /\[params\] is not understood/],
  ['ctx.a === 1', /not understood/],
  ['ctx.a ? true : false', /not understood/],
  ['ctx.a ==', /ends too early/],
  ['(ctx.a == 1', /expected \[\)\]/],
  ['ctx.a == 1 ctx.b', /end of the condition/],
  ["ctx.a == 'x", /not understood/],
  ["ctx.a == '\\n'", /escape/],
  ['ctx.a instanceof Foo', /expected one of/],
  ['ctx.a.isEmpty(1)', /no argument/],
  ['ctx.a.contains()', /one argument/],
  ['ctx.a == 1; ctx.b', /end of the condition/],
  ['ctx.b = 2', /not understood/],
  ['', /ends too early/],
  [`${'('.repeat(300)}true${')'.repeat(300)}`, /too deeply/],
];

describe('conditions', () => {
  for (const [condition, result] of table) {
    it(`${condition} ${result instanceof RegExp ? 'fails' : `is ${result}`}`, () => {
      const after = sourceAfter([{ set: { field: 'hit', value: true, if: condition } }], document);
      if (result instanceof RegExp)
        assert.match(typeof after === 'string' ? after : 'it does not fail', result);
      else assert.deepEqual(after, result ? { ...document, hit: true } : document);
    });
  }

  for (const [condition, message] of refused) {
    it(`${condition.slice(0, 40)} is refused`, () => {
      assertRefused({ processors: [{ drop: { if: condition } }] }, '/processors/0/drop/if', message);
    });
  }

  it('takes an object with the source', () => {
    const condition = { lang: 'painless', source: 'ctx.a != null' };
    assert.equal(sourceAfter([{ drop: { if: condition } }], document), 'dropped');
    assertRefused(
      { processors: [{ drop: { if: { id: 'x' } } }] },
      '/processors/0/drop/if/id',
      /not supported/,
    );
  });

  it('either parses a text or says where it does not', () => {
    const pieces = fc.constantFrom(
      'ctx',
      '.',
      '?.',
      'a',
      '[',
      ']',
      "'x'",
      '1',
      '==',
      '&&',
      '!',
      '(',
      ')',
      'instanceof',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          try {
            parseCondition(text);
          } catch (fault) {
            assert.ok(fault instanceof ConditionError, String(fault));
            assert.ok(fault.at >= 0 && fault.at <= text.length);
          }
        },
      ),
    );
  });
});
