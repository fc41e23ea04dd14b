import { inThread } from '../../state/people.js';
import { html, useState } from '../../vendor/preact.js';
import { Composer } from './composer.js';
import { Status } from './conversation.js';
import { MessageList } from './list.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Conversation } from '../../../src/local/view.ts' */

/**
 * A thread beside its conversation; on a narrow screen, over it.
 * @param {{ workspace: Workspace, conversation: Conversation, threadTs: string, onClose: () => void }} props
 */
export function Thread({ workspace, conversation, threadTs, onClose }) {
  const { id, name, kind, statuses, threadTitles, isArchived } = conversation;
  const status = statuses.find((one) => one.threadTs === threadTs)?.status;
  const [sent, setSent] = useState(0);
  const where = kind === 'dm' ? name : `#${name}`;
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return html`<aside class="thread" aria-label="Thread" onKeyDown=${onKeyDown}>
    <header class="main-head">
      <div>
        <h2>${threadTitles[threadTs] ?? 'Thread'}</h2>
        <p class="muted topic">${where}</p>
      </div>
      <button type="button" class="icon-button" aria-label="Close thread" onClick=${onClose}>✕</button>
    </header>
    <${MessageList}
      key=${threadTs}
      workspace=${workspace}
      channel=${id}
      messages=${inThread(conversation.messages, threadTs)}
      label="Messages in this thread"
      sent=${sent}
      isInThread
      openThread=${() => undefined}
    />
    <${Status} name=${workspace.view.bot.name} status=${status} />
    ${
      isArchived
        ? null
        : html`<${Composer}
            key=${threadTs}
            workspace=${workspace}
            channel=${id}
            threadTs=${threadTs}
            label="Reply in thread"
            onSend=${() => setSent((count) => count + 1)}
            isFocused
          />`
    }
  </aside>`;
}
