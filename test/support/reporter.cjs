// Mocha's spec reporter, shortened to what failed or was skipped, and a closing line that scripts can read.
const { reporters, Runner } = require('mocha');

const { EVENT_RUN_END, EVENT_TEST_PENDING } = Runner.constants;

class SummaryReporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    runner.on(EVENT_TEST_PENDING, (test) => skipped.push(test.fullTitle()));
    runner.once(EVENT_RUN_END, () => {
      if (skipped.length > 0) {
        process.stdout.write(`skipped:\n${skipped.map((title) => `  ${title}\n`).join('')}`);
      }
      const { passes, failures } = this.stats;
      const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
      process.stdout.write(`\n${passes} passed, ${failures} failed${tail}\n`);
    });
  }
}

module.exports = SummaryReporter;
