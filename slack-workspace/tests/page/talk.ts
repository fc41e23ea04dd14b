import type { Locator, Page } from 'playwright-core';

/** On a narrow screen, where the side bar is a drawer, opens it. */
export async function openSideBar(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Channels and people', exact: true });
  if (await button.isVisible()) await button.click();
}

/** Goes where one talks, a channel by its name, or the bot, and is there: until then what is typed goes where one was. */
export async function goTo(page: Page, name: string): Promise<void> {
  await openSideBar(page);
  const link = page
    .getByRole('navigation', { name: 'Channels and people', includeHidden: true })
    .getByRole('link', { name, includeHidden: true });
  await link.click();
  // On a narrow screen the drawer it stands in is closed by then.
  await link.and(page.locator('[aria-current]')).waitFor({ state: 'attached' });
}

/** The composer of the conversation. */
export const composer = (page: Page): Locator =>
  page.getByRole('main').getByRole('textbox', { name: /^Message/ });

/** Types into the conversation as a person does, and presses Enter. */
export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

/** Messages of the conversation, or of the thread beside it. */
export const messages = (page: Page, where: 'main' | 'complementary' = 'main'): Locator =>
  page.getByRole(where).getByRole('article');

export const thread = (page: Page): Locator => page.getByRole('complementary', { name: 'Thread' });

/** The window on top, which an app has opened. */
export const windowOf = (page: Page): Locator => page.getByRole('dialog');

/** Closes all windows, as Escape does. One that is just being replaced does not hear the first. */
export async function closeWindows(page: Page): Promise<void> {
  while ((await windowOf(page).count()) > 0) {
    await page.keyboard.press('Escape');
    await windowOf(page)
      .first()
      .waitFor({ state: 'detached', timeout: 1000 })
      .catch(() => undefined);
  }
}

/** Opens the menu of the newest message that holds `text`, and chooses from it. */
export async function choose(page: Page, text: string, item: string): Promise<void> {
  const message = page.getByRole('main').getByRole('listitem').filter({ hasText: text }).last();
  await message.hover();
  await message.getByRole('button', { name: 'Message actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
