import type { KnownBlock, ModalView, SectionBlock, View } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

export const section = (text: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text },
});

export const button = (text: string, actionId: string, value = text) =>
  ({ type: 'button', text: plain(text), action_id: actionId, value }) as const;

/** What is typed as the name decides what comes of the submission. */
export const aForm = (about: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('A form'),
  submit: plain('Save'),
  close: plain('Cancel'),
  notify_on_close: true,
  blocks: [
    section('Type *bad*, *update*, *push* or *clear* to see what becomes of it.'),
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      hint: plain('At most 20 characters'),
      element: { type: 'plain_text_input', action_id: 'name', max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'day',
      optional: true,
      label: plain('Day'),
      element: { type: 'datepicker', action_id: 'day', initial_date: '2026-11-24' },
    },
    {
      type: 'input',
      block_id: 'island',
      optional: true,
      label: plain('Island'),
      element: { type: 'external_select', action_id: 'island', min_query_length: 1 },
    },
    { type: 'actions', block_id: 'more', elements: [button('One more', 'push')] },
  ],
  ...about,
});

export const aNote = (title: string, text: string): ModalView => ({
  type: 'modal',
  callback_id: 'note',
  title: plain(title),
  close: plain('Back'),
  blocks: [section(text)],
});

export const aHome = (visits: number): View => ({
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Home') },
    section(`Visited ${visits} times.`),
    { type: 'actions', block_id: 'home', elements: [button('Again', 'home-again')] },
  ],
});

/** A counter as it stands at `count`. */
export const aCounter = (count: number): KnownBlock[] => [
  section(`Counted to *${count}*.`),
  {
    type: 'actions',
    block_id: `counter-${count}`,
    elements: [button('Count', 'count', String(count))],
  },
];

/** Every block the page must know how to show. */
export const everyBlock = (): KnownBlock[] => [
  { type: 'header', text: plain('A header') },
  { type: 'section', fields: [plain('left'), { type: 'mrkdwn', text: '*right* `code` ~gone~' }] },
  {
    type: 'section',
    text: { type: 'mrkdwn', text: 'With a menu' },
    accessory: {
      type: 'static_select',
      action_id: 'menu',
      placeholder: plain('Choose'),
      options: ['One', 'Two'].map((text) => ({ text: plain(text), value: text })),
    },
  },
  { type: 'divider' },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_quote',
        elements: [
          { type: 'text', text: 'It began ' },
          { type: 'text', text: 'in 2013', style: { bold: true } },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          {
            type: 'rich_text_section',
            elements: [{ type: 'link', url: 'https://example.org/#:~:text=2013', text: 'Source' }],
          },
        ],
      },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'npm start' }] },
    ],
  },
  {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: 'By *nobody*, <https://example.org|here>' }],
  },
  {
    type: 'actions',
    block_id: 'choices',
    elements: [
      { ...button('Yes', 'yes'), style: 'primary' },
      {
        ...button('Delete', 'delete'),
        style: 'danger',
        confirm: {
          title: plain('Sure?'),
          text: plain('It cannot be undone.'),
          confirm: plain('Delete'),
          deny: plain('Keep'),
        },
      },
      { type: 'overflow', action_id: 'more', options: [{ text: plain('Later'), value: 'later' }] },
      { type: 'datepicker', action_id: 'day' },
    ],
  },
  {
    type: 'context_actions',
    block_id: 'feedback',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good'), value: 'good' },
        negative_button: { text: plain('Bad'), value: 'bad' },
      },
      { type: 'icon_button', action_id: 'trash', icon: 'trash', text: plain('Remove'), value: 'x' },
    ],
  },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: 'Year' },
        { type: 'raw_text', text: 'Where' },
      ],
      [
        { type: 'raw_text', text: '2013' },
        { type: 'raw_text', text: 'Tokyo' },
      ],
    ],
  },
  {
    type: 'container',
    title: plain('A folder'),
    subtitle: plain('with a button in it'),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [
      section('Folded away at first'),
      { type: 'actions', block_id: 'folded', elements: [button('Found', 'found')] },
    ],
  },
  { type: 'container', title: plain('A group'), child_blocks: [section('Always open')] },
  { type: 'markdown', text: '**Markdown** with a [link](https://example.org)' },
];
