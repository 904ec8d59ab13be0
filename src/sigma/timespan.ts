const secondsOf: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  // Sigma's months and years are spans, not dates: 30 and 365 days.
  M: 2_592_000,
  y: 31_536_000,
};

/** Seconds of `90s`, `15m`, `1h`, `7d`, `2w`, `1M` or `1y`, or undefined where the text is none of these. */
export function parseTimespan(text: string): number | undefined {
  const found = /^([0-9]{1,9})([smhdwMy])$/.exec(text.trim());
  const unit = found?.[2] === undefined ? undefined : secondsOf[found[2]];
  return found?.[1] === undefined || unit === undefined ? undefined : Number(found[1]) * unit;
}
