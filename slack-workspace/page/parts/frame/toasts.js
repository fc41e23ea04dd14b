import { html } from '../../vendor/preact.js';

/** @import { Workspace } from '../../state/use-workspace.js' */

/**
 * Sentences that are shown for a while: of the workspace, and of the page itself.
 * @param {{ workspace: Workspace }} props
 */
export function Toasts({ workspace }) {
  const { view, notices, isOnline, send } = workspace;
  return html`<div class="toasts" role="alert">
    ${isOnline ? null : html`<p class="toast">The workspace is not responding. Is it still running?</p>`}
    ${notices.map(({ id, text }) => html`<p class="toast" key=${`notice-${id}`}>${text}</p>`)}
    ${view.toasts.map(
      ({ id, text }) => html`<p class="toast" key=${id}>
        ${text}
        <button type="button" class="icon-button" aria-label="Dismiss" onClick=${() => void send('dismiss', { toast: id })}>
          ✕
        </button>
      </p>`,
    )}
  </div>`;
}
