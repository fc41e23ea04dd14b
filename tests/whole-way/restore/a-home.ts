import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startBot } from '../../../src/app.ts';
import { type DatabaseConfig, readConfig } from '../../../src/config.ts';
import { anArticleFile } from '../../archive-builders.ts';
import { type LocalSlack, TOKENS } from '../../slack/bots/local-slack.ts';
import { aLog, SIGNING_SECRET } from '../../slack/bots/running-bot.ts';
import { aFolder, queryPostgres } from '../../store/databases.ts';

const ARTICLES = [
  {
    id: 'fish',
    title: 'Fish between Russia and Japan',
    published: '2025-06-01',
    paragraphs: [
      'The first talks on salmon between Japan and Russia took place on 2 November 2013.',
      'Energy is the other trade: Japan buys gas from Sakhalin, and Russia needs the contracts.',
    ],
  },
  {
    id: 'visits',
    title: 'Visits without visas',
    published: '2025-06-01',
    paragraphs: [
      'Former residents visited the graves of their families until Russia ended the visits in 2022.',
      'On 14 March 2017 the deputy foreign ministers of both countries met in Tokyo.',
    ],
  },
];

/** A folder and a database of their own, as on a machine that only this bot is on. */
export async function aHome(kind: DatabaseConfig['kind']) {
  const folder = aFolder();
  const database = await wholeDatabase(kind, folder);
  return {
    folder,
    database,
    articles: join(folder, 'knowledge/articles'),
    /** What the bot is to know from the beginning. */
    fill() {
      mkdirSync(join(folder, 'knowledge/articles'), { recursive: true });
      cpSync('knowledge/glossary.yml', join(folder, 'knowledge/glossary.yml'));
      writeFileSync(join(folder, 'knowledge/feeds.yml'), 'feeds: []\n');
      for (const about of ARTICLES) this.write(about);
    },
    write(about: Parameters<typeof anArticleFile>[0]) {
      const { path, content } = anArticleFile(about);
      writeFileSync(join(folder, 'knowledge/articles', path), content);
    },
    /** The bot as `npm start` starts it, in this process. */
    async start(slack: LocalSlack) {
      const config = {
        ...readConfig({ HOST: '127.0.0.1', PORT: '0', HEALTH_PORT: '0', DICTIONARIES: 'off' }),
        database,
        knowledgeDir: join(folder, 'knowledge'),
        pagesDir: join(folder, 'data/pages'),
        slackApiUrl: slack.apiUrl,
      };
      const bot = await startBot({
        config,
        slack: { mode: 'http', botToken: TOKENS.bot, signingSecret: SIGNING_SECRET },
        log: aLog().log,
        now: slack.clock.now,
      });
      let stopping: Promise<void> | undefined;
      const stop = () => {
        stopping ??= bot.stop();
        return stopping;
      };
      onTestFinished(stop);
      slack.connect({
        url: `http://127.0.0.1:${bot.port}/slack/events`,
        signingSecret: SIGNING_SECRET,
      });
      return { stop };
    },
    /** All of it is gone, but for the backup. */
    async burn() {
      for (const name of ['data', 'knowledge']) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
      if (database.kind === 'postgres') {
        await queryPostgres('drop schema public cascade', database.url);
      }
    },
  };
}

export type Home = Awaited<ReturnType<typeof aHome>>;

/** One that can be dumped as a whole: `pg_dump` knows nothing of the schemas that other tests use. */
async function wholeDatabase(
  kind: DatabaseConfig['kind'],
  folder: string,
): Promise<DatabaseConfig> {
  if (kind === 'sqlite') return { kind, path: join(folder, 'data/common-ground.db') };
  const name = `test_${randomBytes(6).toString('hex')}`;
  await queryPostgres(`create database ${name}`);
  onTestFinished(async () => {
    await queryPostgres(`drop database ${name} with (force)`);
  });
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  return { kind, url: url.href };
}
