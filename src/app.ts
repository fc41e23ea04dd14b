import { type ExampleAcross, exampleIn } from './archive/example-across.ts';
import { type Archives, openArchives } from './archive/several/archives.ts';
import { createLooking } from './archive/several/look.ts';
import type { Place } from './archive/several/view.ts';
import { RENDER_DIGEST } from './blocks/digest/edition/render.ts';
import type { Config, SlackConfig } from './config.ts';
import type { Refetching } from './desk/refetching/refetching.ts';
import type { Sharing } from './desk/sharing/sharing.ts';
import { createRounds } from './desk/watches/round.ts';
import { openInstalled } from './dictionaries/open-installed.ts';
import { createDigests, type Digests } from './digest/digests.ts';
import type { SharedReader } from './following/feeds/reader.ts';
import type { Following } from './following/following.ts';
import { followingWith } from './following-with.ts';
import { startHealthServer } from './health/health-server.ts';
import { createHealth } from './health-of.ts';
import { changing, type Importing, importingInto, refetchingBy } from './importing-into.ts';
import type { Log } from './log.ts';
import { sharedFolders } from './sharing-with.ts';
import { createSlack, type Slack } from './slack/create-slack.ts';
import { createDigestCourier } from './slack/digest/courier.ts';
import { type InstallingTeams, openTeams } from './slack/teams/several.ts';
import { oneTeam } from './slack/teams/teams.ts';
import { openStore, type Store } from './store/open-store.ts';

/** What the bot is made of that is not its own. */
export type BotParts = {
  readonly config: Config;
  readonly slack: Exclude<SlackConfig, { readonly mode: 'none' }>;
  readonly log: Log;
  /** Milliseconds since 1970, where the clock is another than the machine's. */
  readonly now?: () => number;
  /** What reads pages and feeds, where others use it as well: it is not closed with the bot. */
  readonly reader?: SharedReader;
};

export type Bot = {
  /** Where HTTP requests of Slack are taken, in HTTP mode. */
  readonly port?: number;
  /** Where `/healthz`, `/readyz` and `/metrics` are. */
  readonly healthPort: number;
  /** Questions that the archive answers now. */
  readonly examples: () => readonly string[];
  /** One that it answers from an article in another language, where it can; whether dictionaries would let it. */
  readonly across: () => { readonly example?: ExampleAcross; readonly lacksDictionaries: boolean };
  /** Takes no more questions, finishes those at work, and closes everything. */
  readonly stop: () => Promise<void>;
};

