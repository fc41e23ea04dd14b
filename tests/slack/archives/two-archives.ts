import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ArticleFile, anArticleFile } from '../../archive-builders.ts';
import { aFolder } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { aHomeBot } from '../bots/home-bot.ts';

export const TEAM = 'T01DESK';
export const ANNA = 'U01ANNA';
export const GENERAL = 'C01GENERAL';
export const KURILS = 'C02KURILS';

/** Stands in every text of the archive `harbour`, and in nothing else. */
export const SECRET = 'Quizzaciously';

/** A press is done with by then. */
const IDLE_MS = 300;

/** Answers the question of the harbour. */
export const HARBOUR = anArticleFile({
  id: 'boats',
  title: `${SECRET} boats of the harbour`,
  publisher: `${SECRET} Harbour News`,
  author: `${SECRET} Smith`,
  url: `https://${SECRET.toLowerCase()}.example/boats`,
  paragraphs: Array.from(
    { length: 8 },
    (_, at) =>
      `${SECRET}: boats from Nemuro brought home ${at + 3} tonnes of sea urchins in 201${at}.`,
  ),
});

/** Has the same id as the other archive's, and answers another question. */
const MUSEUM = anArticleFile({
  id: 'boats',
  title: 'Lanterns of the museum',
  publisher: 'Museum Quarterly',
  url: 'https://museum.example/boats',
  paragraphs: ['The museum in Otaru shows forty lanterns from old lighthouses.'],
});

export const URCHINS = 'How many tonnes of sea urchins did boats from Nemuro bring home?';
export const LANTERNS = 'How many lanterns does the museum in Otaru show?';

type About = Pick<NonNullable<Parameters<typeof aHomeBot>[0]>, 'admins' | 'settings' | 'withSteps'>;

/** The whole bot with two archives that every place sees, in a local workspace. */
export async function aTwoArchiveBot({ settings, ...about }: About = {}) {
  const folders = { harbour: aFolder(), museum: aFolder() };
  const write = (archive: keyof typeof folders, { path, content }: ArticleFile): void => {
    const file = join(folders[archive], 'articles', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  write('museum', MUSEUM);
  write('harbour', HARBOUR);
  writeFileSync(
    join(folders.harbour, 'glossary.yml'),
    `concepts:\n  - { id: pier, relation: synonym, en: [${SECRET} pier, ${SECRET} jetty] }\n`,
  );
  const bot = await aHomeBot({
    ...about,
    settings: {
      KNOWLEDGE_DIR: '',
      // The museum keeps its ids, and those of the harbour have its name.
      ARCHIVES: `museum:${folders.museum},harbour:${folders.harbour}`,
      ...settings,
    },
  });
  const { slack, store } = bot;
  return {
    ...bot,
    folders,
    write,
    /** Gives a channel, or the workspace, these archives alone. */
    give: (archives: readonly string[] | undefined, channel?: string) =>
      store.archiveUse.give(
        { team: TEAM, ...(channel === undefined ? {} : { channel }) },
        archives,
        ANNA,
      ),
    /** What `/ask` says to somebody in a channel. */
    async ask(text: string, channel = GENERAL, person = ANNA) {
      const before = (await slack.fromBot(channel, person)).length;
      await slack.say(`/ask ${text}`, { channel, person });
      return until(async () => (await slack.fromBot(channel, person))[before]);
    },
    /** Once nothing has left the bot for a while. */
    async idle() {
      for (let calls = -1; calls !== slack.calls().length; ) {
        calls = slack.calls().length;
        await sleep(IDLE_MS);
      }
    },
    /** Once both archives are remembered. */
    remembered: () => until(async () => (await store.articles.seen()).length === 2 || undefined),
  };
}

export type TwoArchives = Awaited<ReturnType<typeof aTwoArchiveBot>>;
