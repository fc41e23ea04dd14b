import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { openLiveArchive } from '../../src/archive/live-archive.ts';
import type { DatabaseConfig } from '../../src/config.ts';
import { createSharedReader } from '../../src/following/feeds/reader.ts';
import { createFollowing, type FollowingParts } from '../../src/following/following.ts';
import { importingInto } from '../../src/importing-into.ts';
import type { FollowedFeed } from '../../src/store/records/following/feed-row.ts';
import { alone } from '../archive/alone.ts';
import { aSmallGlossary } from '../knowledge/small-glossary.ts';
import { aDatabase, aFolder, aStore } from '../store/databases.ts';
import type { FeedItem } from './site/feed-forms.ts';
import { articlePage } from './site/feed-forms.ts';
import { type Site, startSite } from './site/stand-in-site.ts';

export const DAY = 24 * 60 * 60 * 1000;
export const HOUR = 60 * 60 * 1000;

/** A site that is gone after the test. */
export async function aSite(): Promise<Site> {
  const site = await startSite();
  onTestFinished(() => site.close());
  return site;
}

/** Enough to say what a desk is about, and quick to read. */
const ARTICLES = [
  '2017-02-07-spring-2017-diplomacy.md',
  '2017-06-01-joint-economic-activities.md',
  '2017-09-23-grave-visits-by-air.md',
];

let glossary: string | undefined;

/** Articles and the glossary that come with the bot, as much as is needed, in a folder of the test's own. */
export function aKnowledge(): string {
  const folder = aFolder();
  mkdirSync(join(folder, 'articles'));
  const texts = ARTICLES.map((name) => readFileSync(join('knowledge/articles', name), 'utf8'));
  for (const [at, text] of texts.entries()) {
    writeFileSync(join(folder, 'articles', ARTICLES[at] ?? ''), text);
  }
  glossary ??= aSmallGlossary([...texts, ...wanted('the fishing quota').paragraphs]);
  writeFileSync(join(folder, 'glossary.yml'), glossary);
  return folder;
}

/** A text that a desk for the talks wants, of a day, each with words of its own. */
export const wanted = (word: string, published = '2026-11-20') => ({
  title: `Japan and Russia speak of ${word}`,
  published,
  paragraphs: [
    `Deputy foreign ministers of Japan and Russia met in Moscow to speak of ${word}, and of the peace treaty that both countries have not concluded.`,
    `The Japanese side named ${word} among the questions of the Southern Kurils; the Russian side said that an agreement on ${word} was near.`,
    `After the talks on ${word} the ambassador of Japan told journalists that the next meeting would be held in Tokyo before spring.`,
  ],
});

/** A text that is none of such a desk's business. */
export const unwanted = (word: string, published = '2026-11-20') => ({
  title: `The ${word} of the harbour`,
  published,
  paragraphs: [
    `Nobody in the harbour had seen such a ${word} for years, and whole families walked down to the quay on Sunday with their dogs.`,
    `The keeper of the lighthouse said that the ${word} would stay until the weather turned, and that he sold more tea than in any week of summer.`,
    `Children drew the ${word} with chalk, and the mayor promised a prize for the best picture at the end of the month.`,
  ],
});

/** Puts an article on a site; what its feed says of it. */
export function published(
  site: Site,
  path: string,
  about: ReturnType<typeof wanted>,
): FeedItem & { readonly published: string } {
  site.put(path, { body: articlePage(about) });
  const { title, published: day, paragraphs } = about;
  const summary = paragraphs.slice(0, 2).join(' ');
  return { address: site.at(path), title, summary, published: `${day}T09:00:00Z` };
}

/** One for all desks: to start its thread takes as long as all the rest, and unused it ends by itself. */
const reader = createSharedReader();

type DeskOptions = {
  readonly now: () => number;
  readonly sites: readonly Site[];
  readonly database?: DatabaseConfig;
  readonly knowledge?: string;
  readonly parts?: Partial<FollowingParts>;
};

/** A copy of the bot, as far as it follows feeds: real store, archive and import. */
export async function aDesk({ now, sites, parts, ...options }: DeskOptions) {
  const database = options.database ?? (await aDatabase());
  const knowledge = options.knowledge ?? aKnowledge();
  const log = pino({ level: 'silent' });
  const store = await aStore({ database, now });
  const archive = await openLiveArchive({
    folder: knowledge,
    log,
    async remember(articles) {
      await store.articles.see(articles);
    },
    now,
  });
  const { importing } = importingInto({
    config: { importAllowHosts: sites.map(({ host }) => host) },
    archives: alone(knowledge, archive),
    log,
    now,
    reader,
  }).parts;
  const told: FollowedFeed[] = [];
  const following = createFollowing({
    store,
    archive: archive.current,
    followed: archive.followed,
    articles: archive.articles,
    fetch: importing.fetch,
    read: importing.read,
    save: importing.save,
    agent: { contact: async () => 'https://desk.example/about' },
    readFeed: reader.readFeed,
    tell: async (feed) => {
      told.push(feed);
      return true;
    },
    log,
    now,
    chance: () => 0,
    pauseMs: 0,
    ...parts,
  });
  onTestFinished(async () => {
    await following.stop();
    await archive.close();
  });
  return {
    ...following,
    store,
    archive,
    knowledge,
    database,
    told,
    follow: (address: string, about: { kind?: 'feed' | 'page'; threshold?: number } = {}) =>
      store.feeds.add({
        kind: 'feed',
        team: 'T1',
        addedBy: 'U1',
        language: 'en',
        address,
        ...about,
      }),
    /** Writes `feeds.yml` and waits until it is read. */
    async writeFile(text: string) {
      writeFileSync(join(knowledge, 'feeds.yml'), text);
      await archive.catchUp();
    },
    /** The titles of what lies in the folder and did not come with it. */
    async titles() {
      await archive.catchUp();
      return archive
        .articles()
        .filter(({ publisher }) => publisher === 'The Harbour Post')
        .map(({ title }) => title)
        .sort();
    },
    files: () => readdirSync(join(knowledge, 'articles')),
    textOf: (id: string) => readFileSync(join(knowledge, 'articles', `${id}.md`), 'utf8'),
  };
}
