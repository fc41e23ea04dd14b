import { initials } from '../../state/people.js';
import { HOME, routeHash } from '../../state/use-route.js';
import { html } from '../../vendor/preact.js';

/** @import { Conversation, View } from '../../../src/local/view.ts' */

/**
 * Channels, the bot and the people. Plain links: they can be opened in a new tab.
 * @param {{ view: View, place: string, isOpen: boolean, foot: unknown }} props
 */
export function SideBar({ view, place, isOpen, foot }) {
  const { bot, conversations, me, people } = view;
  const to = (/** @type {string} */ target) => routeHash({ person: me, place: target, thread: '' });
  const dm = conversations.find(({ kind }) => kind === 'dm');
  const isWithBot = place === HOME || place === dm?.id;
  const botPlace = bot.hasMessages ? (dm?.id ?? HOME) : HOME;
  return html`<nav class=${isOpen ? 'side-bar side-bar-open' : 'side-bar'} id="side-bar" aria-label="Channels and people">
    <h2>Channels</h2>
    <ul>
      ${conversations
        .filter(({ kind }) => kind === 'channel')
        .map(
          (channel) => html`<li>
            <a href=${to(channel.id)} aria-current=${channel.id === place ? 'page' : undefined}>
              <span class="sign" aria-hidden="true">${signOf(channel)}</span>
              <span class="side-name">${channel.name}</span>
              ${channel.isExternal ? html`<span class="tag">shared</span>` : null}
              ${channel.isArchived ? html`<span class="tag">archived</span>` : null}
            </a>
          </li>`,
        )}
    </ul>
    <h2>Apps</h2>
    <ul hidden=${dm === undefined && !bot.hasHome}>
      <li>
        <a href=${to(botPlace)} aria-current=${isWithBot ? 'page' : undefined}>
          <span class="avatar avatar-bot avatar-small" aria-hidden="true">${initials(bot.name)}</span>
          <span class="side-name">${bot.name}</span>
          ${bot.isConnected ? null : html`<span class="tag">not connected</span>`}
        </a>
      </li>
    </ul>
    <h2>People</h2>
    <ul>
      ${people.map(
        ({ id, name, isExternal, isGuest }) => html`<li class="side-person">
          <span class="avatar avatar-small" aria-hidden="true">${initials(name)}</span>
          <span class="side-name">${name}</span>
          ${id === me ? html`<span class="muted">you</span>` : null}
          ${isExternal ? html`<span class="tag">external</span>` : null}
          ${isGuest ? html`<span class="tag">guest</span>` : null}
        </li>`,
      )}
    </ul>
    ${foot}
  </nav>`;
}

/** @param {Conversation} channel */
const signOf = ({ isPrivate }) => (isPrivate ? '🔒' : '#');
