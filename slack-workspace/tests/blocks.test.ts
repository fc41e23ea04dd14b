import { describe, expect, test } from 'vitest';
import { blockFaults } from '../src/block-rules/check-blocks.ts';
import { viewFaults } from '../src/block-rules/check-view.ts';
import { faultLine } from '../src/block-rules/faults.ts';
import { aForm, aHome, everyBlock } from './test-app-views.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const long = (length: number) => 'a'.repeat(length);
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const option = (index: number) => ({ text: plain(`Option ${index}`), value: String(index) });
const aButton = (about: object = {}) => ({ type: 'button', text: plain('Press'), ...about });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const select = (about: object) => actions({ type: 'static_select', ...about });
const input = (element: object) => ({ type: 'input', label: plain('Label'), element });
const richText = (...elements: object[]) => ({ type: 'rich_text', elements });
const quote = (...elements: object[]) => richText({ type: 'rich_text_quote', elements });

const faults = (surface: 'message' | 'modal' | 'home', ...blocks: unknown[]) =>
  blockFaults(surface, blocks).map(faultLine);

test('every block that the page must show is accepted', () => {
  expect(faults('message', ...everyBlock())).toEqual([]);
  expect(viewFaults('modal', aForm())).toEqual([]);
  expect(viewFaults('home', aHome(1))).toEqual([]);
});

describe('a message is refused', () => {
  test.each<[string, object, string]>([
    ['a block that is none', { type: 'sectoin' }, 'unsupported type [json-pointer:/blocks/0/type]'],
    [
      'a section without text',
      { type: 'section' },
      'missing required field: text [json-pointer:/blocks/0]',
    ],
    [
      'a long section',
      { type: 'section', text: plain(long(3001)) },
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a long field',
      { type: 'section', fields: [plain('a'), plain(long(2001))] },
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/1/text]',
    ],
    [
      'eleven fields',
      { type: 'section', fields: many(11, () => plain('a')) },
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'an empty text',
      { type: 'section', text: plain('') },
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a field of another text',
      { type: 'section', text: { ...plain('a'), verbatim: true } },
      'invalid additional property: verbatim [json-pointer:/blocks/0/text]',
    ],
    [
      'a header in mrkdwn',
      { type: 'header', text: { type: 'mrkdwn', text: 'a' } },
      'must be one of: plain_text [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a header without text',
      { type: 'header' },
      'missing required field: text [json-pointer:/blocks/0]',
    ],
    [
      'eleven elements of a context',
      { type: 'context', elements: many(11, () => plain('a')) },
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button in a context',
      { type: 'context', elements: [aButton()] },
      'unsupported type [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'twenty-six actions',
      actions(...many(26, () => aButton())),
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a long button',
      actions(aButton({ text: plain(long(76)) })),
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long value of a button',
      actions(aButton({ value: long(2001) })),
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a button in another colour',
      actions(aButton({ style: 'blue' })),
      'must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'a button that runs something',
      actions(aButton({ url: 'javascript:alert(1)' })),
      'must be a valid url [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'two actions of one id',
      actions(aButton({ action_id: 'a' }), aButton({ action_id: 'a' })),
      '`action_id` a already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'a menu without a list',
      select({}),
      'must have one of options and option_groups [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a menu of 101',
      select({ options: many(101, option) }),
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'an overflow of six',
      actions({ type: 'overflow', options: many(6, option) }),
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'eleven checkboxes',
      actions({ type: 'checkboxes', options: many(11, option) }),
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a date that is none',
      actions({ type: 'datepicker', initial_date: 'today' }),
      'must match the format YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'a text input outside an input block',
      actions({ type: 'plain_text_input' }),
      'unsupported type [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'feedback without a value',
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            positive_button: { text: plain('Good'), value: 'good' },
            negative_button: { text: plain('Bad') },
          },
        ],
      },
      'missing required field: value [json-pointer:/blocks/0/elements/0/negative_button]',
    ],
    [
      'a style of rich text that is none',
      quote({ type: 'text', text: 'a', style: { bald: true } }),
      'invalid additional property: bald [json-pointer:/blocks/0/elements/0/elements/0/style]',
    ],
    [
      'rich text in rich text',
      richText({ type: 'text', text: 'a' }),
      'unsupported type [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'a link that runs something',
      quote({ type: 'link', url: 'javascript:alert(1)' }),
      'must be a valid url [json-pointer:/blocks/0/elements/0/elements/0/url]',
    ],
    [
      'a picture without words',
      { type: 'image', image_url: 'https://example.org/a.png' },
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a long markdown',
      { type: 'markdown', text: long(12_001) },
      'must be less than 12001 characters [json-pointer:/blocks/0/text]',
    ],
    [
      'a table of 101 rows',
      { type: 'table', rows: many(101, () => [{ type: 'raw_text', text: 'a' }]) },
      'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
    ],
    [
      'eleven blocks in a container',
      { type: 'container', title: plain('a'), child_blocks: many(11, () => ({ type: 'divider' })) },
      'no more than 10 items allowed [json-pointer:/blocks/0/child_blocks]',
    ],
    [
      'a container that folds and has a line under its title',
      {
        type: 'container',
        title: plain('a'),
        child_blocks: [{ type: 'divider' }],
        is_collapsible: true,
        has_header_divider: true,
      },
      'must not have both is_collapsible and has_header_divider [json-pointer:/blocks/0]',
    ],
    [
      'a container that is folded and does not unfold',
      {
        type: 'container',
        title: plain('a'),
        child_blocks: [{ type: 'divider' }],
        default_collapsed: true,
      },
      'must be is_collapsible to be default_collapsed [json-pointer:/blocks/0]',
    ],
    [
      'a container in a container',
      {
        type: 'container',
        title: plain('a'),
        child_blocks: [{ type: 'container', title: plain('b'), child_blocks: [] }],
      },
      'unsupported type [json-pointer:/blocks/0/child_blocks/0/type]',
    ],
    [
      'an empty card',
      { type: 'card' },
      'must have one of hero_image, title, actions and body [json-pointer:/blocks/0]',
    ],
    [
      'a long name of a block',
      { type: 'divider', block_id: long(256) },
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
  ])('for %s', (_, block, fault) => {
    expect(faults('message', block)).toEqual([`[ERROR] ${fault}`]);
  });

  test('for more than fifty blocks, or two of one name', () => {
    const dividers = many(51, () => ({ type: 'divider' }));
    expect(faults('message', ...dividers)).toEqual([
      '[ERROR] no more than 50 items allowed [json-pointer:/blocks]',
    ]);
    const same = { type: 'divider', block_id: 'a' };
    expect(faults('message', same, same)).toEqual([
      '[ERROR] `block_id` a already exists [json-pointer:/blocks/1/block_id]',
    ]);
  });
});

