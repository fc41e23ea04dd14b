import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseConfig } from '../../../src/config.ts';
import type { SharedReader } from '../../../src/following/feeds/reader.ts';
import { anArticleFile } from '../../archive-builders.ts';
import { someSettings } from '../../digest/builders.ts';
import { aSmallGlossary } from '../../knowledge/small-glossary.ts';
import { aWorkspace } from '../../slack/bots/local-slack.ts';
import { aDatabase, aFolder, aStore, subscribed } from '../../store/databases.ts';
import { aCopy, type Copy } from './copy-of-the-bot.ts';
import { TEXTS, thePress } from './the-press.ts';

export const ANNA = 'U01ANNA';
export const KENJI = 'U02KENJI';
export const DMITRI = 'U04DMITRI';
export const GENERAL = 'C01GENERAL';
export const KURILS = 'C02KURILS';
const TEAM = 'T01DESK';

/** A Monday. */
const FIRST = Date.UTC(2031, 2, 3);
const HOUR = 60 * 60 * 1000;

/** When something happens: a day of the two weeks, the first is 1, and a time of it in UTC. */
export const moment = (day: number, time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return FIRST + ((day - 1) * 24 + hours) * HOUR + minutes * 60_000;
};

/** What the archive holds before the two weeks: what the desk is about, and one day to be remembered. */
const ARCHIVE = [
  {
    id: 'treaty',
    title: 'What the treaty is about',
    paragraphs: [
      'Russia and Japan have not concluded a peace treaty since the war, for both claim the Southern Kurils.',
      'The islands are called the Northern Territories in Japan; Russia calls them a part of the Sakhalin region.',
      'On 14 March 2017 the deputy foreign ministers of Japan and Russia met in Tokyo to speak of joint economic activities.',
    ],
  },
  {
    id: 'fish',
    title: 'Fish between Russia and Japan',
    paragraphs: [
      'Japan and Russia agree on quotas of salmon every spring, and their fishermen meet in the waters off Sakhalin.',
      'Energy is the other trade: Japan buys gas from Sakhalin, and Russia needs the contracts.',
    ],
  },
  {
    id: 'visits',
    title: 'Visits without visas',
    paragraphs: [
      'Former residents visited the graves of their families on the Southern Kurils without visas until Russia ended the visits in 2022.',
      'Japan and Russia have spoken of flights to Kunashir, and of visas for both sides.',
    ],
  },
];

function aKnowledge(): string {
  const folder = aFolder();
  mkdirSync(join(folder, 'articles'));
  const texts = [...ARCHIVE, ...Object.values(TEXTS)].flatMap(({ title, paragraphs }) => [
    title,
    ...paragraphs,
  ]);
  writeFileSync(join(folder, 'glossary.yml'), aSmallGlossary(texts));
  for (const about of ARCHIVE) {
    const { path, content } = anArticleFile({ ...about, published: '2025-06-01' });
    writeFileSync(join(folder, 'articles', path), content);
  }
  return folder;
}

/** A desk of two copies of the bot, in a Slack whose clock stands still until it is moved. */
export async function theDesk(kind: DatabaseConfig['kind'], reader: SharedReader) {
  const slack = await aWorkspace({ from: moment(1, '9:30'), isStill: true });
  const database = await aDatabase(kind);
  const knowledge = aKnowledge();
  const press = await thePress();
  const hosts = Object.values(press).map(({ host }) => host);
  const store = await aStore({ database, now: slack.clock.now });
  const start = async (): Promise<Copy> => {
    const copy = await aCopy({
      slack,
      database,
      knowledge,
      hosts,
      isSilent: (address) => address === press.mute.feed && press.mute.isSilent(),
      reader,
    });
    copies.push(copy);
    copy.listen();
    return copy;
  };
  const copies: Copy[] = [];
  const each = (work: (copy: Copy) => Promise<void>) => Promise.all(copies.map(work));
  const logged: Copy['lines'][] = [];
  return {
    slack,
    store,
    press,
    knowledge,
    start: async () => {
      const copy = await start();
      logged.push(copy.lines);
      return copy;
    },
    copies: () => copies,
    /** Ends a copy; the others go on. */
    async stop(copy: Copy) {
      copies.splice(copies.indexOf(copy), 1);
      await copy.stop();
      copies.at(-1)?.listen();
    },
    /** Whatever was wrong, in the logs of all copies. */
    troubles: () => logged.flat().filter(({ level }) => typeof level === 'number' && level >= 40),
    /** All that both copies do every few seconds, at the same time. */
    async round() {
      await each((copy) => copy.look());
      await each((copy) => copy.lookAgain());
      await each((copy) => copy.tellNews());
      await each((copy) => copy.post());
    },
    follow: (address: string, addedBy: string, feed: 'feed' | 'page' = 'feed') =>
      store.feeds.add({ address, kind: feed, team: TEAM, addedBy, language: 'en' }),
    subscribe: (channel: string, about: Parameters<typeof someSettings>[0]) =>
      subscribed(store, {
        team: TEAM,
        channel,
        createdBy: ANNA,
        settings: someSettings({ zone: 'Europe/London', ...about }),
      }),
    files: () => readdirSync(join(knowledge, 'articles')).toSorted(),
  };
}

export type Desk = Awaited<ReturnType<typeof theDesk>>;
