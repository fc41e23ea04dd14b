import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, messages, say } from '../../slack-workspace/tests/page/talk.ts';
import { describeInBrowser } from './local-bot.ts';

const GAP = 'Where do the sea urchins of Etorofu spawn?';

describeInBrowser('the App Home, in a browser', ({ open, watch, knowledge }) => {
  const openHome = async (page: Page): Promise<void> => {
    await goTo(page, 'Common Ground');
    await page.getByRole('link', { name: 'Home', exact: true }).click();
  };
  const closeWindow = async (page: Page): Promise<void> => {
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const home = (page: Page) => page.getByRole('region', { name: 'Home' });

  test('answers in a window what is typed into its field', async () => {
    const { page, faults } = await watch('U01ANNA/C01GENERAL');
    await openHome(page);
    const field = home(page).getByLabel('Your question');
    await field.fill('when was the first 2+2?');
    await field.press('Enter');
    const window = page.getByRole('dialog');
    await window.getByText('took place on 2 November 2013').first().waitFor();
    await closeWindow(page);
    await field.fill('who signed the Treaty of Portsmouth?');
    await home(page).getByRole('button', { name: 'Ask' }).click();
    await page.getByRole('dialog').getByText('who signed the Treaty of Portsmouth?').waitFor();
    await closeWindow(page);
    expect(faults).toEqual([]);
  });

  test('speaks to each person in their own language', async () => {
    const page = await open('U02KENJI/C01GENERAL');
    await openHome(page);
    await home(page).getByRole('heading', { name: 'アーカイブに質問する' }).waitFor();
    const guests = await open('U04DMITRI/C01GENERAL');
    await openHome(guests);
    await home(guests).getByText('Я отвечаю только полноправным').waitFor();
  });

  test('lets an admin fill a gap, and the question is then answered', async () => {
    const { page, faults } = await watch('U01ANNA/C01GENERAL');
    await say(page, `/ask ${GAP}`);
    await messages(page).last().getByText('No answer was found').waitFor();
    await openHome(page);
    await home(page).getByText(GAP).waitFor();
    await home(page)
      .getByRole('button', { name: `Add an article: ${GAP}` })
      .click();
    const form = page.getByRole('dialog');
    await form.getByText(`For the question: ${GAP}`).waitFor();
    await form.getByLabel('Title').fill('Urchins of the islands');
    await form.getByLabel('Publisher').fill('The Diver');
    await form.getByLabel('Date of publication').fill('last May');
    await form.getByLabel('Address of the page').fill('https://diver.example/urchins');
    await form
      .getByLabel('Text of the page')
      .fill('The sea urchins of Etorofu spawn in the bay of Kasatka.');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.getByText('Type a date such as 11 April 2025').waitFor();
    await form.getByLabel('Date of publication').fill('2020-05');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('The article was added').waitFor();
    const written = join(knowledge(), 'articles', '2020-05-urchins-of-the-islands.md');
    expect(readFileSync(written, 'utf8')).toContain('bay of Kasatka.');
    await closeWindow(page);
    await goTo(page, 'general');
    await expect
      .poll(
        async () => {
          await say(page, `/ask ${GAP}`);
          return messages(page).last().textContent();
        },
        { interval: 300 },
      )
      .toContain('spawn in the bay of Kasatka');
    expect(faults).toEqual([]);
  });

  test('opens an article to read, which an admin corrects and removes', async () => {
    const { page, faults } = await watch('U01ANNA/C01GENERAL');
    await openHome(page);
    const window = page.getByRole('dialog');
    const open = async (): Promise<void> => {
      await home(page)
        .getByRole('button', { name: /^Read: / })
        .first()
        .click();
      await window.getByRole('button', { name: 'Correct' }).waitFor();
    };
    await open();
    await window.getByRole('button', { name: 'Correct' }).click();
    const title = window.getByRole('textbox', { name: 'Title' });
    // The form is shown from its beginning, wherever the article was read.
    await expect.poll(async () => (await title.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    await title.fill('A corrected title');
    await window.getByRole('button', { name: 'Save' }).click();
    await window.getByText('The correction was saved.').waitFor();
    await closeWindow(page);
    await home(page).getByText('A corrected title').first().waitFor();
    await open();
    await window.getByText('A corrected title').waitFor();
    await window.getByRole('button', { name: 'Remove' }).click();
    await page
      .getByRole('dialog', { name: 'Remove the article?' })
      .getByRole('button', { name: 'Remove' })
      .click();
    await window.getByText('Its file is kept as removed/').waitFor();
    expect(readdirSync(join(knowledge(), 'removed'))).toHaveLength(1);
    await closeWindow(page);
    await home(page).getByText('A corrected title').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  test('asks before a question is dismissed, and then lists it no more', async () => {
    const question = 'How many borscht recipes mention Shikotan cod?';
    const page = await open('U01ANNA/C01GENERAL');
    await say(page, `/ask ${question}`);
    await messages(page).last().getByText('No answer was found').waitFor();
    await openHome(page);
    const dismiss = home(page).getByRole('button', { name: `Dismiss: ${question}` });
    await dismiss.click();
    await page.getByRole('button', { name: 'Keep' }).click();
    await home(page).getByText(question).waitFor();
    await dismiss.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
    await home(page).getByText(question).waitFor({ state: 'detached' });
  });
});
