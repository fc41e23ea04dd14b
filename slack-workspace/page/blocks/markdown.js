import { parseMarkdown } from '../text/markdown.js';
import { parseMarkdownInline } from '../text/markdown-inline.js';
import { html } from '../vendor/preact.js';
import { Parts } from './parts.js';
import { Preformatted } from './preformatted.js';

/** @import { MarkdownBlock } from '../text/markdown.js' */
/** @import { View } from '../../src/local/view.ts' */

/** @param {{ text: string, view: View }} props */
export function Markdown({ text, view }) {
  return html`<div class="rich-text">${parseMarkdown(text).map((block) => oneBlock(block, view))}</div>`;
}

/**
 * @param {MarkdownBlock} block
 * @param {View} view
 */
function oneBlock(block, view) {
  switch (block.kind) {
    case 'heading':
      return html`<p class="lines text-heading"><strong><${Inline} text=${block.text} view=${view} /></strong></p>`;
    case 'paragraph':
      return html`<p class="lines"><${Inline} text=${block.text} view=${view} /></p>`;
    case 'code':
      return html`<${Preformatted}>${block.text}<//>`;
    case 'quote':
      return html`<blockquote><${Markdown} text=${block.text} view=${view} /></blockquote>`;
    case 'rule':
      return html`<hr />`;
    case 'table':
      return html`<${Table} rows=${block.rows} view=${view} />`;
    default:
      return html`<${List} list=${block} view=${view} />`;
  }
}

/** @param {{ text: string, view: View }} props */
function Inline({ text, view }) {
  return html`<${Parts} parts=${parseMarkdownInline(text)} view=${view} />`;
}

/** @param {{ list: Extract<MarkdownBlock, { kind: 'list' }>, view: View }} props */
function List({ list, view }) {
  const items = list.items.map(
    ({ depth, text }) =>
      html`<li class=${`list-indent-${Math.min(depth, 8)}`}>
        <span class="lines"><${Inline} text=${text} view=${view} /></span>
      </li>`,
  );
  return list.isOrdered ? html`<ol start=${list.start}>${items}</ol>` : html`<ul>${items}</ul>`;
}

/** @param {{ rows: string[][], view: View }} props */
function Table({ rows: [head = [], ...rows], view }) {
  const cell = (/** @type {string} */ text) => html`<${Inline} text=${text} view=${view} />`;
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label="Table">
    <table>
      <thead><tr>${head.map((text) => html`<th scope="col">${cell(text)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((text) => html`<td>${cell(text)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}
