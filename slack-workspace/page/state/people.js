/** @import { Message, View } from '../../src/local/view.ts' */

/** Slack's own voice, as "Please invite the bot first." */
const SLACKBOT = 'USLACKBOT';

/**
 * Who speaks, as the page shows them.
 * @param {View} view
 * @param {string} id
 * @returns {{ name: string, kind: 'person' | 'bot' | 'workspace', isExternal: boolean }}
 */
export function speaker(view, id) {
  if (id === view.bot.userId) return { name: view.bot.name, kind: 'bot', isExternal: false };
  if (id === SLACKBOT) return { name: 'Workspace', kind: 'workspace', isExternal: false };
  const person = view.people.find((one) => one.id === id);
  return { name: person?.name ?? id, kind: 'person', isExternal: person?.isExternal ?? false };
}

/**
 * Up to two letters that stand for a name.
 * @param {string} name
 */
export const initials = (name) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

/**
 * Messages of the conversation itself: those of threads only where they were sent to both.
 * @param {readonly Message[]} messages
 */
export const inChannel = (messages) =>
  messages.filter(
    ({ ts, threadTs, isBroadcast }) =>
      threadTs === undefined || threadTs === ts || isBroadcast === true,
  );

/**
 * A thread with the message it began with, oldest first.
 * @param {readonly Message[]} messages
 * @param {string} threadTs
 */
export const inThread = (messages, threadTs) =>
  messages.filter((message) => message.ts === threadTs || message.threadTs === threadTs);
