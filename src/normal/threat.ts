import type { Threat } from './normal-rule.js';
import { tactics, tacticOf, techniqueOf, type Tactic, type Technique } from './attack.js';

const site = 'https://attack.mitre.org';

/** A tag in ATT&CK's namespace: `attack.t1590.002`, `attack.reconnaissance`. */
export type AttackTag =
  | { readonly kind: 'tactic'; readonly tactic: Tactic }
  | { readonly kind: 'technique'; readonly id: string }
  /** Groups, software, data sources, mitigations: no part of a threat. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown' };

/** What a tag says, or undefined for a tag of another namespace. */
export function readAttackTag(tag: string): AttackTag | undefined {
  const name = /^attack\.(.+)$/i.exec(tag)?.[1]?.toLowerCase();
  if (name === undefined) {
    return undefined;
  }
  if (/^t\d{4}(?:\.\d{3})?$/.test(name)) {
    return { kind: 'technique', id: name.toUpperCase() };
  }
  const tactic = tacticOf(name);
  if (tactic !== undefined) {
    return { kind: 'tactic', tactic };
  }
  return /^(?:g|s|m|c|ds|a|ta)\d{4}$/.test(name) ? { kind: 'other' } : { kind: 'unknown' };
}

/**
 * Tactics and techniques of the tags, truly paired: a technique stands under the tactics that it belongs to, of these
 * the tagged ones where some are, and a tagged tactic without a technique stands alone. A technique that the table
 * does not know keeps its id as name, and stands under the tagged tactics.
 */
export function threatsOf(tags: readonly string[]): readonly Threat[] {
  const read = tags.flatMap((tag) => readAttackTag(tag) ?? []);
  const tagged = [...new Set(read.flatMap((tag) => (tag.kind === 'tactic' ? [tag.tactic] : [])))];
  const ids = [...new Set(read.flatMap((tag) => (tag.kind === 'technique' ? [tag.id] : [])))];
  const paired = ids.flatMap((id) => pairTechnique(id, tagged));
  const used = new Set(paired.map((threat) => threat.tactic.name));
  const alone = tagged.filter((tactic) => !used.has(tactic.name)).map((tactic): Threat => threatOf(tactic));
  return [...paired, ...alone];
}

function pairTechnique(id: string, tagged: readonly Tactic[]): readonly Threat[] {
  const technique = techniqueOf(id);
  const own =
    technique === undefined ? tagged : tactics.filter((tactic) => technique.tactics.includes(tactic.slug));
  const both = own.filter((tactic) => tagged.includes(tactic));
  return (both.length > 0 ? both : own.slice(0, 1)).map((tactic) => threatOf(tactic, id, technique));
}

function threatOf(tactic: Tactic, id?: string, technique?: Technique): Threat {
  const of = { id: tactic.id, name: tactic.name, reference: `${site}/tactics/${tactic.id}/` };
  if (id === undefined) {
    return { framework: 'MITRE ATT&CK', tactic: of };
  }
  const [parent = id, sub] = id.split('.');
  const main = {
    id: parent,
    name: (sub === undefined ? technique : techniqueOf(parent))?.name ?? parent,
    reference: `${site}/techniques/${parent}/`,
  };
  return {
    framework: 'MITRE ATT&CK',
    tactic: of,
    technique:
      sub === undefined
        ? main
        : {
            ...main,
            subtechnique: {
              id,
              name: technique?.name ?? id,
              reference: `${site}/techniques/${parent}/${sub}/`,
            },
          },
  };
}
