import type { Catalog } from '../catalog/catalog.js';
import type { SigmaCorrelation } from '../sigma/ast.js';
import { metadataOf, type LinkedDetection } from '../sigma/linked.js';
import type { Located } from '../sigma/located.js';
import { mappingOf, textsOf } from '../sigma/nodes.js';
import { entryOf } from '../read/locate.js';
import type { Report } from '../sigma/report.js';
import { identityFields } from './identity-fields.js';

/** What every alert has, whatever it is about. */
const always = /^(?:@timestamp|message|tags|(?:event|picket\.alert|related|rule|threat)\..+)$/;

/** Warns of fields that the alerts of a detection never have: they would not be counted. */
export function reportUncarried(
  names: readonly Located<string>[],
  bases: readonly LinkedDetection[],
  catalog: Catalog,
  report: Report,
): void {
  for (const base of bases) {
    const own = carriedBy(base, catalog);
    for (const { value, range } of names) {
      if (always.test(value) || own.has(value) || identityFields.includes(value)) continue;
      const message = `Alerts of ${metadataOf(base).name} have no "${value}" and are not counted.`;
      report.warning('normal/group-by-lacking', range, message, { suggestions: [...own].slice(0, 3) });
    }
  }
}

/** The fields of an alert's key, under the names that they have in the index. */
function carriedBy(base: LinkedDetection, catalog: Catalog): ReadonlySet<string> {
  const by = (metadataOf(base).suppress?.by ?? []).map(({ value }) => value);
  const names = base.kind === 'rule' ? by : namesOf(base.correlation);
  const renamed = [...catalog.sources.values()].flatMap(({ fieldNames }) =>
    names.flatMap((name) => fieldNames.get(name) ?? []),
  );
  return new Set([...names, ...renamed]);
}

function namesOf({ groupBy, aliases, section, type }: SigmaCorrelation): readonly string[] {
  const value = section === null ? undefined : entryOf(mappingOf(section, type.value), 'field')?.value;
  const behind = aliases.flatMap(({ fields }) => fields.map(({ field }) => field));
  return [...groupBy, ...behind, ...textsOf(value)].map((name) => name.value);
}
