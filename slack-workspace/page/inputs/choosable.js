import { optionGroups, valueName } from './values.js';

/** @import { Option } from '@slack/types' */
/** @import { Conversation, View } from '../../src/local/view.ts' */
/** @import { Element } from './values.js' */

/**
 * One line of a list to choose from; `held` is what Slack's state holds for it.
 * @typedef {{ key: string, text: string, held: unknown }} Choosable
 */

/**
 * What a select offers: its options, or people and conversations of this workspace.
 * @param {Element} element
 * @param {View} view
 * @returns {{ label: string, choices: Choosable[] }[]}
 */
export function choosable(element, view) {
  const of = element.type.replace(/^multi_/, '');
  if (of === 'users_select') {
    const people = view.people.map(({ id, name }) => ({ key: id, text: name, held: id }));
    const bot = { key: view.bot.userId, text: view.bot.name, held: view.bot.userId };
    return [{ label: '', choices: [...people, bot] }];
  }
  if (of === 'conversations_select' || of === 'channels_select') {
    const shown = view.conversations.filter(
      (one) => (one.kind === 'channel' || of !== 'channels_select') && passes(one, element),
    );
    const choices = shown.map(({ id, name, kind }) => ({
      key: id,
      text: kind === 'channel' ? `#${name}` : name,
      held: id,
    }));
    return [{ label: '', choices }];
  }
  const groups = optionGroups(/** @type {{ options?: Option[] }} */ (element));
  return groups.map(({ label, options }) => ({ label, choices: options.map(fromOption) }));
}

/**
 * @param {Option} option
 * @returns {Choosable}
 */
export const fromOption = (option) => ({
  key: option.value ?? option.text.text,
  text: option.text.text,
  held: option,
});

/**
 * The keys of what is held, in its order.
 * @param {Element} element
 * @param {Readonly<Record<string, unknown>>} value
 * @returns {string[]}
 */
export function heldKeys(element, value) {
  const held = value[valueName(element.type) ?? ''];
  const list = Array.isArray(held) ? held : held === null || held === undefined ? [] : [held];
  return list.map((one) => (typeof one === 'string' ? one : fromOption(one).key));
}

/**
 * https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object
 * @param {Conversation} conversation
 * @param {Element} element
 */
function passes({ kind, isPrivate, isExternal }, element) {
  const { include, exclude_external_shared_channels: isInsideOnly } =
    /** @type {{ include?: readonly string[], exclude_external_shared_channels?: boolean }} */ (
      element.filter ?? {}
    );
  const sort = kind === 'dm' ? 'im' : isPrivate ? 'private' : 'public';
  if (isExternal && isInsideOnly === true) return false;
  return include === undefined || include.includes(sort);
}
