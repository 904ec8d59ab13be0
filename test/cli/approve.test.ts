import { strict as assert } from 'node:assert';
import { PassThrough } from 'node:stream';
import { approve } from '../../src/cli/approve.js';

async function answered(text: string, isTTY = true): Promise<readonly [boolean, string]> {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough();
  input.end(text);
  const approved = await approve('Apply?', { input, output });
  return [approved, String(output.read() ?? '')];
}

describe('approve', () => {
  for (const [text, expected] of [
    ['yes\n', true],
    [' yes \n', true],
    ['y\n', false],
    ['no\n', false],
    ['\n', false],
    ['', false],
  ] as const) {
    it(`takes ${JSON.stringify(text)} for ${expected ? 'yes' : 'no'}`, async () => {
      const [approved, asked] = await answered(text);
      assert.equal(approved, expected);
      assert.match(asked, /^Apply\?/);
    });
  }

  it('asks nobody where there is no terminal', async () => {
    assert.deepEqual(await answered('yes\n', false), [false, '']);
  });
});
