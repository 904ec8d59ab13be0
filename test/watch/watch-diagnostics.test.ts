import { strict as assert } from 'node:assert';

import { parseWatch } from '../../src/watch/parse-watch.js';
import { refusalDiagnostic, runDiagnostics } from '../../src/watch/watch-diagnostics.js';
import { WatchError } from '../../src/watch/watch-error.js';
import { fakePorts, runOnce } from './support/fake-ports.js';

describe('diagnostics of watches', () => {
  it('name the watch and the place of what is refused', () => {
    assert.throws(
      () => parseWatch({ trigger: { schedule: { cron: 'x' } } }),
      (error) => {
        assert(error instanceof WatchError);
        const { code, severity, message } = refusalDiagnostic('dns', error);
        assert.deepEqual([code, severity], ['watch/refused', 'error']);
        assert.match(message, /^Watch dns, \/trigger\/schedule\/cron: "x" is no cron expression/);
        return true;
      },
    );
  });

  it('are none for a run without fault', async () => {
    assert.deepEqual(runDiagnostics(await runOnce({ actions: { a: { logging: { text: 'x' } } } })), []);
  });

  it('tell errors from conflicts, which are notes', async () => {
    const ports = fakePorts({
      write: ({ id = '' }) =>
        id === '1' ? { result: 'conflict', id } : { result: 'failed', reason: 'no such field' },
    });
    const input = { simple: { _doc: [{ _id: '1' }, { _id: '2' }] } };
    const run = await runOnce({ input, actions: { a: { index: { index: 'i', op_type: 'create' } } } }, ports);
    const when = 'Watch probe at 2026-01-01T12:00:00.000Z';
    assert.deepEqual(runDiagnostics(run), [
      {
        code: 'watch/document-refused',
        severity: 'error',
        message: `${when}, /actions/a: action "a": a document for i was refused: no such field.`,
        suggestions: [],
      },
      {
        code: 'watch/conflict',
        severity: 'note',
        message: `${when}: 1 of 2 documents of action "a" existed already.`,
        suggestions: [],
      },
    ]);
  });
});
