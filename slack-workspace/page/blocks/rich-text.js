import { html } from '../vendor/preact.js';
import { Preformatted } from './preformatted.js';
import { RichElements } from './rich-elements.js';

/** @import { RichTextBlock, RichTextList } from '@slack/types' */
/** @import { View } from '../../src/local/view.ts' */

/** @param {{ block: RichTextBlock, view: View }} props */
export function RichText({ block, view }) {
  return html`<div class="rich-text">${block.elements.map((element) => onePiece(element, view))}</div>`;
}

/**
 * @param {RichTextBlock['elements'][number]} piece
 * @param {View} view
 */
function onePiece(piece, view) {
  switch (piece.type) {
    case 'rich_text_section':
      return html`<p class="lines"><${RichElements} elements=${piece.elements} view=${view} /></p>`;
    case 'rich_text_quote':
      return html`<blockquote>
        <${RichElements} elements=${piece.elements} view=${view} />
      </blockquote>`;
    case 'rich_text_preformatted':
      return html`<${Preformatted}><${RichElements} elements=${piece.elements} view=${view} /><//>`;
    default:
      return html`<${List} list=${piece} view=${view} />`;
  }
}

/** @param {{ list: RichTextList & { offset?: number }, view: View }} props */
function List({ list, view }) {
  const items = list.elements.map((item) => html`<li>${onePiece(item, view)}</li>`);
  const className = `list-indent-${Math.min(list.indent ?? 0, 8)}`;
  if (list.style === 'bullet') return html`<ul class=${className}>${items}</ul>`;
  const start = (list.offset ?? 0) + 1;
  return html`<ol class=${className} start=${start}>${items}</ol>`;
}
