import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { messages, say, windowOf } from '../../slack-workspace/tests/page/talk.ts';
import { PAGE } from '../slack/listeners/importing/desk.ts';
import { describeInBrowser } from './local-bot.ts';
import { labelled } from './scenes/reply.ts';

const THEN = 'the crossing had taken five and a half hours';
const NOW = 'the crossing had taken six hours';

let served = PAGE;
const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(served);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
afterAll(() => server.close());

/** Where the pictures of the journey go, for whoever wants to look at them. */
const PICTURES = process.env.PICTURES_DIR;

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

const add = (page: Page): Promise<void> => say(page, `/ask add http://127.0.0.1:${port}/ferry`);

async function close(page: Page): Promise<void> {
  await windowOf(page).getByRole('button', { name: 'Close' }).first().click();
  await windowOf(page).waitFor({ state: 'detached' });
}

describeInBrowser(
  'a page, in a browser',
  ({ watch, knowledge }) => {
    test('is added, mended, saved and asked; and once it has changed, an old reply says so', async () => {
      const { page, faults } = await watch('U01ANNA/C01GENERAL');
      const window = windowOf(page).last();
      await add(page);
      await window.getByText('The ferry between Wakkanai and Korsakov sailed again').waitFor();
      await window.getByText('The harbour office expects three sailings').waitFor();
      const date = window.getByRole('textbox', { name: 'Date of publication' });
      expect(await date.inputValue()).toBe('2019-08-02');
      await date.fill('3 August 2019');
      await picture(page, 'import-form');
      await window.getByRole('button', { name: 'Save', exact: true }).click();
      await window.getByText('It is in the archive now: 3 passages.').waitFor();
      await picture(page, 'import-saved');
      await close(page);

      await say(page, '/ask how long did the crossing take?');
      await messages(page).getByText(THEN).last().waitFor();
      await picture(page, 'import-answer');

      served = PAGE.replace('five and a half hours', 'six hours');
      await add(page);
      await window.getByText('The archive has this article, in other words').waitFor();
      await window.getByRole('checkbox', { name: 'No, it is another article' }).waitFor();
      await picture(page, 'import-again');
      await window.getByRole('button', { name: 'Save', exact: true }).click();
      await window.getByText('as the new version of an article that was there').waitFor();
      await close(page);

      await messages(page)
        .getByRole('button', { name: labelled('Context') })
        .last()
        .click();
      await window.getByText('Changed since. It now says:').waitFor();
      await window.getByText(THEN).waitFor();
      await window.getByText(NOW).waitFor();
      await picture(page, 'import-changed');
      await close(page);
      expect(faults).toEqual([]);

      // The same is saved beside it where the person says that it is another.
      served = PAGE.replace('five and a half hours', 'seven hours');
      await add(page);
      await window.getByRole('checkbox', { name: 'No, it is another article' }).check();
      await window.getByRole('button', { name: 'Save', exact: true }).click();
      await window.getByText('It is in the archive now: 3 passages.').waitFor();
      const saved = readdirSync(join(knowledge(), 'articles')).filter((name) =>
        name.includes('ferry-to-korsakov'),
      );
      expect(saved).toHaveLength(2);
    }, 90_000);
  },
  { IMPORT_ALLOW_HOSTS: `127.0.0.1:${port}`, KEEP_PAGES: 'false' },
);
