import { type ExampleAcross, exampleAcross } from './archive/example-across.ts';
import { type LiveArchive, openLiveArchive } from './archive/live-archive.ts';
import { digestFaultMessage } from './blocks/digest/edition/fault.ts';
import { digestMessage, nothingNewMessage } from './blocks/digest/edition/message.ts';
import type { Config, SlackConfig } from './config.ts';
import type { Refetching } from './desk/refetching/refetching.ts';
import { createRounds } from './desk/watches/round.ts';
import { openInstalled } from './dictionaries/open-installed.ts';
import { createDigests, type Digests } from './digest/digests.ts';
import type { SharedReader } from './following/feeds/reader.ts';
import type { Following } from './following/following.ts';
import { followingWith } from './following-with.ts';
import { startHealthServer } from './health/health-server.ts';
import { createHealth } from './health-of.ts';
import { type Importing, importingInto, refetchingBy } from './importing-into.ts';
import { writeArticle } from './knowledge/article/write-article.ts';
import { createCorrections } from './knowledge/correcting/corrections.ts';
import type { Log } from './log.ts';
import { createSlack, type Slack } from './slack/create-slack.ts';
import { createDigestCourier } from './slack/digest/courier.ts';
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
  const { metrics, readiness, observer } = createHealth(() => opened);
  const health = await startHealthServer({
    host: config.healthHost,
    port: config.healthPort,
    checks: readiness,
    metrics,
  });
  const stop = async (): Promise<void> => {
    await opened.refetching?.stop();
    await opened.following?.stop();
    await Promise.all([opened.slack?.stop(), opened.digests?.stop(), opened.archive?.close()]);
    await Promise.all([opened.importing?.close(), opened.store?.close()]);
    await health.close();
  };
  try {
    const { database, retentionDays } = config;
    const store = await openStore({ database, retentionDays, log, ...clock });
    opened.store = store;
    const { dictionaries, later } = await openInstalled(config.dictionaries, log);
    const archive = await openLiveArchive({
      folder: config.knowledgeDir,
      log,
      ...(dictionaries && { dictionaries }),
      async remember(articles) {
        await store.versions.keep(articles);
        await store.articles.see(articles);
      },
      renewed: () => void opened.slack?.askGapsAgain(),
      ...clock,
    });
    opened.archive = archive;
    const toSlack = {
      botToken: parts.slack.botToken,
      ...(config.slackApiUrl === undefined ? {} : { apiUrl: config.slackApiUrl }),
    };
    const courier = createDigestCourier({
      ...toSlack,
      log,
      failed: observer.failed,
      isOutsideAllowed: config.allowExternal,
    });
    const digests = createDigests({
      store,
      archive: archive.current,
      render: RENDER_DIGEST,
      courier,
      log,
      now: parts.now ?? Date.now,
    });
    opened.digests = digests;
    const importing = importingInto({ now: Date.now, ...parts, archive });
    opened.importing = importing;
    const workspace = async () => opened.slack?.address();
    const joined = { store, archive, importing, courier, workspace };
    const following = followingWith({ now: Date.now, ...parts, ...joined });
    opened.following = following;
    const { ask } = following;
    opened.refetching = refetchingBy(importing, { now: Date.now, ...parts, archive, store, ask });
    const slack = createSlack({
      ...toSlack,
      slack: parts.slack,
      host: config.host,
      port: config.port,
      log,
      store,
      ask: archive.ask,
      watchRound: createRounds({ ...store, archive: archive.current, now: parts.now ?? Date.now }),
      passage: archive.passage,
      articles: archive.articles,
      digests,
      concepts: () => archive.current().index.concepts,
      passages: () => archive.stats().passages,
      faults: archive.faults,
      notices: archive.notices,
      addArticle: (draft) => writeArticle(config.knowledgeDir, draft),
      corrections: createCorrections({
        folder: config.knowledgeDir,
        fileOf: (id) => archive.articles().find((one) => one.id === id)?.file,
      }),
      ...importing.parts,
      following,
      catchUp: archive.catchUp,
      examples: archive.examples,
      examplesIn: archive.examplesIn,
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
    void later?.then((compiled) => compiled && archive.use(compiled));
    const across = () => {
      const example = exampleAcross(archive.current(), archive.ask);
      const lacks = config.dictionaries !== undefined && dictionaries === undefined;
      return { ...(example && { example }), lacksDictionaries: lacks && later === undefined };
    };
    const { port: healthPort } = health;
    return { ...started, healthPort, examples: () => archive.examples, across, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const RENDER_DIGEST = {
  edition: digestMessage,
  nothingNew: nothingNewMessage,
  fault: digestFaultMessage,
} as const;

type Opened = {
  readonly store?: Store;
  readonly archive?: LiveArchive;
  readonly importing?: Importing;
  readonly following?: Following;
  readonly slack?: Slack;
  readonly digests?: Digests;
  readonly refetching?: Refetching;
};
