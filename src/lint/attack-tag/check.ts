import { warning } from '../../diagnostics/report.js';
import { suggest } from '../../diagnostics/suggest.js';
import { tactics, techniqueIds, techniqueOf } from '../../normal/attack.js';
import { readAttackTag } from '../../normal/threat.js';
import { metadataOf } from '../../sigma/linked.js';
import type { Located } from '../../sigma/located.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Check } from '../check.js';

const code = 'lint/attack-tag';

/** ATT&CK tags name tactics and techniques that exist, and that belong together. */
export const attackTag: Check = {
  code,
  check({ detection }) {
    const { tags } = metadataOf(detection);
    const tagged = tags.flatMap((tag) => {
      const read = readAttackTag(tag.value);
      return read?.kind === 'tactic' ? [read.tactic.slug] : [];
    });
    return tags.flatMap((tag) => checkTag(tag, tagged));
  },
};

function checkTag(tag: Located<string>, tagged: readonly string[]): readonly Diagnostic[] {
  const read = readAttackTag(tag.value);
  switch (read?.kind) {
    case undefined:
    case 'tactic':
    case 'other':
      return [];
    case 'unknown': {
      const slugs = tactics.map((tactic) => `attack.${tactic.slug}`);
      return [
        warning(code, tag.range, `ATT&CK has no tactic or technique "${tag.value}".`, {
          suggestions: suggest(tag.value.toLowerCase(), slugs),
        }),
      ];
    }
    case 'technique':
      return checkTechnique(read.id, tag, tagged);
  }
}

function checkTechnique(id: string, tag: Located<string>, tagged: readonly string[]): readonly Diagnostic[] {
  const technique = techniqueOf(id);
  if (technique === undefined) {
    const close = suggest(id, techniqueIds()).map((known) => `attack.${known.toLowerCase()}`);
    return [warning(code, tag.range, `The table of techniques has no ${id}.`, { suggestions: close })];
  }
  if (tagged.length === 0 || technique.tactics.some((tactic) => tagged.includes(tactic))) {
    return [];
  }
  return [
    warning(code, tag.range, `${id} (${technique.name}) belongs to none of the tagged tactics.`, {
      suggestions: technique.tactics.map((tactic) => `attack.${tactic}`),
    }),
  ];
}
