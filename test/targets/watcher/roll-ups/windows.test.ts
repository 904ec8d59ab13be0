import { strict as assert } from 'node:assert';
import { keyword } from '../../../support/normal.js';
import { openRollUp } from './support/roll-up-engine.js';
import { windowRollUp } from './support/roll-ups.js';

const at = (time: string): number => Date.parse(`2026-01-01T${time}Z`);
const second = (time: string): number => at(time) / 1000;

describe('roll-ups of windows', () => {
  it('write what each entity did in each window that is over, into the document of its day', async () => {
    const rollUp = openRollUp(windowRollUp());
    for (const time of ['11:40:00', '11:44:59', '11:45:00', '12:03:00']) {
      rollUp.index({ '@timestamp': at(time), host: 'a' });
    }
    assert.deepEqual(await rollUp.run(at('12:05:00')), []);
    const [{ index, source } = { index: '', source: {} }] = [...rollUp.documents().values()].filter(
      ({ source: { picket } }) => (picket as { summary: { kind: string } }).summary.kind === 'windows',
    );
    assert.equal(index, `picket-summary-${rollUp.compiled.key}-2026.01.01`);
    assert.deepEqual(source, {
      '@timestamp': '2026-01-01T00:00:00.000Z',
      picket: {
        summary: {
          key: rollUp.compiled.key,
          kind: 'windows',
          day: '2026-01-01T00:00:00.000Z',
          entity: '{"host":"a"}',
          group: { host: 'a' },
          group_0: 'a',
          lookup: 'a',
          windows: { starts: [second('11:40:00'), second('11:45:00')], values: [2, 1] },
        },
      },
    });
  });

  it('can be found by the values of their entity and of its peers', async () => {
    const peers = [keyword('pod')];
    const rollUp = openRollUp(windowRollUp({ groupBy: [keyword('zone'), keyword('host')], peers }));
    for (const [host, pod] of [
      ['a', 'p'],
      ['a', 'q'],
      ['b', 'q'],
    ] as const) {
      rollUp.index({ '@timestamp': at('11:58:00'), zone: 'x', host, pod });
    }
    await rollUp.run(at('12:05:00'));
    const found = (field: string, value: string): number =>
      rollUp.engine.search({
        indices: ['picket-summary-*'],
        body: { size: 0, query: { terms: { [`picket.summary.${field}`]: [value, ''] } } },
      }).hits.total.value;
    assert.deepEqual(
      [found('group_0', 'x'), found('group_1', 'a'), found('peer_0', 'p'), found('peer_0', 'q')],
      [2, 1, 1, 2],
    );
  });

  it('keep the sources of a rule apart, each of which may have noted the same events', async () => {
    const [coredns] = windowRollUp().branches;
    assert.ok(coredns);
    const branches = [coredns, { ...coredns, dataset: 'zeek.dns' }];
    const rollUp = openRollUp(windowRollUp({ branches }));
    for (const dataset of ['coredns.log', 'zeek.dns', 'zeek.dns', 'other']) {
      rollUp.index({ '@timestamp': at('11:58:00'), host: 'a', 'data_stream.dataset': dataset });
    }
    await rollUp.run(at('12:05:00'));
    const counts = rollUp
      .summaries('windows')
      .map(({ dataset, windows }) => [dataset, (windows as { readonly values: readonly number[] }).values]);
    assert.deepEqual(Object.fromEntries(counts), { 'coredns.log': [1], 'zeek.dns': [2] });
  });
});
