import { speaker } from '../../state/people.js';
import { html } from '../../vendor/preact.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Message } from '../../../src/local/view.ts' */

/** The few that this page can give; an app may give any, shown by its name. */
const SIGNS = /** @type {Readonly<Record<string, string>>} */ ({
  '+1': '👍',
  thumbsup: '👍',
  '-1': '👎',
  eyes: '👀',
  white_check_mark: '✅',
  tada: '🎉',
});

/** @param {{ workspace: Workspace, channel: string, message: Message }} props */
export function Reactions({ workspace, channel, message }) {
  if (message.reactions.length === 0) return null;
  const { view, send } = workspace;
  return html`<div class="reactions">
    ${message.reactions.map(({ name, people }) => {
      const names = people.map((id) => speaker(view, id).name).join(', ');
      const shown = `${SIGNS[name] ?? `:${name}:`} ${people.length}`;
      return html`<button
        type="button"
        class="reaction"
        aria-pressed=${people.includes(view.me)}
        aria-label=${`${shown}, ${name}: ${names}`}
        title=${names}
        onClick=${() => void send('react', { channel, ts: message.ts, name })}
      >
        ${shown}
      </button>`;
    })}
  </div>`;
}
