import { html } from '../../vendor/preact.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Conversation } from '../../../src/local/view.ts' */

/**
 * What the bot suggests to ask. Choosing one sends it, as in Slack. Without suggestions, an empty
 * conversation says what it is for.
 * @param {{ workspace: Workspace, conversation: Conversation }} props
 */
export function Prompts({ workspace, conversation }) {
  const { view, send } = workspace;
  const { id: channel, prompts, messages } = conversation;
  if (prompts === undefined || prompts.prompts.length === 0) {
    if (messages.length > 0) return null;
    return html`<section class="first-hint">
      <h3>Talk with ${view.bot.name}</h3>
      <p>Only you and the bot see what is written here. You don’t need a command or a mention.</p>
    </section>`;
  }
  if (messages.some(({ author }) => author === view.me)) return null;
  return html`<section class="first-hint" aria-label="Suggested questions">
    ${prompts.title === '' ? null : html`<h3>${prompts.title}</h3>`}
    <ul>
      ${prompts.prompts.map(
        ({ title, message }) => html`<li>
          <button type="button" class="example" onClick=${() => void send('say', { channel, text: message })}>
            ${title}
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}
