// Mocha's spec reporter, shortened to what failed or was skipped, and a closing line that scripts can read.
const { reporters, Runner } = require('mocha');

const { EVENT_RUN_END, EVENT_TEST_PENDING } = Runner.constants;

class SummaryReporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    runner.on(EVENT_TEST_PENDING, (test) => skipped.push(test.titlePath()[0]));
    runner.once(EVENT_RUN_END, () => {
      if (skipped.length > 0) {
        process.stdout.write(`skipped:\n${[...countBySuite(skipped)].map(lineOf).join('')}`);
      }
      const { passes, failures } = this.stats;
      const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
      process.stdout.write(`\n${passes} passed, ${failures} failed${tail}\n`);
    });
  }
}

/** Suites in the order in which they were skipped, with how many of their tests were. */
function countBySuite(suites) {
  const counts = new Map();
  for (const suite of suites) counts.set(suite, (counts.get(suite) ?? 0) + 1);
  return counts;
}

function lineOf([suite, count]) {
  const why = suite.includes('live engine') ? ': PICKET_ENGINES names none' : '';
  return `  ${suite} (${count})${why}\n`;
}

module.exports = SummaryReporter;
