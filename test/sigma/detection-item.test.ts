import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json } from '../../src/diagnostics/json.js';
import type { DetectionItem, ValueTest } from '../../src/sigma/ast.js';
import { parseText, placesOf, ruleOf } from '../support/rules.js';

function itemOf(
  key: string,
  value: Json,
  placeholders?: ReadonlyMap<string, readonly string[]>,
): DetectionItem {
  const detection = { sel: { [key]: value }, condition: 'sel' };
  const text = JSON.stringify({ title: 'T', logsource: { category: 'c' }, detection });
  const { rule, diagnostics } = parseText(text, placeholders === undefined ? {} : { placeholders });
  assert.deepEqual(diagnostics, []);
  assert.ok(rule?.kind === 'rule');
  const selection = rule.selections[0]?.detection;
  const item = selection?.kind === 'all-of' ? selection.of[0] : selection;
  assert.ok(item?.kind === 'item');
  return item;
}

/** A test in short: `"text"` with wildcards, or its kind and what it holds. */
function short(test: ValueTest): string {
  switch (test.kind) {
    case 'string': {
      const text = test.parts.map((part) =>
        part.kind === 'literal' ? part.text : part.kind === 'any-run' ? '*' : '?',
      );
      return `${test.cased ? 'cased ' : ''}"${text.join('')}"`;
    }
    case 'number':
      return `number ${test.text}`;
    case 'boolean':
    case 'exists':
      return `${test.kind} ${test.value}`;
    case 'null':
      return 'null';
    case 'regex': {
      const { ignoreCase, multiLine, dotAll } = test.flags;
      return `/${test.source}/${ignoreCase ? 'i' : ''}${multiLine ? 'm' : ''}${dotAll ? 's' : ''}`;
    }
    case 'cidr':
      return `net ${test.network}`;
    case 'range':
      return `${test.op} ${JSON.stringify(test.value)}`;
    case 'field':
      return `${test.cased ? 'cased ' : ''}${test.relation} ${test.field}`;
    case 'date-part':
      return `${test.unit} ${test.value}`;
  }
}

function testsOf(item: DetectionItem): readonly (readonly string[])[] {
  return item.values.map((value) => value.tests.map(short));
}

