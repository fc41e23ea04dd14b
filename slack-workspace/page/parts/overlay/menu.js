import { nextId } from '../../blocks/place.js';
import {
  html,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from '../../vendor/preact.js';

/** @typedef {{ text: string, hint?: string, choose: () => void }} MenuItem */

/**
 * A button that opens a short list of things to do, by mouse or by keyboard.
 * @param {{ label: string, items: readonly MenuItem[], sign?: string, isBusy?: boolean, side?: 'up' | 'down' }} props
 */
export function Menu({ label, items, sign = '⋯', isBusy = false, side = 'down' }) {
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState(side === 'up' ? 'menu-up menu-start' : 'menu-down menu-end');
  const root = useRef(/** @type {HTMLElement | null} */ (null));
  const id = useMemo(nextId, []);
  const all = () => [...(root.current?.querySelectorAll('[role=menuitem]') ?? [])];
  const focus = (/** @type {Element | null | undefined} */ item) =>
    item instanceof HTMLElement ? item.focus() : undefined;
  useLayoutEffect(() => {
    if (!isOpen) return;
    const { current } = root;
    const list = current?.querySelector('[role=menu]');
    if (side === 'down' && current && list) setPlace(placeFor(current, list));
    focus(all()[0]);
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onOutside = (/** @type {Event} */ event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
    };
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    focus(root.current?.querySelector('button'));
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (!isOpen) return;
    const list = all();
    const at = list.findIndex((item) => item.matches(':focus'));
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') focus(list[(at + 1) % list.length]);
    else if (event.key === 'ArrowUp') focus(list[(at - 1 + list.length) % list.length]);
    else if (event.key === 'Home') focus(list[0]);
    else if (event.key === 'End') focus(list.at(-1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<span class="menu" ref=${root} onKeyDown=${onKeyDown}>
    <button
      type="button"
      class="icon-button"
      aria-label=${label}
      title=${label}
      aria-haspopup="menu"
      aria-expanded=${isOpen}
      aria-controls=${id}
      aria-busy=${isBusy}
      onClick=${() => setOpen(!isOpen)}
    >
      ${sign}
    </button>
    <span role="menu" id=${id} class=${`menu-list ${place}`} aria-label=${label} hidden=${!isOpen}>
      ${items.map(
        ({ text, hint, choose }) => html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          onClick=${() => {
            close();
            choose();
          }}
        >
          ${text}${hint ? html`<small>${hint}</small>` : null}
        </button>`,
      )}
    </span>
  </span>`;
}

/** What cuts off a list that reaches over its edge. */
const BOXES = '.message-box, .modal-body';

/** Between the button and the edge of its list. */
const GAP_PX = 8;

/**
 * Upwards where the list is cut off below its button and less so above it, and to the right where it
 * is cut off to the left.
 * @param {Element} menu
 * @param {Element} list
 */
function placeFor(menu, list) {
  const button = menu.getBoundingClientRect();
  const box = menu.closest(BOXES)?.getBoundingClientRect();
  const below = Math.min(box?.bottom ?? innerHeight, innerHeight) - button.bottom;
  const above = button.top - Math.max(box?.top ?? 0, 0);
  const { width, height } = list.getBoundingClientRect();
  const isUp = below < height + GAP_PX && below < above;
  const isStart = button.right - width < Math.max(box?.left ?? 0, 0);
  return `${isUp ? 'menu-up' : 'menu-down'} ${isStart ? 'menu-start' : 'menu-end'}`;
}