/**
 * Opens the store and the archive and joins Slack; its health can be asked from the first moment on. Throws a
 * `UserError` where a setting is to blame.
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { config, log } = parts;
  const clock = parts.now === undefined ? {} : { now: parts.now };
  const opened: { -readonly [Part in keyof Opened]: Opened[Part] } = {};
  const { metrics, readiness, observer } = createHealth(() => opened, parts.slack.mode === 'oauth');
  const health = await startHealthServer({
    host: config.healthHost,
    port: config.healthPort,
    checks: readiness,
    metrics,
  });
  const stop = async (): Promise<void> => {
    await opened.refetching?.stop();
    await opened.following?.stop();
    await Promise.all([opened.slack?.stop(), opened.digests?.stop(), opened.archives?.close()]);
    await opened.sharing?.stop();
    await Promise.all([opened.importing?.close(), opened.store?.close()]);
    await health.close();
  };
  try {
    const { database, retentionDays } = config;
    const store = await openStore({ database, retentionDays, log, ...clock });
    opened.store = store;
    const { dictionaries, later } = await openInstalled(config.dictionaries, log);
    const isAlone = config.archives.length === 0;
    const names = config.archives.map(({ name }) => name);
    const nowOpen = () => opened.archives;
    const shared = { config, store, archives: nowOpen, log };
    const { sharing, ...folders } = await sharedFolders(shared);
    opened.sharing = sharing;
    const archives = await openArchives({
      ...folders,
      log,
      ...(dictionaries && { dictionaries }),
      async remember(articles) {
        await store.versions.keep(articles);
        await store.articles.see(articles);
      },
      renewed: () => void opened.slack?.askGapsAgain(),
      ...clock,
    });
    opened.archives = archives;
    // Of many workspaces one that was given nothing sees nothing, and none takes what it likes.
    const isOfMany = parts.slack.mode === 'oauth';
    const byDefault = config.archivesDefault ?? (isOfMany ? [] : names);
    const { of: given } = store.archiveUse;
    const { look, lookNow } = createLooking(archives, { byDefault, given });
    const archive = async (place: Place) => (await look(place)).archive();
    const toSlack = config.slackApiUrl === undefined ? {} : { apiUrl: config.slackApiUrl };
    const { slack: to } = parts;
    const { installations } = store;
    const joining = { ...toSlack, installations, now: parts.now ?? Date.now, log };
    const installing =
      to.mode === 'oauth' ? await openTeams({ ...joining, oauth: to.oauth }) : undefined;
    if (installing !== undefined) {
      opened.teams = installing;
      if (config.adminUsers.length === 0) log.warn(ADMINS_OF_ALL);
    }
    const courier = createDigestCourier({
      ...toSlack,
      teams: installing ?? oneTeam('botToken' in to ? to.botToken : ''),
      log,
      failed: observer.failed,
      isOutsideAllowed: config.allowExternal,
    });
    const digests = createDigests({
      store,
      archive,
      render: RENDER_DIGEST,
      courier,
      log,
      now: parts.now ?? Date.now,
    });
    opened.digests = digests;
    const importing = importingInto({ now: Date.now, ...parts, archives, sharing });
    opened.importing = importing;
    const workspace = async () => opened.slack?.address();
    const joined = { store, archives, importing, courier, workspace };
    const following = followingWith({ now: Date.now, ...parts, ...joined });
    opened.following = following;
    const { ask } = following;
    opened.refetching = refetchingBy(importing, { now: Date.now, ...parts, archives, store, ask });
    const slack = createSlack({
      ...toSlack,
      slack: parts.slack,
      ...(installing && { teams: installing }),
      host: config.host,
      port: config.port,
      log,
      store,
      look,
      watchRound: createRounds({
        ...store,
        archive: async (place) => (await lookNow(place)).archive(),
        members: () =>
          archives.members().map(({ key, live }) => ({ key, archive: live.current() })),
        now: parts.now ?? Date.now,
      }),
      ...(isAlone ? {} : { archives: { names, byDefault, isNamedOnly: isOfMany } }),
      digests,
      ...changing(archives, sharing),
      ...importing.parts,
      following,
      catchUp: archives.catchUp,
      admins: config.adminUsers,
      editors: config.editors,
      isOutsideAllowed: config.allowExternal,
      defaultZone: config.defaultZone,
      observer,
      ...clock,
    });
    opened.slack = slack;
    const started = await slack.start();
    digests.start();
    if (config.refetchPages) opened.refetching.start();
    following.start();
    sharing.start();
    void later?.then((compiled) => compiled && archives.use(compiled));
    const first = () => archives.members()[0]?.live;
    const isWithout = dictionaries === undefined && later === undefined;
    const lacksDictionaries = config.dictionaries !== undefined && isWithout;
    const across = () => ({ ...exampleIn(first()), lacksDictionaries });
    const { port: healthPort } = health;
    return { ...started, healthPort, examples: () => first()?.examples ?? [], across, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const ADMINS_OF_ALL =
  'The admins of every workspace that installs the app may change the archive of all: ADMIN_USERS names those who may.';

type Opened = {
  readonly store?: Store;
  readonly sharing?: Sharing;
  readonly archives?: Archives;
  readonly teams?: InstallingTeams;
  readonly importing?: Importing;
  readonly following?: Following;
  readonly slack?: Slack;
  readonly digests?: Digests;
  readonly refetching?: Refetching;
};
