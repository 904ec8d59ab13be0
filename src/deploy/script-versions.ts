/** The ids of the versions before one: `a-v3` had `a-v1` and `a-v2`. */
export function olderVersions(id: string): readonly string[] {
  const match = /^(.+-v)(\d{1,3})$/.exec(id);
  if (match === null) return [];
  const [, stem = '', version = '1'] = match;
  return Array.from({ length: Math.max(0, Number(version) - 1) }, (_, at) => `${stem}${at + 1}`);
}
