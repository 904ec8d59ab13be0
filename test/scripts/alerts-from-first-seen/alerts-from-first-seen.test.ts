import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { alertsFromFirstSeen } from '../../../src/scripts/alerts-from-first-seen/twin.js';
import { answer, contextOf, groups, keys, sightingParams, told } from '../shared/sighting-answers.js';

const none = answer({ known: keys(), warm: keys() });

function run(payload: JsonObject, more: JsonObject = {}): ReturnType<typeof told> {
  const params = { ...sightingParams, by_entity: false, older: true, ...more };
  const context = contextOf({ window_recent: none, window_older: none, ...payload });
  return told(alertsFromFirstSeen(context, params));
}

const known = (...all: readonly string[]): JsonObject => answer({ known: keys(...all), warm: keys() });

describe('picket-alerts-from-first-seen-v1', () => {
  it('passes over what either search for the past found', () => {
    const window = groups(['p', 'a'], ['p', 'b'], ['p', 'c']);
    const { keys: raised, findings } = run({
      window,
      window_recent: known('a'),
      window_older: known('b'),
    });
    assert.deepEqual([raised, findings], [['{"name":"c","pod":"p"}'], []]);
  });

  it('asks for the past of each entity by entity and value', () => {
    const past = answer({ known: keys('p\u001fa'), warm: keys('p', 'q') });
    const window = groups(['p', 'a'], ['q', 'a'], ['r', 'a']);
    const { keys: raised } = run({ window, window_recent: past }, { by_entity: true });
    assert.deepEqual(raised, ['{"name":"a","pod":"q"}']);
  });

  it('says that a list was cut off, and leaves out the value that the cut goes through', () => {
    const window = groups(['p', 'a'], ['p', 'b'], ['q', 'b']);
    const { keys: raised, findings } = run({ window }, { size: 3 });
    assert.deepEqual([raised, findings], [['{"name":"a","pod":"p"}'], ['truncated window']]);
  });

  it('takes events from a search of their own where there is one', () => {
    const payload = { window: groups(['p', 'a'], ['p', 'b']), window_events: groups(['p', 'b']) };
    assert.deepEqual(run(payload, { narrow: true }), { keys: ['{"name":"b","pod":"p"}'], findings: [] });
    const cut = run(payload, { narrow: true, fresh_size: 1 });
    assert.deepEqual(cut, { keys: [], findings: ['truncated window_events'] });
  });

  it('does not look at values that no summary can have', () => {
    const window = groups(['p', 'x'.repeat(8192)]);
    assert.deepEqual(run({ window }), { keys: [], findings: ['unkeyed window:too-long'] });
  });

  it('is silent, without a word, until there is enough history', () => {
    const window = groups(['p', 'a']);
    // A day, and from midnight to five minutes before eleven fifty-nine.
    const long = 86_400 + 11 * 3600 + 54 * 60;
    assert.equal(run({ window }, { minimum_history: long }).keys.length, 1);
    assert.deepEqual(run({ window }, { minimum_history: long + 1 }), { keys: [], findings: [] });
  });

  it('passes over keys of recent alerts', () => {
    const suppressed = answer({ window: keys('{"name":"a","pod":"p"}') });
    assert.deepEqual(run({ window: groups(['p', 'a'], ['q', 'a']), suppressed }).keys, [
      '{"name":"a","pod":"q"}',
    ]);
  });
});
