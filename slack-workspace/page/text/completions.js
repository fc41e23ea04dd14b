/** @import { View } from '../../src/local/view.ts' */

/**
 * One line of the list over the composer. `insert` takes the place of what was typed.
 * @typedef {{ key: string, text: string, hint: string, insert: string }} Suggestion
 */

/** More would push the conversation out of sight. */
const MOST = 8;

/**
 * What could be meant by what stands before the caret: a command at the very beginning, `@` and a
 * name or `#` and a channel anywhere. `from` is where the typed part begins.
 * @param {string} text
 * @param {number} caret
 * @param {View} view
 * @param {boolean} isInThread commands do not work in threads
 * @returns {{ from: number, suggestions: readonly Suggestion[] }}
 */
export function completions(text, caret, view, isInThread) {
  const before = text.slice(0, caret);
  const command = /^\/\S*$/.exec(before);
  if (command !== null) {
    return { from: 0, suggestions: isInThread ? [] : commandsFor(command[0], view) };
  }
  const mark = /(?:^|[\s(])([@#][\p{L}\p{N}_.-]*)$/u.exec(before);
  const typed = mark?.[1];
  if (typed === undefined) return { from: caret, suggestions: [] };
  const found = typed.startsWith('@') ? peopleFor(typed, view) : channelsFor(typed, view);
  return { from: caret - typed.length, suggestions: found.slice(0, MOST) };
}

/**
 * @param {string} typed
 * @param {View} view
 * @returns {Suggestion[]}
 */
function commandsFor(typed, { commands }) {
  return commands
    .filter(({ command }) => command.startsWith(typed.toLowerCase()))
    .slice(0, MOST)
    .map(({ command, usageHint, description }) => ({
      key: command,
      text: usageHint === '' ? command : `${command} ${usageHint}`,
      hint: description,
      insert: `${command} `,
    }));
}

/**
 * @param {string} typed
 * @param {View} view
 * @returns {Suggestion[]}
 */
function peopleFor(typed, { bot, people }) {
  const wanted = typed.slice(1).toLowerCase();
  const all = [{ id: bot.userId, name: bot.name, handle: bot.handle, hint: 'App' }];
  const others = people.map(({ id, name, handle }) => ({ id, name, handle, hint: `@${handle}` }));
  return [...all, ...others]
    .filter(({ name, handle }) => isNamed(wanted, name, handle))
    .map(({ id, name, handle, hint }) => ({ key: id, text: name, hint, insert: `@${handle} ` }));
}

/**
 * Whether a word of the name, or the handle, begins with what was typed.
 * @param {string} wanted
 * @param {string} name
 * @param {string} handle
 */
const isNamed = (wanted, name, handle) =>
  [handle, ...name.toLowerCase().split(/\s+/)].some((word) => word.startsWith(wanted));

/**
 * @param {string} typed
 * @param {View} view
 * @returns {Suggestion[]}
 */
function channelsFor(typed, { conversations }) {
  const wanted = typed.slice(1).toLowerCase();
  return conversations
    .filter(({ kind, name }) => kind === 'channel' && name.startsWith(wanted))
    .map(({ id, name, topic }) => ({
      key: id,
      text: `#${name}`,
      hint: topic,
      insert: `#${name} `,
    }));
}

/**
 * The usage hint of the command that stands alone in the composer, as `/ask `.
 * @param {string} text
 * @param {View} view
 */
export function usageOf(text, { commands }) {
  const found = commands.find(({ command }) => text === `${command} ` || text === command);
  return found === undefined || found.usageHint === '' ? undefined : found;
}
