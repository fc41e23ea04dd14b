import { Blocks } from '../../blocks/blocks.js';
import { Mrkdwn } from '../../blocks/text.js';
import { initials, speaker } from '../../state/people.js';
import { usePlace } from '../../state/use-place.js';
import { clockTime, dateOfTs } from '../../text/times.js';
import { html } from '../../vendor/preact.js';
import { MessageMenu } from './message-menu.js';
import { Reactions } from './reactions.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Message as MessageType } from '../../../src/local/view.ts' */

/**
 * @typedef {object} MessageProps
 * @property {Workspace} workspace
 * @property {string} channel
 * @property {MessageType} message
 * @property {boolean} [isInThread] in the pane of the thread: the way to it is not shown again
 * @property {(ts: string) => void} openThread
 */

/** @param {MessageProps} props */
export function Message(props) {
  const { workspace, channel, message, isInThread = false, openThread } = props;
  const { view } = workspace;
  const author = speaker(view, message.author);
  const sent = dateOfTs(message.ts);
  const time = html`<time class="message-time" datetime=${sent.toISOString()} title=${sent.toLocaleString('en-GB')}>
    ${clockTime(sent)}
  </time>`;
  if (message.subtype?.startsWith('channel_')) {
    return html`<li class="message-note"><${Mrkdwn} text=${message.text} view=${view} /> ${time}</li>`;
  }
  return html`<li
    class=${message.isEphemeral ? 'message message-private' : 'message'}
    id=${`${isInThread ? 'reply' : 'message'}-${message.ts}`}
    data-ts=${message.ts}
  >
    <span class=${`avatar avatar-${author.kind}`} aria-hidden="true">${initials(author.name)}</span>
    <article aria-label=${`${author.name}, ${clockTime(sent)}`}>
      ${message.isEphemeral ? html`<p class="private-note">Only visible to you</p>` : null}
      <header class="message-head">
        <strong>${author.name}</strong>
        ${author.kind === 'bot' ? html`<span class="tag">App</span>` : null}
        ${author.isExternal ? html`<span class="tag">External</span>` : null}
        ${time}
      </header>
      <${Content} ...${props} />
      ${message.isEdited ? html`<small class="muted">(edited)</small>` : null}
      <${Reactions} workspace=${workspace} channel=${channel} message=${message} />
      ${
        isInThread || message.replyCount === 0
          ? null
          : html`<button type="button" class="replies" onClick=${() => openThread(message.ts)}>
              ${message.replyCount} ${message.replyCount === 1 ? 'reply' : 'replies'}
            </button>`
      }
    </article>
    ${message.isEphemeral ? null : html`<${MessageMenu} ...${props} />`}
  </li>`;
}

/** @param {MessageProps} props */
function Content({ workspace, channel, message }) {
  const { view } = workspace;
  const blocks = message.blocks ?? [];
  const place = usePlace(workspace, { kind: 'message', channel, ts: message.ts }, blocks);
  const files = message.files ?? [];
  if (files.length > 0) {
    return html`<div class="rich-text">
      ${message.text === '' ? null : html`<${Mrkdwn} text=${message.text} view=${view} />`}
      <ul class="files">
        ${files.map(({ name, size }) => html`<li class="file">${name} <small class="muted">${sizeOf(size)}</small></li>`)}
      </ul>
    </div>`;
  }
  if (blocks.length > 0) return html`<${Blocks} blocks=${blocks} place=${place} />`;
  if (message.subtype === 'slash_command') return html`<p><code>${message.text}</code></p>`;
  const text = message.isMrkdwn
    ? html`<${Mrkdwn} text=${message.text} view=${view} />`
    : html`<span class="lines">${message.text}</span>`;
  return html`<div class="rich-text">${text}</div>`;
}

/** @param {number} bytes */
const sizeOf = (bytes) =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
