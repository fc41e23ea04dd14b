import type { KnownBlock, ModalView } from '@slack/types';
import type { Page } from 'playwright-core';
import type { TestApp } from '../start-test-app.ts';
import { say } from './talk.ts';

type InputElement = Extract<KnownBlock, { type: 'input' }>['element'];

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
export const options = ['One', 'Two', 'Three'].map((text) => ({ text: plain(text), value: text }));

/** Every element that an input may hold; label, block and action bear the name of its type. */
const ELEMENTS: readonly InputElement[] = [
  { type: 'plain_text_input', multiline: true },
  { type: 'email_text_input' },
  { type: 'url_text_input' },
  { type: 'number_input', is_decimal_allowed: false, min_value: '3' },
  {
    type: 'static_select',
    option_groups: [
      { label: plain('Few'), options: options.slice(0, 1) },
      { label: plain('More'), options: options.slice(1) },
    ],
  },
  { type: 'multi_static_select', options, max_selected_items: 2 },
  { type: 'users_select' },
  { type: 'multi_users_select' },
  { type: 'conversations_select' },
  { type: 'multi_conversations_select' },
  { type: 'channels_select' },
  { type: 'multi_channels_select' },
  { type: 'checkboxes', options, initial_options: options.slice(0, 1) },
  { type: 'radio_buttons', options },
  { type: 'datepicker' },
  { type: 'timepicker', initial_time: '09:00' },
  { type: 'datetimepicker' },
];

const aView = (): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('Everything'),
  submit: plain('Save'),
  blocks: ELEMENTS.map((element) => ({
    type: 'input',
    block_id: element.type,
    label: plain(element.type),
    element: { ...element, action_id: 'it' },
  })),
});

/** Opens a window with every element that an input may hold. */
export async function openForm(page: Page, app: TestApp): Promise<void> {
  await say(page, '/aloud now');
  await page.getByText('Aloud: now').waitFor();
  await app.app.client.views.open({
    token: app.tokens.bot,
    trigger_id: String(app.told[0]?.body.trigger_id),
    view: aView(),
  });
  await page.getByRole('dialog', { name: 'Everything' }).waitFor();
}
