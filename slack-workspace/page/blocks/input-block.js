import { Element } from '../inputs/element.js';
import { html, useMemo } from '../vendor/preact.js';
import { nextId } from './place.js';

/** @import { InputBlock as Input } from '@slack/types' */
/** @import { Place } from './place.js' */

/** Elements that hold several fields: a label cannot point at them, but it can name them. */
const GROUPS = /^(?:checkboxes|radio_buttons|multi_(?!external).*)$/;

/**
 * A field with its label, its hint, and what is wrong with it.
 * @param {{ block: Input, place: Place }} props
 */
export function InputBlock({ block, place }) {
  const { label, hint, optional, element, block_id: blockId = '', dispatch_action: tells } = block;
  const id = useMemo(nextId, []);
  const error = place.errors[blockId];
  const isGroup = GROUPS.test(element.type);
  const notes = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  const name = html`${label.text}${optional ? html` <small>(optional)</small>` : null}`;
  return html`<div class=${error === undefined ? 'input' : 'input input-wrong'}>
    ${isGroup ? html`<span class="label">${name}</span>` : html`<label class="label" for=${id}>${name}</label>`}
    <${Element}
      element=${element}
      blockId=${blockId}
      place=${place}
      tells=${tells === true}
      ...${isGroup ? { label: label.text } : { id }}
      describedBy=${notes.join(' ').trim()}
      isInvalid=${error !== undefined}
    />
    ${error === undefined ? null : html`<p class="error" id=${`${id}-error`} role="alert">${error}</p>`}
    ${hint === undefined ? null : html`<p class="hint" id=${`${id}-hint`}>${hint.text}</p>`}
  </div>`;
}
