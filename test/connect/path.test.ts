import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { indices, path } from '../../src/connect/path.js';

describe('path', () => {
  it('holds a name as one segment, whatever is in it', () => {
    const names = fc.string({ unit: 'binary', minLength: 1 }).filter((name) => name !== '.' && name !== '..');
    fc.assert(
      fc.property(names, (name) => {
        const url = new URL(path`/_watcher/watch/${name}/_ack`, 'http://host');
        const segments = url.pathname.split('/');
        assert.deepEqual(
          [segments.length, segments[1], segments[2], segments[4]],
          [5, '_watcher', 'watch', '_ack'],
        );
        assert.equal(decodeURIComponent(segments[3] ?? ''), name);
        assert.deepEqual([url.search, url.hash], ['', '']);
      }),
    );
  });

  for (const name of ['', '.', '..', '\ud800']) {
    it(`refuses ${JSON.stringify(name)}, which would lead elsewhere or has no encoding`, () => {
      assert.throws(() => path`/_scripts/${name}`);
    });
  }

  it('keeps the commas and stars of index patterns', () => {
    assert.equal(path`/${indices(['logs-*', 'a b'])}/_search`, '/logs-*,a%20b/_search');
  });

  it('refuses an empty list of indices, which would be all of them', () => {
    assert.throws(() => path`/${indices([])}/_search`);
  });
});
