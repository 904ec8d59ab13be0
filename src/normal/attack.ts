import { attackTable } from './attack-table.js';

/** A tactic of MITRE ATT&CK for Enterprise. */
export interface Tactic {
  readonly id: string;
  readonly name: string;
  /** As in Sigma's tags, words joined by `-`. */
  readonly slug: string;
}

export interface Technique {
  readonly id: string;
  readonly name: string;
  /** Slugs of the tactics that it belongs to. */
  readonly tactics: readonly string[];
}

function tactic(id: string, name: string): Tactic {
  return { id, name, slug: name.toLowerCase().replaceAll(' ', '-') };
}

/** In the order of the matrix, version 19. */
export const tactics: readonly Tactic[] = [
  tactic('TA0043', 'Reconnaissance'),
  tactic('TA0042', 'Resource Development'),
  tactic('TA0001', 'Initial Access'),
  tactic('TA0002', 'Execution'),
  tactic('TA0003', 'Persistence'),
  tactic('TA0004', 'Privilege Escalation'),
  tactic('TA0005', 'Stealth'),
  tactic('TA0112', 'Defense Impairment'),
  // What TA0005 was called up to version 18. It comes after its heirs, which untagged techniques go by.
  tactic('TA0005', 'Defense Evasion'),
  tactic('TA0006', 'Credential Access'),
  tactic('TA0007', 'Discovery'),
  tactic('TA0008', 'Lateral Movement'),
  tactic('TA0009', 'Collection'),
  tactic('TA0011', 'Command and Control'),
  tactic('TA0010', 'Exfiltration'),
  tactic('TA0040', 'Impact'),
];

/** A tactic by its slug; underscores count as `-`. */
export function tacticOf(slug: string): Tactic | undefined {
  const wanted = slug.replaceAll('_', '-');
  return tactics.find((known) => known.slug === wanted);
}

/** A technique or sub-technique by its id, `T1590` or `T1590.002`, or undefined where the table lacks it. */
export function techniqueOf(id: string): Technique | undefined {
  return table().get(id);
}

/** Every technique of the table. */
export function techniqueIds(): readonly string[] {
  return [...table().keys()];
}

let parsed: ReadonlyMap<string, Technique> | undefined;

// Split when first asked for: most commands never look at it.
function table(): ReadonlyMap<string, Technique> {
  parsed ??= new Map(
    Object.entries(attackTable).flatMap(([slugs, rows]) => readRows(slugs.split(' '), rows)),
  );
  return parsed;
}

function readRows(slugs: readonly string[], rows: string): readonly (readonly [string, Technique])[] {
  return rows.split('|').map((row) => {
    const space = row.indexOf(' ');
    const id = row.slice(0, space);
    return [id, { id, name: row.slice(space + 1), tactics: slugs }];
  });
}
