import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { closeWindows, composer, messages, say } from '../../slack-workspace/tests/page/talk.ts';
import { describeInBrowser } from './local-bot.ts';
import { aDayOfTheDesk, moveToTomorrow } from './scenes/desk.ts';

/** The heading of an edition. */
const TITLE = /^Digest, \d{1,2} \w+ \d{4}$/;

const editions = (page: Page) => messages(page).getByText(TITLE);

/** What only this person sees, the last that was said to them. */
const reply = (page: Page) => messages(page).filter({ hasText: 'Only visible to you' }).last();

describeInBrowser('the digest, in a browser', ({ open, watch }) => {
  test('is set up, comes once when the clock has moved on, and says in its status that it did', async () => {
    const { page, faults } = await watch('U01ANNA/C02KURILS');
    await say(page, '/digest');
    const form = page.getByRole('dialog', { name: 'Digest' });
    await form.getByRole('textbox', { name: 'Time zone' }).fill('Londinium');
    for (const day of ['Saturday', 'Sunday']) await form.getByLabel(day).check();
    await form.getByRole('textbox', { name: 'Topics' }).fill('Southern Kurils, fishing');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('This time zone is not known.').waitFor();
    expect(await form.getByRole('textbox', { name: 'Topics' }).inputValue()).toBe(
      'Southern Kurils, fishing',
    );
    await form.getByRole('textbox', { name: 'Time zone' }).fill('London');
    // What the archive held when it was first read is new to nobody.
    await form.getByLabel('Post that there is nothing new').check();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Every day at 08:30 (Europe/London)').waitFor();
    await page
      .getByText('Topics: Southern Kurils (and their other names); “fishing” (only these words)')
      .waitFor();
    await closeWindows(page);
    expect(await editions(page).count()).toBe(0);

    await moveToTomorrow(page);
    await editions(page).first().waitFor();
    await say(page, '/digest status');
    await reply(page).getByText('Every day at 08:30 (Europe/London)').waitFor();
    await reply(page).getByRole('link', { name: 'Last edition: ' }).waitFor();
    expect(await editions(page).count()).toBe(1);

    const kenjis = await open('U02KENJI/C02KURILS');
    await editions(kenjis).first().waitFor();
    expect(await editions(kenjis).count()).toBe(1);
    expect(await kenjis.getByText('Every day at 08:30').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('offers channels alone, and none that is shared with another company', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await say(page, '/digest');
    const channels = page.getByRole('dialog').getByRole('combobox', { name: 'Channel' });
    // A hidden option is no visible element: it is enough that it is there.
    await channels.getByRole('option', { name: '#general' }).waitFor({ state: 'attached' });
    const offered = await channels.getByRole('option').allTextContents();
    expect(offered.slice(1)).toEqual(['#general', '#kurils', '#lounge']);
  });

  test('is turned off by a button', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await say(page, '/digest');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('The digest is set up.').waitFor();
    await closeWindows(page);
    await composer(page).waitFor();
    await say(page, '/digest off');
    await messages(page).getByRole('button', { name: 'Turn off' }).click();
    await messages(page).getByText('The digest is turned off.').waitFor();
    expect(await messages(page).getByRole('button', { name: 'Turn off' }).count()).toBe(0);
  });
});

/** What an edition says, section by section, as it is read from top to bottom. */
const sections = async (page: Page, title: RegExp) => {
  const edition = messages(page)
    .filter({ has: page.getByRole('heading', { name: title }) })
    .last();
  await edition.waitFor();
  return { edition, names: await edition.locator('summary').allInnerTexts() };
};

describeInBrowser('a day of a desk', ({ watch, knowledge }) => {
  test('is told the next morning: what is new, what changed, what happened once, what was asked', async () => {
    const { page, faults } = await watch('U01ANNA/C02KURILS');
    await aDayOfTheDesk(page, knowledge(), 'day');
    await editions(page).nth(1).waitFor();
    const { edition, names } = await sections(page, TITLE);
    expect(names).toEqual(['New in the archive', 'Changed', 'On this day', 'Asked here']);
    await edition
      .getByText(/^Today: 4 new articles, 1 changed article, \d events? on this day/)
      .waitFor();
    await edition
      .getByText(/^Also in: (?:TASS|Kyodo|Reuters), .*; (?:TASS|Kyodo|Reuters),/)
      .waitFor();
    await edition.locator('del, s').getByText('2,050').waitFor();
    await edition.getByText('The delegations meet again in January.').waitFor();
    await edition.getByText('the two governments spoke by telephone of salmon').last().waitFor();
    await edition.getByText('“who paid for the bridge to Sakhalin?” — no answer found').waitFor();

    await edition.getByRole('heading', { name: 'Changed' }).click();
    expect(await edition.getByText('The delegations meet again').isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });
});

describeInBrowser('a week of a desk', ({ watch, knowledge }) => {
  test('is told on its day, of seven days', async () => {
    const { page, faults } = await watch('U01ANNA/C02KURILS');
    await aDayOfTheDesk(page, knowledge(), 'week');
    await messages(page)
      .getByText(/^Weekly digest, /)
      .nth(1)
      .waitFor();
    const { edition, names } = await sections(page, /^Weekly digest, /);
    expect(names).toEqual(['New in the archive', 'Changed', 'On these days', 'Asked here']);
    await edition.getByText(/^This week: /).waitFor();
    await say(page, '/digest status');
    await reply(page)
      .getByText(/Once a week: \w+ at 08:30 \(UTC\)/)
      .waitFor();
    expect(faults).toEqual([]);
  });
});
