import { strict as assert } from 'node:assert';
import { readHosts, readList } from '../../../src/intel/readers/plain-list.js';
import { listed, readAll, unused } from '../support/feed.js';

describe('readList', () => {
  it('reads a value a line and passes over comments', async () => {
    const text = [
      '# comment',
      '; comment',
      '// comment',
      '! comment',
      '',
      'a.example',
      '  b.example  # why',
      'c.example\t; why',
      'http://d.example/x#y',
      'e.example // why',
      '||f.example^',
      '||g.example^$important',
    ].join('\r\n');
    assert.deepEqual(listed(await readAll(readList, text)), [
      '6 a.example',
      '7 b.example',
      '8 c.example',
      '9 http://d.example/x#y',
      '10 e.example',
      '11 f.example',
      '12 g.example',
    ]);
  });

  it('refuses a line that is too long and reads on', async () => {
    const items = await readAll(readList, `${'x'.repeat(1024 * 1024 + 1)}\na.example\n`);
    assert.deepEqual(unused(items), ['1 refused intel/unreadable']);
    assert.equal(items.length, 2);
  });
});

describe('readHosts', () => {
  it('takes the names of every line, but not those of the machine itself', async () => {
    const text = [
      '# hosts',
      '127.0.0.1 localhost localhost.localdomain',
      '::1 ip6-localhost ip6-loopback',
      'fe80::1%lo0 localhost',
      '0.0.0.0 0.0.0.0',
      '0.0.0.0 a.example b.example # why',
      '\t:: c.example',
    ].join('\n');
    assert.deepEqual(listed(await readAll(readHosts, text)), ['6 a.example', '6 b.example', '7 c.example']);
  });

  it('refuses a line that does not begin with an address', async () => {
    assert.deepEqual(unused(await readAll(readHosts, 'a.example 0.0.0.0\n')), [
      '1 refused intel/not-a-value',
    ]);
  });
});
