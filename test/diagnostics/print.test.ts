import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { codes } from '../../src/diagnostics/codes.js';
import type { Diagnostic, SourceRange } from '../../src/diagnostics/diagnostic.js';
import { summarise } from '../../src/diagnostics/format-pretty.js';
import { printDiagnostics } from '../../src/diagnostics/print.js';
import { error, note, warning } from '../../src/diagnostics/report.js';

function range(line: number, column: number, endColumn: number, endLine = line): SourceRange {
  return { file: 'rules/a b.yml', line, column, endLine, endColumn };
}

const text = 'titel: x\nlevel: hgih\ndescription: |\n  one\n  two\n';
const texts = new Map([['rules/a b.yml', text]]);
const found: readonly Diagnostic[] = [
  warning('schema/unknown-value', range(2, 8, 12), '`level` must be high.', { suggestions: ['high'] }),
  error('schema/unknown-key', range(1, 1, 6), 'The key `titel` is unknown.', {
    suggestions: ['title', 'tilt'],
  }),
];

describe('pretty diagnostics', () => {
  it('shows place, message, line, carets and suggestions, in order', () => {
    assert.equal(
      printDiagnostics(found, 'pretty', { texts }),
      [
        'rules/a b.yml:1:1 error The key `titel` is unknown. schema/unknown-key',
        '    1 | titel: x',
        '      | ^^^^^ Did you mean title or tilt?',
        '',
        'rules/a b.yml:2:8 warning `level` must be high. schema/unknown-value',
        '    2 | level: hgih',
        '      |        ^^^^ Did you mean high?',
        '',
        '1 error, 1 warning',
        '',
      ].join('\n'),
    );
  });

  it('underlines a range of several lines to the end of its first', () => {
    const printed = printDiagnostics([note('schema/too-few', range(3, 14, 6, 5), 'M.')], 'pretty', { texts });
    assert.match(printed, /\n {6}\| {14}\^\n/);
  });

  it('shows one caret under an empty range, and at the end of the text', () => {
    for (const place of [range(1, 7, 7), range(1, 9, 9)]) {
      const printed = printDiagnostics([error('schema/too-few', place, 'M.')], 'pretty', { texts });
      assert.equal(printed.split('\n')[2], `      | ${' '.repeat(place.column - 1)}^`);
    }
  });

  it('puts carets under wide characters by their width', () => {
    const wide = new Map([['rules/a b.yml', '日本: é\u0301x']]);
    const printed = printDiagnostics([error('schema/too-few', range(1, 5, 8), 'M.')], 'pretty', {
      texts: wide,
    });
    assert.equal(printed.split('\n')[2], '      |       ^^');
  });

  it('cuts a long line around the range', () => {
    const long = new Map([['rules/a b.yml', `${'a'.repeat(500)}XYZ${'b'.repeat(500)}`]]);
    const lines = printDiagnostics([error('schema/too-few', range(1, 501, 504), 'M.')], 'pretty', {
      texts: long,
    }).split('\n');
    const [, shown = '', carets = ''] = lines;
    const caret = carets.indexOf('^^^');
    assert.equal(shown.slice(caret, caret + 3), 'XYZ');
    assert.ok(shown.length < 140);
  });

  it('says the message alone where the text of the file is not known', () => {
    const printed = printDiagnostics(found.slice(1), 'pretty');
    assert.equal(printed.split('\n')[1], '    Did you mean title or tilt?');
  });

  it('shows related places with their own line', () => {
    const one = error('read/duplicate-key', range(2, 1, 6), 'Twice.', {
      related: [{ message: 'First here.', range: range(1, 1, 6) }],
    });
    assert.match(
      printDiagnostics([one], 'pretty', { texts }),
      /rules\/a b.yml:1:1 First here\.\n {4}1 \| titel: x/,
    );
  });

  it('is coloured only when asked to be', () => {
    assert.ok(printDiagnostics(found, 'pretty', { texts, color: true }).includes('\u001b[31m'));
    assert.ok(!printDiagnostics(found, 'pretty', { texts, color: false }).includes('\u001b'));
  });

  it('never lets data steer the terminal', () => {
    const unsafe = fc
      .array(
        fc.constantFrom(
          '\0',
          '\t',
          '\n',
          '\r',
          '\u001b',
          '\u007f',
          '\u009b',
          '\u202e',
          '\u2066',
          '[31m',
          'a',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(unsafe, unsafe, unsafe, (message, suggestion, line) => {
        const one = error('schema/too-few', range(1, 1, 4), message, { suggestions: [suggestion] });
        const printed = printDiagnostics([one], 'pretty', { texts: new Map([['rules/a b.yml', line]]) });
        assert.doesNotMatch(printed, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e\u2066]/);
      }),
    );
  });

  it('is empty without diagnostics', () => {
    assert.equal(printDiagnostics([], 'pretty'), '');
    assert.equal(summarise([]), 'nothing found');
  });
});

