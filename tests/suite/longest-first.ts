import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first: at the end of the run one of them would be alone for a minute. */
const LONGEST = [
  'tests/serve-locally/accessible.test.ts',
  'slack-workspace/tests/page/accessible.test.ts',
  'tests/typed/trimmings.test.ts',
  'tests/answer/links/browser.test.ts',
  'tests/digest/delivery/exactly-once.test.ts',
  'tests/desk/weeks/two-weeks.test.ts',
  'tests/whole-way/restore/restore.test.ts',
  'tests/following/killed.test.ts',
  'tests/store/outages/process.test.ts',
  'tests/slack/listeners/following/follow.test.ts',
  'tests/whole-way/process.test.ts',
  'tests/hostile/soak.test.ts',
  'tests/whole-way/main.test.ts',
  'tests/slack/teams/isolation.test.ts',
  'tests/slack/delivery/crash.test.ts',
  'tests/slack/archives/nothing-crosses.test.ts',
  'tests/cli/ask.test.ts',
  'tests/cli/importing/crash.test.ts',
  'slack-workspace/tests/page/test-app.test.ts',
  'tests/dictionaries/installed.test.ts',
  'tests/serve-locally/digest.test.ts',
  'tests/desk/refetching/refetching.test.ts',
  'tests/serve-locally/reply-buttons.test.ts',
  'tests/whole-way/dictionaries.test.ts',
  'slack-workspace/tests/page/reading.test.ts',
  'tests/serve-locally/questions.test.ts',
  'tests/serve-locally/home.test.ts',
  'slack-workspace/tests/page/access.test.ts',
  'tests/serve-locally/ways-in.test.ts',
  'tests/store/crash.test.ts',
  'tests/following/following.test.ts',
  'tests/cli/digest.test.ts',
  'tests/slack/asking/typed.test.ts',
  'tests/blocks/kit/limits.test.ts',
];

const ROOT = join(import.meta.dirname, '../..');

/** A class, for Vitest makes one of these for itself. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = LONGEST.filter((path) => !existsSync(join(ROOT, path)));
    if (gone.length > 0)
      throw new Error(`tests/suite/longest-first.ts names what is not there: ${gone}`);
    const byDefault = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((path) => moduleId === join(ROOT, path));
      return place === -1 ? LONGEST.length : place;
    };
    return byDefault.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
