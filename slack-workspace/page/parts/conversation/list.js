import { dateOfTs, dayName } from '../../text/times.js';
import { html } from '../../vendor/preact.js';
import { Message } from './message.js';
import { useScroll } from './use-scroll.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Message as MessageType } from '../../../src/local/view.ts' */

/**
 * Messages, oldest first, with a line between days. New ones are announced to screen readers, and
 * scrolled to when the end was in sight; else a button tells of them. `sent` counts what this person
 * has sent from here.
 * @param {{ workspace: Workspace, channel: string, messages: readonly MessageType[], label: string,
 *   sent: number, isInThread?: boolean, openThread: (ts: string) => void, before?: unknown,
 *   after?: unknown }} props
 */
export function MessageList(props) {
  const { workspace, channel, messages, label, sent, isInThread = false, openThread } = props;
  const { box, hasNew, onScroll, showNew } = useScroll(messages, workspace.view.me, sent);
  const now = new Date(workspace.view.clock);
  let day = '';
  return html`<div class="message-frame">
    <div class="message-box" ref=${box} onScroll=${onScroll} tabindex="0" role="region" aria-label=${label}>
      ${props.before}
      <div role="log" aria-live="polite" aria-relevant="additions" aria-label=${label}>
        <ol class="messages">
          ${messages.map((message) => {
            const own = dayName(dateOfTs(message.ts), now);
            const isNew = own !== day;
            day = own;
            return [
              isNew ? html`<li class="day" key=${`day-${own}`}><h3>${own}</h3></li>` : null,
              html`<${Message}
                key=${message.ts}
                workspace=${workspace}
                channel=${channel}
                message=${message}
                isInThread=${isInThread}
                openThread=${openThread}
              />`,
            ];
          })}
        </ol>
      </div>
      ${props.after}
    </div>
    ${hasNew ? html`<button type="button" class="new-messages" onClick=${showNew}>New messages ↓</button>` : null}
  </div>`;
}
