import type { Session } from './session.js';

const day = 86_400_000;
/** Days beyond the history that summaries are kept. */
const grace = 2;

/** Drops the summaries that no rule reads any more, whole days at a time. */
export function forgetSummaries(session: Session, now: number): void {
  for (const { artefact } of session.rollUps) {
    const prefix = `picket-summary-${artefact.key}-`;
    const oldest = now - artefact.history * 1000 - grace * day;
    for (const name of session.engine.indexNames(`${prefix}*`)) {
      const start = Date.parse(`${name.slice(prefix.length).replaceAll('.', '-')}T00:00:00Z`);
      if (start + day <= oldest) session.engine.deleteIndex(name);
    }
  }
}
