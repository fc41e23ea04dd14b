import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Paths, and the seconds that each takes beside others on two cores. */
type Took = Readonly<Record<string, number>>;

/** What waits most of its time, for clocks, processes and databases. */
const WAITING: Took = {
  'tests/following/killed.test.ts': 87,
  'tests/digest/delivery/exactly-once.test.ts': 60,
  'tests/slack/listeners/following/follow.test.ts': 53,
  'tests/slack/archives/nothing-crosses.test.ts': 43,
  'tests/whole-way/main.test.ts': 40,
  'tests/whole-way/process.test.ts': 39,
  'tests/store/outages/process.test.ts': 34,
  'tests/cli/ask.test.ts': 31,
  'tests/store/outages/postgres.test.ts': 29,
  'tests/slack/teams/tokens-and-watches.test.ts': 28,
  'tests/whole-way/restore/restore.test.ts': 24,
  'tests/digest/delivery/locked-database.test.ts': 24,
  'tests/slack/delivery/crash.test.ts': 23,
  'tests/hostile/soak.test.ts': 23,
  'tests/whole-way/dictionaries.test.ts': 16,
  'tests/slack/connection/reconnecting.test.ts': 15,
  'tests/cli/importing/crash.test.ts': 14,
  'tests/store/crash.test.ts': 13,
  'tests/store/outages/readiness.test.ts': 12,
  'tests/slack/delivery/late-answers.test.ts': 10,
  'tests/archive/live-archive.test.ts': 10,
  'tests/cli/digest.test.ts': 10,
  'tests/store/copies/copies.test.ts': 8,
  'tests/desk/sharing/turns.test.ts': 8,
  'tests/desk/sharing/sharing.test.ts': 7,
  'tests/desk/sharing/owed.test.ts': 7,
  'tests/slack/steps/search.test.ts': 6,
  'slack-workspace/tests/steps.test.ts': 6,
  'tests/cli/archives.test.ts': 5,
};

/** What keeps a core busy, or a browser that does. */
const COMPUTING: Took = {
  'tests/serve-locally/accessible.test.ts': 63,
  'tests/desk/weeks/two-weeks.test.ts': 43,
  'tests/answer/links/browser.test.ts': 41,
  'tests/slack/asking/typed.test.ts': 29,
  'tests/typed/trimmings.test.ts': 29,
  'tests/serve-locally/digest.test.ts': 24,
  'slack-workspace/tests/page/accessible.test.ts': 22,
  'slack-workspace/tests/page/test-app.test.ts': 19,
  'tests/serve-locally/home.test.ts': 17,
  'tests/serve-locally/following/follow.test.ts': 16,
  'tests/following/following.test.ts': 15,
  'tests/slack/listeners/importing/versions.test.ts': 13,
  'tests/slack/listeners/home/app-home.test.ts': 12,
  'tests/desk/refetching/refetching.test.ts': 12,
  'tests/slack/listeners/digest/command.test.ts': 11,
  'tests/serve-locally/ways-in.test.ts': 10,
  'slack-workspace/tests/page/reading.test.ts': 10,
  'slack-workspace/tests/page/access.test.ts': 10,
  'tests/dictionaries/installed.test.ts': 10,
  'tests/serve-locally/reply-buttons.test.ts': 10,
  'tests/slack/listeners/importing/add.test.ts': 9,
  'tests/serve-locally/questions.test.ts': 9,
  'tests/digest/digests.test.ts': 9,
  'tests/slack/listeners/home/articles.test.ts': 9,
  'tests/answer/hostile-text.test.ts': 8,
  'tests/store/opening/opening.test.ts': 8,
  'tests/knowledge/reading-costs.test.ts': 7,
  'tests/blocks/kit/limits.test.ts': 6,
};

/** Whatever is not named takes about so long, most of it at work. */
const OTHER_SECONDS = 1.5;

/** Workers that are kept at work; the others wait beside them. */
const AT_WORK = 2;

const ROOT = join(import.meta.dirname, '../..');

/**
 * What takes longest comes first, or one of them would be alone at the end of the run for a minute. What
 * waits is spread over what computes: while four wait at once, both cores do nothing.
 */
// A class, for Vitest makes one of these for itself.
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = Object.keys({ ...WAITING, ...COMPUTING }).filter(
      (path) => !existsSync(join(ROOT, path)),
    );
    if (gone.length > 0)
      throw new Error(`tests/suite/longest-first.ts names what is not there: ${gone}`);
    const byDefault = await super.sort(files);
    const waiting = inLanes(
      byDefault,
      this.ctx.config.maxWorkers - AT_WORK,
      (path) => WAITING[path],
    );
    const computing = inLanes(byDefault, AT_WORK, (path) =>
      path in WAITING ? undefined : (COMPUTING[path] ?? OTHER_SECONDS),
    );
    return [...waiting, ...computing]
      .toSorted((a, b) => a.begins - b.begins)
      .map(({ file }) => file);
  }
}

/** When each file begins of those that take some time, the longest first, if so many run at once. */
function inLanes(
  files: readonly TestSpecification[],
  lanes: number,
  secondsOf: (path: string) => number | undefined,
): { readonly file: TestSpecification; readonly begins: number }[] {
  const free = Array.from({ length: Math.max(1, lanes) }, () => 0);
  return files
    .flatMap((file) => {
      const seconds = secondsOf(relative(ROOT, file.moduleId));
      return seconds === undefined ? [] : [{ file, seconds }];
    })
    .toSorted((a, b) => b.seconds - a.seconds)
    .map(({ file, seconds }) => {
      const begins = Math.min(...free);
      free[free.indexOf(begins)] = begins + seconds;
      return { file, begins };
    });
}
