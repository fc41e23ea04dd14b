import { html } from '../../vendor/preact.js';
import { Menu } from '../overlay/menu.js';

/** @import { MessageProps } from './message.js' */

/**
 * What one can do with a message: reply, react, and the app's own shortcuts.
 * @param {MessageProps} props
 */
export function MessageMenu({ workspace, channel, message, isInThread, openThread }) {
  const { view, send } = workspace;
  const { ts } = message;
  const shortcuts = view.shortcuts.filter(({ kind }) => kind === 'message');
  const reply = { text: 'Reply in thread', choose: () => openThread(message.threadTs ?? ts) };
  const items = [
    ...(isInThread ? [] : [reply]),
    { text: 'React with 👍', choose: () => void send('react', { channel, ts, name: '+1' }) },
    ...shortcuts.map(({ name, callbackId }) => ({
      text: name,
      hint: view.bot.name,
      choose: () => void send('shortcut', { callbackId, channel, ts }),
    })),
  ];
  return html`<div class="message-tools"><${Menu} label="Message actions" items=${items} /></div>`;
}
