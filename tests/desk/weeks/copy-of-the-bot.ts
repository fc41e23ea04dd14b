import { onTestFinished } from 'vitest';
import { openLiveArchive } from '../../../src/archive/live-archive.ts';
import { digestFaultMessage } from '../../../src/blocks/digest/edition/fault.ts';
import { digestMessage, nothingNewMessage } from '../../../src/blocks/digest/edition/message.ts';
import type { DatabaseConfig } from '../../../src/config.ts';
import { createRounds } from '../../../src/desk/watches/round.ts';
import { createDigests } from '../../../src/digest/digests.ts';
import type { SharedReader } from '../../../src/following/feeds/reader.ts';
import { followingWith } from '../../../src/following-with.ts';
import { type Importing, importingInto, refetchingBy } from '../../../src/importing-into.ts';
import { createSlack, type Slack } from '../../../src/slack/create-slack.ts';
import { createDigestCourier } from '../../../src/slack/digest/courier.ts';
import { oneTeam } from '../../../src/slack/teams/teams.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { alone } from '../../archive/alone.ts';
import { aQuickPace } from '../../digest/running-digests.ts';
import { type LocalSlack, TOKENS } from '../../slack/bots/local-slack.ts';
import { aLog, botOptions, SIGNING_SECRET } from '../../slack/bots/running-bot.ts';

/** The folder is looked at when a test says so, and at once. */
const QUICK = { quietMs: 5, longestMs: 50, pollMs: 3_600_000 };

type CopyAbout = {
  readonly slack: LocalSlack;
  readonly database: DatabaseConfig;
  readonly knowledge: string;
  /** Of the sites that may be fetched. */
  readonly hosts: readonly string[];
  /** Whether an address does not answer now: it is waited for a moment, and not a quarter of a minute. */
  readonly isSilent: (address: string) => boolean;
  readonly reader: SharedReader;
};

/**
 * One copy of the bot as `app.ts` joins it, of which nothing looks at the clock by itself: `round` does
 * once all that a copy does every few seconds. Of the sites' patience and of chance nothing is left.
 */
export async function aCopy({ slack, database, knowledge, hosts, isSilent, reader }: CopyAbout) {
  const { now } = slack.clock;
  const { log, lines } = aLog();
  const store = await openStore({ database, retentionDays: 90, log, now });
  let bot: Slack | undefined;
  const archive = await openLiveArchive({
    folder: knowledge,
    log,
    async remember(articles) {
      await store.versions.keep(articles);
      await store.articles.see(articles);
    },
    renewed: () => void bot?.askGapsAgain(),
    now,
    timing: QUICK,
  });
  const config = { importAllowHosts: hosts };
  const archives = alone(knowledge, archive, now);
  const courier = createDigestCourier({ teams: oneTeam(TOKENS.bot), apiUrl: slack.apiUrl, log });
  const digests = createDigests({
    store,
    archive: archive.current,
    render: {
      edition: digestMessage,
      nothingNew: nothingNewMessage,
      fault: digestFaultMessage,
    },
    courier,
    log,
    now,
    wait: async () => undefined,
    pace: aQuickPace(),
  });
  const importing = impatientFor(isSilent, importingInto({ config, archives, log, now, reader }));
  const following = followingWith({
    config: {},
    store,
    archives,
    importing,
    courier,
    workspace: async () => bot?.address(),
    log,
    now,
    chance: () => 0,
    pauseMs: 0,
  });
  const refetching = refetchingBy(importing, {
    archives,
    store,
    ask: following.ask,
    log,
    now,
    chance: () => 0,
    wait: async () => undefined,
  });
  bot = createSlack(
    await botOptions({
      apiUrl: slack.apiUrl,
      store,
      log,
      now,
      look: archives.look,
      watchRound: createRounds({
        ...store,
        archive: archive.current,
        members: () => [{ archive: archive.current() }],
        now,
      }),
      digests,
      catchUp: archive.catchUp,
      importing: importing.parts.importing,
      following,
    }),
  );
  const { port } = await bot.start();
  const slackBot = bot;
  let stopping: Promise<void> | undefined;
  /** In the order in which `app.ts` does it. */
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      await refetching.stop();
      await following.stop();
      await Promise.all([slackBot.stop(), digests.stop(), archive.close()]);
      await store.close();
    })();
    return stopping;
  };
  onTestFinished(stop);
  return {
    store,
    following,
    lines,
    stop,
    /** Slack's requests come to this copy from now on. */
    listen: () =>
      slack.connect({
        url: `http://127.0.0.1:${port}/slack/events`,
        signingSecret: SIGNING_SECRET,
      }),
    look: following.tick,
    async lookAgain() {
      await archive.catchUp();
      await refetching.tick();
    },
    async tellNews() {
      await archive.catchUp();
      await slackBot.askGapsAgain();
    },
    post: digests.tick,
  };
}

export type Copy = Awaited<ReturnType<typeof aCopy>>;

function impatientFor(isSilent: CopyAbout['isSilent'], importing: Importing): Importing {
  const { importing: joined } = importing.parts;
  return {
    ...importing,
    parts: {
      ...importing.parts,
      importing: {
        ...joined,
        fetch: (address, options) =>
          joined.fetch(address, {
            ...options,
            ...(isSilent(address) ? { limits: { ms: 50 } } : {}),
          }),
      },
    },
  };
}
