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

/** In the order of the matrix. */
export const tactics: readonly Tactic[] = [
  tactic('TA0043', 'Reconnaissance'),
  tactic('TA0042', 'Resource Development'),
  tactic('TA0001', 'Initial Access'),
  tactic('TA0002', 'Execution'),
  tactic('TA0003', 'Persistence'),
  tactic('TA0004', 'Privilege Escalation'),
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

const rows = `
T1590 reconnaissance Gather Victim Network Information
T1590.002 reconnaissance DNS
`;

let parsed: ReadonlyMap<string, Technique> | undefined;

function table(): ReadonlyMap<string, Technique> {
  parsed ??= new Map(
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const [id = '', slugs = '', ...name] = row.split(' ');
        return [id, { id, name: name.join(' '), tactics: slugs.split(',') }];
      }),
  );
  return parsed;
}
