import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isJsonObject } from '../../src/diagnostics/json.js';
import { InputError } from '../../src/inputs/input-error.js';
import { openInput, type OpenInputOptions } from '../../src/inputs/open-input.js';
import { inputNames } from '../../src/inputs/registry.js';
import { isMoment } from '../../src/inputs/time.js';
import { chunksOf } from '../support/packets.js';
import { changes, mutate } from '../support/changes.js';
import { collect, readText, type Items } from './support.js';

/** Every event can be written as JSON and dated, every skipped item says what and where, in the order of lines. */
function checkItems({ events, skipped }: Items): void {
  for (const { document, time } of events) {
    assert.ok(isJsonObject(document) && isMoment(time));
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  }
  for (const { reason, position } of skipped) assert.ok(reason !== '' && position >= 1);
}

/** Reads whatever it is; the only fault is a refusal with a code. */
async function readOrRefuse(content: Buffer, options: OpenInputOptions): Promise<void> {
  try {
    checkItems(await collect(openInput('-', { ...options, stdin: chunksOf(content, 97) })));
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
  }
}

const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
const log = readFileSync(new URL('../../samples/traffic/dig_manual.coredns.log', import.meta.url));
/** Numbers and digits around every limit of a date, beside whatever JSON can be. */
const times: fc.Arbitrary<unknown> = fc.oneof(
  fc.double(),
  fc.jsonValue(),
  fc.integer({ min: 10_000 }).map((digits) => String(digits)),
  fc.bigInt({ min: 10n ** 14n, max: 10n ** 16n - 1n }).map((digits) => `${digits}`),
  fc.constantFrom('+275760-09-13T00:00:00Z', '275761-01-01T00:00:00Z', '-999999-01-01T00:00:00Z'),
);

describe('hostile lines', function () {
  this.timeout(60_000);

  for (const input of [...inputNames.filter((name) => name !== 'pcap'), undefined]) {
    it(`of any bytes as ${input ?? 'whatever they look like'} neither throw nor hang`, async () => {
      await fc.assert(
        fc.asyncProperty(bytes, (content) =>
          readOrRefuse(content, input === undefined ? {} : { input, start: 0 }),
        ),
        { numRuns: 150 },
      );
    });
  }

  for (const name of ['bind', 'dnsmasq', 'unbound']) {
    it(`made from a log of ${name} by changing bytes neither throw nor hang`, async () => {
      const content = readFileSync(new URL(`../../samples/traffic/dig_probe.${name}.log`, import.meta.url));
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          checkItems(await readText(mutate(content, list, 0), { input: name, start: 0 }));
        }),
        { numRuns: 100 },
      );
    });
  }

  it('made from a log by changing bytes neither throw nor hang', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        checkItems(await readText(mutate(log, list, 0), { input: 'coredns', start: 0 }));
      }),
      { numRuns: 150 },
    );
  });

  it("of Docker's log with any time and text neither throw nor hang", async () => {
    const line = fc.record(
      { log: fc.oneof(fc.string(), fc.jsonValue()), stream: fc.jsonValue(), time: times },
      { requiredKeys: ['log'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const text = lines.map((value) => JSON.stringify(value)).join('\n');
        checkItems(await readText(text, { input: 'coredns', start: 0 }));
      }),
      { numRuns: 300 },
    );
  });

  it('of documents with any time and dataset neither throw nor hang', async () => {
    const line = fc.record(
      { '@timestamp': times, data_stream: fc.jsonValue(), message: fc.jsonValue() },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const text = lines.map((value) => JSON.stringify(value)).join('\n');
        const items = await readText(text, { input: 'ecs', dataset: 'd' });
        checkItems(items);
        assert.equal(items.events.length + items.skipped.length, lines.length);
      }),
      { numRuns: 300 },
    );
  });

  it('with any start and rate are dated or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double(), fc.double(), (start, rate) =>
        readOrRefuse(log, { input: 'coredns', start, rate }),
      ),
      { numRuns: 100 },
    );
  });
});
