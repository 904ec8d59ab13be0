import { warning } from '../../diagnostics/report.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { CorrelationBound, CorrelationCondition } from '../../sigma/ast.js';
import type { Check } from '../check.js';

const code = 'lint/correlation-bounds';

/** Bounds that no count meets, or that every count meets. */
export const correlationBounds: Check = {
  code,
  check({ detection }) {
    if (
      detection.kind === 'rule' ||
      !['event_count', 'value_count'].includes(detection.correlation.type.value)
    ) {
      return [];
    }
    const { condition } = detection.correlation;
    return condition === null ? [] : checkBounds(condition);
  },
};

/** Counts are whole and, since a group exists only with an event, at least 1. */
function checkBounds(condition: CorrelationCondition): readonly Diagnostic[] {
  const { bounds, range } = condition;
  if (bounds.length === 0) {
    return [];
  }
  const least = Math.max(1, ...bounds.map(lowestOf));
  const most = Math.min(Infinity, ...bounds.map(highestOf));
  const excluded = bounds.filter((bound) => bound.op === 'neq').map((bound) => bound.value);
  if (least > most || (least === most && excluded.includes(least))) {
    return [warning(code, range, 'No count meets these bounds.')];
  }
  const always =
    least === 1 && most === Infinity && excluded.every((value) => value < 1 || !Number.isInteger(value));
  return always && !bounds.some(saysOneOrMore)
    ? [warning(code, range, 'Every group meets these bounds: a single event is enough.')]
    : [];
}

/** Written so, one event is meant to be enough: the correlation is there to make one alert of a burst. */
function saysOneOrMore({ op, value }: CorrelationBound): boolean {
  return (op === 'gte' && value === 1) || (op === 'gt' && value === 0);
}

function lowestOf({ op, value }: CorrelationBound): number {
  switch (op) {
    case 'gt':
      return Math.floor(value) + 1;
    case 'gte':
      return Math.ceil(value);
    case 'eq':
      return Number.isInteger(value) ? value : Infinity;
    case 'lt':
    case 'lte':
    case 'neq':
      return -Infinity;
  }
}

function highestOf({ op, value }: CorrelationBound): number {
  switch (op) {
    case 'lt':
      return Math.ceil(value) - 1;
    case 'lte':
      return Math.floor(value);
    case 'eq':
      return value;
    case 'gt':
    case 'gte':
    case 'neq':
      return Infinity;
  }
}
