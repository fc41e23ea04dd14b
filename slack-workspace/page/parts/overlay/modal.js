import { Blocks } from '../../blocks/blocks.js';
import { collectValues } from '../../inputs/values.js';
import { usePlace } from '../../state/use-place.js';
import { html, useEffect, useRef, useState } from '../../vendor/preact.js';
import { Dialog } from './dialog.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Surface } from '../../../src/local/view.ts' */

/**
 * The modal on top of the stack. Those below wait, with what was given in them.
 * @param {{ workspace: Workspace }} props
 */
export function Modals({ workspace }) {
  return workspace.view.modals
    .slice(-1)
    .map(
      (surface) => html`<${Modal} key=${surface.id} surface=${surface} workspace=${workspace} />`,
    );
}

/** @param {{ workspace: Workspace, surface: Surface }} props */
function Modal({ workspace, surface }) {
  const { send, view } = workspace;
  const { id: viewId, blocks, title, submit, close, isBusy } = surface;
  const [errors, setErrors] = useState(/** @type {Readonly<Record<string, string>>} */ ({}));
  const [isSending, setSending] = useState(false);
  const body = useRef(/** @type {HTMLElement | null} */ (null));
  const shown = { ...surface.errors, ...errors };
  const place = usePlace(workspace, { kind: 'view', viewId }, blocks, {
    ...surface,
    errors: shown,
  });
  const wrong = Object.keys(shown).join();
  useEffect(() => {
    const first = body.current?.querySelector('[aria-invalid=true]');
    if (first instanceof HTMLElement) first.focus();
  }, [wrong]);
  // What the app puts in place of a window is read from its beginning.
  const beginning = blocks[0]?.block_id;
  useEffect(() => {
    if (body.current !== null && beginning !== undefined) body.current.scrollTop = 0;
  }, [beginning]);
  const onClose = () => void send('close', { viewId });
  const onSubmit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const answer = await send(
      'submit',
      { viewId, values: collectValues(blocks, place.values) },
      true,
    );
    setSending(false);
    const found = answer.ok ? {} : (answer.errors ?? {});
    setErrors(found);
    if (!answer.ok && Object.keys(found).length === 0) workspace.notify(answer.error);
  };
  const isWaiting = isSending || isBusy;
  return html`<${Dialog} title=${title} onClose=${onClose}>
    <form class="modal-form" onSubmit=${onSubmit} novalidate>
      <div class="modal-body" ref=${body} role="group" tabindex="0">
        <p class="muted modal-from">${view.bot.name}</p>
        <${Blocks} blocks=${blocks} place=${place} />
      </div>
      <div class="modal-foot">
        <button type="button" class="button" onClick=${onClose}>
          ${view.modals.length > 1 ? 'Back' : close}
        </button>
        ${
          submit === undefined
            ? null
            : html`<button type="submit" class="button button-primary" aria-busy=${isWaiting}>${submit}</button>`
        }
      </div>
    </form>
  <//>`;
}
