import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json } from '../../../src/diagnostics/json.js';
import { jsonItems, type JsonItem } from '../../../src/intel/readers/json-items.js';
import { chunksOf } from '../support/feed.js';

async function itemsOf(text: string, size?: number): Promise<readonly JsonItem[]> {
  const items: JsonItem[] = [];
  const wanted = (path: readonly string[]): boolean => path.length === 2 && path[0] === 'objects';
  for await (const item of jsonItems(chunksOf(text, size), wanted)) items.push(item);
  return items;
}

function reasons(items: readonly JsonItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === 'value' ? [] : [`${item.line} ${item.kind}: ${item.reason}`],
  );
}

describe('jsonItems', () => {
  it('gives what JSON.parse gives, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())), {
          maxLength: 5,
        }),
        fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (objects, around, size, pretty) => {
          const rest = Object.fromEntries(Object.entries(around).filter(([key]) => key !== 'objects'));
          const text = JSON.stringify({ ...rest, objects, after: [{ objects: [{}] }] }, null, pretty ? 2 : 0);
          const items = await itemsOf(text, size);
          const values = items.map((item) => (item.kind === 'value' ? item.value : item));
          assert.deepEqual(values, JSON.parse(JSON.stringify(objects)) as Json);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });

  it('tells the line on which a value begins', async () => {
    const items = await itemsOf('{"objects": [\n {"a": "\\n"},\n\n {\n}]}');
    assert.deepEqual(
      items.map(({ line }) => line),
      [2, 4],
    );
  });

  it('reads texts one after another, as lines of JSON are', async () => {
    assert.equal((await itemsOf('{"objects":[{}]}\n{"objects":[{}, {}]}\n')).length, 3);
  });

  it('does not take a byte order mark for a part of the text', async () => {
    assert.equal((await itemsOf('\uFEFF{"objects":[{}]}')).length, 1);
  });

  const faults: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a text that ends in a value',
      '{"objects": [{"a": 1',
      ['1 fault: the text ends in the middle of a value'],
    ],
    ['a text that ends in a list', '{"objects": [\n{}', ['2 fault: the text ends in the middle of a value']],
    ['no text', '', ['1 fault: the file is empty']],
    ['a bracket too many', '{}]', ['1 fault: a bracket closes what was not opened']],
    ['values too deep', '['.repeat(201), ['1 fault: values lie more than 200 deep in one another']],
    ['a value that is not JSON', '{"objects": [{a: 1}, {}]}', ['1 unreadable: it is not JSON']],
  ];
  for (const [name, text, expected] of faults) {
    it(`says of ${name} what is wrong`, async () => {
      assert.deepEqual(reasons(await itemsOf(text)), expected);
    });
  }

  it('lets a value above 4 MiB go and reads on', async () => {
    const text = `{"objects": [{"a": "${'x'.repeat(5 * 1024 * 1024)}"}, {"b": 1}]}`;
    const items = await itemsOf(text, 256 * 1024);
    assert.deepEqual(reasons(items), ['1 unreadable: it is larger than 4 MiB']);
    assert.deepEqual(items.at(-1), { kind: 'value', line: 1, path: ['objects', '*'], value: { b: 1 } });
  });
});
