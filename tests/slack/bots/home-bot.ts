import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Block, Surface, View } from '../../../slack-workspace/src/local/view.ts';
import { startBot } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { createSharedReader } from '../../../src/following/feeds/reader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { type ArticleFile, anArticleFile } from '../../archive-builders.ts';
import { aDatabase, addressOf, aFolder } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { aWorkspace, TOKENS } from './local-slack.ts';
import { aLog, deliver, FORM, SIGNING_SECRET } from './running-bot.ts';

type About = {
  readonly articles?: readonly ArticleFile[];
  readonly admins?: string;
  readonly allowExternal?: boolean;
  /** Others, as they stand in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly withoutScopes?: readonly string[];
  /** With the steps for workflows. */
  readonly withSteps?: boolean;
  /** What the clocks of the workspace and the bot show at first; the machine's where absent. */
  readonly from?: number;
};

/** A thread that reads pages takes its time to start. */
const reader = createSharedReader();

/** The whole bot with an archive and a store of its own, in a local workspace, and its App Home. */
export async function aHomeBot({ articles = [anArticleFile({})], ...about }: About = {}) {
  const { withoutScopes = [], withSteps = false, from } = about;
  const slack = await aWorkspace({ withoutScopes, withSteps, from });
  const folder = aFolder();
  const write = ({ path, content }: ArticleFile): void => {
    const file = join(folder, 'articles', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const article of articles) write(article);
  const config = readConfig({
    ADMIN_USERS: about.admins,
    ALLOW_EXTERNAL: String(about.allowExternal ?? false),
    KNOWLEDGE_DIR: folder,
    DICTIONARIES: 'off',
    DATABASE_URL: addressOf(await aDatabase()),
    PORT: '0',
    HEALTH_PORT: '0',
    SLACK_API_URL: slack.apiUrl,
    ...about.settings,
  });
  const { log, lines } = aLog();
  const started = async () => {
    const next = await startBot({
      reader,
      config,
      slack: { mode: 'http', botToken: TOKENS.bot, signingSecret: SIGNING_SECRET },
      log,
      now: slack.clock.now,
    });
    onTestFinished(() => next.stop());
    const url = `http://127.0.0.1:${next.port}/slack/events`;
    slack.connect({ url, signingSecret: SIGNING_SECRET });
    return next;
  };
  const bot = await started();
  /** A second hand on the same database, for what no test can reach by the workspace yet. */
  const store = await openStore({
    database: config.database,
    retentionDays: 90,
    log,
    now: slack.clock.now,
  });
  onTestFinished(() => store.close());
  // All that are there at the start are remembered in one go, just after it.
  await until(async () => (await store.articles.seen())[0]);

  const seenBy = async (person: string): Promise<View> => {
    const response = await fetch(`${slack.address}/_local/state?person=${person}`);
    return (await response.json()) as View;
  };
  const press = (person: string, home: Surface, action: string, nth = 0, about: object = {}) => {
    const found = home.blocks
      .flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
      .filter(({ element }) => element.action_id === action)[nth];
    if (found === undefined) throw new Error(`There is no ${action}.`);
    return slack.post('press', {
      person,
      container: { kind: 'home' },
      blockId: String(found.block.block_id),
      actionId: action,
      ...about,
    });
  };
  return {
    bot,
    slack,
    /** A press or a form that was made up, signed all the same. */
    interact: (payload: object): Promise<Response> =>
      deliver(`http://127.0.0.1:${bot.port}`, {
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
        type: FORM,
        shift: Math.round((slack.clock.now() - Date.now()) / 1000),
      }),
    store,
    lines,
    folder,
    write,
    /** Stops the bot, lets something happen, and starts another of the same folder and store. */
    restarted: async (meanwhile: () => void) => {
      await bot.stop();
      meanwhile();
      await started();
    },
    /** A file stands where the articles were, until what comes back is called. */
    closeFolder: async () => {
      const [articles, aside] = [join(folder, 'articles'), join(folder, 'aside')];
      await rename(articles, aside);
      await writeFile(articles, '');
      return async () => {
        await rm(articles);
        await rename(aside, articles);
      };
    },
    files: () => readdirSync(join(folder, 'articles')).toSorted(),
    read: (path: string) => readFileSync(join(folder, 'articles', path), 'utf8'),
    press,
    /** The Home as this person sees it once they have opened it. */
    async home(person: string): Promise<Surface> {
      const before = (await seenBy(person)).home?.hash;
      await slack.post('open', { person, what: 'home' });
      return until(async () => {
        const { home } = await seenBy(person);
        return home?.hash === before ? undefined : home;
      });
    },
    /** The window on top. */
    modal: (person: string): Promise<Surface> =>
      until(async () => (await seenBy(person)).modals.at(-1)),
    modals: async (person: string) => (await seenBy(person)).modals,
    homeNow: async (person: string) => (await seenBy(person)).home,
    /** Once the archive holds so many articles. */
    articles: (count: number) =>
      until(async () => (await store.articles.seen()).length === count || undefined),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const elementsOf = (block: Block): readonly Fields[] =>
  [...(Array.isArray(block.elements) ? block.elements : []), block.element, block.accessory].filter(
    (one): one is Fields => typeof one === 'object' && one !== null,
  );
