import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { generate } from '../../../src/harness/cases/generate.js';
import { fillMoments, parseTemplate } from '../../../src/harness/cases/placeholders.js';
import { seededRandom } from '../../../src/harness/cases/random.js';

const now = Date.UTC(2026, 0, 1, 12);

describe('generated documents', () => {
  it('are the same on every machine', () => {
    const { template } = parseTemplate(
      {
        name: '{{letters 8}}.{{hex 4}}.{{pick a|b|c}}',
        n: '{{int 1 1000}}',
        i: '{{i}}',
      },
      now,
    );
    const week = { from: 0, to: 7 * 86_400_000, every: 60_000, jitter: 20_000, seed: 42, template };
    const text = [...generate(week)].map((one) => JSON.stringify(one)).join('\n');
    const hash = createHash('sha256').update(text).digest('hex');
    assert.equal(hash, '929e0550c94bf770aa4620e929bba6efde557b948a7491b05e812f0fd85259f5');
  });

  it('number as many as steps fit, the end left out', () => {
    const { template } = parseTemplate({ i: '{{i}}' }, now);
    const times = [...generate({ from: 0, to: 300, every: 100, jitter: 0, seed: 1, template })];
    assert.deepEqual(times, [
      { time: 0, document: { i: 0 } },
      { time: 100, document: { i: 1 } },
      { time: 200, document: { i: 2 } },
    ]);
  });

  it('stay within their jitter', () => {
    const { template } = parseTemplate({}, now);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 0, max: 5000 }), (seed, jitter) => {
        const documents = [...generate({ from: 0, to: 100_000, every: 10_000, jitter, seed, template })];
        documents.forEach(({ time }, at) => assert.ok(Math.abs(time - at * 10_000) <= jitter));
      }),
      { numRuns: 100 },
    );
  });
});

describe('placeholders', () => {
  const render = (text: string, index = 7): unknown =>
    parseTemplate({ v: text }, now).template.render(index, seededRandom(1))['v'];

  it('give numbers where they stand alone, and text within text', () => {
    assert.equal(render('{{i}}'), 7);
    assert.equal(render('host-{{i}}'), 'host-7');
    assert.equal(render('{{i % 3}}'), 1);
    assert.equal(typeof render('{{int 1 9}}'), 'number');
  });

  it('draw from what they name', () => {
    assert.match(String(render('{{hex 12}}')), /^[0-9a-f]{12}$/);
    assert.match(String(render('{{letters 5}}')), /^[a-z]{5}$/);
    assert.ok(['x', 'y z'].includes(String(render('{{pick x|y z}}'))));
  });

  it('give moments by their distance from the end of the timeline', () => {
    assert.equal(render('{{now}}'), '2026-01-01T12:00:00.000Z');
    assert.equal(render('{{now-7d}}'), '2025-12-25T12:00:00.000Z');
    assert.equal(render('until {{now + 30m}}'), 'until 2026-01-01T12:30:00.000Z');
  });

  it('fill in nothing but whole moments of documents that are written out', () => {
    const document = { a: ['{{now-1h}}', 'at {{now}}'], b: { c: '{{i}}' }, d: 1 };
    const filled = { a: ['2026-01-01T11:00:00.000Z', 'at {{now}}'], b: { c: '{{i}}' }, d: 1 };
    assert.deepEqual(fillMoments(document, now), filled);
  });

  it('are faults with their place where they are unknown', () => {
    const { faults } = parseTemplate({ a: { b: ['{{nope}}', '{{int 9 1}}'] } }, now);
    assert.deepEqual(faults, [
      { placeholder: '{{nope}}', pointer: '/a/b/0' },
      { placeholder: '{{int 9 1}}', pointer: '/a/b/1' },
    ]);
  });

  it('leave documents without placeholders as they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ value });
        fc.pre(!text.includes('{{'));
        const document = JSON.parse(text) as { value: null };
        const rendered = parseTemplate(document, now).template.render(0, seededRandom(1));
        assert.deepEqual(rendered, document);
      }),
    );
  });
});
