import { html } from '../vendor/preact.js';
import { Image } from './plain-blocks.js';
import { RichText } from './rich-text.js';
import { TextObject } from './text.js';

/** @import { ContainerBlock } from '@slack/types' */
/** @import { View } from '../../src/local/view.ts' */

/**
 * A group of blocks under a title, which folds them away where it may.
 * @param {{ block: ContainerBlock, view: View, children?: unknown }} props
 */
export function Container({ block, view, children }) {
  const { width = 'standard', is_collapsible: isFoldable, default_collapsed: isFolded } = block;
  const className = `container container-${width}`;
  const head = html`<${Head} block=${block} view=${view} />`;
  if (!isFoldable) {
    return html`<section class=${className}>
      <div class=${block.has_header_divider ? 'container-head container-line' : 'container-head'}>${head}</div>
      <div class="container-body">${children}</div>
    </section>`;
  }
  return html`<details class=${className} open=${isFolded !== true}>
    <summary class="container-head">${head}</summary>
    <div class="container-body">${children}</div>
  </details>`;
}

/** @param {{ block: ContainerBlock, view: View }} props */
function Head({ block: { icon, title, rich_text_title: rich, subtitle }, view }) {
  return html`
    ${icon === undefined ? null : html`<${Image} image=${icon} isSmall />`}
    <span class="container-titles">
      ${
        rich === undefined
          ? html`<h4 class="container-title">${title?.text ?? ''}</h4>`
          : html`<div class="container-title"><${RichText} block=${rich} view=${view} /></div>`
      }
      ${
        subtitle === undefined
          ? null
          : html`<span class="container-subtitle"><${TextObject} text=${subtitle} view=${view} /></span>`
      }
    </span>
  `;
}
