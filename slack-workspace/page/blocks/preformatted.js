import { html, useEffect, useRef, useState } from '../vendor/preact.js';

/** How long a button says that it has copied. */
const COPIED_MS = 3000;

const SAYS = { idle: 'Copy', done: 'Copied', failed: 'Not copied' };

/**
 * Text to be taken as it stands, and a button that takes it.
 * @param {{ children?: unknown }} props
 */
export function Preformatted({ children }) {
  const code = useRef(/** @type {HTMLElement | null} */ (null));
  const [state, setState] = useState(/** @type {keyof typeof SAYS} */ ('idle'));
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), COPIED_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    copyText(code.current?.textContent ?? '').then(
      () => setState('done'),
      () => setState('failed'),
    );
  return html`<div class="preformatted">
    <pre tabindex="0"><code ref=${code}>${children}</code></pre>
    <button type="button" class="button button-small copy" aria-live="polite" onClick=${() => void copy()}>
      ${SAYS[state]}
    </button>
  </div>`;
}

/**
 * A browser offers its clipboard to a page of this machine, but not to every other.
 * @param {string} text
 */
const copyText = async (text) => {
  if (navigator.clipboard === undefined) throw new Error('This browser has no clipboard.');
  await navigator.clipboard.writeText(text);
};
