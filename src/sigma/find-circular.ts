import type { SigmaCorrelation, SigmaRule } from './ast.js';
import type { Report } from './report.js';
import { refersTo } from './rule-index.js';

/** Correlations from which a chain of references leads back to themselves; each circle is reported once. */
export function findCircular(
  correlations: readonly SigmaCorrelation[],
  targets: ReadonlyMap<SigmaCorrelation, readonly (SigmaRule | SigmaCorrelation)[] | undefined>,
  report: Report,
): ReadonlySet<SigmaCorrelation> {
  const circular = new Set<SigmaCorrelation>();
  const done = new Set<SigmaCorrelation>();
  const visit = (correlation: SigmaCorrelation, path: readonly SigmaCorrelation[]): void => {
    const start = path.indexOf(correlation);
    if (start >= 0) {
      const circle = path.slice(start);
      circle.forEach((member) => circular.add(member));
      const names = [...circle, correlation].map((member) => member.meta.name).join(' → ');
      const last = circle.at(-1) ?? correlation;
      const range =
        last.rules.find((reference) => refersTo(reference, correlation))?.range ?? last.meta.range;
      report.error('sigma/cycle', range, `Correlations refer to each other in a circle: ${names}.`);
      return;
    }
    if (done.has(correlation)) {
      return;
    }
    for (const target of targets.get(correlation) ?? []) {
      if (target.kind === 'correlation') {
        visit(target, [...path, correlation]);
      }
    }
    done.add(correlation);
  };
  for (const correlation of correlations) {
    visit(correlation, []);
  }
  return circular;
}
