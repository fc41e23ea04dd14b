import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AS_SHIPPED } from '../../../tests/suite/bundled-page.ts';
import { startWorkspace, type Workspace } from '../../src/create-workspace.ts';
import { readManifest } from '../../src/manifest.ts';
import { browserPath, IN_BROWSER } from './browser.ts';
import { leavePages, visit } from './visit.ts';

describe.skipIf(browserPath === undefined)(
  'the page by itself, as it is shipped, before a bot is there',
  IN_BROWSER,
  () => {
    let workspace: Workspace;

    beforeAll(async () => {
      const manifest = await readManifest(new URL('../../../manifest.yml', import.meta.url));
      workspace = await startWorkspace({ manifest, host: '127.0.0.1', port: 0 });
    });

    afterEach(leavePages);

    afterAll(() => workspace?.stop());

    test('says that it is not Slack, loads nothing from elsewhere, and reports no fault', async () => {
      const { page, faults } = await visit(`${workspace.address}${AS_SHIPPED}`);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).origin));
      await page.reload();
      await page.getByText('Not Slack; nothing leaves it.').waitFor();
      expect(new Set(asked)).toEqual(new Set([workspace.address]));
      expect(faults).toEqual([]);
    });

    test('what is typed after / and @ is completed by keyboard alone', async () => {
      const { page } = await visit(`${workspace.address}${AS_SHIPPED}`);
      const composer = page.getByRole('textbox', { name: 'Message #general' });
      await expect
        .poll(() => composer.evaluate((field) => field === document.activeElement))
        .toBe(true);
      await page.keyboard.type('/');
      const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
      await expect
        .poll(() => options.allInnerTexts())
        .toEqual([
          expect.stringContaining('/ask when was the first 2+2 meeting?'),
          expect.stringContaining('/digest'),
        ]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await expect.poll(() => composer.inputValue()).toBe('/digest ');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('hello @ken');
      await page.keyboard.press('Enter');
      await expect.poll(() => composer.inputValue()).toBe('hello @kenji ');
      await page.keyboard.type('@');
      await page.keyboard.press('Escape');
      await expect.poll(() => options.count()).toBe(0);
      await page.keyboard.press('Tab');
      await expect.poll(() => composer.inputValue()).toBe('hello @kenji @');
    });

    test('who one is and what is open stand in the address', async () => {
      const { page } = await visit(`${workspace.address}${AS_SHIPPED}`);
      await page.getByRole('combobox', { name: 'You are' }).selectOption('Kenji Mori');
      await page.getByRole('link', { name: 'kurils' }).click();
      await page.getByRole('heading', { name: '#kurils' }).waitFor();
      expect(new URL(page.url()).hash).toBe('#U02KENJI/C02KURILS');
      await page.reload();
      await page.getByRole('textbox', { name: 'Message #kurils' }).waitFor();
      await page.goBack();
      await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
    });

    test('an example fills the composer of an empty channel', async () => {
      const { page } = await visit(`${workspace.address}${AS_SHIPPED}`);
      await page.getByRole('button', { name: '/ask when was the first 2+2 meeting?' }).click();
      const composer = page.getByRole('textbox', { name: 'Message #general' });
      await expect.poll(() => composer.inputValue()).toBe('/ask when was the first 2+2 meeting?');
    });
  },
);
