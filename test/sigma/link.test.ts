import { strict as assert } from 'node:assert';
import { link } from '../../src/sigma/link.js';
import { metadataOf, type LinkedDetection } from '../../src/sigma/linked.js';
import { parseRule } from '../../src/sigma/parse-rule.js';
import { documentsOf, parseAll, placesOf } from '../support/rules.js';

function rule(name: string, more = ''): string {
  return `title: ${name}\nname: ${name}\n${more}logsource: { category: c, product: p }\ndetection: { sel: { a: 1 }, condition: sel }\n`;
}

function correlation(name: string, rules: string, more = ''): string {
  return `title: ${name}\nname: ${name}\ncorrelation:\n  type: event_count\n  rules: ${rules}\n  group-by: [host]\n  timespan: 5m\n  condition: { gte: 5 }\n${more}`;
}

function filter(name: string, rules: string, logsource = '{ category: c }'): string {
  return `title: ${name}\nname: ${name}\nlogsource: ${logsource}\nfilter:\n  rules: ${rules}\n  sel: { user: root }\n  condition: not sel\n`;
}

function linkText(...documents: readonly string[]): ReturnType<typeof link> {
  return link(parseAll(documents.join('---\n')));
}

/** A detection in short: `name`, `name+filter`, `name(base base)`. */
function short(detection: LinkedDetection): string {
  const { name } = metadataOf(detection);
  return detection.kind === 'rule'
    ? [name, ...detection.filters.map((one) => one.meta.name)].join('+')
    : `${name}(${detection.bases.map(short).join(' ')})`;
}

describe('link', () => {
  const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a rule alone', [rule('a')], ['a']],
    ['a base rule only through its correlation', [rule('a'), correlation('c', '[a]')], ['c(a)']],
    ['a correlation before its rule', [correlation('c', '[a]'), rule('a')], ['c(a)']],
    ['both under generate', [rule('a'), correlation('c', '[a]', 'generate: true\n')], ['a', 'c(a)']],
    [
      'a base rule that one of two correlations generates',
      [rule('a'), correlation('c', '[a]'), correlation('d', '[a]', 'generate: true\n')],
      ['a', 'c(a)', 'd(a)'],
    ],
    [
      'a rule by its id in another case',
      [
        rule('a', 'id: 0e95725d-7320-415d-80f7-004da920fc11\n'),
        correlation('c', '[0E95725D-7320-415D-80F7-004DA920FC11]'),
      ],
      ['c(a)'],
    ],
    ['a chain', [rule('a'), correlation('c', '[a]'), correlation('d', '[c]')], ['d(c(a))']],
    ['a filter on a named rule', [rule('a'), rule('b'), filter('f', '[a]')], ['a+f', 'b']],
    ['a filter on any rule', [rule('a'), filter('f', 'any')], ['a+f']],
    ['no filter of another logsource', [rule('a'), filter('f', 'any', '{ category: x }')], ['a']],
    ['a filter on a base rule', [rule('a'), correlation('c', '[a]'), filter('f', '[a]')], ['c(a+f)']],
    [
      'a filter on a correlation to its rules alone',
      [rule('a'), correlation('c', '[a]'), correlation('d', '[a]'), filter('f', '[c]')],
      ['c(a+f)', 'd(a)'],
    ],
    [
      'the same filtered detection alone and under who counts its alerts',
      [rule('a'), correlation('c', '[a]'), correlation('d', '[c]', 'generate: true\n'), filter('f', '[c]')],
      ['c(a+f)', 'd(c(a+f))'],
    ],
  ];
  for (const [name, documents, expected] of table) {
    it(`links ${name}`, () => {
      const { detections, diagnostics } = linkText(...documents);
      assert.deepEqual(detections.map(short), expected);
      assert.deepEqual(diagnostics, []);
    });
  }

  const faults: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a missing rule', [correlation('c', '[abc]')], ['sigma/unknown-rule 5:11']],
    ['a correlation on itself', [correlation('c', '[c]')], ['sigma/wrong-reference 5:11']],
    [
      'a correlation on a filter',
      [rule('a'), filter('f', '[a]'), correlation('c', '[f]')],
      ['sigma/wrong-reference 18:11'],
    ],
    ['a circle', [correlation('c', '[d]'), correlation('d', '[c]')], ['sigma/cycle 14:11']],
    ['two names', [rule('a'), rule('a')], ['sigma/duplicate-name 7:7']],
    ['names that differ in case', [rule('a'), rule('A')], ['sigma/duplicate-name 7:7']],
    [
      'two ids',
      [
        rule('a', 'id: 0e95725d-7320-415d-80f7-004da920fc11\n'),
        rule('b', 'id: 0E95725d-7320-415d-80f7-004da920fc11\n'),
      ],
      ['sigma/duplicate-id 9:5'],
    ],
    [
      'a filter of another logsource by name',
      [rule('a'), filter('f', '[a]', '{ category: x }')],
      ['sigma/filter-logsource 10:11'],
    ],
    [
      'a filter on who counts alerts',
      [
        rule('a'),
        correlation('c', '[a]'),
        correlation('d', '[c]', 'generate: true\n'),
        filter('f', '[c, d]'),
      ],
      ['sigma/wrong-reference 29:14'],
    ],
    [
      'an alias without a field for a rule',
      [
        rule('a'),
        rule('b'),
        correlation('c', '[a, b]').replace('  timespan', '  aliases: { ip: { a: x } }\n  timespan'),
      ],
      ['sigma/alias 17:14'],
    ],
    [
      'an alias for a rule that is not referred to',
      [
        rule('a'),
        correlation('c', '[a]').replace('  timespan', '  aliases: { ip: { a: x, z: y } }\n  timespan'),
      ],
      ['sigma/alias 12:26'],
    ],
  ];
  for (const [name, documents, places] of faults) {
    it(`reports ${name}`, () => {
      assert.deepEqual(placesOf(linkText(...documents).diagnostics), places);
    });
  }

  it('suggests the name that was meant', () => {
    const { diagnostics } = linkText(rule('container_dns_query'), correlation('c', '[container_dns_qery]'));
    assert.deepEqual(diagnostics[0]?.suggestions, ['container_dns_query']);
  });

  it('is silent about a reference to a rule that could not be parsed', () => {
    const [broken] = documentsOf(rule('a').replace('condition: sel', 'condition: x'));
    assert.ok(broken !== undefined);
    const { detections, diagnostics } = link(parseAll(correlation('c', '[a]')), [parseRule(broken).meta]);
    assert.deepEqual([detections, diagnostics], [[], []]);
  });
});

describe('names of artefacts', () => {
  function namesOf(file: string, yaml: string): readonly string[] {
    return parseAll(yaml, file).map((document) => document.meta.name);
  }
  const unnamed = 'title: T\nlogsource: { category: c }\ndetection: { sel: { a: 1 }, condition: sel }\n';

  it('come from name, else from the file, numbered from the second document on', () => {
    const yaml = [unnamed, rule('own'), unnamed].join('---\n');
    assert.deepEqual(namesOf('rules/dns/many_names.yml', yaml), ['many_names', 'own', 'many_names-3']);
  });

  it('lose what a file name cannot hold', () => {
    assert.deepEqual(namesOf('rules/my rule (1).yaml', unnamed), ['my_rule_1_']);
  });

  it('refuse a name that would leave the folder of artefacts', () => {
    const [document] = documentsOf(rule('a').replace('name: a\n', "name: '../a'\n"));
    assert.ok(document !== undefined);
    assert.deepEqual(placesOf(parseRule(document).diagnostics), ['sigma/name 2:7']);
  });
});
