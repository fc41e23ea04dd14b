import { nextId } from '../blocks/place.js';
import { html, useEffect, useMemo, useRef } from '../vendor/preact.js';

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape, and gives the focus
 * back to where it was.
 * @param {{ title: string, onClose: () => void, children?: unknown }} props
 */
export function Dialog({ title, onClose, children }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const id = useMemo(nextId, []);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onCancel = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
  };
  return html`<dialog class="modal" ref=${dialog} aria-labelledby=${id} onCancel=${onCancel}>
    <header class="modal-head">
      <h2 id=${id}>${title}</h2>
      <button type="button" class="icon-button" aria-label="Close" onClick=${onClose}>✕</button>
    </header>
    ${children}
  </dialog>`;
}
