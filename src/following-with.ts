import type { Archives } from './archive/several/archives.ts';
import { failingMessage } from './blocks/following/failing.ts';
import type { Config } from './config.ts';
import type { Courier } from './digest/delivery/courier.ts';
import { createFollowing, type Following, type FollowingParts } from './following/following.ts';
import type { Importing } from './importing-into.ts';
import type { Log } from './log.ts';
import type { Store } from './store/open-store.ts';

/** `chance` and `pauseMs` are for tests, which leave nothing to chance and wait for nobody. */
type Parts = Partial<Pick<FollowingParts, 'chance' | 'pauseMs'>> & {
  readonly config: Pick<Config, 'feedsContact'>;
  readonly store: Store;
  readonly archives: Pick<Archives, 'keyed' | 'members'>;
  readonly importing: Importing;
  /** Writes to people. */
  readonly courier: Pick<Courier, 'tell'>;
  /** Where the workspace is, for sites that want to know who asks and are told nothing else. */
  readonly workspace: () => Promise<string | undefined>;
  readonly log: Log;
  readonly now: () => number;
};

/** What follows the feeds of a desk, with the archives that their articles go into. */
export function followingWith({
  config,
  archives,
  importing,
  courier,
  workspace,
  ...parts
}: Parts): Following {
  return createFollowing({
    ...parts,
    ...importing.parts.importing,
    archive: (key) => archives.keyed(key)?.live.current(),
    followed: (key) => archives.keyed(key)?.live.followed(),
    articles: (key) => archives.keyed(key)?.live.articles() ?? [],
    archives: () => archives.members().map(({ key }) => key),
    readFeed: importing.readFeed,
    agent: { contact: async () => config.feedsContact ?? (await workspace()) },
    async tell(feed) {
      const { team = '', addedBy: person = '' } = feed;
      return courier.tell({ team, person }, failingMessage(feed));
    },
  });
}
