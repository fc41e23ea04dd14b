import { html } from '../../vendor/preact.js';
import { Menu } from '../overlay/menu.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Conversation } from '../../../src/local/view.ts' */

/**
 * Name, topic and state of a channel, and ways to try other states of it.
 * @param {{ workspace: Workspace, conversation: Conversation }} props
 */
export function ConversationHead({ workspace, conversation }) {
  const { view, send } = workspace;
  const { id: channel, name, topic, members, botIsMember, isArchived, isExternal } = conversation;
  const bot = view.bot.name;
  const items = [
    botIsMember
      ? { text: `Remove ${bot}`, choose: () => void send('kick', { channel }) }
      : { text: `Invite ${bot}`, choose: () => void send('invite', { channel }) },
    isArchived
      ? { text: 'Unarchive this channel', choose: () => void send('unarchive', { channel }) }
      : { text: 'Archive this channel', choose: () => void send('archive', { channel }) },
  ];
  return html`<header class="main-head">
    <div>
      <h2>${conversation.isPrivate ? '🔒 ' : '#'}${name}</h2>
      <p class="muted topic">${topic}</p>
    </div>
    <div class="main-tags">
      ${isExternal ? html`<span class="tag">Shared with another company</span>` : null}
      ${botIsMember ? null : html`<span class="tag">${bot} is not here</span>`}
      <span class="muted member-count">${members.length} members</span>
      <${Menu} label="Channel actions" items=${items} />
    </div>
  </header>`;
}
