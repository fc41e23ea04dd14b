import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../start-test-app.ts';
import { IN_BROWSER } from './browser.ts';
import { openForm, options } from './every-input.ts';
import { leavePages, visit } from './visit.ts';

describe('inputs of a modal', IN_BROWSER, () => {
  let app: TestApp;
  let page: Page;

  beforeAll(async () => {
    app = await startTestApp();
    ({ page } = await visit(`${app.address}/#U01ANNA/C01GENERAL`));
    await openForm(page, app);
  });

  afterAll(async () => {
    await leavePages();
    await app?.stop();
  });

  const field = (type: string) => page.getByLabel(type, { exact: true });
  const group = (type: string) => page.getByRole('group', { name: type, exact: true });

  test('what a person gives in each reaches the app in the form that Slack gives it', async () => {
    await field('plain_text_input').fill('two\nlines');
    await field('email_text_input').fill('not an address');
    await field('url_text_input').fill('https://example.org/');
    await field('number_input').fill('2');
    await field('static_select').selectOption('Two');
    await group('multi_static_select').getByLabel('One').check();
    await group('multi_static_select').getByLabel('Three').check();
    expect(await group('multi_static_select').getByLabel('Two').isDisabled()).toBe(true);
    await field('users_select').selectOption('Kenji Mori');
    await group('multi_users_select').getByLabel('Anna Sokolova').check();
    await field('conversations_select').selectOption('#kurils');
    await group('multi_conversations_select').getByLabel('#lounge').check();
    await field('channels_select').selectOption('#general');
    await group('multi_channels_select').getByLabel('#general').check();
    await group('multi_channels_select').getByLabel('#kurils').check();
    await group('checkboxes').getByLabel('One').uncheck();
    await group('checkboxes').getByLabel('Two').check();
    await page.getByRole('radiogroup', { name: 'radio_buttons' }).getByLabel('Three').check();
    await field('datepicker').fill('2026-12-24');
    await field('datetimepicker').fill('2026-12-24T18:30');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please enter a number of at least 3.').waitFor();
    await page.getByText('Please enter a valid email address.').waitFor();
    expect(await page.locator('[aria-invalid=true]').count()).toBe(2);
    await field('email_text_input').fill('anna@example.org');
    await field('number_input').fill('3');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const [sent] = app.deliveries('view_submission');
    expect(valuesIn(sent?.request)).toEqual({
      plain_text_input: { value: 'two\nlines' },
      email_text_input: { value: 'anna@example.org' },
      url_text_input: { value: 'https://example.org/' },
      number_input: { value: '3' },
      static_select: { selected_option: options[1] },
      multi_static_select: { selected_options: [options[0], options[2]] },
      users_select: { selected_user: 'U02KENJI' },
      multi_users_select: { selected_users: ['U01ANNA'] },
      conversations_select: { selected_conversation: 'C02KURILS' },
      multi_conversations_select: { selected_conversations: ['C03LOUNGE'] },
      channels_select: { selected_channel: 'C01GENERAL' },
      multi_channels_select: { selected_channels: ['C01GENERAL', 'C02KURILS'] },
      checkboxes: { selected_options: [options[1]] },
      radio_buttons: { selected_option: options[2] },
      datepicker: { selected_date: '2026-12-24' },
      timepicker: { selected_time: '09:00' },
      datetimepicker: { selected_date_time: Date.UTC(2026, 11, 24, 18, 30) / 1000 },
    });
  });
});

type Sent = {
  readonly view: { readonly state: { readonly values: Record<string, Record<string, object>> } };
};

/** What each input held, by its type, without the type itself. */
function valuesIn(request: unknown): Record<string, object> {
  const { values } = (request as Sent).view.state;
  return Object.fromEntries(
    Object.entries(values).map(([blockId, { it }]) => {
      const { type, ...held } = it as { readonly type: string };
      expect(type).toBe(blockId);
      return [blockId, held];
    }),
  );
}
