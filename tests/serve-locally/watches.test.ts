import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  closeWindows,
  goTo,
  messages,
  say,
  windowOf,
} from '../../slack-workspace/tests/page/talk.ts';
import { describeInBrowser } from './local-bot.ts';
import { labelled } from './scenes/reply.ts';

/** Where the pictures of the journey go, for whoever wants to look at them. */
const PICTURES = process.env.PICTURES_DIR;

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

const ARTICLE = `---
title: Deputy ministers to meet in Geneva
publisher: The Desk
published: 2027-01-10
url: https://example.org/geneva
---

The deputy foreign ministers of Russia and Japan will meet in Geneva on 14 January 2027, the ministry in Tokyo said.

Nothing was said of a meeting of the leaders.
`;

const QUESTION = 'When will the deputy foreign ministers of Russia and Japan meet in Geneva?';

const button = (page: Page, name: string) =>
  messages(page)
    .getByRole('button', { name: labelled(name) })
    .last();

describeInBrowser('watches and chosen answers, in a browser', ({ open, knowledge }) => {
  test('a question is watched, an article that answers it comes, and the message is opened', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await say(page, `/ask watch ${QUESTION}`);
    await messages(page).getByText('Watching this question.').waitFor();
    await picture(page, 'watch-set');
    await say(page, '/ask watches');
    await messages(page).getByText('Watched questions').waitFor();
    await picture(page, 'watch-list');
    writeFileSync(join(knowledge(), 'articles', '2027-01-10-geneva.md'), ARTICLE);
    await goTo(page, 'Common Ground');
    await messages(page).getByText('New in the archive, for the question you watch').waitFor();
    await messages(page).getByText('will meet in Geneva on 14 January 2027').last().waitFor();
    await picture(page, 'watch-told');
    await button(page, 'Why did I get this?').click();
    await windowOf(page).getByText('You have watched this question since').waitFor();
    await windowOf(page).getByText('How sure it is to answer:').waitFor();
    await picture(page, 'watch-why');
    await windowOf(page).getByRole('button', { name: 'Close' }).first().click();
    await windowOf(page).waitFor({ state: 'detached' });
    await button(page, 'End').click();
    await messages(page).getByText('No longer watched:').waitFor();
    await picture(page, 'watch-ended');
  });

  test('an editor chooses a passage, and it stands first when the question is asked again', async () => {
    const page = await open('U01ANNA/C02KURILS');
    const asked = 'when was the first 2+2 meeting?';
    await say(page, `/ask ${asked}`);
    await button(page, 'Context').click();
    const choose = windowOf(page).getByRole('button', { name: /^This answers it/ });
    await choose.nth(1).scrollIntoViewIfNeeded();
    await picture(page, 'chosen-context');
    await choose.nth(1).click();
    await windowOf(page).last().getByText('From now on this passage stands first').waitFor();
    await picture(page, 'chosen-said');
    await closeWindows(page);
    await say(page, `/ask ${asked}`);
    await messages(page).getByText('Chosen by @anna on').waitFor();
    await picture(page, 'chosen-first');
    expect(await messages(page).getByText('Chosen by').count()).toBe(1);
    await say(page, '/ask when was the second 2+2 meeting?');
    await messages(page).getByText('second').last().waitFor();
    expect(await messages(page).getByText('Chosen by').count()).toBe(1);
  });
});
