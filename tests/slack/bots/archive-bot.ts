import { onTestFinished } from 'vitest';
import type { Block, Message } from '../../../slack-workspace/src/local/view.ts';
import { opened } from '../../../src/archive/open-archive.ts';
import { createRounds } from '../../../src/desk/watches/round.ts';
import { createSlack } from '../../../src/slack/create-slack.ts';
import type { SlackOptions } from '../../../src/slack/slack-options.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { aWorkspace, type LocalSlack } from './local-slack.ts';
import { aLog, botOptions, SIGNING_SECRET } from './running-bot.ts';

/** Eight passages that speak of sea urchins, so that a question about them has three pages. */
export const CATCHES = Array.from(
  { length: 8 },
  (_, at) => `Boats from Nemuro brought home ${at + 3} tonnes of sea urchins in 201${at}.`,
);

export const QUESTION = 'How many tonnes of sea urchins did boats from Nemuro bring home?';

export const urchins = (paragraphs: readonly string[] = CATCHES) =>
  anArticle({ id: 'urchins', title: 'Sea urchins', paragraphs });

/** Has words of its own, so that those of the first are not in every passage. */
export const islands = (id = 'islands') =>
  anArticle({
    id,
    title: 'The islands',
    paragraphs: [
      'Iturup is the largest of the islands between Hokkaido and Kamchatka.',
      'The ministers of both countries met in Tokyo to speak of visas.',
    ],
  });

type About = {
  readonly articles?: Parameters<typeof anArchive>[0];
  readonly slack?: LocalSlack;
  readonly store?: Store;
  readonly options?: Partial<Pick<SlackOptions, 'editors' | 'admins' | 'isOutsideAllowed'>>;
};

/** The bot with a real archive that can be changed, in a workspace that may outlive it. */
export async function anArchiveBot(about: About = {}) {
  const slack = about.slack ?? (await aWorkspace());
  const now = ticking(slack.clock.now);
  const store = about.store ?? (await aStore({ database: await aDatabase(), now }));
  const { log, lines } = aLog();
  const open = (articles: About['articles']) =>
    opened(anArchive(articles).archive, { faults: [], notices: [] }, { loadMs: 0, indexMs: 0 });
  let archive = open(about.articles ?? [urchins(), islands()]);
  const bot = createSlack(
    await botOptions({
      apiUrl: slack.apiUrl,
      store,
      log,
      now,
      ask: (question, options) => archive.ask(question, options),
      passage: (id) => archive.passage(id),
      articles: () => archive.archive.index.articles,
      watchRound: createRounds({
        ...store,
        archive: () => archive.archive,
        members: () => [{ archive: archive.archive }],
        now,
      }),
      ...about.options,
    }),
  );
  const { port } = await bot.start();
  onTestFinished(() => bot.stop());
  slack.connect({ url: `http://127.0.0.1:${port}/slack/events`, signingSecret: SIGNING_SECRET });
  return {
    bot,
    slack,
    store,
    lines,
    port,
    change: (...articles: NonNullable<About['articles']>) => {
      archive = open(articles);
    },
  };
}

/** The clock, but later each time it is looked at, so that one question is after another. */
function ticking(now: () => number): () => number {
  let time = 0;
  return () => {
    time = Math.max(time + 1, now());
    return time;
  };
}

/** The newest message of the bot. */
export async function newest(slack: LocalSlack, channel?: string, person?: string) {
  const message = (await slack.fromBot(channel, person)).at(-1);
  if (message === undefined) throw new Error('The bot has said nothing.');
  return message;
}

/** What stands on the buttons below. */
export const buttonsOf = ({ blocks = [] }: { readonly blocks?: readonly Block[] }): string[] =>
  [...JSON.stringify(blocks).matchAll(/"type":"button",[^{]*"text":\{[^}]*?"text":"([^"]*)"/g)].map(
    ([, text]) => String(text),
  );

/** Every text in the blocks, one after another. */
export const textsOf = ({ blocks = [] }: { readonly blocks?: readonly Block[] }): string =>
  [...JSON.stringify(blocks).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text]) => JSON.parse(`"${text}"`) as string)
    .join('\n');

/** The value of one of the two thumbs. */
export function thumb({ blocks = [] }: Message, which: 'helpful' | 'unhelpful'): string {
  const value = new RegExp(`"value":"(${which} [^"]*)"`).exec(JSON.stringify(blocks))?.[1];
  if (value === undefined) throw new Error('There are no thumbs.');
  return value;
}
