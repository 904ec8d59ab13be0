import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readText } from './support.js';

const line = (document: unknown): string => `${JSON.stringify(document)}\n`;
const time = '2026-01-01T00:00:00.000Z';
const ecs = { input: 'ecs', dataset: 'd' } as const;

describe('NDJSON', () => {
  const times: readonly (readonly [string, unknown])[] = [
    ['an ISO moment', '2026-01-01T00:00:00.000Z'],
    ['an ISO moment with nanoseconds', '2026-01-01T00:00:00.000999999Z'],
    ['an ISO moment of another zone', '2026-01-01T05:30:00+05:30'],
    ['an ISO moment that names no zone', '2026-01-01T00:00:00'],
    ['epoch milliseconds', 1_767_225_600_000],
    ['epoch milliseconds as text', '1767225600000'],
  ];
  for (const [title, value] of times) {
    it(`is dated by ${title}, which the document keeps as it is`, async () => {
      const { events } = await readText(line({ '@timestamp': value }), ecs);
      assert.equal(events[0]?.time, Date.parse(time));
      assert.deepEqual(events[0].document, { '@timestamp': value });
    });
  }

  const datasets: readonly (readonly [string, object, string])[] = [
    ['data_stream.dataset', { data_stream: { dataset: 'a' }, event: { dataset: 'b' } }, 'a'],
    ['a dotted data_stream.dataset', { 'data_stream.dataset': 'a', event: { dataset: 'b' } }, 'a'],
    ['event.dataset', { event: { dataset: 'b' } }, 'b'],
    ['a dotted event.dataset', { 'event.dataset': 'b' }, 'b'],
    ['the option', {}, 'd'],
    ['the option, where the field is empty', { event: { dataset: '' } }, 'd'],
  ];
  for (const [title, document, expected] of datasets) {
    it(`is of the dataset of ${title}`, async () => {
      const { events } = await readText(line({ '@timestamp': time, ...document }), ecs);
      assert.equal(events[0]?.dataset, expected);
    });
  }

  it('gives every document as it was written, whatever the chunks', async () => {
    const documents = fc.array(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 2 })), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(documents, fc.integer({ min: 1, max: 50 }), async (list, chunkSize) => {
        const texts = list.map((document) => JSON.stringify({ ...document, '@timestamp': time }));
        const { events } = await readText(texts.join('\n'), { ...ecs, dataset: 'd' }, chunkSize);
        assert.deepEqual(
          events.map(({ document }) => document),
          texts.map((text) => JSON.parse(text) as unknown),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('takes keys that mean something to JavaScript for plain keys', async () => {
    const { events } = await readText(
      `{"@timestamp":"${time}","__proto__":{"dataset":"x"},"constructor":1}`,
      ecs,
    );
    assert.deepEqual(Object.keys(events[0]?.document ?? {}), ['@timestamp', '__proto__', 'constructor']);
  });

  it('passes over a byte order mark, blank lines and carriage returns', async () => {
    const { events, skipped } = await readText(
      `\uFEFF\r\n${line({ '@timestamp': time })}\r\n  \n${line({ '@timestamp': time }).replace('\n', '\r\n')}`,
      ecs,
    );
    assert.deepEqual([events.length, skipped.length], [2, 0]);
    assert.deepEqual(
      events.map(({ position }) => position),
      [2, 5],
    );
  });

  it('reads a byte order mark right before the first document', async () => {
    const { events } = await readText(`\uFEFF${line({ '@timestamp': time })}`, { dataset: 'd' });
    assert.equal(events.length, 1);
  });

  it('takes the source out of a search hit', async () => {
    const hit = { _index: 'logs-x', _id: '1', _source: { '@timestamp': time, a: 1 } };
    const { events } = await readText(line(hit), ecs);
    assert.deepEqual(events[0]?.document, { '@timestamp': time, a: 1 });
  });

  const bad: readonly (readonly [string, string, string])[] = [
    ['that is not JSON', '{"a":', 'not valid JSON'],
    ['that is an array', '[1]', 'not a JSON object'],
    ['without @timestamp', '{"a":1}', 'no @timestamp'],
    ['with a time that is none', '{"@timestamp":"yesterday"}', '@timestamp is not a time'],
    ['of a day that is not', '{"@timestamp":"2026-02-30T00:00:00Z"}', '@timestamp is not a time'],
  ];
  for (const [title, text, reason] of bad) {
    it(`counts a line ${title} and goes on`, async () => {
      const { events, skipped } = await readText(`${text}\n${line({ '@timestamp': time })}`, ecs);
      assert.equal(events.length, 1);
      assert.deepEqual(skipped, [{ kind: 'skipped', reason, position: 1, file: 'standard input' }]);
    });
  }

  it('counts a document without a dataset where none was given', async () => {
    const { skipped } = await readText(line({ '@timestamp': time }), { input: 'ecs' });
    assert.match(skipped[0]?.reason ?? '', /no data_stream.dataset/);
  });

  it('counts a line over 1 MiB without holding it, and goes on', async () => {
    const long = `{"@timestamp":"${time}","a":"${'x'.repeat(1024 * 1024)}"}`;
    const { events, skipped } = await readText(`${long}\n${line({ '@timestamp': time })}`, ecs, 65_536);
    assert.deepEqual([events.length, events[0]?.position], [1, 2]);
    assert.equal(skipped[0]?.reason, 'line longer than 1 MiB');
  });

  it('keeps bytes that are not UTF-8 apart', async () => {
    const raw = Buffer.from(`{"@timestamp":"${time}","a":"\xff\xfe","b":"\xc3\xa9"}`, 'latin1');
    const { events } = await readText(raw, ecs);
    assert.deepEqual([events[0]?.document['a'], events[0]?.document['b']], ['\\xff\\xfe', 'é']);
  });

  const numbers: readonly (readonly [string, number])[] = [
    ['{"n":9007199254740993}', 1],
    ['{"n":[1,-12345678901234567891]}', 1],
    ['{"n":9007199254740992}', 0],
    ['{"n":"9007199254740993"}', 0],
    ['{"n":0.12345678901234567}', 0],
    ['{"n":100000000000000000000}', 0],
    ['{"n":1e400}', 0],
  ];
  for (const [text, count] of numbers) {
    it(`notes ${count} inexact numbers in ${text}`, async () => {
      const { events } = await readText(text.replace('{', `{"@timestamp":"${time}",`), ecs);
      assert.equal(events[0]?.notes?.length ?? 0, count);
    });
  }
});
