import { safeUrl } from '../text/safe-url.js';
import { formatDate } from '../text/times.js';
import { html } from '../vendor/preact.js';

/** @import { Part } from '../text/mrkdwn.js' */
/** @import { View } from '../../src/local/view.ts' */

const TAGS = { bold: 'strong', italic: 'em', strike: 's' };

/**
 * The pieces of a text, as elements. All text is set as text: nothing in it becomes markup.
 * @param {{ parts: readonly Part[], view: View }} props
 */
export function Parts({ parts, view }) {
  return parts.map((part) => onePart(part, view));
}

/**
 * @param {Part} part
 * @param {View} view
 */
function onePart(part, view) {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'style':
      return html`<${TAGS[part.style]}><${Parts} parts=${part.parts} view=${view} /><//>`;
    case 'link':
      return html`<${Link} url=${part.url}>${part.text}<//>`;
    case 'person':
      return html`<${Mention} id=${part.id} view=${view} />`;
    case 'channel':
      return html`<${ChannelMention} id=${part.id} name=${part.text} view=${view} />`;
    case 'everyone':
      return html`<span class="mention mention-me">${part.text}</span>`;
    default: {
      const shown = formatDate(part.unix, part.format, new Date(view.clock));
      const time = html`<time datetime=${new Date(part.unix * 1000).toISOString()}>${shown}</time>`;
      return part.url === undefined ? time : html`<${Link} url=${part.url}>${time}<//>`;
    }
  }
}

/**
 * Opens in a new tab, which text fragments (`#:~:text=`) need too, and tells the other page nothing.
 * @param {{ url: string, children?: unknown }} props
 */
export function Link({ url, children }) {
  const address = safeUrl(url);
  if (address === undefined) return children;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${children}</a>`;
}

/** @param {{ id: string, view: View }} props */
export function Mention({ id, view }) {
  const { bot, people, me } = view;
  const name = id === bot.userId ? bot.name : people.find((person) => person.id === id)?.name;
  return html`<span class=${id === me ? 'mention mention-me' : 'mention'}>@${name ?? id}</span>`;
}

/** @param {{ id: string, name?: string, view: View }} props */
export function ChannelMention({ id, name = '', view }) {
  const known = view.conversations.find((conversation) => conversation.id === id);
  const shown = known?.name ?? (name || id);
  if (known === undefined) return html`<span class="mention">#${shown}</span>`;
  return html`<a class="mention" href=${`#${view.me}/${id}`}>#${shown}</a>`;
}
