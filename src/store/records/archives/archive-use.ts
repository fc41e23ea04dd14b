import { z } from 'zod';
import type { World } from '../../world.ts';

/** Names of archives, as they were given; some may be gone from the settings by now. */
type Names = readonly string[];

/** What a channel was given. */
type ChannelUse = { readonly channel: string; readonly archives: Names };

/** Which of several archives workspaces and channels use, as people have set it. */
export type ArchiveUse = {
  /** What a workspace and one of its channels were given; absent where nobody gave anything. */
  readonly of: (
    team: string,
    channel?: string,
  ) => Promise<{ readonly team?: Names; readonly channel?: Names }>;
  /** The channels of a workspace that have archives of their own. */
  readonly channelsOf: (team: string) => Promise<readonly ChannelUse[]>;
  /** Gives a workspace, or a channel of it, these archives alone; without a list, it is as if nobody had. */
  readonly give: (
    to: { readonly team: string; readonly channel?: string },
    archives: Names | undefined,
    by: string,
  ) => Promise<void>;
  /** The archive that keeps its ids as they stand in its files: the first of those that came first, for good. */
  readonly plain: (names: Names) => Promise<string>;
};

/** The row of the workspace itself. */
const WHOLE_TEAM = '';

const Archives = z.array(z.string());

export function createArchiveUse({ db, now }: World): ArchiveUse {
  return {
    async of(team, channel = WHOLE_TEAM) {
      const rows = await db
        .selectFrom('archive_use')
        .select(['channel', 'archives'])
        .where('team', '=', team)
        .where('channel', 'in', [WHOLE_TEAM, channel])
        .execute();
      const given = (one: string): Names | undefined => {
        const row = rows.find((row) => row.channel === one);
        return row === undefined ? undefined : namesIn(row.archives);
      };
      const [ofTeam, ofChannel] = [given(WHOLE_TEAM), given(channel)];
      return {
        ...(ofTeam === undefined ? {} : { team: ofTeam }),
        ...(ofChannel === undefined || channel === WHOLE_TEAM ? {} : { channel: ofChannel }),
      };
    },
    async channelsOf(team) {
      const rows = await db
        .selectFrom('archive_use')
        .select(['channel', 'archives'])
        .where('team', '=', team)
        .where('channel', '!=', WHOLE_TEAM)
        .orderBy('channel')
        .execute();
      return rows.map(({ channel, archives }) => ({ channel, archives: namesIn(archives) }));
    },
    async give({ team, channel = WHOLE_TEAM }, archives, by) {
      if (archives === undefined) {
        await db
          .deleteFrom('archive_use')
          .where('team', '=', team)
          .where('channel', '=', channel)
          .execute();
        return;
      }
      const row = { archives: JSON.stringify(archives), set_by: by, set_at: now() };
      await db
        .insertInto('archive_use')
        .values({ team, channel, ...row })
        .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet(row))
        .execute();
    },
    async plain([first = '']) {
      await db
        .insertInto('plain_archive')
        .values({ number: 1, name: first })
        .onConflict((conflict) => conflict.column('number').doNothing())
        .execute();
      const row = await db.selectFrom('plain_archive').select('name').executeTakeFirst();
      return row?.name ?? first;
    },
  };
}

/** What cannot be read gives nothing. */
function namesIn(json: string): Names {
  try {
    return Archives.parse(JSON.parse(json));
  } catch {
    return [];
  }
}
