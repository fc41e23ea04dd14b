import type { Reporter } from 'vitest/reporters';

/** What brings the tests of a tag, where what they need is not there. */
const BRINGS: Readonly<Record<string, string>> = {
  browser: 'in a browser (apt-get install chromium-headless-shell, or CHROMIUM=PATH npm test)',
  dictionaries: 'of the installed dictionaries (README, "Ask in one language, find in another")',
  postgres: 'with PostgreSQL (TEST_DATABASE_URL="$(.ci/postgres)" npm test)',
};

/** Says in one line at the end which tests were left out, and how to have them. */
export function leftOut(): Reporter {
  let isWhole = true;
  return {
    onInit({ config }) {
      isWhole = config.testNamePattern === undefined && config.tagsFilter === undefined;
    },
    onTestRunEnd(modules) {
      // Of those that `-t` leaves out, whoever typed it knows.
      if (!isWhole) return;
      const reasons = modules.flatMap(({ children }) =>
        [...children.allTests('skipped')].map((test) => {
          const result = test.result();
          const note = result.state === 'skipped' ? result.note : undefined;
          return note ?? BRINGS[test.tags[0] ?? ''] ?? `without a reason: ${test.fullName}`;
        }),
      );
      if (reasons.length === 0) return;
      const counts = [...new Set(reasons)].map(
        (reason) => `${reasons.filter((one) => one === reason).length} ${reason}`,
      );
      process.stdout.write(`Left out: ${counts.join('; ')}.\n`);
    },
  };
}