describe('json diagnostics', () => {
  it('has the position of each, and the number of rules', () => {
    assert.deepEqual(JSON.parse(printDiagnostics(found.slice(0, 1), 'json', { rules: 7 })), {
      diagnostics: [
        {
          code: 'schema/unknown-value',
          severity: 'warning',
          message: '`level` must be high.',
          file: 'rules/a b.yml',
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 12,
          suggestions: ['high'],
        },
      ],
      rules: 7,
    });
  });

  it('has null for the position of what concerns no file', () => {
    const printed = printDiagnostics([error('project/no-folder', undefined, 'M.')], 'json');
    assert.match(printed, /"file": null/);
  });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<Record<string, number>>;
        };
      }[];
    }[];
  }[];
}

describe('sarif diagnostics', () => {
  const log = JSON.parse(printDiagnostics(found, 'sarif')) as Sarif;
  const run = log.runs[0];

  it('is version 2.1.0 with one run', () => {
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs.length, 1);
  });

  it('refers to the rules that are used, by index', () => {
    assert.equal(run?.results.length, 2);
    for (const result of run.results) {
      assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
    }
  });

  it('has escaped relative paths and exact regions', () => {
    assert.deepEqual(run?.results[0]?.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'rules/a%20b.yml' },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 6 },
    });
  });

  it('has file URIs for absolute paths', () => {
    const place = { ...range(1, 1, 2), file: '/tmp/x#1.yml' };
    assert.match(
      printDiagnostics([error('schema/too-few', place, 'M.')], 'sarif'),
      /"file:\/\/\/tmp\/x%231\.yml"/,
    );
  });
});

describe('github diagnostics', () => {
  it('are one escaped command a line', () => {
    const place = { ...range(2, 8, 12), file: 'a,b:c.yml' };
    const one = note('schema/too-few', place, '100%\nsure');
    assert.equal(
      printDiagnostics([one], 'github'),
      '::notice file=a%2Cb%3Ac.yml,line=2,col=8,endLine=2,endColumn=11,title=schema/too-few::100%25 sure\n',
    );
  });

  it('cannot be broken out of by data', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (file, message) => {
        const printed = printDiagnostics(
          [error('schema/too-few', { ...range(1, 1, 2), file }, message)],
          'github',
        );
        assert.equal(printed.split(/\r\n?|\n/).length, 2);
        assert.match(
          printed,
          /^::error file=[^,:]*,line=1,col=1,endLine=1,endColumn=1,title=schema\/too-few::/,
        );
      }),
    );
  });
});

describe('the registry of codes', () => {
  it('names every code family/what, with a title, a reason and a remedy', () => {
    for (const [code, entry] of Object.entries(codes)) {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.ok(entry.title.length > 5 && !entry.title.endsWith('.'), `${code}: title`);
      assert.ok(entry.why.length > 10, `${code}: why`);
      assert.ok(entry.fix.length > 10, `${code}: fix`);
    }
  });
});
