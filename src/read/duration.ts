const seconds = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

/**
 * Seconds of a duration in Sigma's form, a number and a unit: `90s`, `5m`, `1h`, `7d`, `2w`. Undefined for anything
 * else, and for what exceeds exact integers.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+)([smhdw])$/.exec(text);
  if (match === null) return undefined;
  const total = Number(match[1]) * seconds[match[2] as keyof typeof seconds];
  return Number.isSafeInteger(total) ? total : undefined;
}

/** A duration as a person would write it: the largest unit that divides it, `300` as `5m`, `0` as `0s`. */
export function formatDuration(total: number): string {
  for (const unit of ['d', 'h', 'm'] as const) {
    if (total > 0 && total % seconds[unit] === 0) return `${total / seconds[unit]}${unit}`;
  }
  return `${total}s`;
}
