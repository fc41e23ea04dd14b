import type { Page } from 'playwright-core';
import { closeWindows, messages, say } from '../../../slack-workspace/tests/page/talk.ts';
import type { Scene } from './reply.ts';

/** `/digest`, from the form to turning it off. */
export const DIGEST_SCENES: readonly Scene[] = [
  {
    name: 'digest-form',
    async show(page) {
      await say(page, '/digest');
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Topics' }).fill('Southern Kurils, fishing');
      await form.getByRole('textbox', { name: 'Time zone' }).fill('Londinium');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('This time zone is not known.').waitFor();
    },
  },
  {
    name: 'digest-set',
    async show(page) {
      await setDigest(page);
      await page.getByText('The digest is set up.').waitFor();
    },
  },
  {
    name: 'digest',
    async show(page) {
      await setDigest(page);
      await closeWindows(page);
      await say(page, '/digest now');
      await messages(page).getByText('Today’s edition was posted.').waitFor();
    },
  },
  {
    name: 'digest-status',
    async show(page) {
      await setDigest(page);
      await closeWindows(page);
      await say(page, '/digest now');
      await messages(page).getByText('Today’s edition was posted.').waitFor();
      await say(page, '/digest status');
      await messages(page).getByText('Last edition: ').waitFor();
      await say(page, '/digest pause until Monday');
      await messages(page).getByText('The digest is paused until').waitFor();
      await say(page, '/digest off');
      await messages(page).getByRole('button', { name: 'Turn off' }).scrollIntoViewIfNeeded();
    },
  },
];

async function setDigest(page: Page): Promise<void> {
  await say(page, '/digest');
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Topics' }).fill('Southern Kurils, fishing');
  // Not every day of the year has something to tell of these topics.
  await form.getByLabel('Post that there is nothing new').check();
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The digest is set up.').waitFor();
}
