import { Element } from '../inputs/element.js';
import { html } from '../vendor/preact.js';
import { TextObject } from './text.js';

/** @import { ContextBlock, ImageBlock, ImageElement, SectionBlock } from '@slack/types' */
/** @import { View } from '../../src/local/view.ts' */
/** @import { Place } from './place.js' */

/** @param {{ block: SectionBlock, place: Place }} props */
export function Section({ block, place }) {
  const { text, fields = [], accessory } = block;
  const { view } = place;
  return html`<div class="section">
    <div class="section-text">
      ${text === undefined ? null : html`<div><${TextObject} text=${text} view=${view} /></div>`}
      ${
        fields.length === 0
          ? null
          : html`<div class="fields">
              ${fields.map((field) => html`<div><${TextObject} text=${field} view=${view} /></div>`)}
            </div>`
      }
    </div>
    ${accessory === undefined ? null : html`<div class="accessory">${accessoryOf(block, place)}</div>`}
  </div>`;
}

/**
 * @param {SectionBlock} block
 * @param {Place} place
 */
function accessoryOf({ accessory, text, block_id: blockId = '' }, place) {
  if (accessory?.type === 'image') return html`<${Image} image=${accessory} isSmall />`;
  return html`<${Element} element=${accessory} blockId=${blockId} place=${place} label=${text?.text} tells />`;
}

/** @param {{ block: ContextBlock, view: View }} props */
export function Context({ block, view }) {
  return html`<div class="context">
    ${block.elements.map((element) =>
      element.type === 'image'
        ? html`<${Image} image=${element} isSmall />`
        : html`<span><${TextObject} text=${element} view=${view} /></span>`,
    )}
  </div>`;
}

/**
 * An image by its description: this page loads nothing from elsewhere.
 * @param {{ image: ImageBlock | ImageElement, isSmall?: boolean }} props
 */
export function Image({ image, isSmall = false }) {
  const title = 'title' in image ? image.title?.text : undefined;
  return html`<span class=${isSmall ? 'picture picture-small' : 'picture'} role="img" aria-label=${image.alt_text}>
    ${title === undefined ? null : html`<strong>${title}</strong>`}
    <span>Image: ${image.alt_text}</span>
  </span>`;
}
