import { inChannel } from '../../state/people.js';
import { html, useState } from '../../vendor/preact.js';
import { Composer } from './composer.js';
import { FirstHint } from './first-hint.js';
import { ConversationHead } from './head.js';
import { MessageList } from './list.js';
import { Prompts } from './prompts.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Conversation as ConversationType } from '../../../src/local/view.ts' */

/**
 * A channel, or a direct message with the bot.
 * @param {{ workspace: Workspace, conversation: ConversationType, openThread: (ts: string) => void, head?: unknown }} props
 */
export function Conversation({ workspace, conversation, openThread, head }) {
  const { view } = workspace;
  const { id, name, kind, isArchived, messages } = conversation;
  const [draft, setDraft] = useState({ text: '', count: 0 });
  const [sent, setSent] = useState(0);
  const title = kind === 'dm' ? name : `#${name}`;
  const hasSpoken = messages.some(({ author, subtype }) => author === view.bot.userId && !subtype);
  const onTry = (/** @type {string} */ text) =>
    setDraft(({ count }) => ({ text, count: count + 1 }));
  const status = statusOf(conversation);
  const isNew = !hasSpoken && !isArchived && conversation.botIsMember;
  return html`
    ${head ?? html`<${ConversationHead} conversation=${conversation} workspace=${workspace} />`}
    <${MessageList}
      key=${id}
      workspace=${workspace}
      channel=${id}
      messages=${inChannel(messages)}
      label=${`Messages in ${title}`}
      sent=${sent}
      openThread=${openThread}
      after=${[
        isNew && kind === 'channel' ? html`<${FirstHint} view=${view} onTry=${onTry} />` : null,
        kind === 'dm'
          ? html`<${Prompts} workspace=${workspace} conversation=${conversation} onTry=${onTry} />`
          : null,
      ]}
    />
    <${Status} name=${view.bot.name} status=${status} />
    ${
      isArchived
        ? html`<p class="closed-note">This channel is archived. Nobody can post in it.</p>`
        : html`<${Composer}
            key=${`composer-${id}`}
            workspace=${workspace}
            channel=${id}
            label=${`Message ${title}`}
            draft=${draft}
            onSend=${() => setSent((count) => count + 1)}
            isFocused
          />`
    }
  `;
}

/**
 * A direct message is one talk with the bot, so a status of its threads is shown there too.
 * @param {ConversationType} conversation
 */
const statusOf = ({ kind, statuses }) =>
  statuses.findLast(({ threadTs }) => kind === 'dm' || threadTs === undefined)?.status;

/**
 * What the bot says it is doing.
 * @param {{ name: string, status: string | undefined }} props
 */
export function Status({ name, status }) {
  return html`<p class="status" role="status">${status ? html`<strong>${name}</strong> ${status}` : null}</p>`;
}
