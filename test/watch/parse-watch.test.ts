import { strict as assert } from 'node:assert';

import { parseWatch } from '../../src/watch/parse-watch.js';
import { WatchError } from '../../src/watch/watch-error.js';
import { watchSchemaErrors } from '../support/watch-schema.js';
import { documentedWatches } from './support/documented-watches.js';
import { refusedActions } from './support/refused-actions.js';
import { refusedWatches } from './support/refused-watches.js';

describe('a watch is refused for', () => {
  for (const [name, body, pointer, reason, documented] of [...refusedWatches, ...refusedActions]) {
    it(name, () => {
      assert.throws(
        () => parseWatch(body),
        (error) => {
          assert(error instanceof WatchError);
          assert.match(error.message, reason);
          assert.equal(error.pointer, pointer);
          return true;
        },
      );
      assert.equal(watchSchemaErrors(body).length > 0 ? 'malformed' : 'documented', documented);
    });
  }
});

describe('a documented watch', () => {
  for (const [name, body] of Object.entries(documentedWatches)) {
    it(`is read, and passes the schema: ${name}`, () => {
      assert.deepEqual(watchSchemaErrors(body), []);
      assert.doesNotThrow(() => parseWatch(body));
    });
  }

  it('is plain JSON once it is read', () => {
    for (const body of Object.values(documentedWatches)) {
      const watch = parseWatch(body);
      assert.deepEqual(JSON.parse(JSON.stringify(watch)), watch);
    }
  });

  it('has its actions in the order of the body', () => {
    const body = documentedWatches['every kind of message'] ?? {};
    assert.deepEqual(
      parseWatch(body).actions.map(({ id }) => id),
      ['hook', 'address', 'mail', 'chat', 'page', 'ticket'],
    );
  });
});
