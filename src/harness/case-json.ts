import type { Json, JsonObject } from '../diagnostics/json.js';
import type { AlertDifference, ExpectedAlert } from './cases/compare-alerts.js';
import type { CaseFault } from './cases/run-case.js';
import type { TestedCase, TestResult } from './test-project.js';

/** The JSON of `test`. A failed case also says why. */
export function testJson(result: TestResult): JsonObject {
  return { cases: result.cases.map(caseJson), passed: result.passed, failed: result.failed };
}

function caseJson(tested: TestedCase): JsonObject {
  return {
    rule: tested.case.rule,
    case: tested.case.name,
    status: tested.passed ? 'passed' : 'failed',
    alerts: tested.alerts,
    expected: tested.case.expected.map(expectedJson),
    ...(!tested.passed && { reasons: describeFailure(tested) }),
  };
}

function expectedJson({ key, count, fields }: ExpectedAlert): JsonObject {
  return { key, count, ...(Object.keys(fields).length > 0 && { fields }) };
}

/** A failed case in sentences: every difference, every fault, and what the keys came to. */
export function describeFailure(tested: TestedCase): string[] {
  return [
    ...tested.faults.map(describeFault),
    ...tested.differences.map(describeDifference),
    ...tested.misses.map(
      ({ key, value, windowStart, windowEnd }) =>
        `${describeKey(key)} came to ${value} at most, from ${windowStart} to ${windowEnd}`,
    ),
  ];
}

function describeFault(fault: CaseFault): string {
  switch (fault.kind) {
    case 'run-failed':
      return `the run at ${new Date(fault.time).toISOString()} failed at ${fault.pointer}: ${fault.message}`;
    case 'document-refused':
      return `the document of ${new Date(fault.time).toISOString()} was refused: ${fault.reason}`;
    case 'file':
      return fault.message;
  }
}

function describeDifference(difference: AlertDifference): string {
  switch (difference.kind) {
    case 'missing':
      return `missing: ${describeKey(difference.expected.key)}, expected ${alerts(difference.expected.count)}, found ${difference.found}`;
    case 'too-many':
      return `too many: ${describeKey(difference.expected.key)}, expected ${alerts(difference.expected.count)}, found ${difference.found}`;
    case 'unexpected':
      return `unexpected: ${describeAlert(difference.alert)}`;
    case 'field':
      return `${describeKey(difference.expected.key)}: ${difference.field} is ${text(difference.found)}, expected ${text(difference.wanted)}`;
  }
}

/** An alert in a line: its key, value, threshold and window. */
export function describeAlert(alert: JsonObject): string {
  const details = alertDetails(alert);
  const key = typeof details['key'] === 'string' ? details['key'] : 'an alert';
  return `${key}, value ${text(details['value'])} (threshold ${text(details['threshold'])}), from ${text(details['window_start'])} to ${text(details['window_end'])}`;
}

function alertDetails(alert: JsonObject): JsonObject {
  const picket = alert['picket'] as JsonObject | undefined;
  return (picket?.['alert'] as JsonObject | undefined) ?? {};
}

function describeKey(key: JsonObject): string {
  const entries = Object.entries(key).map(([field, value]) => `${field} ${text(value)}`);
  return entries.length === 0 ? 'the one group of all events' : entries.join(', ');
}

function text(value: Json | undefined): string {
  return value === undefined ? 'absent' : typeof value === 'string' ? value : JSON.stringify(value);
}

function alerts(count: number): string {
  return `${count} alert${count === 1 ? '' : 's'}`;
}
