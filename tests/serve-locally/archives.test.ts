import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, messages, say } from '../../slack-workspace/tests/page/talk.ts';
import { describeInBrowser } from './local-bot.ts';

const QUESTION = 'When was the first 2+2 meeting?';

describeInBrowser(
  'archives in the Home, in a browser',
  ({ watch }) => {
    const home = (page: Page) => page.getByRole('region', { name: 'Home' });

    test('are chosen for a channel, which then sees those alone', async () => {
      const { page, faults } = await watch('U01ANNA/C01GENERAL');
      await say(page, `/ask ${QUESTION}`);
      await messages(page).last().getByText('archive islands').first().waitFor();
      await goTo(page, 'Common Ground');
      await page.getByRole('link', { name: 'Home', exact: true }).click();
      await home(page).getByText('This workspace: islands, manual').waitFor();
      await home(page).getByRole('button', { name: 'Choose for a channel' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Channel').selectOption('#general');
      await form.getByRole('checkbox', { name: 'manual' }).check();
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Saved. It holds from now on.').waitFor();
      await form.getByRole('button', { name: 'Close' }).last().click();
      await home(page).getByText('#general').waitFor();
      await home(page).getByText('Other channels use all archives').scrollIntoViewIfNeeded();
      await goTo(page, 'general');
      await say(page, `/ask ${QUESTION}`);
      // The manual speaks of the question, too: its pages have no other date. The reply before has both.
      const ofManual = messages(page).filter({ hasText: 'last changed on' });
      await ofManual.filter({ hasNotText: 'archive islands' }).waitFor();
      expect(faults).toEqual([]);
    });
  },
  { KNOWLEDGE_DIR: '', ARCHIVES: 'islands:knowledge,manual:docs' },
);
