import { strict as assert } from 'node:assert';
import { didYouMean } from '../../src/diagnostics/did-you-mean.js';

const cases: readonly (readonly [readonly string[], string])[] = [
  [[], ''],
  [['contains'], ' Did you mean contains?'],
  [['a', 'b', 'c'], ' Did you mean a, b or c?'],
  [['all of selection_*'], ' Did you mean all of selection_*?'],
  [['condition: { field: user.name, gte: 10 }'], ' Did you mean condition: { field: user.name, gte: 10 }?'],
  [['narrow the logsource of the rule'], ' Hint: narrow the logsource of the rule.'],
  [['name', 'take |all out of the key'], ' Did you mean name? Hint: take |all out of the key.'],
];

describe('suggestions behind a message', () => {
  for (const [suggestions, text] of cases)
    it(`read${text === '' ? ' as nothing' : text}`, () => {
      assert.equal(didYouMean(suggestions), text);
    });
});
