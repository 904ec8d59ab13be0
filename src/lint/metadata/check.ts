import { note } from '../../diagnostics/report.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { metadataOf } from '../../sigma/linked.js';
import type { RuleMetadata } from '../../sigma/metadata.js';
import type { Check } from '../check.js';

const code = 'lint/metadata';

/** What people need in order to find, sort and trust a rule. */
export const metadata: Check = {
  code,
  check({ detection }) {
    const meta = metadataOf(detection);
    const missing = [
      meta.id === null ? 'id' : undefined,
      meta.levelRange === null ? 'level' : undefined,
      meta.description.trim() === '' ? 'description' : undefined,
      meta.status === null ? 'status' : undefined,
    ].filter((key) => key !== undefined);
    const found: Diagnostic[] =
      missing.length === 0
        ? []
        : [note(code, meta.range, `The rule has no ${missing.join(', ')}.`, { suggestions: missing })];
    return [...found, ...checkTitle(meta)];
  },
};

/** A title is a short noun phrase: it stands in lists of alerts. */
function checkTitle(meta: RuleMetadata): readonly Diagnostic[] {
  const { title, titleRange } = meta;
  if (titleRange === null) {
    return [];
  }
  if (title.length > 110) {
    return [
      note(code, titleRange, `The title has ${title.length} characters; lists of alerts show about 110.`),
    ];
  }
  if (/[.!?]$/.test(title)) {
    return [
      note(code, titleRange, 'A title is no sentence.', { suggestions: [title.replace(/[.!?]+$/, '')] }),
    ];
  }
  const verb = /^detects?\s+/i.exec(title)?.[0];
  return verb === undefined
    ? []
    : [note(code, titleRange, 'A title names what was seen.', { suggestions: [title.slice(verb.length)] })];
}
