import pc from 'picocolors';
import { sanitise } from '../diagnostics/sanitise.js';
import { describeFailure, testJson } from '../harness/case-json.js';
import type { TestedCase, TestResult } from '../harness/test-project.js';
import { plural, printFindings } from './print-report.js';
import type { Terminal } from './terminal.js';

/** Prints the outcome of the cases. Diagnostics of rules and cases go to stderr. */
export function printTest(terminal: Terminal, format: 'pretty' | 'json' | 'junit', result: TestResult): void {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  printFindings(terminal, { diagnostics: errors, texts: result.texts, rules: 0, dir: result.dir });
  switch (format) {
    case 'json':
      terminal.out(`${JSON.stringify(testJson(result), null, 2)}\n`);
      return;
    case 'junit':
      terminal.out(junit(result));
      return;
    case 'pretty':
      terminal.out(pretty(result, terminal.colorOut));
  }
}

function pretty(result: TestResult, color: boolean): string {
  const colors = pc.createColors(color);
  const lines: string[] = [];
  for (const [rule, cases] of byRule(result.cases)) {
    const passed = cases.filter((one) => one.passed).length;
    const mark = passed === cases.length ? colors.green('✓') : colors.red('✗');
    lines.push(`${mark} ${rule} ${colors.dim(`${passed} of ${plural(cases.length, 'case')}`)}`);
    for (const failed of cases.filter((one) => !one.passed)) {
      lines.push(`    ${colors.red('✗')} ${sanitise(failed.case.name)}`);
      lines.push(...describeFailure(failed).map((reason) => `        ${sanitise(reason)}`));
      lines.push(`        ${colors.dim(`${failed.case.range.file}:${failed.case.range.line}`)}`);
    }
  }
  for (const name of result.untested)
    lines.push(`${colors.yellow('!')} ${name} ${colors.dim('has no cases')}`);
  lines.push(`${result.passed} passed, ${result.failed} failed`);
  return `${lines.join('\n')}\n`;
}

function byRule(cases: readonly TestedCase[]): Map<string, TestedCase[]> {
  const groups = new Map<string, TestedCase[]>();
  for (const tested of cases) groups.set(tested.case.rule, [...(groups.get(tested.case.rule) ?? []), tested]);
  return groups;
}

function junit(result: TestResult): string {
  const suites = [...byRule(result.cases)].map(([rule, cases]) => {
    const failures = cases.filter(({ passed }) => !passed).length;
    const body = cases.map((tested) => {
      const open = `    <testcase classname="${xml(rule)}" name="${xml(tested.case.name)}" file="${xml(tested.case.range.file)}"`;
      if (tested.passed) return `${open}/>`;
      const reasons = xml(describeFailure(tested).join('\n'));
      return `${open}>\n      <failure message="${xml(describeFailure(tested)[0] ?? 'failed')}">${reasons}</failure>\n    </testcase>`;
    });
    return `  <testsuite name="${xml(rule)}" tests="${cases.length}" failures="${failures}">\n${body.join('\n')}\n  </testsuite>`;
  });
  const counts = `tests="${result.cases.length}" failures="${result.failed}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n${suites.join('\n')}\n</testsuites>\n`;
}

function xml(text: string): string {
  return sanitise(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
