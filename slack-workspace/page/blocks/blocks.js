import { Element } from '../inputs/element.js';
import { html } from '../vendor/preact.js';
import { Container } from './container.js';
import { InputBlock } from './input-block.js';
import { Markdown } from './markdown.js';
import { Context, Image, Section } from './plain-blocks.js';
import { RichText } from './rich-text.js';
import { Table } from './table.js';

/** @import { KnownBlock } from '@slack/types' */
/** @import { Block } from '../../src/local/view.ts' */
/** @import { Place } from './place.js' */
/** @import { Element as AnyElement } from '../inputs/values.js' */

/**
 * Blocks, one under the other.
 * @param {{ blocks: readonly Block[], place: Place }} props
 */
export function Blocks({ blocks, place }) {
  return html`<div class="blocks">
    ${blocks.map((block, index) => html`<${OneBlock} key=${block.block_id ?? index} block=${block} place=${place} />`)}
  </div>`;
}

/** @param {{ block: Block, place: Place }} props */
function OneBlock({ block: given, place }) {
  const { view } = place;
  const block = /** @type {KnownBlock} */ (given);
  switch (block.type) {
    case 'rich_text':
      return html`<${RichText} block=${block} view=${view} />`;
    case 'section':
      return html`<${Section} block=${block} place=${place} />`;
    case 'header':
      return html`<h3 class="block-header">${block.text.text}</h3>`;
    case 'context':
      return html`<${Context} block=${block} view=${view} />`;
    case 'divider':
      return html`<hr />`;
    case 'image':
      return html`<${Image} image=${block} />`;
    case 'markdown':
      return html`<${Markdown} text=${block.text} view=${view} />`;
    case 'table':
    case 'data_table':
      return html`<${Table} block=${block} view=${view} />`;
    case 'container':
      return html`<${Container} block=${block} view=${view}>
        <${Blocks} blocks=${block.child_blocks} place=${place} />
      <//>`;
    case 'input':
      return html`<${InputBlock} block=${block} place=${place} />`;
    case 'actions':
    case 'context_actions':
      return html`<div class=${`actions ${block.type === 'actions' ? '' : 'actions-quiet'}`}>
        ${block.elements.map(
          (element) =>
            html`<${Element} key=${element.action_id} element=${/** @type {AnyElement} */ (element)} blockId=${block.block_id ?? ''} place=${place} tells />`,
        )}
      </div>`;
    default:
      return html`<p class="unknown">A block of type ${block.type}, which this page cannot show.</p>`;
  }
}