describe('detection items', () => {
  const table: readonly (readonly [string, Json, readonly string[]])[] = [
    ['f', 'abc', ['"abc"']],
    ['f', 'a*c', ['"a*c"']],
    ['f', '', ['""']],
    ['f', 4625, ['number 4625']],
    ['f', true, ['boolean true']],
    ['f', null, ['null']],
    ['f|contains', 'abc', ['"*abc*"']],
    ['f|contains', '*abc', ['"*abc*"']],
    ['f|contains', 7, ['"*7*"']],
    ['f|startswith', 'abc', ['"abc*"']],
    ['f|endswith', 'abc', ['"*abc"']],
    ['f|cased', 'aBc', ['cased "aBc"']],
    ['f|contains|cased', 'aBc', ['cased "*aBc*"']],
    ['f|cased|contains', 'aBc', ['cased "*aBc*"']],
    ['f|re', '\\d+\\*', ['/\\d+\\*/']],
    ['f|re|i', 'abc', ['/abc/i']],
    ['f|re|i|m|s', 'abc', ['/abc/ims']],
    ['f|cidr', '10.0.0.0/8', ['net 10.0.0.0/8']],
    ['f|exists', true, ['exists true']],
    ['f|exists', false, ['exists false']],
    ['f|gt', 5, ['gt 5']],
    ['f|gte', 5.5, ['gte 5.5']],
    ['f|lt', '7', ['lt 7']],
    ['f|lte', '2026-01-01', ['lte "2026-01-01"']],
    ['f|hour', 23, ['hour 23']],
    ['f|fieldref', 'g', ['equals g']],
    ['f|fieldref|startswith', 'g', ['starts-with g']],
    ['f|fieldref|cased', 'g', ['cased equals g']],
    ['f|windash', ' -x', ['" -x"', '" /x"', '" –x"', '" —x"', '" ―x"']],
    ['f|windash|contains', 'a-b', ['"*a-b*"']],
    ['f|base64', 'foobar', ['"Zm9vYmFy"']],
    ['f|base64offset|contains', 'foobar', ['"*Zm9vYmFy*"', '"*Zvb2Jhc*"', '"*mb29iYX*"']],
    ['f|wide|base64', 'foo', ['"ZgBvAG8A"']],
    ['f|utf16be|base64', 'foo', ['"AGYAbwBv"']],
    ['f|utf16|base64', 'foo', ['"//5mAG8AbwA="']],
  ];
  for (const [key, value, expected] of table) {
    it(`reads ${key}: ${JSON.stringify(value)}`, () => {
      assert.deepEqual(testsOf(itemOf(key, value)), [expected]);
    });
  }

  it('links values with any, and under all with all', () => {
    assert.equal(itemOf('f|contains', ['a', 'b']).link, 'any');
    assert.equal(itemOf('f|contains|all', ['a', 'b']).link, 'all');
  });

  it('denies all values under neq', () => {
    assert.equal(itemOf('f|neq', ['a', 'b']).negated, true);
  });

  it('reads a key without field as keywords', () => {
    const item = itemOf('|all', ['a', 'b']);
    assert.equal(item.field, null);
    assert.equal(item.link, 'all');
  });

  it('keeps the text of decimal numbers and not of others', () => {
    const rule = parseText(
      'title: T\nlogsource: { category: c }\ndetection:\n  sel: { f: [1.10, 0x10, 007] }\n  condition: sel\n',
    ).rule;
    assert.ok(rule?.kind === 'rule');
    const item = rule.selections[0]?.detection;
    assert.ok(item?.kind === 'all-of' && item.of[0]?.kind === 'item');
    assert.deepEqual(testsOf(item.of[0]), [['number 1.10'], ['number 16'], ['number 007']]);
  });

  it('puts every value of a placeholder in', () => {
    const placeholders = new Map([['admins', ['adm_*', 'root']]]);
    assert.deepEqual(testsOf(itemOf('f|expand', 'x\\%y %admins%', placeholders)), [
      ['"x%y adm_*"', '"x%y root"'],
    ]);
  });

  it('encodes so that every position in a text is found', () => {
    const text = fc.string({ unit: 'grapheme-ascii', minLength: 3 }).filter((value) => !/[*?\\]/.test(value));
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (value, before, after) => {
        const haystack = Buffer.from('x'.repeat(before) + value + 'y'.repeat(after)).toString('base64');
        const forms = itemOf('f|base64offset', value).values[0]?.tests.map(short) ?? [];
        assert.ok(forms.some((form) => haystack.includes(form.slice(1, -1))));
      }),
    );
  });

  const faults: readonly (readonly [string, string, string])[] = [
    ['an unknown modifier', 'f|contians: a', 'sigma/unknown-modifier 4:12'],
    ['a modifier that stands twice', 'f|all|all: [a, b]', 'sigma/modifier-chain 4:16'],
    ['two placements', 'f|startswith|endswith: a', 'sigma/modifier-chain 4:23'],
    ['a flag without re', 'f|i: a', 'sigma/modifier-value 4:15'],
    ['re after another modifier', 'f|contains|re: a', 'sigma/modifier-chain 4:21'],
    ['exists that is no truth value', 'f|exists: maybe', 'sigma/modifier-value 4:20'],
    ['a comparison with text and wildcards', 'f|gte: a*', 'sigma/modifier-value 4:17'],
    ['a null under a modifier', 'f|contains: null', 'sigma/modifier-value 4:22'],
    ['an hour beyond the day', 'f|hour: 24', 'sigma/modifier-value 4:18'],
    ['bytes at the end', 'f|wide: abc', 'sigma/modifier-chain 4:12'],
    ['an encoding of wildcards', 'f|base64: a*', 'sigma/modifier-chain 4:12'],
    ['a placeholder without values', "f|expand: '%x%'", 'sigma/placeholder 4:20'],
    ['a mapping as value', 'f: { g: 1 }', 'sigma/value-shape 4:13'],
    ['a list of lists', 'f: [[a]]', 'sigma/value-shape 4:14'],
    ['an empty list', 'f: []', 'sigma/empty-selection 4:10'],
  ];
  for (const [name, item, place] of faults) {
    it(`refuses ${name}`, () => {
      const { diagnostics, rule } = parseText(
        `title: T\nlogsource: { category: c }\ndetection:\n  sel: { ${item} }\n  condition: sel\n`,
      );
      assert.deepEqual(placesOf(diagnostics), [place]);
      assert.equal(rule, undefined);
    });
  }

  it('reports every fault of a rule at once', () => {
    const { diagnostics } = parseText(
      'title: T\nlogsource: { category: c }\ndetection:\n  a: { f|contians: x }\n  b: { g|exists: 3 }\n  condition: a and c\n',
    );
    assert.deepEqual(placesOf(diagnostics), [
      'sigma/unknown-modifier 4:10',
      'sigma/modifier-value 5:18',
      'sigma/unknown-selection 6:20',
    ]);
  });

  it('turns no value into anything but itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = text.replace(/[\\*?]/g, '\\$&');
        const item = ruleOf({ sel: { f: escaped }, condition: 'sel' }).selections[0]?.detection;
        assert.ok(item?.kind === 'all-of' && item.of[0]?.kind === 'item');
        assert.deepEqual(testsOf(item.of[0]), [[`"${text}"`]]);
      }),
    );
  });
});
