import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { RuleMetadata } from './metadata.js';
import type { Report } from './report.js';

/** Ids and names must be unique in the project. The second of two is reported and points at the first. */
export function reportDuplicates(metas: readonly RuleMetadata[], report: Report): void {
  const ids = new Map<string, SourceRange>();
  const names = new Map<string, SourceRange>();
  for (const meta of metas) {
    if (meta.id !== null) {
      const first = ids.get(meta.id.value);
      if (first === undefined) {
        ids.set(meta.id.value, meta.id.range);
      } else {
        report.error(
          'sigma/duplicate-id',
          meta.id.range,
          `Another rule has the id ${meta.id.value} already.`,
          {
            related: [{ message: 'The first rule with this id is here.', range: first }],
          },
        );
      }
    }
    const range = meta.nameRange ?? meta.range;
    // Artefacts are files, and some file systems ignore case.
    const key = meta.name.toLowerCase();
    const first = names.get(key);
    if (first === undefined) {
      names.set(key, range);
    } else {
      const why = meta.nameRange === null ? ' (taken from the name of its file)' : '';
      report.error('sigma/duplicate-name', range, `Another rule is called "${meta.name}"${why} already.`, {
        related: [{ message: 'The first rule with this name is here.', range: first }],
        suggestions: meta.nameRange === null ? [`name: ${meta.name}_2`] : [`${meta.name}_2`],
      });
    }
  }
}
