/** Elasticsearch's date maths, as far as conditions and index names use it. All moments are UTC. */
export interface DateMath {
  /** Epoch milliseconds, or the moment of evaluation. */
  readonly anchor: number | 'now';
  readonly steps: readonly DateStep[];
}

export type DateUnit = 'y' | 'M' | 'w' | 'd' | 'h' | 'm' | 's';

export type DateStep =
  | { readonly kind: 'add'; readonly amount: number; readonly unit: DateUnit }
  | { readonly kind: 'floor'; readonly unit: DateUnit };

/** Parses `now-5m/d` or `2026-01-01||+1M`. Undefined where the text is no date maths. */
export function parseDateMath(text: string): DateMath | undefined {
  const match = /^(?:(now)|(.+?)(?:\|\||$))(.*)$/s.exec(text);
  if (match === null) return undefined;
  const [, now, moment = '', rest = ''] = match;
  const anchor = now === undefined ? parseMoment(moment) : 'now';
  const steps = parseSteps(rest);
  return anchor === undefined || steps === undefined ? undefined : { anchor, steps };
}

function parseSteps(text: string): readonly DateStep[] | undefined {
  const steps: DateStep[] = [];
  let rest = text;
  while (rest !== '') {
    const match = /^(?:([+-])(\d*)([yMwdhHms])|\/([yMwdhHms]))/.exec(rest);
    if (match === null) return undefined;
    const [whole, sign, digits, addUnit, floorUnit] = match;
    const unit = (addUnit ?? floorUnit ?? 's').replace('H', 'h') as DateUnit;
    if (floorUnit !== undefined) steps.push({ kind: 'floor', unit });
    else
      steps.push({ kind: 'add', amount: (sign === '-' ? -1 : 1) * Number(digits === '' ? 1 : digits), unit });
    rest = rest.slice(whole.length);
  }
  return steps;
}

/** A moment in the format `strict_date_optional_time||epoch_millis`, in epoch milliseconds. */
export function parseMoment(text: string): number | undefined {
  if (/^-?\d{5,}$/.test(text)) return Number(text);
  const match =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const part = (index: number, otherwise: number): number => Number(match[index] ?? otherwise);
  const millis = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000);
  const fields = [part(1, 1970), part(2, 1), part(3, 1), part(4, 0), part(5, 0), part(6, 0)] as const;
  const [year, month, day, hour, minute, second] = fields;
  const time = Date.UTC(year, month - 1, day, hour, minute, second, millis);
  const back = new Date(time);
  const exists =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return exists ? time - offsetMillis(match[8]) : undefined;
}

function offsetMillis(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

const fixed = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

/** The moment that an expression means at `now`, both in epoch milliseconds. */
export function resolveDateMath(math: DateMath, now: number): number {
  return math.steps.reduce(
    (time, step) => (step.kind === 'add' ? add(time, step.amount, step.unit) : floor(time, step.unit)),
    math.anchor === 'now' ? now : math.anchor,
  );
}

function add(time: number, amount: number, unit: DateUnit): number {
  if (unit !== 'y' && unit !== 'M') return time + amount * fixed[unit];
  const date = new Date(time);
  const months = date.getUTCMonth() + amount * (unit === 'y' ? 12 : 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), months + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  return Date.UTC(date.getUTCFullYear(), months, day) + (time - Math.floor(time / fixed.d) * fixed.d);
}

function floor(time: number, unit: DateUnit): number {
  const date = new Date(time);
  switch (unit) {
    case 'y':
      return Date.UTC(date.getUTCFullYear(), 0);
    case 'M':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
    case 'w': {
      const today = Math.floor(time / fixed.d) * fixed.d;
      return today - ((date.getUTCDay() + 6) % 7) * fixed.d;
    }
    case 'd':
    case 'h':
    case 'm':
    case 's':
      return Math.floor(time / fixed[unit]) * fixed[unit];
  }
}
