import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { theBrowser } from '../../slack-workspace/tests/page/browser.ts';
import { goTo, messages, openSideBar, say, thread } from '../../slack-workspace/tests/page/talk.ts';
import { leavePages, visit } from '../../slack-workspace/tests/page/visit.ts';
import { startTestApp } from '../../slack-workspace/tests/start-test-app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { serveLocally } from '../../src/serve-locally.ts';
import { DESK_SCENES } from './scenes/desk.ts';
import { DIGEST_SCENES } from './scenes/digest.ts';
import { REPLY_SCENES, type Scene } from './scenes/reply.ts';

const OF_THE_BOT: readonly Scene[] = [
  ...REPLY_SCENES,
  ...DIGEST_SCENES,
  {
    name: 'answer',
    async show(page) {
      await say(page, '/ask when was the first 2+2 meeting?');
      await messages(page).getByText('2 November 2013').first().waitFor();
    },
  },
  {
    name: 'closest',
    async show(page) {
      await say(page, '/ask who won the football world cup?');
      await messages(page).getByText('come closest').last().waitFor();
    },
  },
  {
    name: 'nothing',
    async show(page) {
      await say(page, '/ask zzxqy');
      await messages(page).getByText('Try other words').last().waitFor();
    },
  },
  {
    name: 'thread',
    async show(page) {
      await say(page, '@common-ground who signed the Treaty of Portsmouth?');
      await page.getByRole('button', { name: '1 reply' }).last().click();
      await thread(page).getByText('which was 23 August').waitFor();
    },
  },
  { name: 'first-hint', show: (page) => goTo(page, 'general') },
  {
    name: 'traffic',
    async show(page) {
      await say(page, '/ask when was the first 2+2 meeting?');
      await openSideBar(page);
      await page.getByRole('button', { name: 'Show traffic' }).click();
      await page.getByText('/ask when').first().waitFor();
    },
  },
];

const OF_THE_TEST_APP: readonly Scene[] = [
  {
    name: 'modal',
    async show(page) {
      await say(page, '/form');
      await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('bad');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('This name is taken.').waitFor();
    },
  },
  {
    name: 'home',
    async show(page) {
      await goTo(page, 'Test App');
      await page.getByRole('link', { name: 'Home' }).click();
      await page.getByText('Visited').waitFor();
    },
  },
  {
    name: 'blocks',
    async show(page) {
      await say(page, '/blocks');
      await page.getByRole('table').last().waitFor();
    },
  },
];

const LOOKS = [1440, 360].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** All of them, or those that are named after the folder. */
const isWanted = ({ name }: Pick<Scene, 'name'>): boolean =>
  wanted.length === 0 || wanted.includes(name);

type Started = {
  readonly address: string;
  readonly stop: () => Promise<void>;
  readonly knowledge?: string;
};

/** The bot with an archive of its own, to which scenes add. */
async function startDesk(): Promise<Started> {
  const knowledge = await mkdtemp(join(tmpdir(), 'common-ground-'));
  await cp('knowledge', knowledge, { recursive: true });
  const { address, stop } = await serveLocally(
    { ...config, knowledgeDir: knowledge },
    createLog('silent'),
  );
  return {
    address,
    knowledge,
    async stop() {
      await stop();
      await rm(knowledge, { recursive: true, force: true });
    },
  };
}

/** Every scene in every look, each in a workspace of its own. */
async function take(
  start: () => Promise<Started>,
  scenes: readonly (Omit<Scene, 'show'> & {
    readonly show: (page: Page, knowledge: string) => Promise<unknown>;
  })[],
): Promise<void> {
  for (const { name, show } of scenes.filter(isWanted)) {
    for (const { width, colorScheme } of LOOKS) {
      const { address, stop, knowledge = '' } = await start();
      const viewport = { width, height: width === 360 ? 740 : 900 };
      const look = { viewport, colorScheme };
      const { page } = await visit(`${address}/#U01ANNA/C02KURILS`, look);
      await show(page, knowledge);
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      await leavePages();
      await stop();
    }
  }
}

const [folder = 'screenshots', ...wanted] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const config = { ...readConfig({ DICTIONARIES: 'off' }), port: 0 };
await take(() => serveLocally(config, createLog('silent')), OF_THE_BOT);
await take(startDesk, DESK_SCENES);
await take(() => startTestApp(), OF_THE_TEST_APP);
await (await theBrowser()).close();
