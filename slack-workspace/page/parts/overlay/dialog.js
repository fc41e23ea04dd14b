import { nextId } from '../../blocks/place.js';
import { html, useEffect, useMemo, useRef } from '../../vendor/preact.js';

/**
 * Where the focus goes at first: an app's choice, else its first field. A window to read begins at its
 * top, not at a button below the text.
 */
const FIRST_FIELD = '[autofocus], .modal-body :is(input, select, textarea)';

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape, and gives the focus
 * back to where it was.
 * @param {{ title: string, onClose: () => void, children?: unknown }} props
 */
export function Dialog({ title, onClose, children }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const id = useMemo(nextId, []);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    const first =
      current?.querySelector(FIRST_FIELD) ?? current?.querySelector('.modal-foot button');
    if (first instanceof HTMLElement) first.focus();
    return () => current?.close();
  }, []);
  const onCancel = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
  };
  return html`<dialog class="modal" ref=${dialog} aria-labelledby=${id} onCancel=${onCancel}>
    <div class="modal-head">
      <h2 id=${id}>${title}</h2>
      <button type="button" class="icon-button" aria-label="Close" onClick=${onClose}>✕</button>
    </div>
    ${children}
  </dialog>`;
}
