/** @import { Option } from '@slack/types' */
/** @import { Block, InputValue, Values } from '../../src/local/view.ts' */

/** @typedef {{ type: string, action_id: string } & Record<string, unknown>} Element */

/** What an element begins with, by the name it has in Slack's state. */
const INITIAL = /** @type {const} */ ({
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
});

/**
 * The name of an element's value in Slack's state, or `undefined` where it has none (a button).
 * @param {string} type
 */
export const valueName = (type) =>
  type in INITIAL ? INITIAL[/** @type {keyof typeof INITIAL} */ (type)][0] : undefined;

/**
 * What an element holds before anybody has touched it; `undefined` for one without a value.
 * @param {Element} element
 * @returns {InputValue | undefined}
 */
export function initialValue(element) {
  if (!(element.type in INITIAL)) return undefined;
  const [name, initial] = INITIAL[/** @type {keyof typeof INITIAL} */ (element.type)];
  const isMany = name.endsWith('s') && name !== 'value';
  const begin = element[initial] ?? (isMany ? [] : null);
  return { type: element.type, [name]: name === 'value' && begin !== null ? String(begin) : begin };
}

/**
 * The elements of a block that a person can use.
 * @param {Block} block
 * @returns {readonly Element[]}
 */
function elementsOf(block) {
  const found = [block.element, block.accessory, ...listOf(block.elements)];
  return found.filter(isElement);
}

/** @param {unknown} value */
const listOf = (value) => (Array.isArray(value) ? value : []);

/**
 * @param {unknown} value
 * @returns {value is Element}
 */
const isElement = (value) =>
  typeof value === 'object' && value !== null && 'type' in value && 'action_id' in value;

/**
 * All values of a surface in Slack's form: what was given, else what the element begins with.
 * @param {readonly Block[]} blocks
 * @param {Values} given
 * @returns {Values}
 */
export function collectValues(blocks, given) {
  /** @type {Record<string, Record<string, InputValue>>} */
  const values = {};
  for (const block of blocks) {
    const blockId = block.block_id ?? '';
    for (const element of elementsOf(block)) {
      const value = given[blockId]?.[element.action_id] ?? initialValue(element);
      if (value === undefined) continue;
      values[blockId] = { ...values[blockId], [element.action_id]: value };
    }
  }
  return values;
}

/**
 * The values with one more.
 * @param {Values} values
 * @param {string} blockId
 * @param {string} actionId
 * @param {InputValue} value
 * @returns {Values}
 */
export const withValue = (values, blockId, actionId, value) => ({
  ...values,
  [blockId]: { ...values[blockId], [actionId]: value },
});

/**
 * Options in one list, whether they come in groups or not.
 * @param {{ options?: Option[], option_groups?: { label: { text: string }, options: Option[] }[] }} element
 * @returns {{ label: string, options: Option[] }[]}
 */
export function optionGroups({ options, option_groups: groups }) {
  if (groups !== undefined)
    return groups.map(({ label, options: own }) => ({ label: label.text, options: own }));
  return [{ label: '', options: options ?? [] }];
}
