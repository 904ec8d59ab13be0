/**
 * The field in which pipelines list a name and all of its parents (`a.b.example`: `a.b.example`, `b.example`,
 * `example`), so that one look-up of a parent finds the names below it; undefined for fields of which there is no such
 * list.
 */
export function parentsFieldOf(name: string): string | undefined {
  return name === 'dns.question.name' ? 'picket.dns.suffixes' : undefined;
}