describe('a view is refused', () => {
  test.each<[string, object, string]>([
    [
      'a long title',
      aForm({ title: { type: 'plain_text', text: long(25) } }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a long memory',
      aForm({ private_metadata: long(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'inputs without a button to send them',
      { ...aForm(), submit: undefined },
      'missing required field: submit [json-pointer:/view]',
    ],
    [
      '101 blocks',
      { ...aForm(), blocks: many(101, () => ({ type: 'divider' })) },
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'feedback buttons',
      { ...aForm(), blocks: [{ type: 'context_actions', elements: [] }] },
      'unsupported type [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a field of its own',
      { ...aForm(), colour: 'blue' },
      'invalid additional property: colour [json-pointer:/view]',
    ],
    [
      'an input that asks for too much',
      { ...aForm(), blocks: [input({ type: 'plain_text_input', max_length: 3001 })] },
      'must be no more than 3000 [json-pointer:/view/blocks/0/element/max_length]',
    ],
  ])('for %s', (_, view, fault) => {
    expect(viewFaults('modal', view).map(faultLine)).toEqual([`[ERROR] ${fault}`]);
  });

  test('as a Home with the title of a modal', () => {
    expect(viewFaults('home', { ...aHome(1), title: plain('a') }).map(faultLine)).toEqual([
      '[ERROR] invalid additional property: title [json-pointer:/view]',
    ]);
  });
});
