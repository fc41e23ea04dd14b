import type { WebClient } from '@slack/web-api';
import { archivesOfChannel, archivesOfTeam } from '../archive/several/look.ts';
import type { HomeArchives } from '../blocks/archives/home.ts';
import type { ArchiveUse } from '../store/records/archives/archive-use.ts';
import type { People } from './people/people.ts';

type GivingParts = {
  readonly people: People;
  readonly store: { readonly archiveUse: Pick<ArchiveUse, 'of' | 'channelsOf'> };
  readonly archives?: NamedArchives;
};

/** What there is to give, where archives have names. */
export type NamedArchives = {
  /** Names of all archives, in their order, and of those that a workspace has to which nobody gave any. */
  readonly names: readonly string[];
  readonly byDefault: readonly string[];
  /** Whether only those may say what a workspace has who are named for it: there may be other workspaces. */
  readonly isNamedOnly: boolean;
};

/** Which of several archives a workspace and its channels use, and who may say so. */
export type Giving = {
  readonly shownTo: (client: WebClient, team: string, person: string) => Promise<HomeArchives>;
  /** What a workspace has, and what it could have. */
  readonly ofTeam: (team: string) => Promise<readonly string[]>;
  readonly all: readonly string[];
  /** What somebody may change, as `people` knows them. */
  readonly may: (
    people: People,
    client: WebClient,
    person: string,
  ) => Promise<{ readonly team: boolean; readonly channels: boolean }>;
  /** What one of its channels was given, of that; `undefined` where it was given nothing. */
  readonly ofChannel: (team: string, channel: string) => Promise<readonly string[] | undefined>;
};

/** `undefined` where there is one archive alone: every place sees that. */
export function createGiving({ people, store, archives }: GivingParts): Giving | undefined {
  if (archives === undefined) return undefined;
  const { names, byDefault, isNamedOnly } = archives;
  const { archiveUse: use } = store;
  const ofTeam: Giving['ofTeam'] = async (team) =>
    archivesOfTeam(names, byDefault, await use.of(team));
  const may: Giving['may'] = async (who, client, person) => {
    const { isAdmin, isNamed, isWorkspaceAdmin } = await who.find(client, person);
    const team = isNamed || (!isNamedOnly && isAdmin);
    return { team, channels: team || isAdmin || isWorkspaceAdmin };
  };
  return {
    all: names,
    may,
    ofTeam,
    async ofChannel(team, channel) {
      const given = await use.of(team, channel);
      if (given.channel === undefined) return undefined;
      return archivesOfChannel(archivesOfTeam(names, byDefault, given), given);
    },
    async shownTo(client, team, person) {
      const [allowed, has, channels] = await Promise.all([
        may(people, client, person),
        ofTeam(team),
        use.channelsOf(team),
      ]);
      return {
        team: has,
        channels: channels.map(({ channel, archives }) => ({
          channel,
          archives: archivesOfChannel(has, { channel: archives }),
        })),
        mayGiveTeam: allowed.team,
        mayGiveChannels: allowed.channels,
      };
    },
  };
}
