import { dateOfTs, dayName } from '../../text/times.js';
import { html, useLayoutEffect, useRef } from '../../vendor/preact.js';
import { Message } from './message.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Message as MessageType } from '../../../src/local/view.ts' */

/** Nearer to the end than this counts as reading the newest messages. */
const NEAR_END_PX = 120;

/** So that one sees that something stands above. */
const ROOM_ABOVE_PX = 24;

/**
 * Scrolls to the end, or to the beginning of the newest message where it is taller than the box.
 * @param {HTMLElement} box
 */
function showNewest(box) {
  const newest = box.querySelector('.messages > li:last-child');
  box.scrollTop = box.scrollHeight;
  if (newest === null) return;
  const above = box.getBoundingClientRect().top - newest.getBoundingClientRect().top;
  if (above > 0) box.scrollTop -= above + ROOM_ABOVE_PX;
}

/**
 * Messages, oldest first, with a line between days. New ones are announced to screen readers, and
 * scrolled to when the end was in sight.
 * @param {{ workspace: Workspace, channel: string, messages: readonly MessageType[], label: string,
 *   isInThread?: boolean, openThread: (ts: string) => void, before?: unknown, after?: unknown }} props
 */
export function MessageList(props) {
  const { workspace, channel, messages, label, isInThread = false, openThread } = props;
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const isAtEnd = useRef(true);
  const seen = useRef('');
  const last = messages.at(-1);
  useLayoutEffect(() => {
    const { current } = box;
    // The reply to what one has just sent may come with it, or before the page has scrolled.
    const hasOwn = messages.some(
      ({ ts, author }) => ts > seen.current && author === workspace.view.me,
    );
    seen.current = last?.ts ?? '';
    if (current === null || !(isAtEnd.current || hasOwn)) return;
    showNewest(current);
    isAtEnd.current = true;
  }, [channel, last?.ts, messages.length, last?.blocks?.length]);
  const onScroll = (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget }) => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  };
  const now = new Date(workspace.view.clock);
  let day = '';
  return html`<div class="message-box" ref=${box} onScroll=${onScroll} tabindex="0" role="region" aria-label=${label}>
    ${props.before}
    <ol class="messages" role="log" aria-live="polite" aria-relevant="additions" aria-label=${label}>
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
    ${props.after}
  </div>`;
}
