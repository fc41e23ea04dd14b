import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Surface } from '../../../../slack-workspace/src/local/view.ts';
import { aKnowledge, aSite, published, unwanted, wanted } from '../../../following/desk.ts';
import { articlePage, frontPage, rss } from '../../../following/site/feed-forms.ts';
import { aHomeBot } from '../../bots/home-bot.ts';
import { textsOf, valuesOf } from '../importing/desk.ts';

export const ANNA = 'U01ANNA';
export const KENJI = 'U02KENJI';

/** A site is asked once a second, and the thread that reads takes its time to start. */
const PATIENCE_MS = 30_000;

export async function eventually<Found>(
  look: () => Promise<Found | undefined> | Found | undefined,
): Promise<Found> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not happen within 30 seconds: ${look}`);
  }
}

/** The whole bot with the articles that come with it, and a site with a feed, a page and a front page. */
export async function aFeedsDesk({ admins }: { readonly admins?: string } = {}) {
  const site = await aSite();
  const day = new Date().toISOString().slice(0, 10);
  const items = [
    published(site, '/quota', wanted('the fishing quota', day)),
    published(site, '/whale', unwanted('whale', day)),
  ];
  site.put('/feed', {
    body: rss({ title: 'The Harbour Post', site: site.at('/'), items }),
    type: 'application/rss+xml',
  });
  site.put('/', {
    body: frontPage('Harbour', [
      { href: '/feed', type: 'application/rss+xml', title: 'All news' },
      { href: '/sport', type: 'application/rss+xml', title: 'Sport' },
    ]),
  });
  site.put('/statement', { body: articlePage(wanted('visits to graves', day)) });
  const bot = await aHomeBot({
    ...(admins === undefined ? {} : { admins }),
    settings: { IMPORT_ALLOW_HOSTS: site.host },
  });
  const source = aKnowledge();
  cpSync(source, bot.folder, { recursive: true });
  await eventually(async () => {
    const { length } = await bot.store.articles.seen();
    return length > readdirSync(join(source, 'articles')).length || undefined;
  });
  const says = (pattern: RegExp, person = ANNA): Promise<Surface> =>
    eventually(async () => {
      const top = (await bot.modals(person)).at(-1);
      return top !== undefined && pattern.test(textsOf(top)) ? top : undefined;
    });
  return {
    ...bot,
    site,
    says,
    ask: (text: string, person = ANNA) => bot.slack.say(`/ask ${text}`, { person }),
    privately: (person = ANNA) => bot.slack.fromBot(bot.slack.channel, person),
    /** Sends the form on top with some options chosen anew, by their values. */
    async submit(form: Surface, chosen: Readonly<Record<string, string>> = {}, person = ANNA) {
      const values = Object.fromEntries(
        Object.entries(valuesOf(form)).map(([block, fields]) => {
          const value = chosen[block];
          if (value === undefined) return [block, fields];
          const [action = block] = Object.keys(fields);
          return [block, { [action]: { type: 'radio_buttons', selected_option: { value } } }];
        }),
      );
      return bot.slack.post('submit', { person, viewId: form.id, values });
    },
    /** Once what is due has been looked at. */
    looked: () =>
      eventually(async () => {
        const feeds = await bot.store.feeds.all();
        return feeds.every(({ lookedAt }) => lookedAt !== undefined) ? feeds : undefined;
      }),
  };
}
