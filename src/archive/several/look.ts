import type { Archives } from './archives.ts';
import type { Look, Place, View } from './view.ts';

type Names = readonly string[];

/** What people have given a workspace, and a channel of it; absent where they gave nothing. */
export type Given = { readonly team?: Names; readonly channel?: Names };

export type Places = {
  /** What a workspace has to which nobody gave any. */
  readonly byDefault: Names;
  /** Asked each time anew: what was taken from a place is not seen there from the same moment on. */
  readonly given: (team: string, channel?: string) => Promise<Given>;
};

/** What a workspace has: what it was given, of that which is there, in the order of the settings. */
export const archivesOfTeam = (names: Names, byDefault: Names, { team }: Given): Names =>
  names.filter((name) => (team ?? byDefault).includes(name));

/** What a channel has: of that which its workspace has, what it was given, or all where it was given nothing. */
export const archivesOfChannel = (ofTeam: Names, { channel }: Given): Names =>
  channel === undefined ? ofTeam : ofTeam.filter((name) => channel.includes(name));

export type Looking = {
  readonly look: Look;
  /** With all that has come into the archives by now. */
  readonly lookNow: Look;
  /** The names of what a place has. */
  readonly namesIn: (place: Place) => Promise<Names>;
};

/** Looks at the archives from a place. Where there is one alone, every place sees it. */
export function createLooking(archives: Archives, { byDefault, given }: Places): Looking {
  const { names } = archives;
  const namesIn = async ({ team, channel }: Place): Promise<Names> => {
    if (names.length === 0) return [];
    const found = await given(team, channel);
    return archivesOfChannel(archivesOfTeam(names, byDefault, found), found);
  };
  const lookWith =
    (view: (names: Names) => Promise<View>): Look =>
    async (place) =>
      view(await namesIn(place));
  return { look: lookWith(archives.view), lookNow: lookWith(archives.viewNow), namesIn };
}
